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
        let terms = try await visit.ask(ListDistributionTerms.self, ["limit": "200"]).items
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
        let acts: [Act]
    }

    private static func resellers(_ visit: Visit) async throws -> Page {
        let given = try await visit.ask(ListPermissions.self).items
        let terms = try await visit.ask(ListDistributionTerms.self, ["limit": "200"]).items
        let form = visit.forForm(PartnerAddress.resellers(), "terms")
        let choices = given.map { (value: $0.reseller, label: $0.resellerName) }
        let model = Resellers(
            rows: given.map { reseller in
                Resellers.Row(
                    name: reseller.resellerName, since: visit.formats.moment(reseller.since),
                    agreed: terms.filter { $0.reseller.text == reseller.reseller }.map { agreed($0, visit) })
            },
            acts: choices.isEmpty
                ? []
                : [
                    visit.act(
                        "distribution.act.terms", PartnerAddress.resellers(),
                        [
                            form.field("reseller", "portal.form.reseller", .choice(choices), required: true),
                            form.field("discount", "distribution.form.discount"),
                            form.field("bonus_share", "distribution.form.bonus_share"),
                        ])
                ])
        return Page(visit.text("distribution.resellers"), model)
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
