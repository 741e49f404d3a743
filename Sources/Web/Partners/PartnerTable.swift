import Members
import Partnership
import Record
import Terms

/// The list of partners, by type, also as CSV.
enum PartnerTable {
    struct Model: TemplateModel {
        static let template = "partner-list"

        struct Row: Sendable {
            let href: Link
            let name: String
            let country: String
            let type: String
            let clause: ClauseLink
            let joined: String
            let marks: [StateMark]
        }

        let rows: [Row]
        let types: [Field]
        let next: Link?
        let here: Link
        let csv: Link
        /// Where a company is taken in; nil for who may not.
        let new: Link?
    }

    static func page(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(
            ListPartners.self, visit.search.document(visit.formats, only: ["type", "after"]))
        let types = visit.surroundings?.program.partnerTypes ?? []
        let choices =
            [(value: "", label: visit.text("partners.all_types"))]
            + types.map { (value: $0.id, label: $0.label[visit.language]) }
        let model = Model(
            rows: found.items.map { row($0, visit) },
            types: [visit.field("type", "partners.type", .choice(choices), value: visit.search["type"])],
            next: found.next.map { visit.searching(PartnerAddress.list(), ["after": $0]) }, here: PartnerAddress.list(),
            csv: PartnerAddress.csv(), new: visit.may(.managePartners) ? PartnerAddress.new() : nil)
        return Page(visit.text("partners.title"), model)
    }

    static func csv(_ visit: Visit) async throws -> PageReply {
        var rows: [[String]] = []
        var after: String?
        repeat {
            var wanted: Node = ["limit": "200"]
            if let after { wanted["after"] = Node(.string(after)) }
            let found = try await visit.ask(ListPartners.self, wanted)
            rows += found.items.map {
                [
                    $0.id.text, $0.name, $0.country, $0.domain ?? "", $0.type, $0.joined.description,
                    String($0.paymentsCurrent), String($0.dealRegistration), String($0.creditHold != nil),
                    $0.tier ?? "",
                    $0.status.rawValue,
                ]
            }
            after = found.next
        } while after != nil && rows.count < 100_000
        let header = [
            "id", "name", "country", "domain", "type", "joined", "payments_current", "deal_registration",
            "credit_hold", "tier", "status",
        ]
        return .csv(name: "partners.csv", header, rows)
    }

    private static func row(_ partner: PartnerView, _ visit: Visit) -> Model.Row {
        Model.Row(
            href: PartnerAddress.partner(partner.id), name: partner.name, country: partner.country,
            type: [partner.typeLabel, partner.tierLabel].compactMap(\.self).joined(separator: " · "),
            clause: visit.clause(partner.clause),
            joined: visit.formats.shortDay(visit.formats.zone.day(partner.joined)), marks: visit.marks(partner))
    }
}

extension Visit {
    /// What is out of the ordinary with a partner.
    func marks(_ partner: PartnerView) -> [StateMark] {
        var marks: [StateMark] = []
        if partner.status != .active {
            marks.append(
                StateMark(
                    label: text("onboarding.membership.\(partner.status.rawValue)"),
                    tone: partner.status == .terminated ? "bad" : "warn"))
        }
        if partner.creditHold != nil { marks.append(StateMark(label: text("partners.credit_held"), tone: "bad")) }
        if !partner.paymentsCurrent { marks.append(StateMark(label: text("partners.past_due"), tone: "warn")) }
        if !partner.dealRegistration, surroundings?.program.registration != nil {
            marks.append(StateMark(label: text("partners.no_registration"), tone: "warn"))
        }
        return marks
    }
}

/// The form by which a company is taken into the program.
enum NewPartner {
    struct Model: TemplateModel {
        static let template = "partner-new"

        let fields: [Field]
        let list: Link
    }

    static func page(_ visit: Visit) async throws -> Page {
        let program = visit.surroundings?.program
        let types = (program?.partnerTypes ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
        var fields = [
            visit.field("name", "partners.form.name", required: true, autocomplete: "off"),
            visit.field("country", "partners.form.country", required: true, autocomplete: "off"),
            visit.field("domain", "partners.form.domain", autocomplete: "off"),
            visit.field("type", "partners.form.type", .choice(types), required: true),
        ]
        if let tiers = program?.tiers?.tiers {
            let choices = [(value: "", label: visit.text("partners.form.no_tier"))]
            fields.append(
                visit.field(
                    "tier", "partners.form.tier",
                    .choice(choices + tiers.map { (value: $0.id, label: $0.label[visit.language]) })))
        }
        if program?.registration != nil {
            fields.append(
                visit.field("deal_registration", "partners.form.deal_registration", .tick, value: "true"))
        }
        return Page(
            visit.text("partners.new"), Model(fields: fields, list: PartnerAddress.list()),
            within: PartnerAddress.list())
    }
}
