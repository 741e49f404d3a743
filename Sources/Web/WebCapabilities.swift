import Channel
import Record

/// The capabilities of the server, in the order in which the API's description and the first pages show them. Nothing else names one.
enum WebCapabilities {
    static let all: [WebCapability] = [
        .home, .inbox, .records, .reports, .access, .partners, .agreements, .deals, .contacts, .leads, .customers,
        .files,
        .letterhead,
        .sales, .billing, .ledger, .earnings, .statements, .funds, .subprograms, .fees, .rates, .imports, .notices,
        .search, .conversations, .cases,
        .activity, .calendar, .branding, .learning, .licences, .library, .directory, .standing, .allowances, .persons,
        .operations,
    ]

    static let endpoints: [Endpoint] = all.flatMap(\.endpoints)
    static let pages: [PageRoute] = all.flatMap(\.pages)
    static let navigation: [NavigationEntry] = all.flatMap(\.navigation).sorted { $0.order < $1.order }
    static let waiting: [WaitingSource] = all.flatMap(\.waiting)
    static let panels: [HomePanel] = all.flatMap(\.panels).sorted { $0.order < $1.order }
    static let partnerPanels: [PartnerPanel] = all.flatMap(\.partnerPanels).sorted { $0.order < $1.order }
    static let customerPanels: [CustomerPanel] = all.flatMap(\.customerPanels).sorted { $0.order < $1.order }
    static let places: [Place] = all.flatMap(\.places)
    static let actions: [NavigationEntry] = all.flatMap(\.actions)
    static let found: [FoundList] = all.flatMap(\.found)
    /// What forms choose from, by its name.
    static let choices = Dictionary(uniqueKeysWithValues: all.flatMap(\.choices).map { ($0.name, $0) })
    static let models: [any TemplateModel.Type] = all.flatMap(\.models)

    private static let shown = Dictionary(
        pages.filter { $0.method == .get }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

    /// What it takes to see a page; nil where everybody of its area may.
    static func permission(at address: PathTemplate) -> Permission? { shown[address]?.permission }

    private static let finals = pages.filter(\.isFinal).map { $0.path.description.split(separator: "/") }

    /// Is what a form does that is sent to this path beyond taking back?
    static func isFinal(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return finals.contains {
            $0.count == parts.count && zip($0, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }
}
