import Commerce
import Partnership
import Record
import Terms

/// What can be done with a registration in its state, by whoever looks at it.
struct ReviewActs {
    private let deal: DealView
    private let visit: Visit
    private var terms: RegistrationTerms? { visit.surroundings?.program.registration }

    init(_ deal: DealView, _ visit: Visit) {
        self.deal = deal
        self.visit = visit
    }

    var all: [Act] {
        (visit.may(.reviewDeals) ? undecided + approved : []) + (visit.may(.sellDirect) ? vendorQuotes : [])
    }

    private var undecided: [Act] {
        guard let terms, [.submitted, .inReview, .actionRequired, .declined].contains(deal.status) else { return [] }
        var acts: [Act] = []
        if deal.status != .declined { acts += answers(terms) }
        if deal.status == .submitted { acts.append(act("review", DealAddress.review)) }
        if [.submitted, .inReview].contains(deal.status) {
            acts.append(
                act("request-action", DealAddress.requestAction, clause: terms.clause) {
                    [$0.field("what", "review.act.request-action.what", .area(rows: 3), required: true)]
                })
        }
        let exceptions = GrantedException.Ground.allCases.map {
            (value: $0.rawValue, label: visit.text("review.ground.\($0.rawValue)"))
        }
        acts.append(
            act("exception", DealAddress.exception) {
                [
                    $0.field("ground", "review.act.exception.ground", .choice(exceptions), required: true),
                    $0.reason("note"),
                ]
            })
        if deal.status != .declined { acts.append(rescind(terms)) }
        return acts
    }

    private func answers(_ terms: RegistrationTerms) -> [Act] {
        let grounds = terms.criteria.map { ($0.clause, ground($0)) } + listed(terms.withdrawalReasons)
        return visit.answers(
            about: deal.id.text, version: deal.version,
            yes: Answer(
                "review.act.approve", DealAddress.approve(deal.id), reason: "note",
                clause: visit.clause(terms.target.clause, about: deal.id.text)),
            no: Answer("review.act.decline", DealAddress.decline(deal.id), reason: "note") {
                [self.reason($0, grounds)]
            })
    }

    /// A criterion as a reason to decline, with a word where the decision found it met.
    private func ground(_ criterion: Requirement) -> String {
        let label = criterion.label[visit.language]
        let isMet = deal.decision?.rules.contains { $0.id == criterion.id && $0.applied } ?? false
        return isMet ? visit.text("review.met", ["criterion": label]) : label
    }

    private var approved: [Act] {
        guard let terms, [.approved, .suspended].contains(deal.status) else { return [] }
        let wanted = deal.extensionRequested?.through?.description
        var acts = [
            act("extend", DealAddress.extend, clause: terms.extensionClause) {
                [
                    $0.field(
                        "through", "review.act.extend.through", .line(type: "date"), value: wanted, required: true),
                    $0.reason("note"),
                ]
            }
        ]
        if deal.extensionRequested != nil {
            acts.append(
                act("decline-extension", DealAddress.declineExtension, clause: terms.extensionClause) {
                    [$0.reason("note")]
                })
        }
        if deal.status == .approved {
            acts.append(
                act("suspend", DealAddress.suspend) {
                    [reason($0, listed(terms.withdrawalReasons)), $0.reason("note")]
                })
        } else {
            acts.append(act("resume", DealAddress.resume) { [$0.reason("note")] })
        }
        return acts + [rescind(terms)]
    }

    private var vendorQuotes: [Act] {
        guard let terms, [.approved, .suspended, .expired].contains(deal.status) else { return [] }
        let askers =
            [(value: "", label: visit.text("review.nobody"))]
            + Requester.allCases.map { (value: $0.rawValue, label: visit.text("review.requester.\($0.rawValue)")) }
        guard let quotes = terms.vendorQuotes else { return [] }
        return [
            act("vendor-quotes", DealAddress.quoteDirectly, clause: quotes.presence) {
                [
                    reason($0, listed(quotes.reasons)),
                    $0.field("requested_by", "review.act.vendor-quotes.requested_by", .choice(askers)),
                    $0.reason("note"),
                ]
            }
        ]
    }

    private func rescind(_ terms: RegistrationTerms) -> Act {
        act("rescind", DealAddress.rescind, grave: true) {
            [reason($0, listed(terms.withdrawalReasons)), $0.reason("note")]
        }
    }

    private func listed(_ reasons: [ListedReason]) -> [(ClauseID, String)] { visit.listed(reasons) }

    private func reason(_ form: Visit, _ all: [(ClauseID, String)]) -> Field { form.clauseChoice(all, "review.clause") }

    /// - Parameter fields: of the visit as the act's own form sees it.
    private func act(
        _ name: String, _ address: PageAddress<ID<Deal>>, clause: ClauseID? = nil, grave: Bool = false,
        _ fields: (Visit) -> [Field] = { _ in [] }
    ) -> Act {
        let action = address(deal.id)
        return visit.act(
            "review.act.\(name)", action, fields(visit.forForm(action, name)),
            clause: clause.map { visit.clause($0, about: deal.id.text) }, grave: grave, version: deal.version)
    }
}
