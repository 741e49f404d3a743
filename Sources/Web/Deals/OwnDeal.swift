import Commerce
import Members
import Record
import Terms

/// One registration as its partner sees it: where it stands, the price it brings today and why, what happened, who looked, what can be done.
enum OwnDeal {
    struct Model: TemplateModel {
        static let template = "portal-deal"

        let list: Link
        let id: String
        let customer: String
        let mark: StateMark
        let standing: String
        let facts: [Fact]
        let bant: [Fact]
        let contacts: [Sheet]
        let requested: String?
        let price: [Price]
        let eligibility: [Eligibility]
        let evidence: Evidence
        let happenings: [Happening]
        let sightings: [DealSighting]
        let protection: ClauseLink?
        let acts: [Act]
        /// Nil for a draft, which nobody else sees.
        let conversation: Conversation?
        let editPath: Link?
        let quotePath: Link?
    }

    /// What a quote would say, or why there is none.
    struct Price: Sendable {
        let product: String
        let reasons: Reasons
        let isRefused: Bool
    }

    struct Eligibility: Sendable { let reasons: Reasons }

    static func page(_ visit: Visit, _ deal: ID<Deal>) async throws -> Page {
        let id = deal.text
        let view = try await visit.open(deal)
        let document: Node = ["deal": deal.node]
        let history = try await visit.ask(ListDealHistory.self, document).items
        let isEditable = visit.may(.registerDeals) && [.draft, .actionRequired].contains(view.status)
        let model = Model(
            list: DealAddress.list.portal(), id: id, customer: view.customer.name, mark: visit.mark(view.status),
            standing: standing(view, visit),
            facts: visit.ownFacts(of: view), bant: visit.bant(view),
            contacts: try await DealContactPanel.sheets(view, visit), requested: view.actionRequested,
            price: try await price(view, visit),
            eligibility: view.decision.map { [Eligibility(reasons: visit.reasons($0))] } ?? [],
            evidence: visit.evidence(of: view, none: "portal.no_evidence"),
            happenings: history.reversed().map { visit.happening($0, about: id) },
            sightings: try await visit.sightings(of: deal),
            protection: view.protectedBy.map { visit.clause($0, about: id) },
            acts: (visit.may(.registerDeals) ? OwnDealActs(view, visit).all : [])
                + DealContactPanel.acts(view, visit),
            conversation: view.status == .draft ? nil : try await visit.conversation(about: id),
            editPath: isEditable ? DealAddress.edit(deal) : nil,
            quotePath: visit.may(.quote) && view.status != .draft ? SalesAddress.newQuote().with("deal", id) : nil)
        return Page(view.customer.name, model, within: DealAddress.list.portal())
    }

    private static func standing(_ deal: DealView, _ visit: Visit) -> String {
        if deal.daysLeft > 0 { return visit.text("review.left", ["days": visit.formats.days(deal.daysLeft)]) }
        guard let due = deal.decisionDue, [.submitted, .inReview].contains(deal.status) else { return "" }
        return visit.text(deal.overdue ? "portal.answer_late" : "portal.answer_due", ["at": visit.formats.moment(due)])
    }

    /// The price of what was registered, by the first product of its line.
    private static func price(_ deal: DealView, _ visit: Visit) async throws -> [Price] {
        guard visit.may(.quote), deal.status != .draft else { return [] }
        let today = try visit.requireSurroundings().today
        guard
            let product = try await visit.ask(
                ListProducts.self, ["product_line": Node(.string(deal.productLine)), "sort": "oldest", "limit": "200"]
            ).items.last(where: { product in product.prices.contains { $0.from <= today } })
        else { return [] }
        var wanted: Node = [
            "deal": deal.id.node, "partner": deal.partner.node,
            "lines": [["sku": Node(.string(product.sku)), "units": Node(.number(String(deal.units)))]],
        ]
        // Who registered through a distributor buys through it, too.
        if let distributor = deal.distributor { wanted["distributor"] = distributor.node }
        let currencies = product.prices.filter { $0.from <= today }.map(\.price.currency)
        if let named = deal.listValue?.currency, currencies.contains(named) {
            wanted["currency"] = Node(.string(named.code))
        }
        do {
            let quote = try await visit.ask(PreviewQuote.self, wanted)
            return quote.lines.map {
                Price(product: $0.name, reasons: visit.reasons($0.decision), isRefused: false)
            }
        } catch let refusal as WordedRefusal {
            return [Price(product: product.name, reasons: visit.reasons(refusal.decision), isRefused: true)]
        } catch is Problem {
            return []
        }
    }
}

extension Visit {
    fileprivate func ownFacts(of deal: DealView) -> [Fact] {
        let terms = surroundings?.program.registration
        func cited(_ id: ClauseID?) -> ClauseLink? { id.map { clause($0, about: deal.id.text) } }
        var facts: [Fact] = []
        if surroundings?.actor.kind == .distributor {
            facts.append(Fact(text("portal.for_reseller"), deal.partnerName))
        } else if let distributor = deal.distributorName {
            facts.append(
                Fact(text("portal.by_distributor"), distributor, clause: cited(terms?.protection?.distributor)))
        }
        facts += [
            Fact(
                text("review.product_line"),
                deal.productLine.isEmpty
                    ? text("frame.empty") : "\(deal.productLine), \(formats.number(deal.units))"),
            Fact(text("review.country"), deal.customer.country ?? text("frame.empty")),
        ]
        if let domain = deal.customer.domain { facts.append(Fact(text("review.domain"), domain)) }
        if let value = deal.listValue { facts.append(Fact(text("review.list_value"), formats.money(value))) }
        if let submitted = deal.submitted { facts.append(Fact(text("review.submitted"), formats.moment(submitted))) }
        if let last = deal.validThrough {
            facts.append(Fact(text("review.valid"), formats.day(last), clause: cited(terms?.term.clause)))
        }
        if deal.orderedUnits > 0 {
            facts.append(
                Fact(
                    text("portal.ordered"),
                    text(
                        "portal.ordered_of",
                        ["n": formats.number(deal.orderedUnits), "of": formats.number(deal.units)]),
                    clause: cited(terms?.overage?.clause)))
        }
        if let doubt = deal.doubt { facts.append(Fact(text("review.doubt"), doubt)) }
        if let reason = deal.reason {
            facts.append(Fact(text("review.reason"), reason.note, clause: cited(reason.clause)))
        }
        facts += deal.exceptions.map { Fact(text("review.exception"), text("review.ground.\($0.ground.rawValue)")) }
        facts += deal.vendorQuotes.map { Fact(text("portal.vendor_quotes"), $0.note, clause: cited($0.clause)) }
        if let request = deal.extensionRequested {
            facts.append(
                Fact(text("review.extension_wanted"), request.note, clause: cited(terms?.extensionClause)))
        }
        return facts
    }
}
