import Members
import Record
import Store
import Terms

/// What an earning adds to a sum by day, against which later ones are bounded.
struct EarningSum: Codable, Hashable, Sendable {
    /// A cap, or a rule with steps, with that within which it counts: `hosting/1|subscription_…`.
    let key: String
    let amount: Money
    let count: Int64

    /// The same within what another partner's are kept under.
    func moved(from member: PartnerID, to owner: PartnerID) -> EarningSum {
        EarningSum(key: key.replacing("|\(member)", with: "|\(owner)"), amount: amount, count: count)
    }

    /// A part of it, for what is taken back.
    func part(_ taken: Money, of whole: Money, isLast: Bool) throws -> EarningSum {
        let less =
            amount == whole || whole.isZero
            ? taken : try amount.allocated(to: [taken.minor, max(0, whole.minor - taken.minor)])[0]
        return EarningSum(key: key, amount: try less.negated(), count: isLast ? -count : 0)
    }
}

extension EarningCap {
    /// What sums against it are kept under, within its scope. Of a partner's end customers each has one of that partner's: `cap|partner customer`.
    func key(_ partner: PartnerID, _ customer: String?, sale: String?, deal: String?, subscription: String?) -> String?
    {
        let within: String? =
            switch per {
            case .line, .sale: sale
            case .deal: deal ?? sale
            case .subscription: subscription
            case .customer: customer.map { "\(partner) \($0)" }
            case .partner: partner.text
            }
        return within.map { "\(id)|\($0)" }
    }
}

extension EarningRule {
    /// What the sums of one partner are kept under that its caps and its steps look back at; of its end customers what they begin with.
    func keys(of partner: PartnerID) -> (whole: [String], ofCustomers: [String]) {
        var whole = caps.filter { $0.looksBack && $0.per == .partner }.map { "\($0.id)|\(partner)" }
        if case .steps = scale { whole.append("\(id)|\(partner)") }
        return (whole, caps.filter { $0.looksBack && $0.per == .customer }.map { "\($0.id)|\(partner) " })
    }
}

/// The table of these sums: read for the days of a cap, never for all there ever was but where the program says so.
enum EarningSums {
    static let table = TableDeclaration(
        name: "earning_sums", key: ["vendor", "key", "currency", "day"], tenancy: .vendor(partnerColumns: []),
        replayed: true)
    static let migrations = [
        Migration(
            id: "earning-sums-1",
            sql: [
                """
                CREATE TABLE earning_sums (vendor TEXT NOT NULL, key TEXT NOT NULL, currency TEXT NOT NULL, \
                day INTEGER NOT NULL, minor INTEGER NOT NULL, count INTEGER NOT NULL, \
                PRIMARY KEY (vendor, key, currency, day)) STRICT
                """
            ])
    ]

    static func add(_ sum: EarningSum, on day: Day, to tables: Tables) throws {
        let key: [(String, SQLValue)] = [
            ("key", .text(sum.key)), ("currency", .text(sum.amount.currency.code)),
            ("day", .integer(Int64(day.number))),
        ]
        let row = try tables.writer.query(
            "SELECT minor, count FROM {earning_sums} WHERE key = $1 AND currency = $2 AND day = $3", key.map(\.1)
        ).first
        let before = Money(minor: try row?.int(0) ?? 0, sum.amount.currency)
        try tables.writer.put(
            table.name,
            key + [
                ("minor", .integer(try before.adding(sum.amount).minor)),
                ("count", .integer((try row?.int(1) ?? 0) + sum.count)),
            ])
    }
}

/// Sums by day with what is added to them while several lines are decided together.
struct EarningSumBook {
    private let reader: Reader
    private var added: [String: [(day: Day, sum: EarningSum)]] = [:]

    init(_ reader: Reader) { self.reader = reader.vendorWide }

    mutating func add(_ sums: [EarningSum], on day: Day) {
        for sum in sums { added[sum.key, default: []].append((day, sum)) }
    }

    /// What stands under a key in some days: amounts of one currency, counts of all. O(days on which it moved).
    func before(_ key: String, _ days: ClosedRange<Day>, _ currency: Currency) throws -> EarnedBefore {
        let rows = try reader.query(
            """
            SELECT currency, SUM(minor), SUM(count) FROM {earning_sums} WHERE key = $1 AND day >= $2 AND day <= $3 \
            GROUP BY currency
            """,
            [.text(key), .integer(Int64(days.lowerBound.number)), .integer(Int64(days.upperBound.number))])
        var before = EarnedBefore.nothing
        for row in rows {
            if try row.text(0) == currency.code { before.minor = try row.int(1) }
            before.count += try row.int(2)
        }
        for (day, sum) in added[key] ?? [] where days.contains(day) {
            if sum.amount.currency == currency { before.minor += sum.amount.minor }
            before.count += sum.count
        }
        return before
    }
}
