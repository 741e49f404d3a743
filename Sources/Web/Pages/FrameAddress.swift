import Terms

/// The pages to which every page leads, whichever capability they are of.
enum FrameAddress {
    static let first = FixedAddress("/")
    /// Where the pages of each side begin.
    static let home = SharedFixedAddress("")
    /// What may be chosen in a field, for the script.
    static let choose = SharedFixedAddress("/choose")
    static let search = SharedFixedAddress("/search")
    static let inbox = SharedFixedAddress("/inbox")
    static let health = FixedAddress("/health")
    static let theme = FixedAddress("/theme")
    static let language = FixedAddress("/language")
    static let signIn = FixedAddress("/signin")
    static let signOut = FixedAddress("/account/signout")
    static let factor = FixedAddress("/account/second-factor")
    static let confirm = FixedAddress("/account/confirm")
    static let account = FixedAddress("/account")
    static let memberships = FixedAddress("/account/memberships")
    static let clock = FixedAddress("/console/clock")
    /// A vendor's program for everybody.
    static let program = PageAddress<PublicVendor>("/programs/{vendor}")
    static let clause = SharedAddress<ClauseID>("/clauses/{clause}")
    static let publicClause = PageAddress<PublicVendor, ClauseID>("/programs/{vendor}/clauses/{clause}")
    /// The API's description of itself.
    static let description = FixedAddress("/openapi.json")
}
