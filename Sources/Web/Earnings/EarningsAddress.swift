import Finance
import Record

/// The addresses of what partners earn, and of what that stands on.
enum EarningsAddress {
    static let earnings = SharedFixedAddress("/earnings")
    static let earning = SharedAddress<ID<Earning>>("/earnings/{earning}")

    static let referrals = SharedFixedAddress("/referrals")
    static let referral = SharedAddress<ID<Referral>>("/referrals/{referral}")
    static let share = PageAddress<ID<Referral>>("/console/referrals/{referral}/shares")
    static let endReferral = PageAddress<ID<Referral>>("/console/referrals/{referral}/end")
    static let setRate = PageAddress<ID<Referral>>("/console/referrals/{referral}/rate")

    static let customerInvoices = SharedFixedAddress("/customer-invoices")
    static let payment = PageAddress<ID<CustomerInvoice>>("/console/customer-invoices/{invoice}/payments")
    static let paymentBack = PageAddress<ID<CustomerInvoice>>("/console/customer-invoices/{invoice}/returns")
    static let credit = PageAddress<ID<CustomerInvoice>>("/console/customer-invoices/{invoice}/credits")

    static let engagements = SharedFixedAddress("/services-delivered")
    static let approve = PageAddress<ID<Engagement>>("/console/services-delivered/{engagement}/approve")
    static let decline = PageAddress<ID<Engagement>>("/console/services-delivered/{engagement}/decline")
}
