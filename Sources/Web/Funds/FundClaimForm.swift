import Finance
import Members
import Record
import Terms

/// The form in which an activity is claimed: its costs with their invoices, and a proof of each kind that is asked for.
enum FundClaimForm {
    struct Model: TemplateModel {
        static let template = "fund-claim-form"

        let list: Link
        let title: String
        let left: String
        let action: Link
        let items: [FundPlanForm.Line]
        let proofs: [Proof]
        let last: [Field]
        let version: Int64
    }

    struct Proof: Sendable {
        let proof: String
        let fields: [Field]
    }

    /// Costs that the form has room for.
    private static let lineCount = 6

    static func page(_ visit: Visit, _ id: ID<FundRequest>) async throws -> Page {
        let request = try await visit.ask(ShowFundRequest.self, ["fund_request": id.node])
        let terms = try visit.requireSurroundings().program.fund(request.fund)
        let list = FundAddress.request.portal(id)
        let model = Model(
            list: list, title: request.title,
            left: visit.text("funds.left", ["amount": visit.formats.money(request.committed ?? request.asked)]),
            action: FundAddress.claim(id),
            items: visit.rows("items", usual: lineCount).map { line($0, terms, visit) } + [
                FundPlanForm.Line(fields: [visit.more("items")])
            ],
            proofs: (terms?.activity(request.activity)?.proofs ?? []).enumerated().map { proof($0, $1, visit) },
            last: [visit.field("is_last", "funds.form.is_last", .tick)], version: request.version)
        return Page(visit.text("funds.act.claim.title"), model, within: FundAddress.requests.portal())
    }

    private static func line(_ place: Int, _ terms: FundTerms?, _ visit: Visit) -> FundPlanForm.Line {
        FundPlanForm.Line(
            fields: [
                visit.field(
                    "items.\(place).cost", "funds.column.cost", .choice(visit.costs(terms)), required: place == 0),
                visit.field("items.\(place).invoice", "funds.column.invoice", required: place == 0),
                visit.field("items.\(place).day", "funds.form.day", .line(type: "date")),
            ] + visit.money("items.\(place).amount", "funds.column.amount", required: place == 0))
    }

    private static func proof(_ place: Int, _ proof: FundTerms.Proof, _ visit: Visit) -> Proof {
        let accept = FileType.endings.map { "." + $0 }.joined(separator: ",")
        let hint = visit.text(
            "frame.evidence.kinds",
            [
                "kinds": FileType.endings.joined(separator: ", "),
                "most": visit.formats.number(FileFolder.usualLimit >> 20),
            ])
        return Proof(
            proof: proof.label[visit.language],
            fields: [
                visit.field("proofs.\(place).proof", "funds.proof", .hidden, value: proof.id),
                visit.field("proofs.\(place).files", "frame.evidence.files", .file(accept: accept), hint: hint),
                visit.field("proofs.\(place).text", "frame.evidence.words", .area(rows: 2)),
                visit.field("proofs.\(place).link", "frame.evidence.link", .line(type: "url")),
            ])
    }

    /// Claims by what was sent; what is wrong with the costs is said before any file is taken in.
    static func handIn(_ visit: Visit, _ request: ID<FundRequest>) async throws -> ID<FundClaim> {
        var document = visit.document(["fund_request": request.text])
        var proofs: [Node] = []
        for (place, proof) in (document["proofs"]?.items ?? []).enumerated() {
            var proof = proof
            proof["files"] = try await visit.keptFiles(for: nil, field: "proofs.\(place).files")
            let isGiven = ["files", "text", "link"].contains { proof[$0] != nil }
            if isGiven { proofs.append(proof) }
        }
        document["proofs"] = proofs.isEmpty ? nil : Node(.list(proofs))
        return try await visit.perform(ClaimFunds.self, document).id
    }
}
