import Channel
import Record
import Terms

/// One partner with its whole story: what it is by which clause, its registrations, what it owes, its people.
enum PartnerStory {
    private struct Model: Sendable {
        struct Registration: Sendable {
            let href: String
            let customer: String
            let what: String
            let mark: StateMark
            let value: String
        }

        let id: String
        let name: String
        let marks: [StateMark]
        let facts: [Fact]
        let deals: [Registration]
        let counts: String
        let dealsPath: String
        let seesDeals: Bool
        let acts: [Act]
        let journal: String?
        let people: String?
        let joining: JoiningStory?
    }

    static func page(_ visit: Visit) async throws -> Page {
        let id = visit.path("partner")
        let partner = try await visit.ask(ShowPartner.self, ["partner": Node(.string(id))])
        let wanted: Node = ["partner": Node(.string(id))]
        var deals: [DealSummary] = []
        var counts = ""
        let seesDeals = visit.may(.seeDeals) && visit.surroundings?.program.registration != nil
        if seesDeals {
            var first = wanted
            first["limit"] = "10"
            deals = try await visit.ask(ListDeals.self, first).items
            counts = try await visit.ask(CountDeals.self, wanted).byStatus.map {
                "\(visit.mark($0.status).label) \(visit.formats.number($0.count))"
            }.joined(separator: " · ")
        }
        let model = Model(
            id: id, name: partner.name, marks: visit.marks(partner), facts: facts(partner, visit),
            deals: deals.map {
                Model.Registration(
                    href: "/console/deals/\($0.id)", customer: $0.customer.name,
                    what: "\($0.productLine), \(visit.formats.number($0.units))", mark: visit.mark($0.status),
                    value: $0.listValue.map(visit.formats.money) ?? "")
            },
            counts: counts, dealsPath: "/console/deals?partner=\(id)", seesDeals: seesDeals,
            acts: visit.may(.managePartners) ? acts(partner, visit) : [],
            journal: visit.may(.seeRecord) ? "/console/journal?partner=\(id)" : nil,
            people: visit.may(.managePeople) ? "/console/people?partner=\(id)" : nil,
            joining: try await JoiningStory(of: partner, visit))
        return Page("partner-story", title: partner.name, model, within: "/console/partners")
    }

    private static func facts(_ partner: PartnerView, _ visit: Visit) -> [Fact] {
        let credit = visit.surroundings?.program.credit
        var facts = [
            Fact(
                visit.text("partners.type"), partner.typeLabel,
                clause: visit.clause(partner.clause, about: partner.id.text)),
            Fact(visit.text("partners.form.country"), partner.country),
            Fact(visit.text("partners.joined"), visit.formats.moment(partner.joined)),
            Fact(
                visit.text("partners.routes"),
                partner.routes.map { visit.text("partners.route.\($0.rawValue)") }.joined(separator: ", ")),
        ]
        if let terms = visit.surroundings?.program.tiers, terms.types.contains(partner.type), visit.may(.seeStanding) {
            facts.append(
                Fact(
                    terms.label[visit.language], partner.tierLabel ?? visit.text("standing.no_tier"),
                    link: "/console/partners/\(partner.id)/standing", clause: visit.clause(terms.clause)))
        }
        if let domain = partner.domain { facts.insert(Fact(visit.text("partners.form.domain"), domain), at: 2) }
        let paid = partner.pastDueSince.map { visit.text("partners.past_due_since", ["day": visit.formats.day($0)]) }
        facts.append(
            Fact(
                visit.text("partners.payments"), paid ?? visit.text("partners.current"),
                clause: credit.map { visit.clause($0.payments) }))
        if let hold = partner.creditHold {
            facts.append(
                Fact(
                    visit.text("partners.credit_held"), "\(visit.formats.moment(hold.since)): \(hold.reason)",
                    clause: credit.map { visit.clause($0.standing) }))
        }
        if visit.surroundings?.program.registration != nil {
            facts.append(
                Fact(
                    visit.text("partners.form.deal_registration"),
                    visit.text(partner.dealRegistration ? "frame.yes" : "frame.no")))
        }
        return facts
    }

    private static func acts(_ partner: PartnerView, _ visit: Visit) -> [Act] {
        let path = "/console/partners/\(partner.id)"
        func form(_ name: String) -> Visit { visit.forForm("\(path)/\(name)", name) }
        func reason(_ name: String) -> Field {
            form(name).field("reason", "partners.reason", .area(rows: 2), required: true)
        }
        func fixed(_ name: String, _ field: String, _ value: Bool) -> Field {
            form(name).field(field, "partners.reason", .hidden, value: value ? "true" : "false")
        }
        let program = visit.surroundings?.program
        let types = (program?.partnerTypes ?? []).filter {
            $0.role == partner.role && $0.id != partner.type
        }
        var acts: [Act] = []
        if !types.isEmpty {
            let choice = form("type").field(
                "type", "partners.form.type", .choice(types.map { (value: $0.id, label: $0.label[visit.language]) }),
                required: true)
            acts.append(
                visit.act(
                    "partners.act.type", "\(path)/type", [choice, reason("type")],
                    clause: program?.retyping.map { visit.clause($0) }, version: partner.version))
        }
        if let credit = program?.credit {
            let held = partner.creditHold != nil
            acts.append(
                visit.act(
                    held ? "partners.act.lift" : "partners.act.hold", "\(path)/credit",
                    [fixed("credit", "hold", !held), reason("credit")], clause: visit.clause(credit.standing),
                    grave: !held, version: partner.version))
        }
        if program?.registration != nil {
            acts.append(
                visit.act(
                    partner.dealRegistration ? "partners.act.bar" : "partners.act.admit", "\(path)/registration",
                    [fixed("registration", "permitted", !partner.dealRegistration), reason("registration")],
                    grave: partner.dealRegistration, version: partner.version))
        }
        if let ending = JoiningStory.ending(partner, visit) { acts.append(ending) }
        return acts
    }
}
