import Commerce
import Print
import Record
import Terms

/// The address and page of what documents say of the vendor.
enum LetterheadPages {
    static let address = FixedAddress("/console/letterhead")

    static let routes: [PageRoute] = [
        .page(address, .seeLetterhead, page),
        .action(address, .setLetterhead, again: page) { visit in
            var document = visit.document(only: [])
            if let name = visit.form["name"], !name.isEmpty { document["name"] = Node(.string(name)) }
            for member in lines {
                let typed = (visit.form[member] ?? "").split(whereSeparator: \.isNewline)
                document[member] = Node(
                    .list(typed.filter { !$0.allSatisfy(\.isWhitespace) }.map { Node(.string(String($0))) }))
            }
            document["taxes"] = Node(.list(try taxes(visit)))
            try await visit.perform(SetLetterhead.self, document)
            return .see(address(), said: "letterhead.said.set")
        },
    ]

    private static let lines = ["address", "contact", "foot"]

    /// A line each: where somebody is taxed, or `*`; a rate; what is said. `DE 19% VAT at 19 percent`.
    private static func taxes(_ visit: Visit) throws -> [Node] {
        try (visit.form["taxes"] ?? "").split(whereSeparator: \.isNewline)
            .filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
                let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
                guard parts.count == 3, parts[0] == "*" || CountryCode(parts[0]) != nil, Rate(parts[1]) != nil else {
                    throw Complaints(field: "taxes", visit.text("letterhead.taxes_form", ["line": String(line)]))
                }
                var tax: Node = ["rate": Node(.string(parts[1])), "text": Node(.string(parts[2]))]
                if parts[0] != "*" { tax["country"] = Node(.string(parts[0])) }
                return tax
            }
    }

    struct Model: TemplateModel {
        static let template = "letterhead"

        let fields: [Field]
        let mayChange: Bool
        let facts: [Fact]
        let action: Link
        /// Why there are no PDFs, where the server cannot make any.
        let noDocuments: String?
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let head = try await visit.ask(ShowLetterhead.self)
        let taxes = (head.taxes ?? []).map { "\($0.country?.text ?? "*") \($0.rate) \($0.text.text)" }
        let said = [("address", head.address), ("contact", head.contact), ("foot", head.foot), ("taxes", taxes)]
        let model = Model(
            fields: [visit.field("name", "letterhead.name", value: head.name)]
                + said.map { member, lines in
                    visit.field(
                        member, "letterhead.\(member)", .area(rows: 4), value: lines.joined(separator: "\n"))
                }, mayChange: visit.may(.setLetterhead),
            facts: ([("name", head.name.map { [$0] } ?? [])] + said).filter { !$0.1.isEmpty }.map { member, lines in
                Fact(visit.text("letterhead.\(member)"), lines.joined(separator: "\n"))
            }, action: address(), noDocuments: await visit.documents([]).noDocuments)
        return Page(visit.text("letterhead.title"), model)
    }
}
