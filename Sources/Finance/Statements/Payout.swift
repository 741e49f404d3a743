import Members
import Record
import Store
import Terms

/// Money on its way to a partner, by a run.
public struct Payout: Entity {
    public static let prefix = "payout"
    public static let table = "payouts"
    public static let noun = "payout"

    public let id: ID<Payout>
    /// The run's number with its own place behind it: `PR-2026-00001/12`.
    public let number: String
    public let run: ID<PayoutRun>
    public let partner: PartnerID
    public let amount: Money
    /// What the partner had to give back and was taken off.
    public let setOff: Money
    /// What it pays.
    public let earnings: [ID<Earning>]
    public let started: Day
    public internal(set) var status: Status
    /// The day on which the bank confirmed it, or it came back, and why.
    public internal(set) var ended: Day?
    public internal(set) var reason: String?

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        case underway, paid, returned

        package var phrase: TypedValue { .words("payout.status.\(rawValue)") }
    }

    public var columns: [(String, SQLValue)] {
        [("partner", .text(partner.text)), ("run", .text(run.text)), ("status", .text(status.rawValue))]
    }

    public static let sorts: [ListColumn<Payout>] = [
        .number("started") { Int64($0.started.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "payouts-1",
            sql: [
                """
                CREATE TABLE payouts (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                run TEXT NOT NULL, status TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(id: "payouts-lists", sql: listIndexes(behind: ["partner", "run", "status"])),
    ]
}

/// A payout is under way: what it pays is payable no longer.
struct PayoutStarted: Event {
    static let kind = "payout.started"
    let payout: Payout
    var subject: String { payout.id.text }
    var partner: PartnerID? { payout.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(payout, as: "payout", in: entry)
        for earning in payout.earnings { try tables.update(earning) { $0.status = .underway } }
    }
}

/// The bank confirmed a payout.
struct PayoutPaid: Event {
    static let kind = "payout.paid"
    let payout: ID<Payout>
    let owner: PartnerID
    let amount: Money
    let day: Day
    var subject: String { payout.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var earnings: [ID<Earning>] = []
        try tables.update(payout) { payout in
            (payout.status, payout.ended) = (.paid, day)
            earnings = payout.earnings
        }
        for earning in earnings { try tables.update(earning) { ($0.status, $0.paid) = (.paid, day) } }
    }
}

/// A payout came back: what it was to pay is payable again.
struct PayoutReturned: Event {
    static let kind = "payout.returned"
    let payout: ID<Payout>
    let owner: PartnerID
    let number: String
    let amount: Money
    /// How it stood.
    let was: Payout.Status
    let day: Day
    let reason: String
    var subject: String { payout.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var earnings: [ID<Earning>] = []
        try tables.update(payout) { payout in
            (payout.status, payout.ended, payout.reason) = (.returned, day, reason)
            earnings = payout.earnings
        }
        for earning in earnings {
            try tables.update(earning) { earning in
                (earning.status, earning.paid) = (try earning.standing.isZero ? .clawedBack : .payable, nil)
            }
        }
    }
}

/// What becomes of payouts that are under way.
public protocol PayoutStep: EntityCommand where Subject == Payout {
    var payout: ID<Payout> { get }
}

extension PayoutStep {
    public func load(_ reader: Reader) throws -> Versioned<Payout> { try reader.subject(payout) }

    func day(_ wanted: Day?, _ payout: Payout, _ context: Context) throws -> Day {
        let day = wanted ?? context.today
        guard day <= context.today, day >= payout.started else {
            throw Problem.invalid(
                field: "/on", Phrase("billing.day", ["day": .day(day), "first": .day(payout.started)]))
        }
        return day
    }
}

/// Records that the bank confirmed a payout.
public struct ConfirmPayout: PayoutStep {
    public static let name = "confirm_payout"
    public static let permission = Permission.runPayouts

    public let payout: ID<Payout>
    /// Today when left out.
    public let on: Day?

    public func decide(_ state: Versioned<Payout>, _ context: Context) throws -> [any Event] {
        guard state.value.status == .underway else {
            throw Problem.wrongState(Phrase("payout.over", ["status": state.value.status.phrase]))
        }
        return [
            PayoutPaid(
                payout: payout, owner: state.value.partner, amount: state.value.amount,
                day: try day(on, state.value, context))
        ]
    }
}

/// Records that a payout came back, also after the bank had confirmed it. It is paid again with a later run.
public struct ReturnPayout: PayoutStep {
    public static let name = "return_payout"
    public static let permission = Permission.runPayouts

    public let payout: ID<Payout>
    /// Today when left out.
    public let on: Day?
    public let reason: String

    public func decide(_ state: Versioned<Payout>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.value.status != .returned else {
            throw Problem.wrongState(Phrase("payout.over", ["status": state.value.status.phrase]))
        }
        return [
            PayoutReturned(
                payout: payout, owner: state.value.partner, number: state.value.number, amount: state.value.amount,
                was: state.value.status, day: try day(on, state.value, context), reason: reason)
        ]
    }
}

/// Payouts.
package enum PayoutList: RecordList {
    package static let name = "list_payouts"
    package static let permission = Permission.seePayouts
    package static let filters: [ListFilter] = [.partner(), .text("run"), .choice("status", Payout.Status.self)]

    package static func items(_ records: [Versioned<Payout>], _ reader: Reader) throws -> [Versioned<Payout>] {
        records
    }
}

package typealias ListPayouts = ListQuery<PayoutList>
