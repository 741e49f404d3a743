import Channel
import Record
import Terms

/// The portal's first page: where the partner stands and what is due, in a sentence.
enum PortalHome {
    private struct Model: Sendable {
        struct Own: Sendable {
            let href: String
            let customer: String
            let what: String
            let mark: StateMark
            let until: String
            let left: String
            let value: String
        }

        let heading: String
        let today: String
        let standing: [Fact]
        /// The way to the next tier; nil where there is none.
        let next: String?
        let way: [RequirementRow]
        let due: [Waiting]
        let deals: [Own]
        let told: LatelyTold
        let mayRegister: Bool
        let seesDeals: Bool
    }

    static func page(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        let partner = try await own(visit, around)
        let seesDeals = visit.may(.seeDeals) && around.program.registration != nil
        let deals = seesDeals ? try await visit.ask(ListDeals.self, ["limit": "8"]).items : []
        let due = try await visit.waiting(around)
        let tier = try await tier(visit, around)
        let model = Model(
            heading: heading(partner, tier, due.count, visit), today: visit.formats.longDay(around.today),
            standing: level(tier, visit) + (partner.map { standing($0, visit, around) } ?? []),
            next: tier?.next.map { visit.text("standing.way", ["tier": $0.label]) },
            way: tier?.next?.requirements.map { visit.row($0) } ?? [], due: due, deals: deals.map { line($0, visit) },
            told: try await LatelyTold(visit, most: 6), mayRegister: seesDeals && visit.may(.registerDeals),
            seesDeals: seesDeals)
        return Page("portal-home", title: visit.text("portal.home"), model)
    }

    private static func own(_ visit: Visit, _ around: Surroundings) async throws -> PartnerView? {
        guard visit.may(.seePartners), let id = around.actor.partner else { return nil }
        return try await visit.ask(ShowPartner.self, ["partner": Node(.string(id.text))])
    }

    private static func heading(
        _ partner: PartnerView?, _ tier: StandingView?, _ due: Int, _ visit: Visit
    ) -> String {
        let waits = due == 0 ? visit.text("portal.nothing_waits") : visit.strings.count("portal.waits", due)
        guard let partner else { return waits.prefix(1).uppercased() + waits.dropFirst() }
        if partner.status == .onboarding { return visit.text("portal.on_the_way", ["waits": waits]) }
        return visit.text("portal.you_are", ["type": tier?.tierLabel ?? partner.typeLabel, "waits": waits])
    }

    private static func standing(_ partner: PartnerView, _ visit: Visit, _ around: Surroundings) -> [Fact] {
        let credit = around.program.credit
        var facts = [
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

    /// Where the partner stands, in a program whose tiers are for it.
    private static func tier(_ visit: Visit, _ around: Surroundings) async throws -> StandingView? {
        guard visit.may(.seeStanding), around.program.tiers != nil else { return nil }
        let standing = try await visit.ask(ShowStanding.self)
        return standing.label == nil ? nil : standing
    }

    private static func level(_ standing: StandingView?, _ visit: Visit) -> [Fact] {
        guard let standing, let label = standing.label else { return [] }
        return [
            Fact(
                label, standing.tierLabel ?? visit.text("standing.no_tier"), link: "/portal/standing",
                clause: standing.clause.map { visit.clause($0) })
        ]
    }

    private static func line(_ deal: DealSummary, _ visit: Visit) -> Model.Own {
        Model.Own(
            href: "/portal/deals/\(deal.id)", customer: deal.customer.name,
            what: visit.subject(deal), mark: visit.mark(deal.status),
            until: deal.daysLeft > 0 ? deal.validThrough.map(visit.formats.shortDay) ?? "" : "",
            left: deal.daysLeft > 0 ? visit.formats.days(deal.daysLeft) : "",
            value: deal.listValue.map(visit.formats.money) ?? "")
    }
}
