import Record
import Terms

/// What is wrong with a document of an older system before anything is written: the same that is asked of one that is issued here, but for
/// its day, which lies in the past.
package enum BroughtDay {
    /// - Throws: `Problem.invalid` for a day before `first`, or one that is still to come.
    package static func check(_ day: Day, from first: Day?, _ field: String, _ context: Context) throws {
        guard day <= context.today else {
            throw Problem.invalid(field: field, Phrase("billing.future", ["day": .day(day)]))
        }
        if let first, day < first {
            throw Problem.invalid(field: field, Phrase("billing.day", ["day": .day(day), "first": .day(first)]))
        }
    }
}

extension Context {
    /// An id that sorts by the day of what it is of.
    fileprivate func id<Subject>(on day: Day) -> ID<Subject> {
        identifiers.next(Subject.self, at: program.zone.instant(LocalTime(day: day, millisecondsOfDay: 43_200_000)))
    }
}

/// An invoice that an older system issued.
package struct BroughtInvoice: Sendable {
    package let number: String
    package let partner: PartnerID
    package let order: Order?
    /// The clause by which it charges up to list price.
    package let charge: ClauseID?
    package let amount: Money
    package let issued: Day
    /// The program's days for payment from its day, when left out.
    package let due: Day?
    /// The day on which it was voided.
    package let voided: Day?
    package let reason: String?

    package init(
        number: String, partner: PartnerID, order: Order?, charge: ClauseID?, amount: Money, issued: Day, due: Day?,
        voided: Day?, reason: String?
    ) {
        (self.number, self.partner, self.order, self.charge) = (number, partner, order, charge)
        (self.amount, self.issued, self.due, self.voided, self.reason) = (amount, issued, due, voided, reason)
    }

    /// The invoice, what comes of it, and the order with it.
    ///
    /// - Throws: `Problem.invalid` with the member that is wrong.
    package func brought(
        _ context: Context
    ) throws -> (invoice: Invoice, order: Order?, events: [any Event]) {
        let number = try Text.line(number, "number")
        try BroughtDay.check(issued, from: nil, "/issued", context)
        guard amount.isPositive else {
            throw Problem.invalid(field: "/amount", Phrase("invoice.nothing", ["amount": .money(amount)]))
        }
        try PurchaseLimits.check(amount, "/amount")
        let due = due ?? issued.adding(days: context.program.paymentDays)
        guard due >= issued else {
            throw Problem.invalid(field: "/due", Phrase("invoice.due", ["due": .day(due), "issued": .day(issued)]))
        }
        try checkOrder(context)
        var invoice = Invoice(
            id: context.id(on: issued), number: number, partner: partner, order: order?.id, charge: charge,
            amount: amount, issued: issued, due: due)
        invoice.elsewhere = true
        var after = order
        guard let voided else {
            if charge == nil { try after?.bill(amount) }
            return (invoice, after, [InvoiceIssued(invoice: invoice)])
        }
        try BroughtDay.check(voided, from: issued, "/voided", context)
        let reason = BillingReason(note: reason ?? "", day: voided)
        invoice.voided = reason
        // What an order was invoiced for does not move by it.
        let undone = InvoiceVoided(
            invoice: invoice.id, owner: partner, order: nil, isCharge: charge != nil, amount: amount, reason: reason)
        return (invoice, order, [InvoiceIssued(invoice: invoice), undone])
    }

    private func checkOrder(_ context: Context) throws {
        if let charge {
            guard context.program.clauses[charge] != nil else {
                throw Problem.invalid(field: "/charge", Phrase("billing.no_clause", ["clause": .text(charge.text)]))
            }
            guard order != nil else { throw Problem.invalid(field: "/order", "invoice.charge_of_order") }
        }
        guard let order else { return }
        guard order.partner == partner else { throw Problem.invalid(field: "/partner", "invoice.other_partner") }
        guard order.status == .confirmed else {
            throw Problem.invalid(
                field: "/order", Phrase("order.not_confirmed", ["status": order.status.phrase]))
        }
        guard order.total.currency == amount.currency else {
            throw Problem.invalid(
                field: "/currency",
                Phrase(
                    "invoice.currency",
                    ["amount": .money(amount), "currency": .text(order.total.currency.code)]))
        }
        guard charge == nil, voided == nil else { return }
        let left = try order.leftToShow
        guard left.covers(amount) else {
            throw Problem.invalid(field: "/amount", Phrase("invoice.left", ["left": .money(left)]))
        }
    }
}

