import Finance
import Record

/// The addresses of statements, payouts, and bank and tax data.
enum StatementsAddress {
    static let statements = SharedFixedAddress("/statements")
    static let statement = SharedAddress<ID<Statement>>("/statements/{statement}")
    static let statementPDF = SharedAddress<ID<Statement>>("/statements/{statement}/pdf")
    static let statementTable = SharedAddress<ID<Statement>>("/statements/{statement}/csv")
    static let ownInvoice = PageAddress<ID<Statement>>("/portal/statements/{statement}/own-invoice")

    static let details = FixedAddress("/portal/payment-details")

    static let detailsOf = PageAddress<PartnerID>("/console/partners/{partner}/payment-details")
    static let readDetails = PageAddress<PartnerID>("/console/partners/{partner}/payment-details/reading")

    static let payouts = SharedFixedAddress("/payouts")
    static let confirm = PageAddress<ID<Payout>>("/console/payouts/{payout}/confirmation")
    static let back = PageAddress<ID<Payout>>("/console/payouts/{payout}/return")

    static let runs = FixedAddress("/console/payout-runs")
    static let run = PageAddress<ID<PayoutRun>>("/console/payout-runs/{run}")
    static let approve = PageAddress<ID<PayoutRun>>("/console/payout-runs/{run}/approval")
    static let discard = PageAddress<ID<PayoutRun>>("/console/payout-runs/{run}/discard")
    static let file = PageAddress<ID<PayoutRun>>("/console/payout-runs/{run}/file")
}
