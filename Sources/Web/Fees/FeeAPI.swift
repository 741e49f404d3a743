import Tiers

/// Yearly fees.
enum FeeAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/fees", ListFees.self, "List the yearly fees of partners"),
        .query("/v1/fees/{fee}", ShowFee.self, "Show a partner's yearly fee with what was invoiced"),
        .command(
            .post, "/v1/partners/{partner}/fees", AgreeFee.self,
            "Record what was agreed with a partner of a yearly fee"),
    ]
}
