import Members
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
    public let customer: RegisteredCustomer
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
            status: status, customer: RegisteredCustomer(deal.terms.customer), productLine: deal.terms.productLine,
            units: deal.terms.units, orderedUnits: deal.orderedUnits,
            listValue: deal.terms.listValue, created: deal.created, submitted: deal.submitted,
            decisionDue: deal.decisionDue, overdue: deal.isOverdue(at: reader.now),
            approved: deal.approval?.at, validThrough: deal.approval?.validThrough,
            daysLeft: deal.daysLeft(at: reader.now, in: zone), actionRequested: deal.actionRequested,
            extensionRequested: deal.extensionRequested != nil && [.approved, .suspended].contains(status),
            reason: try deal.statusReason?.shown(deal.decision, to: reader), version: version)
    }
}
