import Store
import Terms

enum DealEvents {
    static let all: [any Event.Type] = [
        DealDrafted.self, DealRevised.self, DealSubmitted.self, DealReviewStarted.self, DealActionRequested.self,
        DealActionAnswered.self, EvidenceAdded.self, DealExceptionGranted.self, DealApproved.self, DealDeclined.self,
        DealExtended.self, DealSuspended.self, DealResumed.self, DealRescinded.self, DealClosed.self, DealExpired.self,
        VendorQuoteOpened.self, DealViewed.self, CustomerRecorded.self,
    ]
}

/// Something that happened to a registration: it belongs to its owner's record.
protocol DealEvent: Event {
    var deal: ID<Deal> { get }
    var owner: ID<Partner> { get }
}

extension DealEvent {
    var subject: String { deal.text }
    var partner: ID<Partner>? { owner }
}

struct DealDrafted: Event {
    static let kind = "deal.drafted"
    static let sort = EventSort.fact
    let deal: Deal
    var subject: String { deal.id.text }
    var partner: ID<Partner>? { deal.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(deal) }
}

struct DealRevised: DealEvent {
    static let kind = "deal.revised"
    static let sort = EventSort.fact
    let deal: ID<Deal>
    let owner: ID<Partner>
    let terms: DealTerms

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { $0.terms = terms }
    }
}

struct DealSubmitted: Event {
    static let kind = "deal.submitted"
    static let sort = EventSort.fact
    let deal: Deal
    var subject: String { deal.id.text }
    var partner: ID<Partner>? { deal.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(deal, as: "deal", in: entry)
        if let due = deal.decisionDue { try tables.schedule(.decisionTarget, deal.id.text, at: due) }
    }
}

struct DealReviewStarted: DealEvent {
    static let kind = "deal.review_started"
    static let sort = EventSort.fact
    let deal: ID<Deal>
    let owner: ID<Partner>

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { $0.status = .inReview }
    }
}

struct DealActionRequested: DealEvent {
    static let kind = "deal.action_requested"
    static let sort = EventSort.fact
    let deal: ID<Deal>
    let owner: ID<Partner>
    let what: String

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = .actionRequired
            deal.actionRequested = what
        }
    }
}

struct DealActionAnswered: DealEvent {
    static let kind = "deal.action_answered"
    static let sort = EventSort.fact
    let deal: ID<Deal>
    let owner: ID<Partner>
    let answer: String

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = .inReview
            deal.actionRequested = nil
        }
    }
}

struct EvidenceAdded: DealEvent {
    static let kind = "deal.evidence_added"
    static let sort = EventSort.fact
    let deal: ID<Deal>
    let owner: ID<Partner>
    let evidence: Evidence

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { $0.evidence.append(evidence) }
    }
}

struct DealExceptionGranted: DealEvent {
    static let kind = "deal.exception_granted"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let exception: GrantedException

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.exceptions.append(exception)
            deal.status = .inReview
            deal.statusReason = nil
            deal.actionRequested = nil
        }
    }
}

struct DealApproved: DealEvent {
    static let kind = "deal.approved"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let approval: Deal.Approval
    let decision: Decision
    let note: String?
    /// The first moment after the last valid day.
    let expires: Instant

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = .approved
            deal.approval = approval
            deal.decision = decision
            deal.actionRequested = nil
            deal.statusReason = nil
        }
        try tables.unschedule(.decisionTarget, deal.text)
        try tables.schedule(.dealExpiry, deal.text, at: expires)
    }
}

struct DealDeclined: DealEvent {
    static let kind = "deal.declined"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let reason: StatusReason
    /// The engine's decision; absent when a person declined.
    let decision: Decision?

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = .declined
            deal.statusReason = reason
            deal.decision = decision ?? deal.decision
            deal.actionRequested = nil
        }
        try tables.unschedule(.decisionTarget, deal.text)
    }
}
