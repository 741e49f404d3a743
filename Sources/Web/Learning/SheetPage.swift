import Channel
import Record
import Terms

/// A page of tables with what can be done about them: the shape that the pages of people, licences and files share.
struct SheetPage: Sendable {
    let heading: String
    let lead: String?
    let sheets: [Sheet]
    let acts: [Act]
    let hasActs: Bool

    init(_ heading: String, lead: String? = nil, _ sheets: [Sheet], acts: [Act] = []) {
        (self.heading, self.lead, self.sheets, self.acts) = (heading, lead, sheets, acts)
        hasActs = !acts.isEmpty
    }

    /// The page of it.
    func page() -> Page { Page("learning-sheets", title: heading, self) }
}

/// A table with its heading. Names begin with `sheet` so that none falls through to another.
struct Sheet: Sendable {
    let sheetID: String
    let sheetTitle: String
    let sheetNote: String?
    let sheetClause: ClauseLink?
    let sheetEmpty: String
    let heads: [String]
    let rows: [Row]

    /// One line of it.
    struct Row: Sendable {
        let cells: [Placed]
    }

    /// A cell with its column's name, which stands beside it where the page is too narrow for columns.
    struct Placed: Sendable {
        let head: String
        let isBare: Bool
        let cell: Cell
    }

    /// - Parameters:
    ///   - id: told apart from the other tables of the page.
    ///   - heads: what the columns are.
    init(
        _ id: String, _ title: String, note: String? = nil, clause: ClauseLink? = nil, empty: String,
        _ heads: [String], _ rows: [[Cell]]
    ) {
        (sheetID, sheetTitle, sheetNote, sheetClause, sheetEmpty) = (id, title, note, clause, empty)
        self.heads = heads
        self.rows = rows.map { cells in
            Row(cells: zip(heads, cells).map { Placed(head: $0, isBare: $1.isBare, cell: $1) })
        }
    }
}

/// One cell of such a table.
struct Cell: Sendable {
    let cellText: String
    let cellSmall: String?
    /// Where the text leads.
    let cellHref: String?
    let cellMark: StateMark?
    let cellClause: ClauseLink?
    let cellActs: [Act]

    /// Is there nothing in it?
    var isBare: Bool { cellText.isEmpty && cellSmall == nil && cellMark == nil && cellActs.isEmpty }

    init(
        _ text: String = "", small: String? = nil, href: String? = nil, mark: StateMark? = nil,
        clause: ClauseLink? = nil, acts: [Act] = []
    ) {
        (cellText, cellSmall, cellHref, cellMark, cellClause, cellActs) = (text, small, href, mark, clause, acts)
    }
}

extension Visit {
    /// The texts of the columns.
    func heads(_ keys: String...) -> [String] { keys.map { text("learning.column.\($0)") } }

    /// A table's words: title and what stands there when it is empty, under `learning.sheet.<id>`.
    func sheet(
        _ id: String, clause: ClauseLink? = nil, _ heads: [String], _ rows: [[Cell]], note: String? = nil
    ) -> Sheet {
        let key = "learning.sheet.\(id)"
        return Sheet(
            id, text(key + ".title"), note: note, clause: clause, empty: text(key + ".none"), heads, rows)
    }

    /// The mark of a state with its tone.
    func mark(learning state: String, good: Set<String>, bad: Set<String>) -> StateMark {
        StateMark(
            label: text("learning.state.\(state)"),
            tone: good.contains(state) ? "good" : bad.contains(state) ? "bad" : "warn")
    }

    /// Names of the vendor's partners by id, for tables of the console.
    func partnerNames() async throws -> [String: String] {
        let found = try await ask(ListPartners.self, ["limit": "200"]).items
        return Dictionary(found.map { ($0.id.text, $0.name) }) { first, _ in first }
    }
}
