import Commerce
import Members
import Record
import Store
import Terms

/// A yearly fee of one partner: what was agreed of it, and what was invoiced.
public struct PartnerFee: Entity {
    public static let prefix = "fee"
    public static let table = "partner_fees"
    public static let noun = "fee"

    public let id: ID<PartnerFee>
    public let partner: PartnerID
    /// Which of the program's fees.
    public let fee: String
    /// What was agreed with the partner; nil while nothing was.
    public internal(set) var agreed: Agreed?
    /// The invoices, oldest first.
    public internal(set) var invoiced: [Invoiced]
    public internal(set) var status: Status

    /// What was agreed with a partner.
    public struct Agreed: Codable, Hashable, Sendable, SchemaNamed {
        /// For a whole year; absent where the program's table says it.
        public let amount: Money?
        /// The currency of the program's table in which it is paid; absent for the usual one.
        public let currency: Currency?
        /// The day of the signature, from which anniversaries are counted; absent for that of joining.
        public let from: Day?
        public let reason: String
        /// The day on which it was recorded.
        public let day: Day

        public static var schemaName: String { "AgreedFee" }
    }

    /// What was invoiced for some days.
    public struct Invoiced: Codable, Hashable, Sendable, SchemaNamed {
        public let invoice: ID<Invoice>
        /// The invoice's number.
        public let number: String
        public let amount: Money
        public let from: Day
        public let through: Day

        public static var schemaName: String { "FeeYear" }
    }

    /// How it stands.
    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// Nothing was agreed yet, so that nothing can be invoiced.
        case toAgree = "to_agree"
        case running
        /// The membership is over.
        case ended

        /// What it is called.
        package var phrase: TypedValue { .words("fee.status.\(rawValue)") }
    }

    static func id(_ fee: String, of partner: PartnerID) -> ID<PartnerFee> {
        .hashed("\(partner.text) \(fee)", at: Instant(milliseconds: 0))
    }

    public var columns: [(String, SQLValue)] {
        [("partner", .text(partner.text)), ("fee", .text(fee)), ("status", .text(status.rawValue))]
    }

    public static let sorts: [ListColumn<PartnerFee>] = [.text("fee") { $0.fee }]

    public func shown(to reader: Reader) throws -> FeeView {
        let partner = try reader.vendorWide.find(partner)?.value
        let program = reader.context.program
        let terms = program.fee(fee)
        let start = partner.map { agreed?.from ?? program.zone.day($0.joined) }
        let concerned =
            status != .ended && partner.map { terms?.concerns(type: $0.type, tier: $0.tier) ?? false } ?? false
        return FeeView(
            id: id, partner: self.partner, partnerName: partner?.name ?? "", fee: fee,
            label: try reader.name(of: .fee, fee), clause: terms?.clause,
            yearly: concerned
                ? terms?.yearly(tier: partner?.tier, agreed: agreed?.amount, in: agreed?.currency) : nil,
            from: start, next: concerned ? start.flatMap { terms?.next(after: reader.today, from: $0) } : nil,
            isRefundable: terms?.isRefundable, agreed: agreed, invoiced: invoiced, status: status)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "partner-fees-1",
            sql: [
                """
                CREATE TABLE partner_fees (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                fee TEXT NOT NULL, status TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ] + listIndexes(behind: ["partner", "fee", "status"]))
    ]
}

/// A yearly fee of one partner, in the words of whoever reads it.
public struct FeeView: Codable, Sendable, Resource {
    package static var resource: String { "fee" }

    public let id: ID<PartnerFee>
    public let partner: PartnerID
    public let partnerName: String
    /// Which of the program's fees.
    public let fee: String
    public let label: String
    /// Absent where the program has the fee no longer.
    public let clause: ClauseID?
    /// What a whole year costs by the terms in force; absent where nothing was agreed, or the partner pays nothing.
    public let yearly: Money?
    /// The day from which its years are counted: the one of joining or of the signature.
    public let from: Day?
    /// The day on which the next year begins and is invoiced; absent where none is.
    public let next: Day?
    /// May what was paid be given back?
    public let isRefundable: Bool?
    public let agreed: PartnerFee.Agreed?
    /// The invoices, oldest first.
    public let invoiced: [PartnerFee.Invoiced]
    public let status: PartnerFee.Status
}