/// A payment that an older system knows.
package struct BroughtPayment: Sendable {
    package let number: String
    package let invoice: Invoice
    package let amount: Money
    package let received: Day
    package let reference: String?
    /// Says that more than is open arrived.
    package let overpaid: Bool
    package let refunded: Money?
    /// The day on which that left.
    package let refundedOn: Day?
    package let takenBack: Day?
    package let reason: String?

    package init(
        number: String, invoice: Invoice, amount: Money, received: Day, reference: String?, overpaid: Bool,
        refunded: Money?, refundedOn: Day?, takenBack: Day?, reason: String?
    ) {
        (self.number, self.invoice, self.amount, self.received) = (number, invoice, amount, received)
        (self.reference, self.overpaid, self.refunded) = (reference, overpaid, refunded)
        (self.refundedOn, self.takenBack, self.reason) = (refundedOn, takenBack, reason)
    }

    /// What comes of it, and the invoice with it.
    ///
    /// - Throws: `Problem.invalid` with the member that is wrong.
    package func brought(_ context: Context) throws -> (invoice: Invoice, events: [any Event]) {
        let number = try Text.line(number, "number")
        if let reference { try Text.check(reference, "reference") }
        try BroughtDay.check(received, from: nil, "/received", context)
        try checkAmount()
        var payment = Payment(
            id: context.id(on: received), invoice: invoice.id, number: invoice.number, partner: invoice.partner,
            amount: amount, received: received, reference: reference, refunded: .zero(amount.currency))
        payment.external = number
        var after = invoice
        after.paid = try after.paid.adding(amount)
        var events: [any Event] = [PaymentRecorded(payment: payment, order: invoice.billed)]
        if let undone = try undone(payment, context) {
            after.paid = try after.paid.adding(try undone.more)
            events.append(undone)
        }
        return (after, events)
    }

    private func checkAmount() throws {
        let open = try invoice.open
        guard invoice.voided == nil else {
            throw Problem.invalid(field: "/invoice", Phrase("invoice.void", ["number": .text(invoice.number)]))
        }
        guard amount.currency == open.currency else {
            throw Problem.invalid(
                field: "/currency",
                Phrase("payment.currency", ["amount": .money(amount), "currency": .text(open.currency.code)]))
        }
        try PurchaseLimits.check(amount, "/amount")
        // What did not come after all, or was given back, may have been more.
        guard amount.isPositive, open.covers(amount) || overpaid || takenBack != nil || refunded != nil else {
            throw Problem.invalid(
                field: "/amount", Phrase("payment.open", ["amount": .money(amount), "open": .money(open)]))
        }
    }

    private func undone(_ payment: Payment, _ context: Context) throws -> (any PaymentLessened)? {
        if let takenBack {
            guard refunded == nil else { throw Problem.invalid(field: "/refunded", "payment.was_refunded") }
            try BroughtDay.check(takenBack, from: received, "/taken_back", context)
            return PaymentTakenBack(
                payment: payment.id, invoice: invoice.id, owner: invoice.partner, order: invoice.billed,
                amount: amount, reason: BillingReason(note: reason ?? "", day: takenBack))
        }
        guard let refunded else { return nil }
        guard refunded.isPositive, amount.covers(refunded) else {
            throw Problem.invalid(
                field: "/refunded", Phrase("payment.refund", ["amount": .money(refunded), "most": .money(amount)]))
        }
        let day = refundedOn ?? received
        try BroughtDay.check(day, from: received, "/refunded_on", context)
        return PaymentRefunded(
            payment: payment.id, invoice: invoice.id, owner: invoice.partner, order: invoice.billed, amount: refunded,
            reason: BillingReason(note: reason ?? "", day: day))
    }
}

/// A credit note that an older system issued.
package struct BroughtCreditNote: Sendable {
    package let number: String
    package let invoice: Invoice
    package let amount: Money
    package let issued: Day
    package let reason: String?
    /// The clause of a remedy that the program lists.
    package let remedy: ClauseID?
    /// By which the order counts less; nil where nothing counted.
    package let lessening: Lessening?

    package init(
        number: String, invoice: Invoice, amount: Money, issued: Day, reason: String?, remedy: ClauseID?,
        lessening: Lessening?
    ) {
        (self.number, self.invoice, self.amount, self.issued) = (number, invoice, amount, issued)
        (self.reason, self.remedy, self.lessening) = (reason, remedy, lessening)
    }

    /// What comes of it, and the invoice with it.
    ///
    /// - Throws: `Problem.invalid` with the member that is wrong.
    package func brought(_ context: Context) throws -> (invoice: Invoice, events: [any Event]) {
        let number = try Text.line(number, "number")
        let left = try invoice.claimed
        try BroughtDay.check(issued, from: invoice.issued, "/issued", context)
        if let reason { try Text.check(reason, "reason") }
        guard amount.currency == left.currency else {
            throw Problem.invalid(
                field: "/currency",
                Phrase("payment.currency", ["amount": .money(amount), "currency": .text(left.currency.code)]))
        }
        guard amount.isPositive, left.covers(amount) else {
            throw Problem.invalid(
                field: "/amount", Phrase("credit.left", ["amount": .money(amount), "left": .money(left)]))
        }
        if let remedy, !context.program.sales.remedies.contains(where: { $0.clause == remedy }) {
            throw Problem.invalid(field: "/remedy", Phrase("billing.no_clause", ["clause": .text(remedy.text)]))
        }
        var note = CreditNote(
            id: context.id(on: issued), number: number, invoice: invoice.id, of: invoice.number,
            partner: invoice.partner, amount: amount, issued: issued, reason: reason ?? "", remedy: remedy)
        note.elsewhere = true
        var after = invoice
        after.credited = try after.credited.adding(amount)
        let event = CreditNoteIssued(
            note: note, order: invoice.billed, isReturn: false, sale: try lessening?.credited(amount, on: issued))
        return (after, [event])
    }
}
