import Commerce
import Members
import Record
import Store
import Terms

/// All payouts of one day in one currency: prepared by one person, approved by another, written for the bank once.
public struct PayoutRun: Entity {
    public static let prefix = "run"
    public static let table = "payout_runs"
    public static let noun = "payout_run"

    public let id: ID<PayoutRun>
    /// Its number in the vendor's series of the year, without gaps: `PR-2026-00001`.
    public let number: String
    /// What is payable by that day is paid.
    public let through: Day
    public let prepared: Instant
    /// Who prepared it, as the journal names actors.
    public let by: String
    public let planned: [Planned]
    public let held: [Held]
    public let total: Money
    public internal(set) var status: Status
    public internal(set) var decidedBy: String?
    public internal(set) var decided: Instant?
    /// The file that was written for the bank, once it was.
    public internal(set) var file: Written?

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// For a second person.
        case waiting
        case approved, discarded

        package var phrase: TypedValue { .words("payout_run.status.\(rawValue)") }
    }

    /// What one partner is to be paid.
    public struct Planned: Codable, Hashable, Sendable, SchemaNamed {
        public let partner: PartnerID
        public let amount: Money
        /// What it has to give back and is taken off.
        public let setOff: Money

        public static var schemaName: String { "PlannedPayout" }
    }

    /// What one partner is not paid, and why.
    public struct Held: Codable, Hashable, Sendable, SchemaNamed {
        public let partner: PartnerID
        public let amount: Money
        public let why: Why

        public enum Why: String, Codable, CaseIterable, Hashable, Sendable {
            /// Bank or tax data are missing.
            case details
            /// It is less than the program pays out.
            case least
            /// All of it is what the partner has to give back.
            case setOff = "set_off"
        }

        public static var schemaName: String { "HeldPayout" }
    }

    /// A file for the bank.
    public struct Written: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "WrittenPayoutFile" }

        public let form: PayoutFile.Form
        public let at: Instant
        public let by: String
        /// SHA-256 of the file.
        public let hash: String
    }

    public var columns: [(String, SQLValue)] {
        [("status", .text(status.rawValue)), ("to_write", SQLValue(status == .approved && file == nil))]
    }

    public static let sorts: [ListColumn<PayoutRun>] = [
        .number("prepared") { $0.prepared.milliseconds },
        .plain("total") { ListText.amount($0.total.currency.code, $0.total.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? { SearchEntry(number, detail: "\(total)", texts: [id.text]) }

    static let declaration = declaration()
    static let migrations = [
        Migration(
            id: "payout-runs-1",
            sql: [
                """
                CREATE TABLE payout_runs (vendor TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL, \
                to_write INTEGER NOT NULL, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(id: "payout-runs-lists", sql: listIndexes(behind: ["status", "to_write"])),
    ]
}

struct PayoutRunPrepared: Event {
    static let kind = "payout_run.prepared"
    let run: PayoutRun
    var subject: String { run.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(run, as: "run", in: entry)
        try DocumentNumbers.used(run.number, in: tables)
    }
}

struct PayoutRunDecided: EntityChange {
    static let kind = "payout_run.decided"
    let run: ID<PayoutRun>
    let status: PayoutRun.Status
    let by: String
    let at: Instant
    var changed: ID<PayoutRun> { run }

    func change(_ run: inout PayoutRun) { (run.status, run.decidedBy, run.decided) = (status, by, at) }
}

struct PayoutFileWritten: EntityChange {
    static let kind = "payout_run.file_written"
    let run: ID<PayoutRun>
    let file: PayoutRun.Written
    var changed: ID<PayoutRun> { run }

    func change(_ run: inout PayoutRun) { run.file = file }
}

/// Payout runs.
package enum PayoutRunList: RecordList {
    package static let name = "list_payout_runs"
    package static let permission = Permission.runPayouts
    package static let filters: [ListFilter] = [
        .choice("status", PayoutRun.Status.self), .flag("to_write"),
    ]

    package static func items(_ records: [Versioned<PayoutRun>], _ reader: Reader) throws -> [Versioned<PayoutRun>] {
        records
    }
}

package typealias ListPayoutRuns = ListQuery<PayoutRunList>

/// One run, with who is paid what and who is not.
public struct ShowPayoutRun: Query {
    public static let name = "show_payout_run"
    public static let permission = Permission.runPayouts

    public let run: ID<PayoutRun>

    public func answer(_ reader: Reader) throws -> Versioned<PayoutRun> { try reader.require(run) }
}
