import Commerce
import Members
import Record
import Store
import Terms

/// What a partner earned and was paid over a period, in one currency. Once issued its figures never change.
public struct Statement: Entity {
    public static let prefix = "statement"
    public static let table = "statements"
    public static let noun = "statement"

    public let id: ID<Statement>
    /// Its number in the vendor's series of the year, without gaps: `ST-2026-00003`.
    public let number: String
    public let partner: PartnerID
    public let from: Day
    public let through: Day
    public let issued: Day
    /// What was owed when it began: the closing of the one before, and what an older system's statements said.
    public let opening: Money
    /// What of that an older system's statements said; absent where nothing is.
    public let brought: [StatementLine]?
    public let lines: [StatementLine]
    /// What is owed then; below nothing where the partner owes.
    public let closing: Money
    /// The partner's own invoice for it; nil while none was received.
    public internal(set) var invoice: OwnInvoice?

    public struct OwnInvoice: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "OwnInvoice" }

        public let number: String
        public let received: Day
    }

    public var columns: [(String, SQLValue)] {
        [("partner", .text(partner.text)), ("currency", .text(closing.currency.code))]
    }

    public static let sorts: [ListColumn<Statement>] = [
        .number("through") { Int64($0.through.number) },
        .plain("closing") { ListText.amount($0.closing.currency.code, $0.closing.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(number, detail: "\(closing)", texts: [id.text, invoice?.number], partner: partner)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "statements-1",
            sql: [
                """
                CREATE TABLE statements (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                currency TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(id: "statements-lists", sql: listIndexes(behind: ["partner", "currency"])),
    ]
}

struct StatementIssued: Event {
    static let kind = "statement.issued"
    let statement: Statement
    var subject: String { statement.id.text }
    var partner: PartnerID? { statement.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(statement, as: "statement", in: entry)
        try DocumentNumbers.used(statement.number, in: tables)
        for line in (statement.brought ?? []) + statement.lines {
            try tables.writer.delete(OpenItems.table.name, key: [("id", .text(line.item))])
        }
    }
}

/// The partner's own invoice for a statement was received.
struct OwnInvoiceRecorded: OwnedChange {
    static let kind = "statement.own_invoice_recorded"
    let statement: ID<Statement>
    let owner: PartnerID
    let invoice: Statement.OwnInvoice
    var changed: ID<Statement> { statement }

    func change(_ statement: inout Statement) { statement.invoice = invoice }
}

/// Issues a partner's statements of the period that is over, one a currency.
public struct IssueStatements: Command {
    public static let name = "issue_statements"
    public static let permission = Permission.fallDue

    public let partner: PartnerID

    public struct State: Sendable {
        let isDue: Bool
        let through: Day
        let lines: [StatementLine]
        /// The closing of the last statement in each currency, and the day through which it is.
        let before: [Currency: (closing: Money, through: Day)]
        /// Is something left that the next ones are of?
        let goesOn: Bool
        let numbers: DocumentNumbers
    }

    public func load(_ reader: Reader) throws -> State {
        let through = reader.context.program.earnings.statements.every.days(around: reader.today).lowerBound
            .adding(days: -1)
        let lines = try reader.openItems(of: partner, through: through)
        var before: [Currency: (closing: Money, through: Day)] = [:]
        for currency in Set(lines.map(\.amount.currency)) {
            let last: [Versioned<Statement>] = try reader.records(
                "WHERE partner = $1 AND currency = $2 ORDER BY id DESC LIMIT 1",
                [.text(partner.text), .text(currency.code)])
            before[currency] = last.first.map { ($0.value.closing, $0.value.through) }
        }
        let later = try reader.query(
            "SELECT id FROM {open_items} WHERE partner = $1 AND day > $2 LIMIT 1",
            [.text(partner.text), .integer(Int64(through.number))])
        return State(
            isDue: try reader.isDue(.statement, partner.text), through: through, lines: lines, before: before,
            goesOn: !later.isEmpty, numbers: try reader.documentNumbers(.statement))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        var numbers = state.numbers
        let every = context.program.earnings.statements.every
        let statements: [any Event] = try Set(state.lines.map(\.amount.currency)).sorted { $0.code < $1.code }.map {
            currency in
            let all = state.lines.filter { $0.amount.currency == currency }
            let (brought, lines) = (all.filter { $0.what == .brought }, all.filter { $0.what != .brought })
            let opening = try (state.before[currency]?.closing ?? .zero(currency))
                .adding(try brought.sum(in: currency, \.amount))
            let first = state.before[currency]?.through.adding(days: 1) ?? every.days(around: state.through).lowerBound
            return StatementIssued(
                statement: Statement(
                    id: context.newID(), number: numbers.next(), partner: partner,
                    from: min(first, every.days(around: state.through).lowerBound), through: state.through,
                    issued: context.today, opening: opening, brought: brought.isEmpty ? nil : brought, lines: lines,
                    closing: try opening.adding(try lines.sum(in: currency, \.amount)), invoice: nil))
        }
        let next = context.program.zone.end(of: every.days(around: context.today).upperBound)
        return statements + [DueDone(work: .statement, about: partner.text, again: state.goesOn ? next : nil)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Page<Statement> {
        Page(items: events.compactMap { ($0 as? StatementIssued)?.statement }, next: nil)
    }
}

/// Records the partner's own invoice for a statement: what was earned and waits for that is payable.
public struct RecordOwnInvoice: EntityCommand {
    public static let name = "record_own_invoice"
    public static let permission = Permission.refer
    public typealias Subject = Statement

    public let statement: ID<Statement>
    /// The number that the partner gives it.
    public let number: String
    /// The day on which it was received; today when left out. Only the vendor's people may name an earlier one.
    public let received: Day?

    public func load(_ reader: Reader) throws -> Versioned<Statement> { try reader.subject(statement) }

    public func decide(_ state: Versioned<Statement>, _ context: Context) throws -> [any Event] {
        try Text.check(number, "number")
        guard state.value.invoice == nil else { throw Problem.wrongState("statement.invoiced") }
        let day = received ?? context.today
        guard day <= context.today, day >= state.value.issued, context.actor.partner == nil || received == nil else {
            throw Problem.invalid(
                field: "/received", Phrase("billing.day", ["day": .day(day), "first": .day(state.value.issued)]))
        }
        let invoice = Statement.OwnInvoice(number: number, received: day)
        return [OwnInvoiceRecorded(statement: statement, owner: state.value.partner, invoice: invoice)]
    }
}

extension Reaction {
    /// What waits for the partner's own invoice is payable once that is there.
    static let ownInvoices = Reaction("own invoices", to: OwnInvoiceRecorded.self) { event, reader in
        let all = reader.vendorWide
        let statement = try all.require(event.statement).value
        let stated = (statement.brought ?? []) + statement.lines.filter { $0.what == .earned }
        let ids = Set(stated.map(\.document)).sorted()
        let earnings = try ids.compactMap { try ID<Earning>($0).flatMap { try all.find($0)?.value } }
            .filter { $0.status == .accrued && $0.payable == nil }
        let rules = try all.rules(of: earnings)
        return try all.release(earnings.filter { rules[$0.id]?.payable.after == .partnerInvoice }, rules) {
            rule, earning in
            rule.payable.first(earned: earning.earned, paid: nil, invoiced: event.invoice.received)
        }
    }
}

/// Statements.
package enum StatementList: RecordList {
    package static let name = "list_statements"
    package static let permission = Permission.seePayouts
    package static let filters: [ListFilter] = [.partner(), .text("currency")]

    package static func items(_ records: [Versioned<Statement>], _ reader: Reader) throws -> [Versioned<Statement>] {
        records
    }
}

package typealias ListStatements = ListQuery<StatementList>

/// One statement.
public struct ShowStatement: Query {
    public static let name = "show_statement"
    public static let permission = Permission.seePayouts

    public let statement: ID<Statement>

    public func answer(_ reader: Reader) throws -> Versioned<Statement> { try reader.require(statement) }
}
