import Record
import Terms

extension Comparison {
    /// What is compared of registrations when a record is performed again under other terms.
    package static let deals = Comparison(Deal.self) { deal in
        Comparison.Thing(
            of: deal.partner,
            Phrase("compare.deal", ["id": .text(deal.id.text), "customer": .text(deal.terms.customer.name)]),
            [
                .init("compare.deal.status", deal.status.phrase),
                .init("compare.deal.reason", deal.statusReason.map { .text($0.clause.description) }),
                .init("compare.deal.decision_due", deal.decisionDue.map(TypedValue.moment)),
                .init("compare.valid_through", deal.approval.map { .day($0.validThrough) }),
                .init("compare.deal.closed", deal.closed.map(TypedValue.moment)),
                .init("compare.deal.ordered", .count(deal.orderedUnits)),
            ])
    }
}

extension Deal {
    /// When it came to stand as it does, where it is over.
    fileprivate var closed: Instant? {
        [.expired, .rescinded, .declined, .won, .lost].contains(status) ? statusReason?.at : nil
    }
}
