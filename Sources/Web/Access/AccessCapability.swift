extension WebCapability {
    /// Keys and people: who may ask for what.
    static let access = WebCapability(
        name: "Access", summary: "Bearer keys and people, each with one role.", endpoints: AccessAPI.endpoints,
        pages: SignInPages.routes + ResetPages.routes + InvitationPages.routes + WelcomePages.routes
            + ConfirmPages.routes + AccountPages.routes + SecondFactorPages.routes + PeoplePages.routes
            + KeyPages.routes + SecurityPages.routes,
        navigation: AccessAddress.people.both.map {
            NavigationEntry($0, "access.people.title", in: .administration, order: 60)
        }
            + AccessAddress.keys.both.map {
                NavigationEntry($0, "access.keys.title", in: .administration, order: 62)
            } + [NavigationEntry(AccessAddress.security, "security.title", in: .administration, order: 64)],
        waiting: [SecondFactorPages.waiting],
        places: Place.of(AccessAddress.person) + Place.of(AccessAddress.key),
        models: [
            SignInPages.SignIn.self, SignInPages.Code.self, ResetPages.Forgot.self, ResetPages.Reset.self,
            InvitationPages.Model.self, WelcomePages.Model.self, AccountPages.Model.self,
            ConfirmPages.Model.self,
            AccountPages.Memberships.self, SecondFactorPages.Model.self, SecondFactorPages.Codes.self,
            PeopleList.Model.self, PersonPage.Model.self, KeyList.Model.self, KeyPage.Model.self, NewKey.Model.self,
            NewKey.Made.self, SecurityPages.Model.self,
        ])
}
