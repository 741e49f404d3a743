import Members
import Record
import Store
import Terms

/// What moved what a partner is owed and stands on no statement yet. A statement takes them, and they are gone.
enum OpenItems {
    static let table = TableDeclaration(
        name: "open_items", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)
    static let migrations = [
        Migration(
            id: "open-items-1",
            sql: [
                """
                CREATE TABLE open_items (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                currency TEXT NOT NULL, day INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX open_items_partner ON open_items (vendor, partner, day, id)",
            ])
    ]
}

/// A line of a statement.
public struct StatementLine: Codable, Hashable, Sendable, SchemaNamed {
    /// What it is found by among those that stand on no statement yet.
    let item: String
    public let what: What
    public let day: Day
    public let about: String
    /// The id of the earning or the payout.
    public let document: String
    /// The rule by which it was earned; absent for payouts.
    public let rule: String?
    /// Above nothing where more is owed by it.
    public let amount: Money

    public enum What: String, Codable, CaseIterable, Hashable, Sendable {
        case earned, credit, churn, forfeited, denied, payout, returned
        /// It stood on a statement of an older system, and is part of what the next one here begins with.
        case brought
        /// A partner became one with another: what the one was owed the other is.
        case moved
    }

    public static var schemaName: String { "StatementLine" }
}

/// Something stands on no statement yet.
struct ItemsOpened: Event {
    static let kind = "statement.items_opened"
    let owner: PartnerID
    let lines: [StatementLine]
    /// When a statement of them is issued; absent where that is known already.
    let issues: Instant?
    var subject: String { owner.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for line in lines {
            try tables.writer.put(
                OpenItems.table.name,
                [
                    ("id", .text(line.item)), ("partner", .text(owner.text)),
                    ("currency", .text(line.amount.currency.code)), ("day", .integer(Int64(line.day.number))),
                    ("body", .text(String(decoding: try JSON.encode(line), as: UTF8.self))),
                ])
        }
        if let issues { try tables.schedule(.statement, owner.text, at: issues) }
    }
}

extension Reaction {
    /// Whatever moves what a partner is owed goes onto its next statement.
    static let openItems = Reaction(
        "statement items",
        to: [
            EarningsMade.self, EarningsTaken.self, EarningsMoved.self, PayoutStarted.self, PayoutReturned.self,
        ]
    ) { happened, reader in
        let all = reader.vendorWide
        var waiting: Set<PartnerID> = []
        return try happened.flatMap { cause in
            try cause.event.statementItems(all, cause.sequence).map { owner, lines in
                let isNew = try waiting.insert(owner).inserted && !all.isScheduled(.statement, owner.text)
                return Conclusion(
                    ItemsOpened(owner: owner, lines: lines, issues: isNew ? all.nextStatement() : nil), because: cause)
            }
        }
    }
}

extension Event {
    /// What stands on whose next statement by it.
    fileprivate func statementItems(
        _ reader: Reader, _ sequence: Int64
    ) throws -> [(owner: PartnerID, lines: [StatementLine])] {
        if let moved = self as? EarningsMoved { return try moved.statementItems(reader, sequence) }
        guard let partner else { return [] }
        let lines = try statementLines(reader, sequence)
        return lines.isEmpty ? [] : [(partner, lines)]
    }

    private func statementLines(_ reader: Reader, _ sequence: Int64) throws -> [StatementLine] {
        switch self {
        case let event as EarningsMade:
            try event.earnings.filter { $0.status != .nothing }.flatMap { try $0.statementLines() }
        case let event as EarningsTaken:
            try event.takings.enumerated().map { place, taken in
                let earning = try reader.require(taken.earning).value
                return StatementLine(
                    item: "\(earning.id)-\(sequence)-\(place)",
                    what: StatementLine.What(rawValue: taken.taking.why.rawValue) ?? .credit, day: taken.taking.on,
                    about: earning.about, document: earning.id.text, rule: earning.rule,
                    amount: try taken.taking.amount.negated())
            }
        case let event as PayoutStarted:
            [
                StatementLine(
                    item: "\(event.payout.id)-payout", what: .payout, day: event.payout.started,
                    about: event.payout.number, document: event.payout.id.text, rule: nil,
                    amount: try event.payout.amount.negated())
            ]
        case let event as PayoutReturned:
            [
                StatementLine(
                    item: "\(event.payout)-\(sequence)", what: .returned, day: event.day, about: event.number,
                    document: event.payout.text, rule: nil, amount: event.amount)
            ]
        default: []
        }
    }
}

extension Earning {
    /// What stands of it on a statement: that it was earned. Of one of an older system also that it was paid there; one that stood on that
    /// system's statement is brought forward, or said no more.
    fileprivate func statementLines() throws -> [StatementLine] {
        func line(_ end: String, _ what: StatementLine.What, _ day: Day, _ amount: Money) -> StatementLine {
            StatementLine(
                item: "\(id)-\(end)", what: what, day: day, about: about, document: id.text, rule: rule,
                amount: amount)
        }
        let earned = line("earned", .earned, earned, amount)
        guard let opening else { return [earned] }
        guard opening.onStatement else {
            return opening.paid == nil ? [line("brought", .brought, self.earned, amount)] : []
        }
        return try [earned] + (opening.paid.map { [line("paid", .payout, $0, try amount.negated())] } ?? [])
    }
}

extension EarningsMoved {
    /// It leaves the one's statement and comes onto the other's, which names the one it comes from.
    fileprivate func statementItems(
        _ reader: Reader, _ sequence: Int64
    ) throws -> [(owner: PartnerID, lines: [StatementLine])] {
        let totals = try totals().filter { !$0.isZero }
        guard !totals.isEmpty else { return [] }
        return try [(from, owner), (owner, from)].map { one, other in
            let name = try reader.require(other).value.name
            let lines = try totals.enumerated().map { place, amount in
                StatementLine(
                    item: "\(one)-moved-\(sequence)-\(place)", what: .moved, day: on, about: name,
                    document: other.text, rule: nil, amount: one == owner ? amount : try amount.negated())
            }
            return (one, lines)
        }
    }
}

extension Reader {
    func isScheduled(_ work: DueKind, _ subject: String) throws -> Bool {
        try !query(
            "SELECT at FROM {due} WHERE kind = $1 AND subject = $2", [.text(work.name), .text(subject)]
        ).isEmpty
    }

    /// The first moment after the present period of statements.
    func nextStatement() -> Instant {
        let days = context.program.earnings.statements.every.days(around: today)
        return context.program.zone.end(of: days.upperBound)
    }

    /// What of a partner stands on no statement yet, through a day, in order. O(these).
    func openItems(of partner: PartnerID, through day: Day) throws -> [StatementLine] {
        try vendorWide.query(
            "SELECT body FROM {open_items} WHERE partner = $1 AND day <= $2 ORDER BY day, id",
            [.text(partner.text), .integer(Int64(day.number))]
        ).map { try JSON.decode(StatementLine.self, from: try $0.text(0)) }
    }
}
