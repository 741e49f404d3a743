import Commerce
import Members
import Record
import Terms

/// An earning as it was decided, before it is shared and dated.
struct EarningDraft {
    let grant: EarningDecision.Grant?
    let event: EarningEvent
    let source: EarningSourceID
    let line: Int?
    let about: String
    let day: Day
    let part: Earning.Part?
    let sums: [EarningSum]
    let subscription: ID<Subscription>?
    /// The day on which the customer had paid all of it, where that is so.
    let paid: Day?
    let decision: Decision
    /// How its amount was converted; nil where it was not.
    var conversion: Earning.Conversion?
    /// The product line and the product that it was earned on; nil where it is on no single one.
    var productLine: String?
    var sku: String?
}

extension Earning {
    init(
        decided draft: EarningDraft, of partner: PartnerID, _ amount: Money, share: Share?, _ context: Context
    ) {
        let rule = draft.grant?.rule
        let isNothing = !amount.isPositive
        let first = isNothing ? nil : rule?.payable.first(earned: draft.day, paid: draft.paid, invoiced: nil)
        self.init(
            id: context.newID(), partner: partner, kind: rule?.kind ?? .commission, rule: rule?.id,
            event: draft.event, source: draft.source, line: draft.line, about: draft.about, amount: amount,
            taken: .zero(amount.currency), earned: draft.day, payable: first,
            due: first.flatMap { rule?.payable.due(from: $0) },
            lost: isNothing ? nil : rule?.forfeiture.map { draft.day.adding(days: $0.days) },
            status: isNothing ? .nothing : first.map { $0 <= context.today } ?? false ? .payable : .accrued,
            part: draft.part, sums: isNothing ? [] : draft.sums, share: share, subscription: draft.subscription,
            takings: [], decision: draft.decision)
        // Of what is shared each has its part; the whole stands beside it.
        conversion = isNothing ? nil : draft.conversion
        (productLine, sku) = (draft.productLine, draft.sku)
    }

    /// When something becomes of it by itself, in the program's zone.
    func wakes(_ context: Context) -> Instant? { next.map { context.program.zone.start(of: $0) } }
}
