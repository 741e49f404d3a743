import Commerce
import Record

/// The addresses of what is billed: invoices, credit notes, payments.
enum BillingAddress {
    static let invoices = SharedFixedAddress("/invoices")
    static let invoice = SharedAddress<ID<Invoice>>("/invoices/{invoice}")
    static let invoicePDF = SharedAddress<ID<Invoice>>("/invoices/{invoice}/pdf")
    static let voidInvoice = PageAddress<ID<Invoice>>("/console/invoices/{invoice}/void")
    static let credit = PageAddress<ID<Invoice>>("/console/invoices/{invoice}/credit-notes")
    static let recordPayment = PageAddress<ID<Invoice>>("/console/invoices/{invoice}/payments")

    static let payments = SharedFixedAddress("/payments")
    static let takeBack = PageAddress<ID<Payment>>("/console/payments/{payment}/taken-back")
    static let refund = PageAddress<ID<Payment>>("/console/payments/{payment}/refunds")
    static let notes = SharedFixedAddress("/credit-notes")
    static let notePDF = SharedAddress<ID<CreditNote>>("/credit-notes/{credit_note}/pdf")

    static let issueInvoice = PageAddress<ID<Order>>("/console/orders/{order}/invoices")
    static let charge = PageAddress<ID<Order>>("/console/orders/{order}/charge")
    static let reduce = PageAddress<ID<Order>>("/console/orders/{order}/returns")
}
