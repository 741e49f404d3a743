import Finance
import Record
import Terms

/// Where a partner is paid: its own page.
enum PaymentDetailsPages {
    static let routes: [PageRoute] = [
        .page(StatementsAddress.details, .setPaymentDetails, page),
        .action(StatementsAddress.details, .setPaymentDetails, again: page) { visit in
            try await visit.perform(SetPaymentDetails.self, visit.document())
            return .see(StatementsAddress.details(), said: "statements.said.details")
        },
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let form = visit.forForm(StatementsAddress.details(), "details")
        let act = visit.act(
            "statements.act.details", StatementsAddress.details(),
            [
                form.field("holder", "statements.form.holder", required: true),
                form.field("account", "statements.form.account", required: true),
                form.field("bic", "statements.form.bic"),
                form.field("tax_number", "statements.form.tax_number", required: true),
                form.field("tax_country", "statements.form.tax_country"),
            ])
        return SheetPage(visit.text("statements.details"), [try await known(visit)], acts: [act]).page()
    }

    /// What is known, masked; nothing where nothing is.
    private static func known(_ visit: Visit) async throws -> Sheet {
        let words = visit.sheets("statements")
        let details: PaymentDetailsView?
        do {
            details = try await visit.ask(ShowPaymentDetails.self).value
        } catch Problem.notFound { details = nil }
        return words.sheet(
            "details", words.heads("holder", "account", "tax"),
            details.map { details in
                [
                    [
                        Cell(details.holder), Cell(details.account, small: details.bic),
                        Cell(details.taxNumber, small: details.taxCountry),
                    ]
                ]
            } ?? [])
    }
}
