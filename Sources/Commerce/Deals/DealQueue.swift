import Members
import Record
import Store
import Terms

/// A registration that was declined because the deal was taken is looked at again in its old place, since the one before it ended.
struct DealRequeued: DealChange {
    static let kind = "deal.requeued"
    let deal: ID<Deal>
    let owner: PartnerID
    /// The registration that ended.
    let after: ID<Deal>
    /// By when the vendor means to have decided now.
    let due: Instant
    let clause: ClauseID
    var schedules: (work: DueKind, at: Instant)? { (.decisionTarget, due) }

    func change(_ deal: inout Deal) {
        deal.status = .submitted
        deal.decisionDue = due
        deal.statusReason = nil
    }
}

extension Reaction {
    /// When a registration ends without a purchase, the next one of the same deal in order of submission is looked at.
    static let queue = Reaction(
        "deal queue",
        to: [DealRescinded.self, DealExpired.self, DealClosed.self, DealDeclined.self]
    ) { happened, reader in
        guard let terms = reader.context.program.registration, let clause = terms.queue else { return [] }
        let all = reader.vendorWide
        return try happened.compactMap { cause -> Conclusion? in
            guard let event = cause.event as? any DealEvent else { return nil }
            let ended = try all.require(event.deal).value
            // A registration that was declined before it stood in anybody's way frees nothing.
            guard ended.status != .won, ended.status != .declined || cause.event is DealDeclined,
                let next = try all.nextInQueue(after: ended, terms)
            else { return nil }
            let due = terms.target.due(
                reader.now, enterprise: next.terms.enterprise, kind: terms.kind(next.terms.kind)?.businessDays,
                reader.context.program.calendar)
            return Conclusion(
                DealRequeued(deal: next.id, owner: next.partner, after: ended.id, due: due, clause: clause),
                because: cause)
        }
    }
}

extension Reader {
    /// The earliest registration of the same deal that was declined because it was taken, unless another one still takes it.
    fileprivate func nextInQueue(after ended: Deal, _ terms: RegistrationTerms) throws -> Deal? {
        let same = try same(CompanyKey(ended.terms.customer))
        let found: [Versioned<Deal>] = try all(
            where: """
                status = 'declined' AND product_line = $1 AND id <> $2 \
                AND \(same.condition(in: Deal.table, after: 2))
                """,
            [.text(ended.terms.productLine), .text(ended.id.text)] + same.arguments)
        let waiting = found.map(\.value).filter { $0.wasTaken && $0.partner != ended.partner }
            .sorted { ($0.submitted ?? now, $0.id.text) < ($1.submitted ?? now, $1.id.text) }
        for deal in waiting {
            let partner = try require(deal.partner).value
            guard partner.membership == .active else { continue }
            guard try claims(on: deal.terms, of: deal.partner).get().conflicts.isEmpty else { return nil }
            return deal
        }
        return nil
    }
}

extension Deal {
    /// Was it declined because another partner had the deal, and for nothing else?
    fileprivate var wasTaken: Bool {
        guard let decision, decision.outcome.verdict == .declined else { return false }
        let missed = decision.rules.filter { !$0.applied }
        return !missed.isEmpty
            && missed.allSatisfy { $0.facts.contains(SeenFact(Fact.dealConflict.name, .flag(true))) }
    }
}
