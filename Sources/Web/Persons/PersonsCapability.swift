extension WebCapability {
    /// What is held about people: found, handed out, erased.
    static let persons = WebCapability(
        name: "Persons", summary: "What is held about people: found, handed out as JSON, erased.",
        endpoints: PersonsAPI.endpoints, pages: PersonsPages.routes,
        navigation: [NavigationEntry(PersonsAddress.list, "persons.title", in: .settings, order: 70)],
        places: [.of(PersonsAddress.person)], models: [PersonsPages.Model.self, HeldPersonPage.Model.self])
}
