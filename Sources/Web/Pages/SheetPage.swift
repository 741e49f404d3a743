/// A page of tables with what can be done about them: the shape that the pages of people, licences and files share.
struct SheetPage: TemplateModel {
    static let template = "sheets"

    let heading: String
    let sheets: [Sheet]
    let acts: [Act]
    let hasActs: Bool
    /// What somebody may go to from here.
    let buttons: [Button]
    /// How many there are of each sort, each leading to those.
    let counts: [Count]
    let hasCounts: Bool

    /// One sort, with how many there are.
    struct Count: Sendable {
        let countHref: Link
        let countLabel: String
        let countNumber: String
        let isCurrent: Bool
    }

    /// A button in the page's head.
    struct Button: Sendable {
        let buttonHref: Link
        let buttonLabel: String
    }

    init(_ heading: String, _ sheets: [Sheet], acts: [Act] = [], counts: [Count] = [], buttons: [Button] = []) {
        (self.counts, hasCounts) = (counts, !counts.isEmpty)
        (self.heading, self.sheets, self.acts, self.buttons) = (heading, sheets, acts, buttons)
        hasActs = !acts.isEmpty
    }

    /// The page of it.
    func page(within: Link? = nil) -> Page { Page(heading, self, within: within) }
}

/// The head of a column, which sorts the list where it leads somewhere.
struct SheetHead: Sendable {
    let headText: String
    var headHref: Link?
    /// `ascending` or `descending`, where the list is sorted by it.
    var headSorted: String?
    var headArrow: String?
}

/// A table with its heading. Names begin with `sheet` so that none falls through to another.
struct Sheet: Sendable {
    var sheetID: String
    let sheetTitle: String
    var sheetNote: String?
    let sheetClause: ClauseLink?
    let sheetEmpty: String
    let heads: [SheetHead]
    private(set) var rows: [Row]
    /// What stands with a list.
    var sheetTools: SheetTools?
    /// Where all of it is, when this is its beginning.
    var sheetAll: Link?
    var sheetAllLabel: String?

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
        _ heads: [SheetHead], _ rows: [[Cell]]
    ) {
        (sheetID, sheetTitle, sheetNote, sheetClause, sheetEmpty) = (id, title, note, clause, empty)
        self.heads = heads
        self.rows = rows.map { cells in
            Row(cells: zip(heads, cells).map { Placed(head: $0.headText, isBare: $1.isBare, cell: $1) })
        }
    }
}

extension Sheet {
    /// The same without what can be done on its lines, for pages that only lead to where that is.
    var withoutActs: Sheet {
        var sheet = self
        sheet.rows = rows.map { row in
            Row(
                cells: row.cells.map { placed in
                    let cell = placed.cell.withoutActs
                    return Placed(head: placed.head, isBare: cell.isBare, cell: cell)
                })
        }
        return sheet
    }
}

/// One cell of such a table.
struct Cell: Sendable {
    let cellText: String
    let cellSmall: String?
    /// Where the text leads.
    let cellHref: Link?
    /// The mail address that the text is.
    let cellMail: String?
    let cellMarks: [StateMark]
    let cellClause: ClauseLink?
    private(set) var cellActs: [Act]

    fileprivate var withoutActs: Cell {
        var cell = self
        cell.cellActs = []
        return cell
    }

    /// Is there nothing in it?
    var isBare: Bool {
        cellText.isEmpty && cellMail == nil && cellSmall == nil && cellMarks.isEmpty && cellActs.isEmpty
    }

    init(
        _ text: String = "", small: String? = nil, href: Link? = nil, mark: StateMark? = nil,
        marks: [StateMark] = [], clause: ClauseLink? = nil, acts: [Act] = [], mail: String? = nil
    ) {
        (cellText, cellSmall, cellHref, cellClause, cellActs) = (text, small, href, clause, acts)
        (cellMarks, cellMail) = ((mark.map { [$0] } ?? []) + marks, mail)
    }
}

/// The words of such a page, from the string file of its capability.
struct SheetWords: Sendable {
    let visit: Visit
    /// The name of the string file.
    let file: String

    /// The texts of the columns, under `column`.
    func heads(_ keys: String...) -> [String] { keys.map { visit.text("\(file).column.\($0)") } }

    /// A table with its title and what stands there when it is empty, under `sheet.<id>`.
    func sheet(
        _ id: String, clause: ClauseLink? = nil, _ heads: [String], _ rows: [[Cell]], note: String? = nil
    ) -> Sheet {
        let key = "\(file).sheet.\(id)"
        return Sheet(
            id, visit.text(key + ".title"), note: note, clause: clause, empty: visit.text(key + ".none"),
            heads.map { SheetHead(headText: $0) }, rows)
    }

    /// The mark of a state with its tone, under `state`.
    func mark(_ state: String, good: Set<String>, bad: Set<String>) -> StateMark {
        StateMark(
            label: visit.text("\(file).state.\(state)"),
            tone: good.contains(state) ? "good" : bad.contains(state) ? "bad" : "warn")
    }
}

extension Visit {
    /// The words for a page of tables.
    func sheets(_ file: String) -> SheetWords { SheetWords(visit: self, file: file) }
}
