import Channel
import Record
import Terms

/// What a partner can do with its registration in its state.
struct OwnDealActs {
    private let deal: DealView
    private let visit: Visit
    private var path: String { "/portal/deals/\(deal.id)" }
    private var terms: RegistrationTerms? { visit.surroundings?.program.registration }

    init(_ deal: DealView, _ visit: Visit) {
        self.deal = deal
        self.visit = visit
    }

    var all: [Act] {
        var acts: [Act] = []
        if deal.status == .draft {
            acts.append(act("submit", [], clause: terms?.clause))
        }
        if deal.status == .actionRequired {
            let answer = form("answer").field("answer", "portal.act.answer.answer", .area(rows: 4), required: true)
            acts.append(act("answer", [answer]))
        }
        if [.draft, .submitted, .inReview, .actionRequired, .approved, .suspended].contains(deal.status) {
            acts.append(evidence)
        }
        if [.approved, .suspended].contains(deal.status), deal.extensionRequested == nil {
            let through = form("extension").field("through", "portal.act.extension.through", .line(type: "date"))
            let note = form("extension").field(
                "note", "portal.act.extension.note_field", .area(rows: 3), required: true)
            acts.append(act("extension", [through, note], clause: terms?.extensionClause))
        }
        if [.submitted, .inReview, .actionRequired, .approved, .suspended].contains(deal.status) {
            acts.append(closing)
        }
        if deal.status == .draft { acts.append(act("discard", [], grave: true)) }
        return acts
    }

    private var evidence: Act {
        let form = form("evidence")
        return act(
            "evidence",
            [
                form.field("title", "portal.act.evidence.title_field", required: true),
                form.field(
                    "occurred", "portal.act.evidence.occurred", .line(type: "datetime-local"), required: true),
                form.field("note", "portal.act.evidence.note_field", .area(rows: 2)),
                form.field(
                    "files", "portal.act.evidence.files",
                    .file(accept: FileType.endings.map { "." + $0 }.joined(separator: ","))),
            ], versioned: false)
    }

    private var closing: Act {
        let outcomes: [CloseDeal.Outcome] = deal.status == .approved ? [.won, .lost] : [.lost]
        let choices = outcomes.map { (value: $0.rawValue, label: visit.text("deals.status.\($0.rawValue)")) }
        return act(
            "close",
            [
                form("close").field("outcome", "portal.act.close.outcome", .choice(choices), required: true),
                form("close").field("note", "portal.act.close.note_field", .area(rows: 2), required: true),
            ], clause: terms?.closing, grave: true)
    }

    private func form(_ name: String) -> Visit { visit.forForm("\(path)/\(name)", name) }

    private func act(
        _ name: String, _ fields: [Field], clause: ClauseID? = nil, grave: Bool = false, versioned: Bool = true
    ) -> Act {
        visit.act(
            "portal.act.\(name)", "\(path)/\(name)", fields,
            clause: clause.map { visit.clause($0, about: deal.id.text) }, grave: grave,
            version: versioned ? deal.version : nil)
    }
}
