import Members
import Record
import Store
import Terms

/// An invoice with what is needed to undo it.
public struct InvoiceState: Sendable {
    package let invoice: Invoice
    /// The order whose price it bills; nil for a charge, and for an invoice without an order.
    package let order: Order?
    package let partner: Partner
    let paymentsCurrent: Bool
    let activity: PartnerActivity
    let account: CustomerAccount?
    let numbers: DocumentNumbers
    let lessening: Lessening?
}

/// What undoes an invoice: all load the same and reply with the invoice.
public protocol InvoiceStep: Command where State == InvoiceState, Reply == Invoice {
    var invoice: ID<Invoice> { get }
}

extension InvoiceStep {
    public func load(_ reader: Reader) throws -> InvoiceState {
        let invoice = try reader.subject(invoice).value
        let order = try invoice.billed.map { try reader.require($0).value }
        return InvoiceState(
            invoice: invoice, order: order, partner: try reader.vendorWide.require(invoice.partner).value,
            paymentsCurrent: try reader.pastDueSince(invoice.partner).get() == nil,
            activity: try reader.activity(of: invoice.partner).get(),
            account: try order.flatMap { try reader.account(of: $0.customer, describedBy: $0.partner).get() },
            numbers: try reader.documentNumbers(.creditNote),
            lessening: try order.flatMap { try reader.lessening($0) })
    }

    public func reply(_ state: InvoiceState, _ events: [any Event], _ reader: Reader) throws -> Invoice {
        try reader.require(invoice).value
    }
}

/// An invoice that should not have been: nothing is owed of it, and what it billed is to be invoiced again.
package struct InvoiceVoided: Event {
    package static let kind = "invoice.voided"
    package let invoice: ID<Invoice>
    package let owner: PartnerID
    package let order: ID<Order>?
    /// Does it charge up to list price?
    let isCharge: Bool
    package let amount: Money
    package let reason: BillingReason
    package var subject: String { invoice.text }
    package var partner: PartnerID? { owner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(invoice) { $0.voided = reason }
        guard let order else { return }
        try tables.update(order) { order in
            if isCharge {
                order.charged = try order.charged.subtracting(amount)
            } else {
                order.invoiced = try order.invoiced.subtracting(amount)
            }
        }
    }
}

/// Voids an invoice of which nothing was paid and nothing credited.
public struct VoidInvoice: InvoiceStep {
    public static let name = "void_invoice"
    public static let permission = Permission.bill

    public let invoice: ID<Invoice>
    public let reason: String

    public func decide(_ state: InvoiceState, _ context: Context) throws -> [any Event] {
        let invoice = state.invoice
        try invoice.requireStanding()
        try Text.check(reason, "reason")
        guard !invoice.paid.isPositive, !invoice.credited.isPositive else {
            throw Problem.wrongState(
                Phrase(
                    "invoice.not_voided", ["paid": .money(invoice.paid), "credited": .money(invoice.credited)]))
        }
        return [
            InvoiceVoided(
                invoice: invoice.id, owner: invoice.partner, order: invoice.order, isCharge: invoice.charge != nil,
                amount: invoice.amount, reason: BillingReason(note: reason, day: context.today))
        ]
    }
}

/// Takes something off an invoice by a credit note. What was paid beyond what is left can be given back. Where the order counted as a
/// sale, it counts less from today on.
public struct CreditInvoice: InvoiceStep {
    public static let name = "credit_invoice"
    public static let permission = Permission.bill

    public let invoice: ID<Invoice>
    /// All that the invoice still comes to when left out.
    public let amount: Money?
    /// The clause of a remedy that the program lists; left out for an ordinary credit.
    public let remedy: ClauseID?
    public let reason: String

    package init(invoice: ID<Invoice>, amount: Money?, remedy: ClauseID?, reason: String) {
        (self.invoice, self.amount, self.remedy, self.reason) = (invoice, amount, remedy, reason)
    }

    public func decide(_ state: InvoiceState, _ context: Context) throws -> [any Event] {
        let invoice = state.invoice
        try invoice.requireStanding()
        try Text.check(reason, "reason")
        let left = try invoice.claimed
        let amount = amount ?? left
        if let remedy { try judge(remedy, amount, left, state, context) }
        guard amount.isPositive, left.covers(amount) else {
            throw Problem.invalid(
                field: "/amount", Phrase("credit.left", ["amount": .money(amount), "left": .money(left)]))
        }
        try checkFee(amount, state, context)
        var numbers = state.numbers
        let note = CreditNote(
            id: context.newID(), number: numbers.next(), invoice: invoice.id, of: invoice.number,
            partner: invoice.partner, amount: amount, issued: context.today, reason: reason, remedy: remedy)
        let sale = try state.lessening?.credited(amount, on: context.today)
        return [CreditNoteIssued(note: note, order: invoice.billed, isReturn: false, sale: sale)]
    }

    /// What was paid of a fee that is not given back stays paid; what is open of it can be credited.
    private func checkFee(_ amount: Money, _ state: InvoiceState, _ context: Context) throws {
        guard let fee = state.invoice.fee, !fee.isRefundable else { return }
        let open = try state.invoice.open
        guard amount.exceeds(open) else { return }
        throw context.refusal(
            .fee, subject: invoice.text, rule: "fee-refund", label: Phrase("rule.fee_refund"), clause: fee.clause,
            needs: Phrase("missing.fee_not_refundable", ["paid": .money(state.invoice.paid), "open": .money(open)]))
    }

    /// A remedy is for a registered deal's order, within what was invoiced for it, and under the conditions of its clause.
    private func judge(
        _ remedy: ClauseID, _ amount: Money, _ left: Money, _ state: InvoiceState, _ context: Context
    ) throws {
        let listed = context.program.sales.remedies
        var facts = Facts()
        facts.set(partner: state.partner, paymentsCurrent: state.paymentsCurrent, context.program, on: context.today)
        facts.set(state.activity)
        if let order = state.order {
            facts.set(customer: order.customer, state.account, order.lines.first?.productLine ?? "", context)
        }
        _ = try context.judge(remedy, reason, listed, .remedy, subject: invoice.text, facts, field: "/remedy")
        if amount.exceeds(left) {
            throw context.refusal(
                .remedy, subject: invoice.text, rule: "remedy", clause: remedy,
                needs: Phrase("missing.within_invoiced", ["left": .money(left)]))
        }
    }
}
