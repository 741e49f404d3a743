import Channel
import Members
import Record
import Terms

/// A list of records as pages show it and hand it out: its columns, each with what it is sorted by, and what it is filtered by. The words
/// stand in a capability's string file: `sheet.<id>.title` and `.none`, `column.<key>`, `filter.<name>`.
struct ShownList<List: RecordList>: Sendable {
    /// A column of the page.
    struct Column: Sendable {
        /// The key of its heading, under `column`.
        let key: String
        /// What the list is sorted by it; nil for what has no order.
        let sort: String?
        let isShown: @Sendable (Visit) -> Bool
        let cell: @Sendable (List.Item, ListAround) throws -> Cell

        init(
            _ key: String, sort: String? = nil, where isShown: @escaping @Sendable (Visit) -> Bool = { _ in true },
            _ cell: @escaping @Sendable (List.Item, ListAround) throws -> Cell
        ) {
            (self.key, self.sort, self.isShown, self.cell) = (key, sort, isShown, cell)
        }
    }

    /// A column of the file.
    struct Export: Sendable {
        let name: String
        let value: @Sendable (List.Item, ListAround) -> String

        init(_ name: String, _ value: @escaping @Sendable (List.Item, ListAround) -> String) {
            (self.name, self.value) = (name, value)
        }
    }

    /// Told apart from the other tables of a page.
    let id: String
    /// The name of the string file.
    let words: String
    var columns: [Column]
    var filters: [ShownFilter] = []
    /// What stands in the file that is handed out; none where it is not.
    var exports: [Export] = []
    /// Which of its lines stand in the file: not those that are withheld.
    var isHandedOut: @Sendable (List.Item) -> Bool = { _ in true }
    /// Partners whose names its lines show.
    var partners: @Sendable (List.Item) -> [PartnerID] = { _ in [] }
    /// The keys of its title and of what stands where it is empty, where it is shown in part.
    var part: (title: String, none: String)?
    /// By which clause it is kept.
    var clause: @Sendable (Visit) -> ClauseLink? = { _ in nil }
}

/// What a list is filtered by on its page.
struct ShownFilter: Sendable {
    /// As the list names it.
    let name: String
    /// Values to choose from, with their labels; empty where the filter is not offered to choose, and only shown when an address has it.
    let choices: @Sendable (Visit) async throws -> [(value: String, label: String)]
    /// What is chosen by searching for it.
    let chooser: String?

    init(
        _ name: String,
        choices: @escaping @Sendable (Visit) async throws -> [(value: String, label: String)] = { _ in [] }
    ) {
        (self.name, self.choices, chooser) = (name, choices, nil)
    }

    /// Values of which there are too many for a list of choices.
    init(_ name: String, chooser: String) {
        (self.name, self.chooser) = (name, chooser)
        choices = { _ in [] }
    }
}

/// What lines of a list are shown with.
struct ListAround: Sendable {
    let visit: Visit
    let names: [PartnerID: String]

    func partner(_ id: PartnerID?) -> String { id.flatMap { names[$0] } ?? "" }
}

extension ShownList {
    /// The names by which an address says what is wanted.
    var names: Set<String> {
        Set(List.filters.map(\.name) + ["sort", "after"] + (List.isSearched ? ["q"] : []))
    }

    func wanted(_ visit: Visit) -> Node { visit.search.document(visit.formats, only: names) }

    func around(_ items: [List.Item], _ visit: Visit) async throws -> ListAround {
        let ids = Set(items.flatMap(partners))
        return ListAround(visit: visit, names: ids.isEmpty ? [:] : try await visit.partnerNames(ids))
    }

    func rows(_ items: [List.Item], _ visit: Visit) async throws -> [[Cell]] {
        let around = try await around(items, visit)
        let shown = columns.filter { $0.isShown(visit) }
        return try items.map { item in try shown.map { try $0.cell(item, around) } }
    }
}
