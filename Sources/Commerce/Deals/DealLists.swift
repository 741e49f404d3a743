import Record
import Store
import Terms

/// A registration as a line of a list: what it takes to find it and to see what is to be done. What the partner wrote about it
/// (BANT, evidence, answers) is seen only by opening it, which is recorded when the vendor's people do.
public struct DealSummary: Codable, Sendable {
    public let id: ID<Deal>
    public let partner: PartnerID
    public let partnerName: String
    public let distributor: PartnerID?
    public let distributorName: String?
    public let status: DealStatus
    public let customer: EndCustomer
    public let productLine: String
    public let units: Int
    public let orderedUnits: Int
    public let listValue: Money?
    public let created: Instant
    public let submitted: Instant?
    /// By when the vendor means to decide.
    public let decisionDue: Instant?
    public let overdue: Bool
    public let approved: Instant?
    public let validThrough: Day?
    /// Days left including today; 0 when it is not approved or the last day is over.
    public let daysLeft: Int
    public let actionRequested: String?
    /// Does the partner wait for an answer to its wish for a longer term?
    public let extensionRequested: Bool
    public let reason: StatusReasonView?
    public let version: Int64
}

/// Registrations. A partner sees its own, a distributor also those it registered; of the vendor's people nobody sees drafts.
public struct ListDeals: Query, PageRequest {
    public static let name = "list_deals"
    public static let permission = Permission.seeDeals

    public let filter: DealFilter
    public let sort: DealSort?
    public let after: String?
    public let limit: Int?

    private enum CodingKeys: String, CodingKey { case sort, after, limit }

    public init(
        _ filter: DealFilter = DealFilter(), sort: DealSort? = nil, after: String? = nil, limit: Int? = nil
    ) {
        self.filter = filter
        self.sort = sort
        self.after = after
        self.limit = limit
    }

    public init(from decoder: any Decoder) throws {
        filter = try DealFilter(from: decoder)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        sort = try members.decodeIfPresent(DealSort.self, forKey: .sort)
        after = try members.decodeIfPresent(String.self, forKey: .after)
        limit = try members.decodeIfPresent(Int.self, forKey: .limit)
    }

    public func encode(to encoder: any Encoder) throws {
        try filter.encode(to: encoder)
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encodeIfPresent(sort, forKey: .sort)
        try members.encodeIfPresent(after, forKey: .after)
        try members.encodeIfPresent(limit, forKey: .limit)
    }

    public func answer(_ reader: Reader) throws -> Page<DealSummary> {
        var conditions = try filter.conditions(reader)
        let order = sort ?? .newest
        if let after { try conditions.add(after: after, order, reader) }
        let found: [Versioned<Deal>] = try reader.records(
            "WHERE \(conditions.sql) ORDER BY \(order.sql) LIMIT \(size + 1)", conditions.arguments)
        let shown = Array(found.prefix(size))
        return Page(
            items: try reader.summaries(shown), next: found.count > size ? shown.last?.value.id.text : nil)
    }
}

extension Conditions {
    /// What comes after a registration in this order; everything, when that is not there any more and the order is not its id's.
    fileprivate mutating func add(after id: String, _ order: DealSort, _ reader: Reader) throws {
        switch order {
        case .newest, .oldest: add(.text(id)) { "id \(order.comparison) \($0)" }
        case .customer, .expiry, .due:
            let rows = try reader.query("SELECT \(order.key) FROM {deals} WHERE id = $1", [.text(id)])
            guard let place = rows.first?.values.first else { return }
            let (key, last) = (self.place(of: place), self.place(of: .text(id)))
            add("(\(order.key) > \(key) OR (\(order.key) = \(key) AND id > \(last)))")
        }
    }
}

/// How many registrations there are of each status, and what needs attention: for headings.
public struct CountDeals: Query {
    public static let name = "count_deals"
    public static let permission = Permission.seeDeals

    /// Which are counted, whatever their status.
    public let filter: DealFilter

    public init(_ filter: DealFilter = DealFilter()) { self.filter = filter }

    public init(from decoder: any Decoder) throws { filter = try DealFilter(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try filter.encode(to: encoder) }

    public func answer(_ reader: Reader) throws -> DealCounts {
        func count(_ filter: DealFilter) throws -> Int {
            let conditions = try filter.conditions(reader)
            let rows = try reader.query("SELECT count(*) FROM {deals} WHERE \(conditions.sql)", conditions.arguments)
            return Int(try rows.first?.int(0) ?? 0)
        }
        var any = filter
        any.status = nil
        var counted: [DealCounts.Count] = []
        for status in DealStatus.allCases {
            var of = any
            of.status = DealStatuses([status])
            let number = try count(of)
            if number > 0 { counted.append(.init(status: status, count: number)) }
        }
        var overdue = any
        overdue.overdue = true
        var expiring = any
        expiring.expiring = any.expiring ?? DealCounts.soon
        return DealCounts(byStatus: counted, overdue: try count(overdue), expiring: try count(expiring))
    }
}

/// Numbers of registrations.
public struct DealCounts: Codable, Sendable {
    /// Only statuses of which there are any, in the order of a registration's life.
    public let byStatus: [Count]
    /// Undecided although the vendor meant to have decided.
    public let overdue: Int
    /// In force, with at most 30 days left, or as many as were asked for.
    public let expiring: Int

    /// How many have one status.
    public struct Count: Codable, Sendable, SchemaNamed {
        public let status: DealStatus
        public let count: Int

        public static var schemaName: String { "DealCount" }
    }

    static let soon = 30

    /// All of them, drafts included.
    public var all: Int { byStatus.reduce(0) { $0 + $1.count } }

    /// How many have one of these statuses.
    public func count(_ statuses: DealStatus...) -> Int {
        byStatus.filter { statuses.contains($0.status) }.reduce(0) { $0 + $1.count }
    }
}

extension Reader {
    /// Lines of a list with the names of the partners they belong to, which all who see them may know.
    package func summaries(_ deals: [Versioned<Deal>]) throws -> [DealSummary] {
        let names = try partnerNames(deals.flatMap { [$0.partner, $0.distributor].compactMap(\.self) })
        return try deals.map { try DealSummary($0, names, self) }
    }
}

extension DealSummary {
    init(_ deal: Versioned<Deal>, _ names: [PartnerID: String], _ reader: Reader) throws {
        let (version, deal) = (deal.version, deal.value)
        let zone = reader.context.program.zone
        let status = deal.status(at: reader.now, in: zone)
        self.init(
            id: deal.id, partner: deal.partner, partnerName: names[deal.partner] ?? "",
            distributor: deal.distributor, distributorName: deal.distributor.flatMap { names[$0] },
            status: status, customer: deal.terms.customer, productLine: deal.terms.productLine,
            units: deal.terms.units, orderedUnits: deal.orderedUnits,
            listValue: deal.terms.listValue, created: deal.created, submitted: deal.submitted,
            decisionDue: deal.decisionDue, overdue: deal.isOverdue(at: reader.now),
            approved: deal.approval?.at, validThrough: deal.approval?.validThrough,
            daysLeft: deal.daysLeft(at: reader.now, in: zone), actionRequested: deal.actionRequested,
            extensionRequested: deal.extensionRequested != nil && [.approved, .suspended].contains(status),
            reason: try deal.statusReason?.shown(deal.decision, to: reader), version: version)
    }
}
