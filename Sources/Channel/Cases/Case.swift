import Members
import Record
import Store
import Terms

/// A question, a dispute or a request that a partner and the vendor settle in writing, about something or nothing. It freezes nothing
/// and changes no money by itself.
public struct Case: Entity {
    public static let prefix = "case"
    public static let table = "cases"
    public static let noun = "case"

    public let id: ID<Case>
    /// Which of the program's kinds it is.
    public let kind: String
    public let clause: ClauseID
    /// Whose it is; nil for one among the vendor's own people.
    public let partner: PartnerID?
    /// The id of what it is about.
    public let about: String?
    public let title: LineName
    /// All issues, in writing.
    public let description: String
    /// What came with the description.
    @OmittedWhenEmpty public var files: [Attachment]
    public let opened: Instant
    /// Who opened it, as the journal names actors.
    public let by: String
    public internal(set) var priority: CasePriority
    /// The rule of the program by which it is urgent; nil where none applied, and where somebody decided otherwise.
    public internal(set) var rule: String?
    /// How the rules were looked at; nil for a case of nobody's.
    public let decision: Decision?
    /// Another partner that was asked about it.
    public internal(set) var other: Party?
    public internal(set) var waits: Waits
    /// Since when it waits for whom it waits for.
    public internal(set) var since: Instant
    /// By when the vendor answers, while it waits for that.
    public internal(set) var target: Instant?
    /// When it was told that the vendor did not answer in time.
    public internal(set) var missed: Instant?
    /// When the vendor first answered its partner.
    public internal(set) var answered: Instant?
    /// Whose of the vendor's people it is to do.
    public internal(set) var assignee: ID<Membership>?
    /// How it ended; nil while it is open.
    public internal(set) var closing: Closing?
    /// What was done about it besides what was said, the first first.
    public internal(set) var steps: [Step]

    /// For whom it waits.
    public enum Waits: String, Codable, CaseIterable, Sendable {
        case vendor, partner
        /// It is closed.
        case nobody
    }

    /// A partner besides the one whose it is.
    public struct Party: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "CaseParty" }

        public let partner: PartnerID
        /// What the vendor asks it: all that it sees of the case but what is said to it.
        public let description: String
        /// Is it to answer?
        public internal(set) var isAsked: Bool
    }

    /// How a case ended.
    public struct Closing: Codable, Hashable, Sendable {
        /// Which of the program's outcomes; nil where it was withdrawn, or answered by the program itself.
        public let outcome: String?
        public let way: Way
        public let clause: ClauseID
        /// Why, in words; nil for what the program answers.
        public let reason: String?
        public let at: Instant
        /// Who ended it, as the journal names actors.
        public let by: String
        public let remedy: OrderedRemedy?
        /// The version of the program whose outcome or answer it is.
        public let terms: Int

        public enum Way: String, Codable, CaseIterable, Sendable {
            /// The vendor decided it.
            case decided
            /// Who opened it took it back.
            case withdrawn
            /// The program itself says where to turn.
            case directed
        }
    }

    /// What an outcome ordered.
    public struct OrderedRemedy: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "OrderedRemedy" }

        public let kind: CaseRemedyKind
        /// The id of what it was done to: an invoice, a registration.
        public let subject: String
        /// The id of what was made: a credit note.
        public let made: String?
    }

    /// Something that was done about it.
    public struct Step: Codable, Hashable, Sendable {
        public let what: What
        public let at: Instant
        /// Who did it, as the journal names actors.
        public let by: String
        public let note: String?

        public enum What: String, Codable, CaseIterable, Sendable {
            case opened, prioritised, asked, overdue, closed, reopened
        }
    }

    public var isOpen: Bool { closing == nil }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", SQLValue(partner?.text)), ("other", SQLValue(other?.partner.text)), ("kind", .text(kind)),
            ("waits", .text(waits.rawValue)), ("other_asked", SQLValue(isOpen && other?.isAsked == true)),
            ("priority", .text(priority.rawValue)), ("about", SQLValue(about)),
            ("ordered", SQLValue(closing?.remedy?.subject)), ("assignee", SQLValue(assignee?.text)),
        ]
    }

    public static let sorts: [ListColumn<Case>] = [
        // What is open comes first, by its priority and then by its target.
        .plain("urgency") { "\($0.isOpen ? 0 : 1)\($0.priority.rank)\($0.target?.description ?? ListText.never)" },
        .text("title") { $0.title.text },
        .plain("since") { $0.since.description },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(title.text, detail: clause.text, texts: [id.text, about], partner: partner)
    }

    public static let isCounted = true
    public var figures: [Figure] { [Figure("waits", waits.rawValue)] }

    public func shown(to reader: Reader) throws -> CaseView { try reader.view(self) }
}

enum CaseTables {
    static let cases = Case.declaration(seenBy: ["partner", "other"])
    static let migrations = [
        Migration(
            id: "cases-1",
            sql: [
                """
                CREATE TABLE cases (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT, other TEXT, kind TEXT NOT NULL, \
                waits TEXT NOT NULL, other_asked INTEGER NOT NULL, priority TEXT NOT NULL, about TEXT, ordered TEXT, \
                assignee TEXT, \(Case.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ]
                + Case.listIndexes(
                    behind: ["partner", "other", "kind", "waits", "priority", "about", "ordered", "assignee"],
                    few: ["other_asked"]))
    ]
}
