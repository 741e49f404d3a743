import Terms

/// A document as it stands on paper, in its reader's language: a quote, an order, an invoice, a credit note, a statement. Its JSON is what
/// `Engine/document.typ` sets. Everything in it is text to be shown; nothing is read as markup.
public struct PrintedDocument: Encodable, Hashable, Sendable {
    /// Sizes of paper, by the engine's names.
    public enum Paper: String, Encodable, Sendable {
        case a4
        case letter = "us-letter"

        /// What is in printers there.
        ///
        /// - Parameter country: an ISO 3166 two-letter code.
        public init(in country: String) {
            self = ["US", "CA", "MX", "CL", "CO", "CR", "PH", "PR"].contains(country) ? .letter : .a4
        }
    }

    /// Who it comes from, or whom it goes to.
    public struct Party: Encodable, Hashable, Sendable {
        /// What stands above the name, such as `To`; empty where nothing does.
        public let label: String
        public let name: String
        public let lines: [String]

        public init(label: String = "", name: String, lines: [String]) {
            (self.label, self.name, self.lines) = (label, name, lines)
        }
    }

    /// A number, a day, a name beside the address.
    public struct Fact: Encodable, Hashable, Sendable {
        public let label: String
        public let value: String

        public init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }
    }

    /// What nobody may overlook: that it is void, that it is declined.
    public struct Mark: Encodable, Hashable, Sendable {
        public let label: String
        public let note: String

        public init(label: String, note: String) { (self.label, self.note) = (label, note) }
    }

    public struct Column: Encodable, Hashable, Sendable {
        public let label: String
        /// Figures stand at the right, below one another.
        public let figures: Bool
        /// Takes the room that the others leave.
        public let wide: Bool

        public init(_ label: String, figures: Bool = false, wide: Bool = false) {
            (self.label, self.figures, self.wide) = (label, figures, wide)
        }
    }

    /// A rule behind an amount, with its clause.
    public struct Reason: Encodable, Hashable, Sendable {
        public let clause: String
        public let label: String
        public let figure: String

        public init(clause: String, label: String, figure: String) {
            (self.clause, self.label, self.figure) = (clause, label, figure)
        }
    }

    public struct Row: Encodable, Hashable, Sendable {
        /// One a column.
        public let cells: [String]
        /// Small lines below the first cell.
        public let notes: [String]
        /// Why the amount is what it is, below these.
        public let reasons: [Reason]

        public init(_ cells: [String], notes: [String] = [], reasons: [Reason] = []) {
            (self.cells, self.notes, self.reasons) = (cells, notes, reasons)
        }
    }

    /// A line below a table: its label, and the figure below the last column's.
    public struct Sum: Encodable, Hashable, Sendable {
        public let label: String
        public let value: String
        /// What all of it comes to.
        public let strong: Bool

        public init(_ label: String, _ value: String, strong: Bool = false) {
            (self.label, self.value, self.strong) = (label, value, strong)
        }
    }

    /// A table whose head stands on every page that it reaches.
    public struct Table: Encodable, Hashable, Sendable {
        public let heading: String?
        public let columns: [Column]
        public let rows: [Row]
        public var sums: [Sum]

        public init(heading: String? = nil, columns: [Column], rows: [Row], sums: [Sum] = []) {
            (self.heading, self.columns, self.rows, self.sums) = (heading, columns, rows, sums)
        }
    }

    public var language: Language
    public var paper: Paper
    /// The moment that the file says it is of, in seconds since 1970: the document's, so that the same document is the same file.
    public var seconds: Int64
    /// What the file and its later pages are called.
    public var title: String
    /// What stands above it.
    public var heading: String
    /// `{page} of {pages}` in the language.
    public var pages: String
    public var sender: Party
    public var recipient: Party
    public var facts: [Fact]
    public var mark: Mark?
    /// Paragraphs before the tables.
    public var opening: [String] = []
    public var tables: [Table]
    /// Paragraphs behind them.
    public var closing: [String] = []
    /// What stands at the foot of every page.
    public var foot: [String]

    public init(
        language: Language, paper: Paper, day: Day, title: String, heading: String, pages: String, sender: Party,
        recipient: Party,
        facts: [Fact], mark: Mark? = nil, tables: [Table], foot: [String]
    ) {
        (self.language, self.paper, seconds) = (language, paper, Int64(day.number) * 86_400)
        (self.title, self.heading, self.pages) = (title, heading, pages)
        (self.sender, self.recipient) = (sender, recipient)
        (self.facts, self.mark, self.tables, self.foot) = (facts, mark, tables, foot)
    }
}
