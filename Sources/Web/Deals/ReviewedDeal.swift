import Commerce
import Members
import Partnership
import Record
import Terms

/// One registration as whoever decides on it sees it: what the partner states, what may conflict, why it is or is not eligible, and what can
/// be done.
enum ReviewedDeal {
    struct Model: TemplateModel {
        static let template = "console-deal"

        let list: Link
        let id: String
        let customer: String
        let mark: StateMark
        let standing: String
        let facts: [Fact]
        let bant: [Fact]
        let contacts: [Sheet]
        let requested: String?
        let evidence: Evidence
        let eligibility: Eligibility?
        let conflicts: [Conflict]
        let hasMoreConflicts: Bool
        let account: Account?
        let exceptions: [Note]
        let acts: [Act]
        let conversation: Conversation?
        let happenings: [Happening]
        let sightings: [DealSighting]
    }

    struct Eligibility: Sendable { let reasons: Reasons }

    struct Note: Sendable {
        let title: String
        let note: String
        let at: String
    }

    static func page(_ visit: Visit, _ deal: ID<Deal>) async throws -> Page {
        let id = deal.text
        let view = try await visit.open(deal)
        let document: Node = ["deal": deal.node]
        let mayReview = visit.may(.reviewDeals)
        let conflicts = mayReview ? try await visit.ask(ListDealConflicts.self, document) : nil
        let history = try await visit.ask(ListDealHistory.self, document).items
        let partner = try await visit.ask(ShowPartner.self, ["partner": view.partner.node])
        let model = Model(
            list: DealAddress.list.console(), id: id, customer: view.customer.name, mark: visit.mark(view.status),
            standing: standing(view, visit),
            facts: visit.facts(of: view, partner.name), bant: visit.bant(view),
            contacts: try await DealContactPanel.sheets(view, visit), requested: view.actionRequested,
            evidence: visit.evidence(of: view, none: "review.no_evidence"),
            eligibility: view.decision.map { Eligibility(reasons: visit.reasons($0)) },
            conflicts: conflicts?.registrations.map { visit.conflict($0) } ?? [],
            hasMoreConflicts: conflicts?.isMore ?? false, account: conflicts?.account.map { visit.account($0) },
            exceptions: view.exceptions.map {
                Note(
                    title: visit.text("review.ground.\($0.ground.rawValue)"), note: $0.note,
                    at: visit.formats.moment($0.at))
            },
            acts: ReviewActs(view, visit).all,
            conversation: try await visit.conversation(about: id),
            happenings: history.reversed().map { visit.happening($0, about: id) },
            sightings: try await visit.sightings(of: deal))
        return Page(view.customer.name, model, within: DealAddress.list.console())
    }

    private static func standing(_ deal: DealView, _ visit: Visit) -> String {
        if deal.daysLeft > 0 { return visit.text("review.left", ["days": visit.formats.days(deal.daysLeft)]) }
        guard let due = deal.decisionDue, [.submitted, .inReview, .actionRequired].contains(deal.status) else {
            return ""
        }
        return visit.text(deal.overdue ? "review.was_due" : "review.is_due", ["at": visit.formats.moment(due)])
    }
}

extension Visit {
    /// The page about the end customer of something; nil for who may not see it.
    func customerStory(of id: String) -> Link? {
        guard side == .console, may(.seeCustomers) else { return nil }
        return CustomerReference(id).map { CustomerAddress.customer($0) }
    }

    fileprivate func facts(of deal: DealView, _ partner: String) -> [Fact] {
        var facts = [
            Fact(text("review.partner"), partner, link: PartnerAddress.partner(deal.partner)),
            Fact(text("review.country"), deal.customer.country ?? text("frame.empty")),
            Fact(text("review.product_line"), deal.productLine),
            Fact(text("review.units"), formats.number(deal.units)),
        ]
        if let distributor = deal.distributor {
            facts.insert(
                Fact(
                    text("review.distributor"), deal.distributorName ?? "", link: PartnerAddress.partner(distributor)),
                at: 1)
        }
        if let domain = deal.customer.domain { facts.insert(Fact(text("review.domain"), domain), at: 1) }
        facts.insert(Fact(text("customers.about"), deal.customer.name, link: customerStory(of: deal.id.text)), at: 0)
        if let value = deal.listValue { facts.append(Fact(text("review.list_value"), formats.money(value))) }
        if let external = deal.external { facts.append(Fact(text("review.external"), external)) }
        if let submitted = deal.submitted { facts.append(Fact(text("review.submitted"), formats.moment(submitted))) }
        if let last = deal.validThrough {
            let term = surroundings?.program.registration?.term.clause
            facts.append(
                Fact(text("review.valid"), formats.day(last), clause: term.map { clause($0, about: deal.id.text) }))
        }
        if let doubt = deal.doubt { facts.append(Fact(text("review.doubt"), doubt)) }
        if let reason = deal.reason {
            facts.append(Fact(text("review.reason"), reason.note, clause: clause(reason.clause, about: deal.id.text)))
        }
        if let request = deal.extensionRequested {
            let through = request.through.map(formats.day)
            facts.append(
                Fact(
                    text("review.extension_wanted"), [through, request.note].compactMap(\.self).joined(separator: ": "))
            )
        }
        return facts
    }
}
