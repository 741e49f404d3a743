import Terms

extension WebCapability {
    /// People at end customers whom partners name, and what the vendor may do with that.
    static let contacts = WebCapability(
        name: "Contacts",
        summary: "Contacts that partners name with registrations: the person's permission, approval of their use.",
        endpoints: ContactAPI.endpoints, pages: ContactPages.routes,
        navigation: NavigationEntry.both(
            ContactAddress.list.both, "contacts.title", portal: .sell, console: .deals, order: 21
        ) { $0.contactData != nil },
        places: ContactAddress.list.both.map { .of(.contactApproved, .contactWithdrawn, on: $0) },
        found: [FoundList("contact", ContactAddress.list.both)])
}
