import Channel
import Hummingbird
import NIOCore
import Record
import Terms

/// What is brought in from other systems.
enum ImportAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/imports/partners", ImportPartners.self, "Bring in partners"),
        .command(.post, "/v1/imports/people", ImportPeople.self, "Bring in people who work for partners"),
        .command(.post, "/v1/imports/certificates", ImportCertificates.self, "Bring in certificates of people"),
        .command(.post, "/v1/imports/leads", ImportLeads.self, "Bring in leads"),
        .command(
            .post, "/v1/imports/deals", ImportDeals.self,
            "Bring in deal registrations of an older system, open and past"
        ),
        .command(
            .post, "/v1/imports/fund_budgets", ImportFundBudgets.self, "Bring in running budgets of marketing funds"),
        .command(
            .post, "/v1/imports/fund_requests", ImportFundRequests.self,
            "Bring in what was approved out of marketing funds"),
        .command(
            .post, "/v1/imports/fund_claims", ImportFundClaims.self,
            "Bring in claims of what was approved out of marketing funds"),
        .command(.post, "/v1/imports/orders", ImportOrders.self, "Bring in orders of the past"),
        .command(.post, "/v1/imports/invoices", ImportInvoices.self, "Bring in invoices of an older system"),
        .command(.post, "/v1/imports/payments", ImportPayments.self, "Bring in payments of an older system"),
        .command(.post, "/v1/imports/credit_notes", ImportCreditNotes.self, "Bring in credit notes of an older system"),
        .command(
            .post, "/v1/imports/commissions", ImportCommissions.self,
            "Bring in what partners earned by the books of an older system"),
        .query("/v1/imports", ListImports.self, "List the files that were brought in, the latest first"),
        .query("/v1/imports/{import}", ShowImport.self, "Show how far a file came"),
        export,
    ]

    /// What is taken out, and how the file is laid out.
    private struct Export: Decodable, Sendable {
        let kind: ImportKind
        /// What stands between cells; a comma when left out.
        let separator: ExportLayout.Separator?
        /// Does it begin with the mark of the byte order, by which Excel knows that it is in UTF-8?
        let mark: Bool?

        var layout: ExportLayout { ExportLayout(separator: separator ?? .comma, mark: mark ?? false) }
    }

    private static let export = Endpoint(
        method: .get, path: "/v1/exports/{kind}", name: "export_records",
        summary: "Take out partners, people, certificates, orders, leads, deals or documents of money as a CSV file",
        permission: .importBooks,
        input: .query(Export.self), output: .bytes(mediaType: "text/csv"), creates: false, repeatable: false,
        conditional: false, versioned: false
    ) { server, call in
        let credential = try call.credential()
        let asked = try await server.channel.reading(credential, .importBooks) {
            try call.query(Export.self, known: ["separator", "mark"])
        }
        return Response(
            attachment: "\(asked.kind.rawValue).csv", PageReply.csvType,
            try await server.channel.exported(asked.kind, asked.layout, as: credential))
    }
}

extension Guildhall {
    /// A whole file of what is taken out.
    func exported(_ kind: ImportKind, _ layout: ExportLayout, as credential: Credential) async throws -> ByteBuffer {
        let lines = Collected()
        try await exportFile(kind, layout, as: credential) { await lines.add($0) }
        return ByteBuffer(string: await lines.whole)
    }

    /// The lines of an export.
    private actor Collected {
        private(set) var whole = ""
        func add(_ text: String) { whole += text }
    }
}
