import Commerce
import Members
import Record
import Terms

/// What a partner can do with its registration in its state.
struct OwnDealActs {
    private let deal: DealView
    private let visit: Visit
    private var terms: RegistrationTerms? { visit.surroundings?.program.registration }

    init(_ deal: DealView, _ visit: Visit) {
        self.deal = deal
        self.visit = visit
    }

    var all: [Act] {
        var acts: [Act] = []
        if deal.status == .draft {
            acts.append(act("submit", DealAddress.submit, clause: terms?.clause))
        }
        if deal.status == .actionRequired {
            acts.append(
                act("answer", DealAddress.answer) {
                    [$0.field("answer", "portal.act.answer.answer", .area(rows: 4), required: true)]
                })
        }
        if [.draft, .submitted, .inReview, .actionRequired, .approved, .suspended].contains(deal.status) {
            acts.append(evidence)
        }
        if [.approved, .suspended].contains(deal.status), deal.extensionRequested == nil {
            acts.append(
                act("extension", DealAddress.requestExtension, clause: terms?.extensionClause) {
                    [
                        $0.field("through", "portal.act.extension.through", .line(type: "date")),
                        $0.field("note", "portal.act.extension.note_field", .area(rows: 3), required: true),
                    ]
                })
        }
        if [.submitted, .inReview, .actionRequired, .approved, .suspended].contains(deal.status) {
            acts.append(closing)
        }
        if deal.status == .draft { acts.append(act("discard", DealAddress.discard, grave: true)) }
        return acts
    }

    private var evidence: Act {
        act("evidence", DealAddress.evidence, versioned: false) {
            $0.evidenceFields(EvidenceAsked(words: ("note", false), subject: true, endings: FileType.endings))
        }
    }

    private var closing: Act {
        let outcomes: [CloseDeal.Outcome] = deal.status == .approved ? [.won, .lost] : [.lost]
        let choices = outcomes.map { (value: $0.rawValue, label: visit.text("deals.status.\($0.rawValue)")) }
        return act("close", DealAddress.close, clause: terms?.closed, grave: true) {
            [
                $0.field("outcome", "portal.act.close.outcome", .choice(choices), required: true),
                $0.field("note", "portal.act.close.note_field", .area(rows: 2), required: true),
            ]
        }
    }

    /// - Parameter fields: of the visit as the act's own form sees it.
    private func act(
        _ name: String, _ address: PageAddress<ID<Deal>>, clause: ClauseID? = nil, grave: Bool = false,
        versioned: Bool = true, _ fields: (Visit) -> [Field] = { _ in [] }
    ) -> Act {
        let action = address(deal.id)
        return visit.act(
            "portal.act.\(name)", action, fields(visit.forForm(action, name)),
            clause: clause.map { visit.clause($0, about: deal.id.text) }, grave: grave,
            version: versioned ? deal.version : nil)
    }
}
