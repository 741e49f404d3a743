import Finance
import Members
import Record
import Terms

/// Where a partner is paid: its own page, and the vendor's of it.
enum PaymentDetailsPages {
    static let routes: [PageRoute] = [
        .page(StatementsAddress.details, .setPaymentDetails) { visit in
            try await visit.requireConfirmed()
            return try await own(visit)
        },
        .action(StatementsAddress.details, .setPaymentDetails, again: own) { visit in
            try await visit.perform(SetPaymentDetails.self, visit.document())
            return .see(StatementsAddress.details(), said: "statements.said.details")
        },
        .page(StatementsAddress.detailsOf, .seePayouts, masked),
        .action(StatementsAddress.detailsOf, .setPaymentDetails, again: masked) { visit, partner in
            try await visit.perform(SetPaymentDetails.self, visit.document(["partner": partner.text]))
            return .see(StatementsAddress.detailsOf(partner), said: "statements.said.details_of")
        },
        .action(StatementsAddress.readDetails, .runPayouts, again: masked) { visit, partner in
            let open = try await visit.perform(ReadPaymentDetails.self, visit.document(["partner": partner.text]))
            return .show(try await page(visit, partner, open))
        },
    ]

    private static func masked(_ visit: Visit, _ partner: PartnerID) async throws -> Page {
        try await page(visit, partner)
    }

    private static func own(_ visit: Visit) async throws -> Page {
        let act = visit.act("statements.act.details", StatementsAddress.details(), fields(visit, "details", on: nil))
        return SheetPage(visit.text("statements.details"), [try await known(visit, of: nil).sheet], acts: [act]).page()
    }

    /// - Parameter open: what was just read; masked otherwise.
    private static func page(
        _ visit: Visit, _ partner: PartnerID, _ open: ReadPaymentDetails.Open? = nil
    ) async throws -> Page {
        let name = try await visit.partnerNames([partner])[partner] ?? ""
        let shown = try await known(visit, of: partner, open)
        var acts: [Act] = []
        if visit.may(.runPayouts), !shown.isEmpty, open == nil {
            acts.append(
                visit.act("statements.act.read", StatementsAddress.readDetails(partner), form: "read") {
                    [$0.field("reason", "statements.form.reading", .area(rows: 2), required: true)]
                })
        }
        if visit.may(.setPaymentDetails) {
            acts.append(
                visit.act(
                    "statements.act.details_of", StatementsAddress.detailsOf(partner),
                    fields(visit, "details", on: partner)))
        }
        let title = visit.text("statements.details_of", ["partner": name])
        return SheetPage(title, [shown.sheet], acts: acts).page(within: PartnerAddress.partner(partner))
    }

    private static func fields(_ visit: Visit, _ id: String, on partner: PartnerID?) -> [Field] {
        let address = partner.map { StatementsAddress.detailsOf($0) } ?? StatementsAddress.details()
        let form = visit.forForm(address, id)
        return [
            form.field("holder", "statements.form.holder", required: true),
            form.field("account", "statements.form.account", required: true),
            form.field("bic", "statements.form.bic"),
            form.field("tax_number", "statements.form.tax_number", required: true),
            form.field("tax_country", "statements.form.tax_country"),
        ]
    }

    /// What is known; nothing where nothing is.
    private static func known(
        _ visit: Visit, of partner: PartnerID?, _ open: ReadPaymentDetails.Open? = nil
    ) async throws -> (sheet: Sheet, isEmpty: Bool) {
        let words = visit.sheets("statements")
        let details: PaymentDetailsView?
        do {
            let asked: Node = partner.map { ["partner": $0.node] } ?? [:]
            details = try await visit.ask(ShowPaymentDetails.self, asked).value
        } catch Problem.notFound { details = nil }
        let rows = details.map { details in
            [
                [
                    Cell(open?.holder ?? details.holder),
                    Cell(open?.account ?? details.account, small: details.bic?.text),
                    Cell(open?.taxNumber ?? details.taxNumber, small: details.taxCountry),
                    Cell(visit.formats.moment(details.changed)),
                ]
            ]
        }
        return (
            words.sheet("details", words.heads("holder", "account", "tax", "changed"), rows ?? []), details == nil
        )
    }
}
