import Members
import Partnership
import Record
import Terms

/// The list of partners.
enum PartnerTable {
    static let route = PageRoute.list(
        PartnerAddress.list, "partners.title", list,
        buttons: { visit in
            visit.may(.managePartners)
                ? [SheetPage.Button(buttonHref: PartnerAddress.new(), buttonLabel: visit.text("partners.new"))] : []
        })

    static let list = ShownList<PartnerList>(
        id: "list", words: "partners",
        columns: [
            .init("name", sort: "name") { partner, _ in Cell(partner.name, href: PartnerAddress.partner(partner.id)) },
            .init("country", sort: "country") { partner, _ in Cell(partner.country) },
            .init("type", sort: "type") { partner, around in
                Cell(
                    [partner.typeLabel, partner.tierLabel].compactMap(\.self).joined(separator: " · "),
                    clause: around.visit.clause(partner.clause))
            },
            .init("joined", sort: "joined") { partner, around in
                Cell(around.visit.formats.shortDay(around.visit.formats.zone.day(partner.joined)))
            },
            .init("attention", sort: "status") { partner, around in Cell(marks: around.visit.marks(partner)) },
        ],
        filters: [
            ShownFilter("type") { visit in
                (visit.surroundings?.program.partnerTypes ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
            ShownFilter("tier") { visit in
                (visit.surroundings?.program.tiers?.tiers ?? []).map { (value: $0.id, label: $0.label[visit.language]) }
            },
            ShownFilter("status") { visit in
                Partner.Status.allCases.map { (value: $0.rawValue, label: visit.mark($0).label) }
            },
            ShownFilter("country"),
        ],
        exports: [
            .init("id") { partner, _ in partner.id.text }, .init("name") { partner, _ in partner.name },
            .init("country") { partner, _ in partner.country }, .init("domain") { partner, _ in partner.domain ?? "" },
            .init("type") { partner, _ in partner.type }, .init("joined") { partner, _ in partner.joined.description },
            .init("payments_current") { partner, _ in String(partner.paymentsCurrent) },
            .init("deal_registration") { partner, _ in String(partner.dealRegistration) },
            .init("credit_hold") { partner, _ in String(partner.creditHold != nil) },
            .init("tier") { partner, _ in partner.tier ?? "" },
            .init("status") { partner, _ in partner.status.rawValue },
        ])

    static let choices = ChoiceSource.list("partner", PartnerList.self) { partner, _ in
        ChoiceSource.Choice(
            value: partner.id.text, label: partner.name,
            small: [partner.typeLabel, partner.country, partner.domain].compactMap(\.self).joined(separator: " · "))
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
