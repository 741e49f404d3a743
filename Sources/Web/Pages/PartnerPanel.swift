import Members
import Record
import Terms

/// What a capability shows of one partner, or of one end customer, on the console's page about it: a few lines with the way to the rest.
struct SubjectPanel<Subject: Sendable>: Sendable {
    /// Lowest first.
    let order: Int
    /// What it takes to see it.
    let permission: Permission
    /// Whether the viewer's program has what it is about.
    let isOffered: @Sendable (Program) -> Bool
    /// Nil where there is nothing to show of this one.
    let show: @Sendable (Visit, Subject) async throws -> Sheet?

    init(
        order: Int, _ permission: Permission, where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true },
        show: @escaping @Sendable (Visit, Subject) async throws -> Sheet?
    ) {
        (self.order, self.permission, self.isOffered, self.show) = (order, permission, isOffered, show)
    }
}

typealias PartnerPanel = SubjectPanel<PartnerView>

/// How many lines of each list such a page shows.
private let mostLines = 5

extension SubjectPanel where Subject == PartnerView {
    /// The first lines of a list, of those that are the partner's.
    ///
    /// - Parameters:
    ///   - page: where the whole list is, filtered by the partner.
    ///   - fixed: by what it is filtered besides.
    ///   - title: the key of what this part is called.
    ///   - id: told apart from the other parts of the page, where it is not by the list.
    ///   - isQuiet: shows nothing where there are none.
    static func list<List>(
        _ shown: ShownList<List>, _ page: PageAddress<>, _ title: String, order: Int, id: String? = nil,
        fixed: [String: String] = [:], isQuiet: Bool = false,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true }
    ) -> PartnerPanel {
        PartnerPanel(order: order, List.permission, where: isOffered) { visit, partner in
            try await visit.lines(
                of: shown, page, fixed.merging(["partner": partner.id.text]) { $1 }, title, id: id, isQuiet: isQuiet)
        }
    }
}

extension Visit {
    /// The first lines of a list that is filtered, with how many there are and the way to all of them; without what the page says already
    /// and without forms.
    func lines<List>(
        of shown: ShownList<List>, _ page: PageAddress<>, _ filters: [String: String],
        _ title: String, id: String? = nil, but hidden: Set<String> = ["partner", "payment", "change"],
        isQuiet: Bool = false
    ) async throws -> Sheet? {
        var bare = shown
        bare.columns = shown.columns.filter { !hidden.contains($0.key) }
        bare.part = (title, "frame.list.nothing")
        var fixed: Node = [:]
        for (name, value) in filters { fixed[name] = Node(.string(value)) }
        let all = filters.sorted { $0.key < $1.key }.reduce(page()) { $0.with($1.key, $1.value) }
        var sheet = try await glance(bare, all: all, most: mostLines, fixed: fixed, always: true)
        if let id { sheet.sheetID = id }
        return isQuiet && sheet.rows.isEmpty ? nil : sheet.withoutActs
    }

    /// What capabilities show of something on its page, in their order, for who may see it.
    func panels<Subject>(_ panels: [SubjectPanel<Subject>], of subject: Subject) async throws -> [Sheet] {
        guard let program = surroundings?.program else { return [] }
        var sheets: [Sheet] = []
        for panel in panels where may(panel.permission) && panel.isOffered(program) {
            if let sheet = try await panel.show(self, subject) { sheets.append(sheet) }
        }
        return sheets
    }
}
