import Commerce
import Members
import Record
import Store
import Terms

/// What a partner earned on something, by which rule and why; also that it earned nothing.
public struct Earning: Entity {
    public static let prefix = "earning"
    public static let table = "earnings"
    public static let noun = "earning"

    public let id: ID<Earning>
    /// The one who is owed it: also the one that it became one with since.
    public internal(set) var partner: PartnerID
    public let kind: EarningKind
    /// The id of the rule in the program file; nil where no rule granted anything.
    public let rule: String?
    public let event: EarningEvent
    public let source: EarningSourceID
    /// The line of it, from 1; nil for the whole.
    public let line: Int?
    /// What it is about, for people: an invoice's number, an end customer.
    public let about: String
    public let amount: Money
    /// What of it was taken back or forfeited.
    public internal(set) var taken: Money
    /// The day on which it was earned.
    public let earned: Day
    /// The first day on which it is payable; nil while that is not known.
    public internal(set) var payable: Day?
    /// The last day on which it is paid in time.
    public internal(set) var due: Day?
    /// The day on which it was paid; nil while it was not.
    public internal(set) var paid: Day?
    /// The day after which it is lost; nil where it is not.
    public internal(set) var lost: Day?
    public internal(set) var status: Status
    /// From what was counted of the line before to what is counted since, in minor units of what it came to.
    let part: Part?
    /// What counts with others against a cap or a step.
    var sums: [EarningSum]
    /// Its part of what was decided, where that is shared.
    public let share: Share?
    public let subscription: ID<Subscription>?
    public internal(set) var takings: [Taking]
    public let decision: Decision
    /// What an older system says of it; absent for what was earned here.
    public internal(set) var opening: Opening?
    /// What it was converted from; absent where it is in the currency in which it arose.
    public internal(set) var conversion: Conversion?
    /// The product line and the product that it was earned on; nil where it is on no single one.
    public internal(set) var productLine: String?
    public internal(set) var sku: String?
    /// The id of the subprogram in which it was earned; nil for all others.
    public internal(set) var subprogram: String?

    /// An amount in another currency, and the rate by which it was converted.
    public struct Conversion: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "EarningConversion" }

        public let from: Money
        /// So many units of the other currency for one of its own, with six decimals; the fraction itself is exact.
        public let rate: String
        public let numerator: Int64
        public let denominator: Int64
        /// The day whose rate counts.
        public let day: Day
        /// The day whose rates, as the vendor entered them, it follows from.
        public let published: Day
        public let clause: ClauseID
    }

    /// An amount that an older system accrued or paid.
    public struct Opening: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "EarningOpening" }

        /// What that system calls it; unique within the vendor.
        public let number: String
        /// Does it stand on a statement here? One that stood on that system's is part of what the next one here begins with.
        public let onStatement: Bool
        /// The day on which it was paid there; absent where it is still owed.
        public let paid: Day?
    }

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// Nothing was earned, and why.
        case nothing
        case accrued, payable
        /// In a payout that the bank has not confirmed yet.
        case underway
        case paid, forfeited
        case clawedBack = "clawed_back"

        package var phrase: TypedValue { .words("earning.status.\(rawValue)") }
    }

    struct Part: Codable, Hashable, Sendable {
        let from: Int64
        let through: Int64
    }

    /// A part of several.
    public struct Share: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "EarningShare" }

        public let weight: Int
        public let of: Int
    }

    /// What was taken back, or lost.
    public struct Taking: Codable, Hashable, Sendable, SchemaNamed {
        public let amount: Money
        public let on: Day
        public let why: Why
        public let clause: ClauseID

        public enum Why: String, Codable, CaseIterable, Hashable, Sendable {
            /// What it was earned on was credited, refunded or sent back.
            case credit
            /// The end customer gave it up.
            case churn
            case forfeited
            /// It was turned down after it had been approved.
            case denied
        }

        public static var schemaName: String { "EarningTaking" }
    }

    /// What is left of it.
    public var standing: Money { get throws(MoneyError) { try amount.subtracting(taken) } }

    /// The next day on which something becomes of it by itself.
    var next: Day? {
        guard status == .accrued else { return nil }
        return [payable, lost?.adding(days: 1)].compactMap(\.self).min()
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("source", .text(source.text)), ("rule", SQLValue(rule)),
            ("status", .text(status.rawValue)), ("subscription", SQLValue(subscription?.text)),
            ("next", SQLValue(next.map { Int64($0.number) })), ("currency", .text(amount.currency.code)),
            ("payable", SQLValue(payable.map { Int64($0.number) })),
            ("standing", .integer((try? standing.minor) ?? 0)),
            ("external", SQLValue(opening.map { SameText.key($0.number) })),
            ("product_line", SQLValue(productLine)), ("sku", SQLValue(sku)),
        ]
    }

    public static let sorts: [ListColumn<Earning>] = [
        .number("earned") { Int64($0.earned.number) },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        status == .nothing
            ? nil
            : SearchEntry(about, detail: "\(amount)", texts: [id.text, opening?.number], partner: partner)
    }

    public static let isCounted = true
    /// What reports count: it on the day on which it was earned, less what was taken back, by its rule, and by product with that.
    public var figures: [Figure] {
        guard status != .nothing, let standing = try? standing else { return [] }
        let amount = (currency: standing.currency.code, minor: standing.minor)
        let product = [sku ?? "", productLine ?? "", rule ?? ""]
        let figures =
            ReportFigures.of("earned", on: earned, [rule ?? ""], partner: partner, amount)
            + ReportFigures.cells("earned_sku", on: earned, product, partner: partner, amount)
        guard let subprogram else { return figures }
        return figures
            + ReportFigures.cells("earned_in", on: earned, [subprogram], partner: partner, amount)
    }

    public func shown(to reader: Reader) throws -> EarningView {
        EarningView(
            id: id, partner: partner, kind: kind, rule: rule,
            label: try rule.flatMap { rule in
                let program = try reader.program(ofVersion: decision.program.version)
                return
                    (program.earnings.rule(rule)?.label ?? program.name(of: .fund, rule)
                    ?? program.name(of: .subprogram, rule))?[reader.language]
            }, event: event, source: source, line: line, about: about, amount: amount, taken: taken,
            standing: try standing, earned: earned, payable: payable, due: due, paid: paid, lost: lost,
            status: status,
            share: share, takings: takings, decision: try reader.worded(decision), opening: opening,
            conversion: conversion, productLine: productLine, sku: sku)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "earnings-1",
            sql: [
                """
                CREATE TABLE earnings (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                source TEXT NOT NULL, rule TEXT, status TEXT NOT NULL, subscription TEXT, next INTEGER, \
                currency TEXT NOT NULL, payable INTEGER, standing INTEGER NOT NULL, external TEXT, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX earnings_external ON earnings (vendor, external)",
                "CREATE INDEX earnings_next ON earnings (vendor, partner, next)",
                "CREATE INDEX earnings_subscription ON earnings (vendor, subscription)",
                "CREATE INDEX earnings_payable ON earnings (vendor, status, currency, payable)",
            ]),
        Migration(
            id: "earnings-products",
            sql: ["ALTER TABLE earnings ADD COLUMN product_line TEXT", "ALTER TABLE earnings ADD COLUMN sku TEXT"]),
        Migration(id: "earnings-lists", sql: listIndexes(behind: ["partner", "source", "rule", "status"])),
    ]
}
