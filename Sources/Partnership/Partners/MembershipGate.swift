import Members
import Record
import Terms

extension StepReviewed: TakesMembership {
    var takesMembership: Bool { review.approved }
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
    package static let membership = Gate(
        admit: { reader, permission, withheld in try reader.checkParticipation(permission, withheld) },
        pass: { events, reader, permission, withheld in try reader.checkOwners(of: events, permission, withheld) },
        accept: { partner, reader, withheld in
            if let withheld {
                try reader.checkAgreements(of: partner, withheld)
            } else {
                try reader.refuse(try reader.vendorWide.require(partner).value)
            }
        },
        join: { partner, reader, part, agreement in
            try reader.checkAgreements(of: partner, .funds) { terms in
                terms.id == agreement
                    || (terms.withholds.contains(.funds) && (terms.subprogram == nil || terms.subprogram == part))
            }
        })
}
