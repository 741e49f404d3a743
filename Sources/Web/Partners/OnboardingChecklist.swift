import Members
import Partnership
import Record
import Terms
import Tiers

/// All that a company on its way in has to have, as one list: what is done, whose turn it is for the rest, and how far it has come.
struct OnboardingChecklist: Sendable {
    struct Item: Sendable {
        let itemTitle: String
        /// What to do, in the program's words.
        let itemHint: String?
        let itemHref: Link?
        let itemMark: StateMark
        /// Whose turn it is; nothing for what is done.
        let itemTurn: String
        let itemClause: ClauseLink?
    }

    /// Whose turn it is for something.
    private enum Turn {
        case partner, vendor, nobody
    }

    let checklist: [Item]
    let checklistDone: Int
    let checklistAll: Int
    /// `3 of 7 done, 2 wait for you, 2 for the vendor`.
    let checklistSays: String

    /// - Parameter seen: the partner's own way in, or for the vendor's people that of a partner.
    init(_ seen: OnboardingView, _ visit: Visit) async throws {
        let named: Node = visit.side == .console ? ["partner": seen.partner.node] : [:]
        var entries: [(turn: Turn, item: Item)] = []
        func add(
            _ title: String, _ turn: Turn, _ mark: StateMark, hint: String? = nil, href: Link? = nil,
            clause: ClauseLink? = nil
        ) {
            let side = visit.side.rawValue
            let key: String? =
                switch turn {
                case .partner: "onboarding.turn.\(side).partner"
                case .vendor: "onboarding.turn.\(side).vendor"
                case .nobody: nil
                }
            entries.append(
                (
                    turn,
                    Item(
                        itemTitle: title, itemHint: hint, itemHref: href, itemMark: mark,
                        itemTurn: key.map { visit.text($0) } ?? "", itemClause: clause)
                ))
        }
        for agreement in try await visit.ask(ListAgreements.self, named).items where agreement.status != .announced {
            add(
                visit.label(of: agreement), agreement.status == .accepted ? .nobody : .partner,
                visit.mark(agreement.status),
                href: visit.side == .portal ? AgreementAddress.agreement(agreement.agreement) : nil,
                clause: visit.clause(agreement.clause))
        }
        for step in seen.steps {
            let part = StepPart(
                step, of: seen, visit, file: { PartnerAddress.ownStepFile($0) }, acts: { _ in [] })
            let turn: Turn =
                switch step.status {
                case .open, .rejected: .partner
                case .handedIn: .vendor
                case .approved: .nobody
                }
            let page = visit.side == .portal ? PartnerAddress.onboarding() : PartnerAddress.partner(seen.partner)
            add(
                part.label, turn, part.mark, hint: turn == .partner ? part.explanation : nil,
                href: page.at("step-\(step.step)"), clause: part.clause)
        }
        if visit.surroundings?.program.obligations.isEmpty == false, visit.may(.seeStanding) {
            // A company whose agreements are open may not be told of its requirements yet.
            let duties = (try? await visit.ask(ListObligations.self, named).items) ?? []
            for duty in duties {
                let turn: Turn =
                    duty.state == .fulfilled
                    ? .nobody : duty.approved + duty.waiting >= duty.count ? .vendor : .partner
                add(
                    duty.title, turn, visit.mark(duty.state),
                    hint: visit.text("standing.due_on", ["day": visit.formats.day(duty.due)]),
                    href: visit.side == .portal
                        ? StandingAddress.obligations() : StandingAddress.partner(seen.partner),
                    clause: visit.clause(duty.clause))
            }
        }
        checklist = entries.map(\.item)
        checklistAll = entries.count
        let (own, vendors) = (entries.count { $0.turn == .partner }, entries.count { $0.turn == .vendor })
        checklistDone = entries.count - own - vendors
        checklistSays = visit.text(
            "onboarding.progress.\(visit.side.rawValue)",
            [
                "done": visit.formats.number(checklistDone), "all": visit.formats.number(checklistAll),
                "own": visit.formats.number(own), "vendor": visit.formats.number(vendors),
            ])
    }
}
