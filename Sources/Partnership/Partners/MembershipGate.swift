import Record
import Terms

/// What only happens to a partner whose membership is not over. What settles the past (payments, revocations, requests turned down)
/// happens all the same.
protocol TakesMembership: Event {
    /// Does this one take it? Some events tell of a yes or a no, and a no is always possible.
    var takesMembership: Bool { get }
}

extension TakesMembership {
    var takesMembership: Bool { true }
}

extension PartnerTypeChanged: TakesMembership {}
extension RegistrationAccessChanged: TakesMembership {}

extension StepReviewed: TakesMembership {
    var takesMembership: Bool { review.approved }
}

extension CreditHoldChanged: TakesMembership {
    var takesMembership: Bool { hold == nil }
}

extension Reader {
    /// Sees whether what a command comes to can happen to the partners it is about, also when the vendor or a distributor gave the
    /// command for them: their membership goes on, and their agreements are accepted. History that is brought in may be of others.
    ///
    /// - Throws: `Refusal` with the clause by which a membership ended, or that of the agreement.
    func checkOwners(of events: [any Event], _ permission: Permission, _ withheld: Withheld?) throws {
        guard context.actor.role != .system, !permission.bringsHistory else { return }
        var seen: Set<PartnerID> = []
        for case let event as any TakesMembership in events where event.takesMembership {
            guard let id = event.partner, seen.insert(id).inserted, let partner = try vendorWide.find(id)?.value,
                partner.membership == .terminated
            else { continue }
            try refuse(partner)
        }
        if let withheld, let owner = events.first?.partner, owner != context.actor.partner {
            try checkAgreements(of: owner, withheld)
        }
    }
}

extension Gate {
    /// Who takes part: nothing is done by or to a partner whose membership or agreements stand in the way.
    static let membership = Gate(
        admit: { reader, permission, withheld in try reader.checkParticipation(permission, withheld) },
        pass: { events, reader, permission, withheld in try reader.checkOwners(of: events, permission, withheld) })
}
