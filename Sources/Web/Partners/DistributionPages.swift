import Commerce
import Members
import Partnership
import Record
import Terms

/// The portal's pages between resellers and distributors: whom a reseller lets register for it, and what a distributor agreed with each.
enum DistributionPages {
    static let routes: [PageRoute] = [
        .page(PartnerAddress.distributors, .grantPermissions, distributors),
        .action(PartnerAddress.distributors, .grantPermissions, again: distributors) { visit in
            let id = visit.form["distributor"] ?? ""
            func isPermitted() async throws -> Bool {
                let known = try await visit.ask(ListDistributors.self).items.first { $0.id.text == id }
                return known?.permittedSince != nil
            }
            let had = try await isPermitted()
            let own = try await visit.perform(PermitDistributor.self, visit.document())
            let back = ["distributor": id, "permitted": had ? "true" : "false"]
            let undo = visit.undo(PartnerAddress.distributors(), back, version: own.version)
            return .see(
                PartnerAddress.distributors(), said: "distribution.said.permit_distributor",
                undo: had == (try await isPermitted()) ? nil : undo)
        },
        .page(PartnerAddress.resellers, .distribute, resellers),
        .action(PartnerAddress.resellers, .distribute, again: resellers) { visit in
            try await visit.perform(SetDistributionTerms.self, visit.document())
            return .see(PartnerAddress.resellers(), said: "distribution.said.set_distribution_terms")
        },
    ]

    struct Distributors: TemplateModel {
        static let template = "distributor-list"

        struct Row: Sendable {
            let id: String
            let name: String
            let country: String
            let since: String
            let isPermitted: Bool
            /// What it set for the reseller who looks.
            let agreed: [String]
        }
        let rows: [Row]
        let action: Link
        let clause: ClauseLink?
    }

    private static func distributors(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListDistributors.self).items
        var terms: [DistributionTerms] = []
        for one in found where one.permittedSince != nil {
            terms += try await visit.ask(ListDistributionTerms.self, ["distributor": one.id.node, "limit": "200"]).items
        }
        let model = Distributors(
            rows: found.map { one in
                Distributors.Row(
                    id: one.id.text, name: one.name, country: one.country,
                    since: one.permittedSince.map(visit.formats.moment) ?? "", isPermitted: one.permittedSince != nil,
                    agreed: terms.filter { $0.distributor == one.id }.map { agreed($0, visit) })
            },
            action: PartnerAddress.distributors(),
            clause: try visit.requireSurroundings().program.registration?.protection.map {
                visit.clause($0.distributor)
            }
        )
        return Page(visit.text("distribution.distributors"), model)
    }

    struct Resellers: TemplateModel {
        static let template = "reseller-list"

        struct Row: Sendable {
            let name: String
            let since: String
            let agreed: [String]
        }
        let rows: [Row]
        let searching: Field
        let here: Link
        let next: Link?
        let acts: [Act]
    }

    private static func resellers(_ visit: Visit) async throws -> Page {
        let here = PartnerAddress.resellers()
        let given = try await visit.ask(
            ListPermissions.self, visit.search.document(visit.formats, only: ["q", "after"]))
        var rows: [Resellers.Row] = []
        for reseller in given.items {
            let terms = try await visit.ask(
                ListDistributionTerms.self, ["reseller": Node(.string(reseller.reseller)), "limit": "200"]
            ).items
            rows.append(
                Resellers.Row(
                    name: reseller.resellerName, since: visit.formats.moment(reseller.since),
                    agreed: terms.map { agreed($0, visit) }))
        }
        let form = visit.forForm(here, "terms")
        let model = Resellers(
            rows: rows,
            searching: visit.field(
                "q", "frame.list.search", .line(type: "search"), value: visit.search["q"], id: "list-q"),
            here: here, next: given.next.map { visit.searching(here, ["after": $0]) },
            acts: given.items.isEmpty && visit.search["q"] == nil
                ? []
                : [
                    visit.act(
                        "distribution.act.terms", here,
                        [
                            try await form.chosen("reseller", "portal.form.reseller", "reseller", required: true),
                            form.field("discount", "distribution.form.discount"),
                            form.field("bonus_share", "distribution.form.bonus_share"),
                        ])
                ])
        return Page(visit.text("distribution.resellers"), model)
    }

    /// The resellers that let a distributor register for them.
    static let resellerChoices = permitted("reseller") { ($0.reseller, $0.resellerName) }
    /// The distributors that a reseller lets register for it.
    static let distributorChoices = permitted("distributor") { ($0.distributor, $0.distributorName) }

    private static func permitted(
        _ name: String, _ of: @escaping @Sendable (ListPermissions.Given) -> (value: String, label: String)
    ) -> ChoiceSource {
        ChoiceSource(name, .seePartners) { visit, words in
            var wanted: Node = ["limit": Node(.number(String(ChoiceSource.most)))]
            if !words.isEmpty { wanted["q"] = Node(.string(words)) }
            return try await visit.ask(ListPermissions.self, wanted).items.map {
                ChoiceSource.Choice(value: of($0).value, label: of($0).label)
            }
        } choice: { visit, value in
            try await visit.ask(ListPermissions.self, [name: Node(.string(value)), "limit": "1"]).items.first.map {
                ChoiceSource.Choice(value: of($0).value, label: of($0).label)
            }
        }
    }

    private static func agreed(_ terms: DistributionTerms, _ visit: Visit) -> String {
        let parts = [
            terms.discount.map { visit.text("distribution.has_discount", ["rate": visit.formats.rate($0)]) },
            terms.bonusShare.map { visit.text("distribution.has_share", ["rate": visit.formats.rate($0)]) },
            terms.deal.map { visit.text("distribution.for_deal", ["deal": $0.text]) },
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
