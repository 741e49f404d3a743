import Members
import Record
import Terms

/// Charges up to list price on an order that counts, for one of the program's grounds. It is judged by the terms by
/// which the order was priced, whichever are in force now.
public struct ChargeListPrice: Command {
    public static let name = "charge_list_price"
    public static let permission = Permission.bill

    public let order: ID<Order>
    /// The ground: the program's overage clause or one of its other grounds.
    public let clause: ClauseID
    /// Units the ground concerns, where it is not the number ordered; all of the order when left out.
    public let units: Int?
    /// Less than the full difference, at the vendor's discretion.
    public let amount: Money?
    public let note: String

    public struct State: Sendable {
        package let order: Order
        package let partner: Partner
        package let paymentsCurrent: Bool
        let activity: PartnerActivity
        /// Units ordered by now under each registration the order buys by.
        let ordered: [ID<Deal>: Int]
        /// The program by which the order was priced.
        package let program: Program
        let numbers: DocumentNumbers
    }

    public func load(_ reader: Reader) throws -> State {
        let order = try reader.subject(order).value
        let ordered = try order.overages.map { ($0.deal, try reader.require($0.deal).value.orderedUnits) }
        return State(
            order: order, partner: try reader.require(order.partner).value,
            paymentsCurrent: try reader.pastDueSince(order.partner).get() == nil,
            activity: try reader.activity(of: order.partner).get(),
            ordered: Dictionary(uniqueKeysWithValues: ordered),
            program: try reader.program(ofVersion: order.terms), numbers: try reader.documentNumbers(.invoice))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let order = state.order
        let terms = try state.program.overageTerms()
        guard order.counted != nil else {
            throw Problem.wrongState(
                Phrase("order.not_counted", ["counts": .words("order.counts.\(state.program.sales.counts.rawValue)")]))
        }
        var facts = Facts()
        facts.set(partner: state.partner, paymentsCurrent: state.paymentsCurrent, context.program, on: context.today)
        facts.set(state.activity)
        _ = try context.judge(
            clause, note, terms.reasons, .overage, subject: order.id.text, facts, by: state.program)
        let allowed = try allowed(state, context)
        let difference = try order.list.subtracting(order.total)
        let ceiling = try Money.lesser(allowed, difference).subtracting(order.charged)
        guard ceiling.isPositive else {
            let charged = order.charged.isPositive
            throw context.refusal(
                .overage, subject: order.id.text, rule: "charge", clause: clause,
                needs: charged || clause != terms.clause
                    ? Phrase("missing.all_charged", ["charged": .money(order.charged)])
                    : Phrase("missing.units_within", ["significant": .rate(terms.significant)]))
        }
        let amount = amount ?? ceiling
        guard amount.isPositive, ceiling.covers(amount) else {
            throw Problem.invalid(
                field: "/amount", Phrase("order.charge_amount", ["amount": .money(amount), "most": .money(ceiling)]))
        }
        var numbers = state.numbers
        let invoice = Invoice(
            id: context.newID(), number: numbers.next(), partner: order.partner, order: order.id, charge: clause,
            amount: amount, issued: context.today, due: context.today.adding(days: context.program.paymentDays))
        return [InvoiceIssued(invoice: invoice, note: note)]
    }

    /// The most the ground allows on the whole order.
    private func allowed(_ state: State, _ context: Context) throws -> Money {
        let order = state.order
        let terms = try state.program.overageTerms()
        let difference = try order.list.subtracting(order.total)
        do {
            guard clause == terms.clause else {
                guard let units else { return difference }
                let all = order.lines.reduce(0) { $0 + $1.units }
                guard (1...all).contains(units) else {
                    throw Problem.invalid(
                        field: "/units", Phrase("order.charge_units", ["units": .count(units), "all": .count(all)]))
                }
                return try difference.allocated(to: [Int64(units), Int64(all - units)])[0]
            }
            var sum = Money.zero(order.total.currency)
            for overage in order.overages {
                let bought = try order.bought(
                    under: overage.deal, registered: overage.registered, before: overage.unitsBefore)
                let decision = try terms.decide(
                    bought, ordered: state.ordered[overage.deal] ?? bought.before + bought.units,
                    subject: order.id.text, at: context.now, program: state.program.reference)
                sum = try sum.adding(decision.outcome.amount ?? .zero(sum.currency))
            }
            return sum
        } catch let error as MoneyError { throw Problem(error, field: "/units") }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> OrderView {
        try reader.require(order).value.shown(to: reader)
    }
}

extension Program {
    /// - Throws: `Problem.wrongState` where ordering more than was registered costs nothing.
    fileprivate func overageTerms() throws -> RegistrationTerms.Overage {
        guard let overage = try registrationTerms.overage else { throw Problem.wrongState("order.no_overage") }
        return overage
    }
}
