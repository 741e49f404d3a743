import Channel
import Record
import Terms

/// What can be done with a registration in its state, by whoever looks at it.
struct ReviewActs {
    private let deal: DealView
    private let visit: Visit
    private var path: String { "/console/deals/\(deal.id)" }
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
        if deal.status != .declined {
            acts.append(act("approve", [note("approve", required: false)], clause: terms.target.clause))
        }
        if deal.status == .submitted { acts.append(act("review")) }
        if [.submitted, .inReview].contains(deal.status) {
            let what = form("request-action").field(
                "what", "review.act.request-action.what", .area(rows: 3), required: true)
            acts.append(act("request-action", [what], clause: terms.clause))
        }
        if deal.status != .declined {
            let grounds = reasons(
                terms.criteria.map { ($0.clause, $0.label[visit.language]) } + listed(terms.withdrawalReasons))
            acts.append(act("decline", [grounds("decline"), note("decline")], grave: true))
        }
        let exceptions = GrantedException.Ground.allCases.map {
            (value: $0.rawValue, label: visit.text("review.ground.\($0.rawValue)"))
        }
        let ground = form("exception").field(
            "ground", "review.act.exception.ground", .choice(exceptions), required: true)
        acts.append(act("exception", [ground, note("exception")]))
        if deal.status != .declined { acts.append(rescind(terms)) }
        return acts
    }

    private var approved: [Act] {
        guard let terms, [.approved, .suspended].contains(deal.status) else { return [] }
        var acts: [Act] = []
        let through = form("extend").field(
            "through", "review.act.extend.through", .line(type: "date"),
            value: deal.extensionRequested?.through?.description, required: true)
        acts.append(act("extend", [through, note("extend")], clause: terms.extensionClause))
        if deal.extensionRequested != nil {
            acts.append(act("decline-extension", [note("decline-extension")], clause: terms.extensionClause))
        }
        if deal.status == .approved {
            let grounds = reasons(listed(terms.withdrawalReasons))
            acts.append(act("suspend", [grounds("suspend"), note("suspend")]))
        } else {
            acts.append(act("resume", [note("resume")]))
        }
        return acts + [rescind(terms)]
    }

    private var vendorQuotes: [Act] {
        guard let terms, [.approved, .suspended, .expired].contains(deal.status) else { return [] }
        let grounds = reasons(listed(terms.vendorQuotes.reasons))
        let askers =
            [(value: "", label: visit.text("review.nobody"))]
            + Requester.allCases.map { (value: $0.rawValue, label: visit.text("review.requester.\($0.rawValue)")) }
        let asked = form("vendor-quotes").field(
            "requested_by", "review.act.vendor-quotes.requested_by", .choice(askers))
        return [
            act(
                "vendor-quotes", [grounds("vendor-quotes"), asked, note("vendor-quotes")],
                clause: terms.vendorQuotes.presence)
        ]
    }

    private func rescind(_ terms: RegistrationTerms) -> Act {
        act("rescind", [reasons(listed(terms.withdrawalReasons))("rescind"), note("rescind")], grave: true)
    }

    private func listed(_ reasons: [ListedReason]) -> [(ClauseID, String)] {
        reasons.map { ($0.clause, $0.label[visit.language]) }
    }

    /// A choice among clauses; each once.
    private func reasons(_ all: [(ClauseID, String)]) -> (String) -> Field {
        var seen: Set<ClauseID> = []
        let choices = all.filter { seen.insert($0.0).inserted }
            .map { (value: $0.0.text, label: "\($0.0) · \($0.1)") }
        return { name in
            form(name).field(
                "clause", "review.clause", .choice([(value: "", label: visit.text("review.choose"))] + choices),
                required: true)
        }
    }

    private func note(_ name: String, required: Bool = true) -> Field {
        form(name).field("note", "review.note", .area(rows: 3), required: required)
    }

    private func form(_ name: String) -> Visit { visit.forForm("\(path)/\(name)", name) }

    private func act(_ name: String, _ fields: [Field] = [], clause: ClauseID? = nil, grave: Bool = false) -> Act {
        visit.act(
            "review.act.\(name)", "\(path)/\(name)", fields,
            clause: clause.map { visit.clause($0, about: deal.id.text) }, grave: grave, version: deal.version)
    }
}
