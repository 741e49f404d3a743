import Synchronization

/// A statement in the words of one database, ready to be prepared once per connection.
final class PreparedText: Sendable {
    /// Names the statement within this process.
    let id: Int
    /// The text for the database, with numbered parameters.
    let text: String
    /// How many parameters it takes from its caller.
    let parameters: Int
    /// True when the vendor, and for a partner's scope the partner, follow the caller's parameters.
    let takesTenant: Bool
    /// True when a table in it is a vendor's, so that row-level security has a say.
    let seesTenants: Bool
    /// False for statements that run once, which are not kept prepared.
    let isKept: Bool
    /// True when it gives rows that a caller wants.
    let isQuery: Bool
    /// The declared tables that a query reads or a write changes.
    let tables: [String]

    private static let counter = Atomic<Int>(0)

    init(
        _ text: String, parameters: Int = 0, takesTenant: Bool = false, seesTenants: Bool = false, isKept: Bool = true,
        isQuery: Bool = false, tables: [String] = []
    ) {
        id = Self.counter.add(1, ordering: .relaxed).newValue
        self.text = text
        self.parameters = parameters
        self.takesTenant = takesTenant
        self.seesTenants = seesTenants
        self.isKept = isKept
        self.isQuery = isQuery
        self.tables = tables
    }

    /// A statement without parameters that runs once.
    static func once(_ text: String) -> PreparedText { PreparedText(text, isKept: false) }

    /// A query of storage itself.
    static func query(_ text: String, parameters: Int = 0) -> PreparedText {
        PreparedText(text, parameters: parameters, isQuery: true)
    }
}
