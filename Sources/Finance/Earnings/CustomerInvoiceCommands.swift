import Commerce
import Members
import Record
import Terms

/// Records what the vendor sold to an end customer itself and invoiced it for. Whose end customer it is follows from the referral with the
/// first notice, where neither a referral nor a partner is named.
public struct RecordCustomerInvoice: Command {
    public static let name = "record_customer_invoice"
    public static let permission = Permission.recordCustomerInvoices

    /// The number that the vendor's own books give it.
    public let number: String
    public let customer: EndCustomer
    public let partner: PartnerID?
    public let referral: ID<Referral>?
    public let lines: [CustomerInvoice.Line]
    /// The day on which the vendor sold it; that of the invoice when left out.
    public let sold: Day?
    /// The day of the invoice; today when left out.
    public let issued: Day?
    /// The day on which the customer began to negotiate with the vendor, where it is known.
    public let negotiated: Day?

    public struct State: Sendable {
        let partner: PartnerID?
        let referral: Referral?
    }

    public func load(_ reader: Reader) throws -> State {
        try Text.check(number, "number")
        let rows = try reader.vendorWide.query(
            "SELECT id FROM {customer_invoices} WHERE number_key = $1", [.text(SameText.key(number))])
        guard rows.isEmpty else {
            throw Problem.invalid(field: "/number", Phrase("customer_invoice.number", ["number": .text(number)]))
        }
        for (place, line) in lines.enumerated() {
            guard let subscription = line.subscription, try reader.find(subscription) == nil else { continue }
            throw Problem.invalid(field: "/lines/\(place)/subscription", "customer_invoice.no_subscription")
        }
        if let partner { _ = try reader.require(partner) }
        let found = try referral.map { try reader.require($0).value } ?? matching(reader)
        return State(partner: partner ?? found?.partner, referral: found)
    }

    /// The first referral of the customer that stood on the day of the sale; of the named partner's where one is named.
    private func matching(_ reader: Reader) throws -> Referral? {
        let day = sold ?? issued ?? reader.today
        let known = try reader.referrals(of: customer).filter { partner == nil || $0.partner == partner }
        return known.first { $0.stands(on: day) } ?? known.first
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let customer = try customer.checked()
        let amount = try checkedLines()
        let issued = issued ?? context.today
        guard issued <= context.today else {
            throw Problem.invalid(field: "/issued", Phrase("billing.future", ["day": .day(issued)]))
        }
        let sold = sold ?? issued
        guard sold <= context.today else {
            throw Problem.invalid(field: "/sold", Phrase("billing.future", ["day": .day(sold)]))
        }
        if let referral = state.referral, let partner, referral.partner != partner {
            throw Problem.invalid(field: "/partner", "customer_invoice.other_partner")
        }
        let invoice = CustomerInvoice(
            id: context.newID(), number: number, partner: state.partner, referral: state.referral?.id,
            customer: customer, lines: lines, amount: amount, sold: sold, issued: issued, negotiated: negotiated,
            paid: .zero(amount.currency), credited: .zero(amount.currency), movements: [])
        let wins = state.referral.map { $0.won == nil } ?? false
        return [CustomerInvoiceRecorded(invoice: invoice, wins: wins ? true : nil)]
    }

    /// What the lines come to.
    private func checkedLines() throws -> Money {
        try PurchaseLimits.check(lines: lines.count, "/lines")
        let currency = lines[0].net.currency
        for (place, line) in lines.enumerated() {
            let field = "/lines/\(place)"
            try Text.check(line.sku, "lines/\(place)/sku")
            try Text.check(line.productLine, "lines/\(place)/product_line")
            try PurchaseLimits.check(units: line.units, "\(field)/units")
            guard line.net.currency == currency, line.list.map({ $0.currency == currency }) ?? true else {
                throw Problem.invalid(
                    field: "\(field)/net", Phrase("customer_invoice.currency", ["currency": .text(currency.code)]))
            }
            guard !line.net.isNegative, line.list.map({ $0.covers(line.net) }) ?? true else {
                throw Problem.invalid(
                    field: "\(field)/net", Phrase("customer_invoice.net", ["net": .money(line.net)]))
            }
            if let months = line.months, !(1...120).contains(months) {
                throw Problem.invalid(field: "\(field)/months", Phrase("line.months", ["months": .count(months)]))
            }
            if let points = line.points, !(0...1_000_000_000).contains(points) {
                throw Problem.invalid(
                    field: "\(field)/points", Phrase("customer_invoice.points", ["points": .count(points)]))
            }
        }
        do {
            let amount = try lines.sum(in: currency, \.net)
            try PurchaseLimits.check(amount, "/lines")
            return amount
        } catch let error as MoneyError { throw Problem(error, field: "/lines") }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<CustomerInvoice> {
        try reader.require(try reader.created(events, \CustomerInvoiceRecorded.invoice).id)
    }
}

/// What moves a customer's invoice: all load the same and reply with it.
public protocol CustomerInvoiceStep: EntityCommand where Subject == CustomerInvoice {
    var customerInvoice: ID<CustomerInvoice> { get }
}

extension CustomerInvoiceStep {
    public func load(_ reader: Reader) throws -> Versioned<CustomerInvoice> { try reader.subject(customerInvoice) }

