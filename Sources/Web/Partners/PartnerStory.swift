import Channel
import Commerce
import Members
import Partnership
import Record
import Terms
import Tiers

/// One partner with its whole story: what it is by which clause, its registrations, what it owes, its people.
enum PartnerStory {
    struct Model: TemplateModel {
        static let template = "partner-story"

        let list: Link
        let id: String
        let name: String
        let marks: [StateMark]
        let facts: [Fact]
        let acts: [Act]
        let journal: Link?
        let joining: JoiningStory?
        let conversation: Conversation?
        /// What each capability shows of it.
        let panels: [Sheet]
    }

    static func page(_ visit: Visit, _ id: PartnerID) async throws -> Page {
        let wanted: Node = ["partner": id.node]
        let partner = try await visit.ask(ShowPartner.self, wanted)
        let manager = try await AccountManager.of(id, visit)
        let model = Model(
            list: PartnerAddress.list(), id: id.text, name: partner.name, marks: visit.marks(partner),
            facts: facts(partner, visit) + AccountManager.facts(manager, visit)
                + (try await PartnerCorrections.facts(partner, visit)),
            acts: visit.may(.managePartners)
                ? acts(partner, visit) + (try await AccountManager.acts(id, manager, visit))
                    + (try await PartnerCorrections.acts(partner, visit)) : [],
            journal: visit.may(.seeRecord) ? RecordAddress.journal().with("partner", id.text) : nil,
            joining: try await JoiningStory(of: partner, visit),
            conversation: try await visit.conversation(about: id.text),
            panels: try await visit.panels(WebCapabilities.partnerPanels, of: partner))
        return Page(partner.name, model, within: PartnerAddress.list())
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
                    link: StandingAddress.partner(partner.id), clause: visit.clause(terms.clause)))
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
        let program = visit.surroundings?.program
        var acts: [Act] = []
        /// An act with its reason.
        func add(
            _ key: String, _ address: PageAddress<PartnerID>, clause: ClauseID? = nil, grave: Bool = false,
            _ field: (Visit) -> Field
        ) {
            acts.append(
                visit.act(
                    "partners.act.\(key)", address(partner.id), form: key, clause: clause.map { visit.clause($0) },
                    grave: grave, version: partner.version
                ) { [field($0), $0.reason()] })
        }
        func fixed(_ form: Visit, _ name: String, _ value: Bool) -> Field {
            form.field(name, "frame.reason", .hidden, value: value ? "true" : "false")
        }
        let types = (program?.partnerTypes ?? []).filter { $0.role == partner.role && $0.id != partner.type }
        if !types.isEmpty {
            let choices = types.map { (value: $0.id, label: $0.label[visit.language]) }
            add("type", PartnerAddress.changeType, clause: program?.retyping) {
                $0.field("type", "partners.form.type", .choice(choices), required: true)
            }
        }
        if let credit = program?.credit {
            let held = partner.creditHold != nil
            add(held ? "lift" : "hold", PartnerAddress.holdCredit, clause: credit.standing, grave: !held) {
                fixed($0, "hold", !held)
            }
        }
        if program?.registration != nil {
            let may = partner.dealRegistration
            add(may ? "bar" : "admit", PartnerAddress.registration, grave: may) { fixed($0, "permitted", !may) }
        }
        acts += JoiningStory.agreementActs(partner, visit)
        if let ending = JoiningStory.ending(partner, visit) { acts.append(ending) }
        return acts
    }
}
