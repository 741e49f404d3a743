import Commerce
import Members
import Record
import Terms

/// A partner with what is kept of its fees.
public struct FeeSituation: Sendable {
    let partner: Partner
    /// By the fees' ids in the program.
    let fees: [String: PartnerFee]
    /// The fees whose last invoice is void.
    let voided: Set<String>
    let numbers: DocumentNumbers
}

extension Reader {
    /// O(fees of the partner).
    func feeSituation(_ partner: Partner) throws -> FeeSituation {
        let found: [Versioned<PartnerFee>] = try vendorWide.records("WHERE partner = $1", [.text(partner.id.text)])
        let voided = try found.filter { fee in
            try fee.invoiced.last.map { try vendorWide.require($0.invoice).value.voided != nil } ?? false
        }
        return FeeSituation(
            partner: partner, fees: Dictionary(uniqueKeysWithValues: found.map { ($0.fee, $0.value) }),
            voided: Set(voided.map(\.fee)), numbers: try documentNumbers(.invoice))
    }
}

/// Collects what follows for the fees of one partner.
struct FeeFollow {
    private let situation: FeeSituation
    private let context: Context
    private var fees: [String: PartnerFee]
    private var numbers: DocumentNumbers
    private(set) var events: [any Event] = []

    init(_ situation: FeeSituation, _ context: Context) {
        (self.situation, self.context) = (situation, context)
        (fees, numbers) = (situation.fees, situation.numbers)
    }

    private var partner: Partner { situation.partner }

    /// The day from which the years of a fee are counted.
    private func start(_ terms: FeeTerms) -> Day {
        fees[terms.id]?.agreed?.from ?? context.program.zone.day(partner.joined)
    }

    /// Invoices what begins today, and what of the first year has not been invoiced.
    mutating func look() throws {
        guard partner.membership == .active else { return }
        for terms in context.program.fees where terms.concerns(type: partner.type, tier: partner.tier) {
            try charge(terms, isAgreed: false)
        }
    }

    /// Keeps what was agreed, and invoices the running year, where that was not.
    mutating func agree(_ terms: FeeTerms, _ agreed: PartnerFee.Agreed) throws {
        var fee = open(terms)
        let event = FeeAgreed(fee: fee.id, owner: partner.id, agreed: agreed, clause: terms.clause)
        event.change(&fee)
        fees[terms.id] = fee
        events.append(event)
        guard partner.membership == .active, terms.concerns(type: partner.type, tier: partner.tier) else { return }
        try charge(terms, isAgreed: true)
    }

    /// Nothing more is invoiced.
    mutating func end() {
        for fee in fees.values.sorted(by: { $0.fee < $1.fee }) where fee.status != .ended {
            events.append(FeeEnded(fee: fee.id, owner: partner.id))
        }
    }

    /// Looks again on the first day of the next year of any of them.
    mutating func schedule() {
        let next = context.program.fees.map { $0.next(after: context.today, from: start($0)) }.min()
        events.append(
            DueDone(work: .fees, about: partner.id.text, again: next.map { context.program.zone.start(of: $0) }))
    }

    private mutating func open(_ terms: FeeTerms) -> PartnerFee {
        if let fee = fees[terms.id] { return fee }
        let fee = PartnerFee(
            id: PartnerFee.id(terms.id, of: partner.id), partner: partner.id, fee: terms.id, agreed: nil, invoiced: [],
            status: terms.amount == .agreed ? .toAgree : .running)
        fees[terms.id] = fee
        events.append(FeeOpened(fee: fee))
        return fee
    }

    /// - Parameter isAgreed: whether it was agreed at this moment: then the running year is invoiced though it began before.
    private mutating func charge(_ terms: FeeTerms, isAgreed: Bool) throws {
        var fee = open(terms)
        let (today, start) = (context.today, start(terms))
        let days = terms.year.days(around: today, since: start)
        guard isAgreed || days.lowerBound == today || days.contains(start) else { return }
        let isVoid = situation.voided.contains(terms.id)
        let valid = isVoid && isAgreed ? fee.invoiced.dropLast() : fee.invoiced[...]
        guard valid.allSatisfy({ $0.through < days.lowerBound }),
            let yearly = terms.yearly(tier: partner.tier, agreed: fee.agreed?.amount, in: fee.agreed?.currency),
            let charge = try terms.charge(yearly, on: today, from: start, context.program.pricing.rounding),
            charge.amount.isPositive
        else { return }
        let invoice = Invoice(
            id: context.newID(), number: numbers.next(), partner: partner.id, order: nil, charge: nil,
            fee: Invoice.Fee(
                id: terms.id, clause: terms.clause, from: charge.days.lowerBound, through: charge.days.upperBound,
                isRefundable: terms.isRefundable),
            amount: charge.amount, issued: today, due: today.adding(days: terms.withinDays))
        let year = PartnerFee.Invoiced(
            invoice: invoice.id, number: invoice.number, amount: invoice.amount, from: charge.days.lowerBound,
            through: charge.days.upperBound)
        let event = FeeInvoiced(fee: fee.id, owner: partner.id, year: year, due: invoice.due, clause: terms.clause)
        event.change(&fee)
        fees[terms.id] = fee
        events += [InvoiceIssued(invoice: invoice), event] as [any Event]
    }
}
