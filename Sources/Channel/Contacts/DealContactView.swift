import Commerce
import Members
import Record
import Terms

/// A contact in the words of whoever reads it. As long as the vendor may not use it, its people do not see who it is.
public struct DealContactView: Codable, Sendable {
    public let id: ID<DealContact>
    /// Who recorded it.
    public let partner: PartnerID
    public let partnerName: String
    public let deal: ID<Deal>
    /// The company, as the registration names it.
    public let customer: String
    /// Absent where it is withheld from whoever reads.
    public let contact: LeadView.Contact?
    /// By which clause it is kept from the vendor's people; absent once they may see it.
    public let maskedBy: ClauseID?
    /// May the vendor use it?
    public let approved: Bool
    public let recorded: Instant
    public let by: ActorName
    /// That the person permits it, as the partner confirmed; absent where the program did not ask for that.
    public let warranty: DealContact.Warranty?
    /// What the partner approved, the first first.
    public let approvals: [Approval]

    /// That the vendor may use it, or might for a time.
    public struct Approval: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "ContactApproval" }

        public let at: Instant
        public let by: ActorName
        public let note: String?
        /// Since when it does not stand any more; absent while it does.
        public let withdrawn: Instant?
        /// Who withdrew it; absent while it stands.
        public let withdrawnBy: ActorName?
        public let reason: String?
    }
}

extension DealContactView: Resource { package static var resource: String { "contact" } }

extension Reader {
    func view(_ one: DealContact) throws -> DealContactView {
        let isOpen = context.actor.partner != nil || one.isApproved
        let approvers = one.approvals.flatMap { [$0.by, $0.withdrawn?.by].compactMap(\.self) }
        let names = try actorNames(Set([one.by] + approvers))
        func called(_ id: String) -> ActorName { names[id] ?? ActorName(name: id, role: nil) }
        return DealContactView(
            id: one.id, partner: one.partner, partnerName: try partnerNames([one.partner])[one.partner] ?? "",
            deal: one.deal, customer: try vendorWide.find(one.deal)?.terms.customer.name ?? "",
            contact: isOpen ? view(one.contact) : nil, maskedBy: one.isApproved ? nil : one.maskedBy,
            approved: one.isApproved, recorded: one.recorded, by: called(one.by), warranty: one.warranty,
            approvals: one.approvals.map { approval in
                DealContactView.Approval(
                    at: approval.at, by: called(approval.by), note: approval.note,
                    withdrawn: approval.withdrawn?.at, withdrawnBy: approval.withdrawn.map { called($0.by) },
                    reason: approval.withdrawn?.reason)
            })
    }
}
