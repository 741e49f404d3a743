import Members
import Record
import Store
import Terms

/// The vendor, or the end customer by its word, names another partner of record for a subscription.
struct PartnerOfRecordSet: EntityChange {
    static let kind = "subscription.partner_set"
    let subscription: ID<Subscription>
    let to: PartnerID
    let from: Day
    let reason: String
    var changed: ID<Subscription> { subscription }
    var partner: PartnerID? { to }

    func change(_ subscription: inout Subscription) {
        (subscription.partner, subscription.recordSince, subscription.recordReason) = (to, from, reason)
    }
}

/// Names the partner of record of a subscription from a day on. The partner before keeps what it earned until then.
public struct SetPartnerOfRecord: EntityCommand {
    public static let name = "set_partner_of_record"
    public static let permission = Permission.decideOrders

    public typealias Subject = Subscription

    public let subscription: ID<Subscription>
    public let partner: PartnerID
    /// The first day; today when left out.
    public let from: Day?
    /// Whose word it is, and why.
    public let reason: String

    public init(subscription: ID<Subscription>, partner: PartnerID, from: Day?, reason: String) {
        (self.subscription, self.partner, self.from, self.reason) = (subscription, partner, from, reason)
    }

    public func load(_ reader: Reader) throws -> Versioned<Subscription> {
        try reader.require(partner).value.requireNotTerminated()
        return try reader.subject(subscription)
    }

    public func decide(_ state: Versioned<Subscription>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.value.status == .active else { throw Problem.wrongState("subscription.over") }
        guard state.value.partner != partner else {
            throw Problem.wrongState(Phrase("subscription.same_partner", [:]))
        }
        let day = from ?? context.today
        guard day <= context.today, day >= state.value.recordSince else {
            throw Problem.invalid(
                field: "/from", Phrase("subscription.day", ["began": .day(state.value.recordSince)]))
        }
        return [PartnerOfRecordSet(subscription: subscription, to: partner, from: day, reason: reason)]
    }
}

/// What is known of an end customer's dealings in one product line.
struct LineRecord: Sendable {
    /// The partner of record is the one that buys: it transacted the latest sale, or was named since.
    var isIncumbent = false
    /// The latest earlier sale was the vendor's own.
    var boughtDirect = false
    /// The end customer bought from the vendor before, through whomever.
    var isKnown = false

    static let unknown = LineRecord()
}

extension Reader {
    /// Who is partner of record of an end customer in each product line: who transacted the latest order that counts, the vendor's own
    /// sales among them, or whom the vendor named since. O(orders of the end customer) at most: the newest tell, unless it bought none of a
    /// product line.
    ///
    /// - Parameter same: under which names the end customer is known.
    func records(
        knownAs same: SameCompany, _ account: CustomerAccount?, buyer: PartnerID, _ productLines: Set<String>
    ) throws -> [String: LineRecord] {
        let asked: Set<Fact> = [.orderIncumbent, .orderBoughtDirect, .customerKnown]
        guard !context.program.asked.isDisjoint(with: asked) else { return [:] }
        let wide = vendorWide
        let (sales, hasOrders) = try wide.latestOrders(knownAs: same, productLines)
        let running = try wide.running(knownAs: same)
        let zone = context.program.zone
        var records: [String: LineRecord] = [:]
        for line in productLines {
            let latest = sales[line]
            let direct = account?.purchases.filter { $0.productLine == line && $0.on <= today }.map(\.on).max()
            let named = running.filter { $0.productLine == line && $0.recordReason != nil }
                .max { $0.recordSince < $1.recordSince }
            let sold = latest.map { zone.day($0.placed) }
            var record = LineRecord(isKnown: hasOrders || direct != nil)
            let isDirect = direct.map { day in sold.map { day > $0 } ?? true } ?? false
            record.boughtDirect = isDirect
            // What a partner ordered that became one with another is that one's.
            let last = isDirect ? nil : try latest.map { try survivor(of: $0.partner) }
            let since = isDirect ? direct : sold
            record.isIncumbent =
                if let named, since.map({ named.recordSince >= $0 }) ?? true { named.partner == buyer } else {
                    last == buyer
                }
            records[line] = record
        }
        return records
    }

    /// The latest order of an end customer in each product line, and whether there is any. An order's id begins with the moment at which it
    /// was placed.
    private func latestOrders(
        knownAs same: SameCompany, _ productLines: Set<String>
    ) throws -> (latest: [String: Order], hasAny: Bool) {
        var (latest, hasAny): ([String: Order], Bool) = ([:], false)
        try each(
            Order.self, where: "counted = 1 AND \(same.condition(in: Order.table))", same.arguments, newestFirst: true
        ) { order in
            hasAny = true
            for line in productLines where latest[line] == nil && order.value.productLines.contains(line) {
                latest[line] = order.value
            }
            return latest.count < productLines.count
        }
        return (latest, hasAny)
    }
}
