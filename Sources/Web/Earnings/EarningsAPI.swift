import Finance
import Record

/// What partners earn, and what it stands on: referrals, what end customers were invoiced for, services delivered.
enum EarningsAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/referrals", RecordReferral.self, "Record a referral", creates: { $0.value.id.text }),
        .query("/v1/referrals", ListReferrals.self, "List referrals, newest first"),
        .query("/v1/referrals/{referral}", ShowReferral.self, "Show a referral"),
        .command(.post, "/v1/referrals/{referral}/rate", SetReferralRate.self, "Decide the rate of a referral"),
        .command(.post, "/v1/referrals/{referral}/shares", ShareReferral.self, "Share what a referral earns"),
        .command(.post, "/v1/referrals/{referral}/end", EndReferral.self, "End a referral"),
        .command(
            .post, "/v1/customer_invoices", RecordCustomerInvoice.self, "Record what an end customer was invoiced for",
            creates: { $0.value.id.text }),
        .query("/v1/customer_invoices", ListCustomerInvoices.self, "List invoices to end customers, newest first"),
        .query(
            "/v1/customer_invoices/{customer_invoice}", ShowCustomerInvoice.self, "Show an invoice to an end customer"),
        .command(
            .post, "/v1/customer_invoices/{customer_invoice}/payments", RecordCustomerPayment.self,
            "Record an end customer's payment"),
        .command(
            .post, "/v1/customer_invoices/{customer_invoice}/returns", ReturnCustomerPayment.self,
            "Record that an end customer's money went back"),
        .command(
            .post, "/v1/customer_invoices/{customer_invoice}/credits", CreditCustomerInvoice.self,
            "Take something off an invoice to an end customer"),
        .command(
            .post, "/v1/engagements", HandInEngagement.self, "Hand in a service delivered",
            creates: { $0.value.id.text }),
        .query("/v1/engagements", ListEngagements.self, "List services delivered, newest first"),
        .query("/v1/engagements/{engagement}", ShowEngagement.self, "Show a service delivered"),
        .command(.post, "/v1/engagements/{engagement}/approve", ApproveEngagement.self, "Approve a service delivered"),
        .command(.post, "/v1/engagements/{engagement}/decline", DeclineEngagement.self, "Decline a service delivered"),
        .query("/v1/earnings", ListEarnings.self, "List earnings, newest first"),
        .query("/v1/earnings/{earning}", ShowEarning.self, "Show an earning with its reasons"),
        .query("/v1/gatherings", ListGatherings.self, "List what is gathered until periods end, newest first"),
    ]
}
