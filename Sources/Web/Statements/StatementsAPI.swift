import Finance
import Record

/// Statements, payouts, and where partners are paid.
enum StatementsAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/statements", ListStatements.self, "List statements, newest first"),
        .query("/v1/statements/{statement}", ShowStatement.self, "Show a statement with its lines"),
        .document(
            "/v1/statements/{statement}/pdf", PrintStatement.self, "Get a statement as PDF", PrintedStatement.file),
        .command(
            .post, "/v1/statements/{statement}/own_invoice", RecordOwnInvoice.self,
            "Record the partner's own invoice for a statement"),
        .query("/v1/payment_details", ShowPaymentDetails.self, "Show where a partner is paid, masked"),
        .command(.post, "/v1/payment_details", SetPaymentDetails.self, "Say where a partner is paid"),
        .command(
            .post, "/v1/partners/{partner}/payment_details/readings", ReadPaymentDetails.self,
            "Read where a partner is paid, unmasked; the reading is recorded"),
        .query("/v1/payouts", ListPayouts.self, "List payouts, newest first"),
        .command(
            .post, "/v1/payouts/{payout}/confirmation", ConfirmPayout.self, "Record that the bank confirmed a payout"),
        .command(.post, "/v1/payouts/{payout}/return", ReturnPayout.self, "Record that a payout came back"),
        .command(
            .post, "/v1/payout_runs", PreparePayoutRun.self, "Prepare a run of payouts", creates: { $0.value.id.text }),
        .query("/v1/payout_runs", ListPayoutRuns.self, "List payout runs, newest first"),
        .query("/v1/payout_runs/{run}", ShowPayoutRun.self, "Show a run of payouts"),
        .command(
            .post, "/v1/payout_runs/{run}/approval", ApprovePayoutRun.self, "Approve a run that somebody else prepared"),
        .command(.post, "/v1/payout_runs/{run}/discard", DiscardPayoutRun.self, "Discard a run that waits"),
        .command(.post, "/v1/payout_runs/{run}/file", WritePayoutFile.self, "Write the file for the bank, once"),
    ]
}
