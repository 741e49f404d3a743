import Members
import Record
import Store
import Terms

enum DealEvents {
    static let all: [any Event.Type] = [
        DealDrafted.self, DealRevised.self, DealSubmitted.self, DealReviewStarted.self, DealActionRequested.self,
        DealActionAnswered.self, EvidenceAdded.self, DealExceptionGranted.self, DealApproved.self, DealDeclined.self,
        DealExtended.self, DealSuspended.self, DealResumed.self, DealRescinded.self, DealClosed.self, DealExpired.self,
        VendorQuoteOpened.self, DealViewed.self, CustomerRecorded.self, DealDiscarded.self,
        DealHidden.self, DealShown.self,
        DealExtensionRequested.self, DealExtensionDeclined.self, CustomersToldApart.self, DealMoved.self,
        DealRequeued.self, DealDoubted.self, DealRateGranted.self, DealRateConfirmed.self,
        CustomerChanged.self, CustomersMerged.self, CustomerMergeUndone.self, CustomerSplit.self,
        CustomerRecordsToldApart.self, DealImported.self,
    ]
}

/// Something that happened to a registration: it belongs to its owner's record.
package protocol DealEvent: Event {
    var deal: ID<Deal> { get }
    var owner: PartnerID { get }
}

extension DealEvent {
    package var subject: String { deal.text }
    package var partner: PartnerID? { owner }
}

/// Something that changed a registration. Most events of registrations are that.
package protocol DealChange: DealEvent, EntityChange where Changed == Deal {}

extension DealChange {
    package var changed: ID<Deal> { deal }
    package var subject: String { deal.text }
}

package struct DealDrafted: Event {
    package static let kind = "deal.drafted"
    package let deal: Deal
    package var subject: String { deal.id.text }
    package var partner: PartnerID? { deal.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(deal)
        try tables.know(CompanyKey(deal.terms.customer))
    }
}

/// A draft was thrown away: nothing of it is left but its entries in the journal, and what a distributor kept of it.
package struct DealDiscarded: DealEvent {
    package static let kind = "deal.discarded"
    package let deal: ID<Deal>
    package let owner: PartnerID

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.remove(deal, key: [("kept_for", .text(""))], leaving: \.keptFigures)
    }
}

package struct DealRevised: DealChange {
    package static let kind = "deal.revised"
    package let deal: ID<Deal>
    package let owner: PartnerID
    package let terms: DealTerms

    package func change(_ deal: inout Deal) { deal.terms = terms }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal, change)
        try tables.know(CompanyKey(terms.customer))
    }
}

/// A registration was submitted: a new one with what was asked, or the draft that is there.
struct DealSubmitted: DealEvent {
    static let kind = "deal.submitted"
    let deal: ID<Deal>
    let owner: PartnerID
    /// The distributor that registered a new one.
    let distributor: PartnerID?
    /// What a new one states, where that is not to the letter what was asked.
    let terms: DealTerms?
    /// By when the vendor means to have decided.
    let due: Instant
    /// On its criteria.
    let decision: BareDecision

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        if tables.isAbout(SubmitDeal.self) {
            var customer: EndCustomer?
            try tables.update(deal) {
                submit(&$0, entry)
                customer = $0.terms.customer
            }
            if let customer { try tables.describe(customer, by: owner, in: deal.text) }
        } else {
            let terms = try terms ?? tables.asked(RegisterDeal.self).entry.stated
            var new = Deal(
                new: deal, of: owner, through: distributor, terms, at: Instant(milliseconds: entry.at))
            submit(&new, entry)
            try tables.put(new)
            try tables.describe(terms.customer, by: owner, in: deal.text)
        }
        try tables.schedule(.decisionTarget, deal.text, at: due)
    }

    private func submit(_ deal: inout Deal, _ entry: JournalEntry) {
        deal.status = .submitted
        deal.submitted = Instant(milliseconds: entry.at)
        deal.decisionDue = due
        deal.decision = entry.decision(decision)
    }
}

struct DealReviewStarted: DealChange {
    static let kind = "deal.review_started"
    let deal: ID<Deal>
    let owner: PartnerID

    func change(_ deal: inout Deal) { deal.status = .inReview }
}

struct DealActionRequested: DealChange {
    static let kind = "deal.action_requested"
    let deal: ID<Deal>
    let owner: PartnerID
    let what: String

    func change(_ deal: inout Deal) {
        deal.status = .actionRequired
        deal.actionRequested = what
    }
}

struct DealActionAnswered: DealChange {
    static let kind = "deal.action_answered"
    let deal: ID<Deal>
    let owner: PartnerID
    let answer: String

    func change(_ deal: inout Deal) {
        deal.status = .inReview
        deal.actionRequested = nil
    }
}

struct EvidenceAdded: DealChange {
    static let kind = "deal.evidence_added"
    let deal: ID<Deal>
    let owner: PartnerID
    let evidence: Evidence

    func change(_ deal: inout Deal) { deal.evidence.append(evidence) }
}

struct DealExceptionGranted: DealChange {
    static let kind = "deal.exception_granted"
    let deal: ID<Deal>
    let owner: PartnerID
    let exception: GrantedException

    func change(_ deal: inout Deal) {
        deal.exceptions.append(exception)
        deal.doubt = nil
        deal.status = .inReview
        deal.statusReason = nil
        deal.actionRequested = nil
    }
}

struct DealApproved: DealChange {
    static let kind = "deal.approved"
    static let settles: [DueKind] = [.decisionTarget]
    let deal: ID<Deal>
    let owner: PartnerID
    let approval: Deal.Approval
    let decision: Decision
    let note: String?

    var schedules: (work: DueKind, at: Instant)? { (.dealExpiry, approval.ends) }

    func change(_ deal: inout Deal) {
        deal.status = .approved
        deal.approval = approval
        deal.decision = decision
        deal.doubt = nil
        deal.actionRequested = nil
        deal.statusReason = nil
    }
}

struct DealDeclined: DealChange {
    static let kind = "deal.declined"
    static let settles: [DueKind] = [.decisionTarget]
    let deal: ID<Deal>
    let owner: PartnerID
    let reason: StatusReason
    /// The engine's decision; absent when a person declined.
    let decision: Decision?

    func change(_ deal: inout Deal) {
        deal.status = .declined
        deal.statusReason = reason
        deal.doubt = nil
        deal.decision = decision ?? deal.decision
        deal.actionRequested = nil
    }
}
