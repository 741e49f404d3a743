import Members
import Record
import Terms

/// What entries of the navigation are grouped by, in their order on the page.
enum NavigationGroup: String, CaseIterable, Sendable {
    /// Without a heading.
    case home
    /// What a partner sells, and what the vendor decides and sells.
    case sell, deals, sales
    /// What is owed either way.
    case money
    case partners, program, resources, company, reports, settings
}

/// An entry of the navigation at the side: shown to whoever may see its page.
struct NavigationEntry: Sendable {
    let page: PageAddress<>
    /// The key of its label.
    let label: String
    let group: NavigationGroup
    /// Within the group, lowest first.
    let order: Int
    /// Whether the viewer's program has what the page is about.
    let isOffered: @Sendable (Program) -> Bool

    init(
        _ page: PageAddress<>, _ label: String, in group: NavigationGroup, order: Int,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true }
    ) {
        self.page = page
        self.label = label
        self.group = group
        self.order = order
        self.isOffered = isOffered
    }

    /// The entries of a page that portal and console both have, each in its own group.
    static func both(
        _ pages: [PageAddress<>], _ label: String, portal: NavigationGroup, console: NavigationGroup, order: Int,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true }
    ) -> [NavigationEntry] {
        pages.map {
            NavigationEntry($0, label, in: $0.area == .portal ? portal : console, order: order, where: isOffered)
        }
    }
}

extension Visit {
    /// The navigation as the viewer sees it.
    ///
    /// - Parameter within: the page whose entry is the current one.
    func navigation(_ within: Link) -> [PageFrame.Group] {
        guard let surroundings else { return [] }
        let shown = WebCapabilities.navigation.filter {
            $0.page.area == side && WebCapabilities.permission(at: $0.page.template).map(may) ?? true
                && $0.isOffered(surroundings.program)
        }
        let current = shown.map { $0.page().path }
            .filter { within.path == $0 || ($0 != home.path && within.path.hasPrefix($0 + "/")) }.max {
                $0.count < $1.count
            }
        // What a program calls its tiers stands in labels too.
        let values = ["tier": surroundings.program.tiers?.label[language] ?? ""]
        return NavigationGroup.allCases.compactMap { group in
            let entries = shown.filter { $0.group == group }.map {
                PageFrame.Entry(
                    href: $0.page(), label: text($0.label, values), current: $0.page().path == current,
                    number: waits?.page == $0.page().path ? waits.map { total($0.total) } : nil)
            }
            guard !entries.isEmpty else { return nil }
            let heading = group == .home ? nil : text("frame.navigation.\(group.rawValue)")
            return PageFrame.Group(
                name: group.rawValue, heading: heading, current: entries.contains(where: \.current), entries: entries)
        }
    }
}
