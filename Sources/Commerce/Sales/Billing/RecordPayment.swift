import Members
import Record
import Terms

/// Records what arrived for an invoice. A registration whose units are all ordered and paid for is thereby won.
public struct RecordPayment: Command {
    public static let name = "record_payment"
    public static let permission = Permission.bill

    public let invoice: ID<Invoice>
    /// All that is open when left out.
    public let amount: Money?
    /// The day on which it arrived; today when left out.
    public let received: Day?
    /// What the bank or the partner calls it.
    public let reference: String?
    /// Says that more than is open arrived on purpose: the rest is given back, or stands until then.
    public let overpaid: Bool?

    public func load(_ reader: Reader) throws -> Versioned<Invoice> { try reader.subject(invoice) }

    public func decide(_ state: Versioned<Invoice>, _ context: Context) throws -> [any Event] {
        let invoice = state.value
        try invoice.requireStanding()
        let open = try invoice.open
        let amount = amount ?? open
        guard amount.currency == open.currency else {
            throw Problem.invalid(
                field: "/amount",
                Phrase("payment.currency", ["amount": .money(amount), "currency": .text(open.currency.code)]))
        }
        guard amount.isPositive, open.covers(amount) || overpaid == true else {
            throw Problem.invalid(
                field: "/amount", Phrase("payment.open", ["amount": .money(amount), "open": .money(open)]))
        }
        try PurchaseLimits.check(amount, "/amount")
        let received = received ?? context.today
        guard received <= context.today else {
            throw Problem.invalid(field: "/received", Phrase("billing.future", ["day": .day(received)]))
        }
        if let reference { try Text.check(reference, "reference") }
        let payment = Payment(
            id: context.newID(), invoice: invoice.id, number: invoice.number, partner: invoice.partner, amount: amount,
            received: received, reference: reference, refunded: .zero(amount.currency))
        return [PaymentRecorded(payment: payment, order: invoice.billed)]
    }

    public func reply(_ state: Versioned<Invoice>, _ events: [any Event], _ reader: Reader) throws -> Invoice {
        try reader.require(invoice).value
    }
}

/// A payment with its invoice: what is loaded to undo it.
public struct PaymentState: Sendable {
    package let payment: Payment
    package let invoice: Invoice
}

/// What undoes a payment: both load the same and reply with the payment.
public protocol PaymentStep: Command where State == PaymentState, Reply == Payment {
    var payment: ID<Payment> { get }
}

extension PaymentStep {
    public func load(_ reader: Reader) throws -> PaymentState {
        let payment = try reader.subject(payment).value
        return PaymentState(payment: payment, invoice: try reader.require(payment.invoice).value)
    }

    public func reply(_ state: PaymentState, _ events: [any Event], _ reader: Reader) throws -> Payment {
        try reader.require(payment).value
    }
}

/// Takes a payment back that did not come after all, or was entered by mistake: its invoice is open by as much again.
public struct TakePaymentBack: PaymentStep {
    public static let name = "take_payment_back"
    public static let permission = Permission.bill

    public let payment: ID<Payment>
    public let reason: String

    public func decide(_ state: PaymentState, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.payment.takenBack == nil else { throw Problem.wrongState("payment.taken_back") }
        guard !state.payment.refunded.isPositive else { throw Problem.wrongState("payment.was_refunded") }
        return [
            PaymentTakenBack(
                payment: payment, invoice: state.invoice.id, owner: state.payment.partner,
                order: state.invoice.billed, amount: state.payment.amount,
                reason: BillingReason(note: reason, day: context.today))
        ]
    }
}

/// Gives back what was paid beyond what an invoice comes to.
public struct RefundPayment: PaymentStep {
    public static let name = "refund_payment"
    public static let permission = Permission.bill

    public let payment: ID<Payment>
    /// All that may be given back of it when left out.
    public let amount: Money?
    /// The day on which it left; today when left out.
    public let on: Day?
    public let reason: String

    public func decide(_ state: PaymentState, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let most = try Money.lesser(try state.payment.standing, try state.invoice.overpaid)
        guard most.isPositive else { throw Problem.wrongState("payment.nothing_over") }
        let amount = amount ?? most
        guard amount.isPositive, most.covers(amount) else {
            throw Problem.invalid(
                field: "/amount", Phrase("payment.refund", ["amount": .money(amount), "most": .money(most)]))
        }
        let day = on ?? context.today
        guard day <= context.today, day >= state.payment.received else {
            throw Problem.invalid(
                field: "/on", Phrase("billing.day", ["day": .day(day), "first": .day(state.payment.received)]))
        }
        return [
            PaymentRefunded(
                payment: payment, invoice: state.invoice.id, owner: state.payment.partner,
                order: state.invoice.billed, amount: amount, reason: BillingReason(note: reason, day: day))
        ]
    }
}
