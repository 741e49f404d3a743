import Members
import Record
import Store
import Terms

enum CaseEvents {
    static let all: [any Event.Type] = [
        CaseOpened.self, CaseMoved.self, CaseAssigned.self, CasePrioritised.self, CasePartyAsked.self,
        CasePartyMoved.self, CaseTargetMissed.self, CaseClosed.self, CaseReopened.self,
    ]
}

/// Somebody brought something to the vendor, or the vendor to a partner.
struct CaseOpened: Event {
    static let kind = "case.opened"
    let opened: Case
    var subject: String { opened.id.text }
    var partner: PartnerID? { opened.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(opened, as: "opened", in: entry)
        if let target = opened.target { try tables.schedule(.caseTarget, subject, at: target) }
    }
}

/// A change of a case: it belongs to the partner whose the case is, if any.
protocol CaseChange: EntityChange where Changed == Case {
    var `case`: ID<Case> { get }
    var owner: PartnerID? { get }
}

extension CaseChange {
    var changed: ID<Case> { `case` }
    var partner: PartnerID? { owner }
}

/// It waits for the other side now.
struct CaseMoved: CaseChange {
    static let kind = "case.moved"
    static let settles: [DueKind] = [.caseTarget]
    let `case`: ID<Case>
    let owner: PartnerID?
    let waits: Case.Waits
    let since: Instant
    let target: Instant?
    var schedules: (work: DueKind, at: Instant)? { target.map { (.caseTarget, $0) } }

    func change(_ one: inout Case) {
        if waits == .partner, one.answered == nil { one.answered = since }
        (one.waits, one.since, one.target, one.missed) = (waits, since, target, nil)
    }
}

/// It is somebody's of the vendor's to do, or nobody's any more. The vendor's alone to know.
struct CaseAssigned: CaseChange {
    static let kind = "case.assigned"
    let `case`: ID<Case>
    let member: ID<Membership>?
    var owner: PartnerID? { nil }

    func change(_ one: inout Case) { one.assignee = member }
}

/// Somebody of the vendor's decided how urgent it is.
struct CasePrioritised: CaseChange {
    static let kind = "case.prioritised"
    static let settles: [DueKind] = [.caseTarget]
    let `case`: ID<Case>
    let owner: PartnerID?
    let priority: CasePriority
    let target: Instant?
    let step: Case.Step
    var schedules: (work: DueKind, at: Instant)? { target.map { (.caseTarget, $0) } }

    func change(_ one: inout Case) {
        (one.priority, one.rule, one.target, one.missed) = (priority, nil, target, nil)
        one.steps.append(step)
    }
}

/// The vendor asks another partner about it. Whose the case is learns nothing of that.
struct CasePartyAsked: CaseChange {
    static let kind = "case.party_asked"
    let `case`: ID<Case>
    let party: Case.Party
    let step: Case.Step
    var owner: PartnerID? { nil }

    func change(_ one: inout Case) {
        one.other = party
        one.steps.append(step)
    }
}

/// The other partner answered, or was asked again.
struct CasePartyMoved: CaseChange {
    static let kind = "case.party_moved"
    let `case`: ID<Case>
    let isAsked: Bool
    var owner: PartnerID? { nil }

    func change(_ one: inout Case) { one.other?.isAsked = isAsked }
}

/// The vendor did not answer by when it meant to.
struct CaseTargetMissed: CaseChange {
    static let kind = "case.target_missed"
    static let settles: [DueKind] = [.caseTarget]
    let `case`: ID<Case>
    let owner: PartnerID?
    let target: Instant
    let step: Case.Step

    func change(_ one: inout Case) {
        one.missed = step.at
        one.steps.append(step)
    }
}

/// It ended, with its reason and clause, and with what it ordered.
struct CaseClosed: CaseChange {
    static let kind = "case.closed"
    static let settles: [DueKind] = [.caseTarget]
    let `case`: ID<Case>
    let owner: PartnerID?
    let closing: Case.Closing

    func change(_ one: inout Case) {
        (one.closing, one.waits, one.since, one.target) = (closing, .nobody, closing.at, nil)
        one.steps.append(Case.Step(what: .closed, at: closing.at, by: closing.by, note: closing.reason))
    }
}

/// It goes on; what its outcome ordered stays done.
struct CaseReopened: CaseChange {
    static let kind = "case.reopened"
    let `case`: ID<Case>
    let owner: PartnerID?
    let waits: Case.Waits
    let target: Instant?
    let step: Case.Step
    var schedules: (work: DueKind, at: Instant)? { target.map { (.caseTarget, $0) } }

    func change(_ one: inout Case) {
        (one.closing, one.waits, one.since, one.target, one.missed) = (nil, waits, step.at, target, nil)
        one.steps.append(step)
    }
}

extension DueKind {
    static let caseTarget: DueKind = "case_target"
}