    /// - Throws: `Problem.invalid` for amounts that are none of the invoice's, and days that have not come.
    func move(
        _ state: Versioned<CustomerInvoice>, _ kind: CustomerInvoice.Movement.Kind, _ wanted: Money?, most: Money?,
        usual: Money, on day: Day?, _ note: String?, _ context: Context, dayField: String
    ) throws -> [any Event] {
        let invoice = state.value
        let amount = wanted ?? usual
        guard amount.currency == invoice.amount.currency else {
            throw Problem.invalid(
                field: "/amount",
                Phrase(
                    "payment.currency", ["amount": .money(amount), "currency": .text(invoice.amount.currency.code)]))
        }
        guard amount.isPositive, most.map({ $0.covers(amount) }) ?? true else {
            throw Problem.invalid(
                field: "/amount",
                Phrase("customer_invoice.most", ["amount": .money(amount), "most": .money(most ?? usual)]))
        }
        try PurchaseLimits.check(amount, "/amount")
        let on = day ?? context.today
        guard on <= context.today, on >= min(invoice.sold, invoice.issued) else {
            throw Problem.invalid(
                field: dayField,
                Phrase("billing.day", ["day": .day(on), "first": .day(min(invoice.sold, invoice.issued))]))
        }
        let movement = CustomerInvoice.Movement(kind: kind, amount: amount, on: on, note: note)
        return [CustomerInvoiceMoved(invoice: invoice.id, owner: invoice.partner, movement: movement)]
    }
}

/// Records what arrived from the end customer for an invoice of the vendor's.
public struct RecordCustomerPayment: CustomerInvoiceStep {
    public static let name = "record_customer_payment"
    public static let permission = Permission.recordCustomerInvoices

    public let customerInvoice: ID<CustomerInvoice>
    /// All that is open when left out.
    public let amount: Money?
    /// The day on which it arrived; today when left out.
    public let received: Day?
    public let reference: String?

    public func decide(_ state: Versioned<CustomerInvoice>, _ context: Context) throws -> [any Event] {
        if let reference { try Text.check(reference, "reference") }
        let open = try state.value.open
        return try move(
            state, .payment, amount, most: open, usual: open, on: received, reference, context, dayField: "/received")
    }
}

/// Records that money of the end customer's went back: it was refunded, or did not come after all.
public struct ReturnCustomerPayment: CustomerInvoiceStep {
    public static let name = "return_customer_payment"
    public static let permission = Permission.recordCustomerInvoices

    public let customerInvoice: ID<CustomerInvoice>
    /// All that was paid when left out.
    public let amount: Money?
    /// The day on which it left; today when left out.
    public let on: Day?
    public let reason: String

    public func decide(_ state: Versioned<CustomerInvoice>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let paid = state.value.paid
        return try move(state, .returned, amount, most: paid, usual: paid, on: on, reason, context, dayField: "/on")
    }
}

/// Takes something off a customer's invoice.
public struct CreditCustomerInvoice: CustomerInvoiceStep {
    public static let name = "credit_customer_invoice"
    public static let permission = Permission.recordCustomerInvoices

    public let customerInvoice: ID<CustomerInvoice>
    /// All that it still comes to when left out.
    public let amount: Money?
    /// The day of the credit; today when left out.
    public let on: Day?
    public let reason: String

    public func decide(_ state: Versioned<CustomerInvoice>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let claimed = try state.value.claimed
        return try move(
            state, .credit, amount, most: claimed, usual: claimed, on: on, reason, context, dayField: "/on")
    }
}
