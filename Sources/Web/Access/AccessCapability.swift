extension WebCapability {
    /// Keys and people: who may ask for what.
    static let access = WebCapability(
        name: "Access", summary: "Bearer keys and people, each with one role.", endpoints: AccessAPI.endpoints,
        pages: SignInPages.routes + ResetPages.routes + InvitationPages.routes + WelcomePages.routes
            + ConfirmPages.routes + AccountPages.routes + SecondFactorPages.routes + PeoplePages.routes
            + KeyPages.routes + SecurityPages.routes,
        navigation: NavigationEntry.both(
            AccessAddress.people.both, "access.people.title", portal: .company, console: .settings, order: 60)
            + NavigationEntry.both(
                AccessAddress.keys.both, "access.keys.title", portal: .company, console: .settings, order: 80)
            + [NavigationEntry(AccessAddress.security, "security.title", in: .settings, order: 82)],
        waiting: [SecondFactorPages.waiting],
        partnerPanels: [
            .list(PeopleList.list, AccessAddress.people.console, "access.people.title", order: 10, id: "users")
        ],
        places: Place.of(AccessAddress.person) + Place.of(AccessAddress.key),
        actions: AccessAddress.newKey.both.map { NavigationEntry($0, "access.keys.new", in: .company, order: 1) },
        found: [FoundList("member", AccessAddress.people.both)], choices: [PeopleList.colleagues],
        models: [
            SignInPages.SignIn.self, SignInPages.Code.self, ResetPages.Forgot.self, ResetPages.Reset.self,
            InvitationPages.Model.self, WelcomePages.Model.self, AccountPages.Model.self,
            ConfirmPages.Model.self,
            AccountPages.Memberships.self, SecondFactorPages.Model.self, SecondFactorPages.Codes.self,
            PeopleList.Model.self, PersonPage.Model.self, KeyPage.Model.self, NewKey.Model.self,
            NewKey.Made.self, SecurityPages.Model.self,
        ])
}
