import Channel
import Hummingbird
import Record
import Terms

/// The pages of one capability, with its entries in the rail.
struct PageSet: Sendable {
    let routes: [PageRoute]
    var entries: [RailEntry] = []
    /// What the capability lists on the first pages.
    var waiting: [WaitingSource] = []
}

/// An entry of the rail at the side: shown to whoever may see its page.
struct RailEntry: Sendable {
    let area: PageArea
    let path: String
    /// The key of its label.
    let label: String
    let permission: Permission?
    /// Whether the viewer's program has what the page is about.
    let isOffered: @Sendable (Program) -> Bool
    /// Entries stand by rank, lowest first; see ``Site/sets``.
    let rank: Int

    init(
        _ area: PageArea, _ path: String, _ label: String, _ permission: Permission? = nil, rank: Int,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true }
    ) {
        self.area = area
        self.path = path
        self.label = label
        self.permission = permission
        self.isOffered = isOffered
        self.rank = rank
    }
}

/// All pages, and what they are made with.
struct Site: Sendable {
    let templates: Templates
    let look: Look
    /// The address by which people reach the server, without a slash at the end: for links in mails, and whether cookies are secure.
    let publicAddress: String
    /// Does a reverse proxy say from where a request comes?
    let behindProxy: Bool
    let rail: [RailEntry]

    var isSecure: Bool { publicAddress.hasPrefix("https://") }

    /// - Throws: `TemplateFault` when the installation lacks a file of the pages.
    init(publicAddress: String, behindProxy: Bool) throws {
        templates = try Templates()
        look = try Look(folder: Templates.folder)
        self.publicAddress = publicAddress
        self.behindProxy = behindProxy
        rail = Self.sets.flatMap(\.entries).sorted { $0.rank < $1.rank }
    }

    /// The pages of every capability. Ranks in the rail: 10 home, 20 to 39 deals and sales, 40 to 59 partners and program, 60 to 79
    /// people and keys, 80 to 99 the record.
    static let sets: [PageSet] = [
        OpenPages.set, SignInPages.set, ResetPages.set, InvitationPages.set, WelcomePages.set, AccountPages.set,
        SecondFactorPages.set,
        PeoplePages.set, KeyPages.set, AgreementPages.set, OnboardingPages.set, PortalPages.set, ReviewPages.set,
        CustomerPages.set, PartnerPages.set, DistributionPages.set, ApplicationPages.set, QuotePages.set,
        ConsoleSales.set, RatePages.set, ImportPages.set, RecordPages.set, NoticePages.set, StandingPages.set,
        LearningPages.set, LicencePages.set, LibraryPages.set, DirectoryPages.set,
    ]

    static let routes: [PageRoute] = sets.flatMap(\.routes)
    static let waiting: [WaitingSource] = sets.flatMap(\.waiting)

    /// Is what a form does that is sent to this path beyond taking back?
    static func isFinal(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return finals.contains {
            $0.count == parts.count && zip($0, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    private static let finals = routes.filter(\.isFinal).map { $0.path.description.split(separator: "/") }
}
