import Record
import Terms

/// What is told of duties and of what is handed in for them.
enum ObligationNotices {
    static let all: [Reaction] = [
        .notices(of: ObligationTold.self) { event, reader in
            let partner = try reader.require(event.member).value
            let says = Phrase(
                event.overdue ? "notice.obligation_overdue" : "notice.obligation_due",
                [
                    "duty": reader.context.program.duty(event.obligation, event.period),
                    "partner": .text(partner.name), "day": .day(event.due),
                ])
            return (event.overdue ? [partner.id, nil] : [partner.id]).map {
                reader.context.notice(
                    to: $0, event.overdue ? .obligationOverdue : .obligationDue, partner.id.text, event.clause, says)
            }
        },
        .notices(of: ObligationHandedIn.self) { event, reader in
            let evidence = event.evidence
            guard evidence.status == .waiting,
                let terms = reader.context.program.obligations.first(where: { $0.id == evidence.obligation })
            else { return [] }
            let partner = try reader.require(evidence.partner).value
            let says = Phrase(
                "notice.obligation_handed_in",
                [
                    "partner": .text(partner.name),
                    "duty": reader.context.program.duty(evidence.obligation, evidence.period),
                ])
            return [reader.context.notice(to: nil, .obligationHandedIn, evidence.id.text, terms.clause, says)]
        },
        .notices(of: ObligationReviewed.self) { event, reader in
            guard !event.review.approved else { return [] }
            let evidence = try reader.require(event.evidence).value
            let says = Phrase(
                "notice.obligation_returned",
                [
                    "obligation": .named(.obligation, evidence.obligation),
                    "reason": .text(event.review.reason ?? ""),
                ])
            return [
                reader.context.notice(to: event.owner, .obligationReturned, event.evidence.text, event.clause, says)
            ]
        },
    ]
}

extension Program {
    /// What people call an obligation in one of its periods.
    fileprivate func duty(_ id: String, _ period: Day) -> TypedValue {
        obligations.first { $0.id == id }.map { .phrase($0.title(of: period)) } ?? .named(.obligation, id)
    }
}
