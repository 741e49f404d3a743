import Members
import Partnership
import Record
import Terms
import Tiers

/// What a partner's first page says of it: its type and tier, its payments, what it may do.
struct OwnStanding: TemplateModel {
    static let template = "partner-own"

    let facts: [Fact]

    static let panel = HomePanel(.portal, .side, order: 10, .seePartners) { visit, around in
        guard let id = around.actor.partner else { return nil }
        let partner = try await visit.ask(ShowPartner.self, ["partner": id.node])
        return HomePanel.Shown(OwnStanding(facts: facts(partner, visit, around))) { waiting in
            let waits = visit.waitsWithin(waiting)
            guard partner.status != .onboarding else { return visit.text("partners.on_the_way", ["waits": waits]) }
            let type = partner.tierLabel ?? partner.typeLabel
            return visit.text("partners.you_are", ["type": type, "waits": waits])
        }
    }

    private static func facts(_ partner: PartnerView, _ visit: Visit, _ around: Surroundings) -> [Fact] {
        let credit = around.program.credit
        var facts: [Fact] = []
        if let terms = around.program.tiers, terms.types.contains(partner.type), visit.may(.seeStanding) {
            facts.append(
                Fact(
                    terms.label[visit.language], partner.tierLabel ?? visit.text("standing.no_tier"),
                    link: StandingAddress.own(), clause: visit.clause(terms.clause)))
        }
        facts += [
            Fact(visit.text("partners.type"), partner.typeLabel, clause: visit.clause(partner.clause)),
            Fact(
                visit.text("partners.routes"),
                partner.routes.map { visit.text("partners.route.\($0.rawValue)") }.joined(separator: ", ")),
            Fact(
                visit.text("partners.payments"),
                partner.pastDueSince.map { visit.text("partners.past_due_since", ["day": visit.formats.day($0)]) }
                    ?? visit.text("partners.current"), clause: credit.map { visit.clause($0.payments) }),
        ]
        if let hold = partner.creditHold {
            facts.append(
                Fact(visit.text("partners.credit_held"), hold.reason, clause: credit.map { visit.clause($0.standing) }))
        }
        if !partner.dealRegistration, let registration = around.program.registration {
            facts.append(
                Fact(
                    visit.text("partners.form.deal_registration"), visit.text("frame.no"),
                    clause: visit.clause(registration.clause)))
        }
        return facts
    }
}
