import Members
import Record
import Store
import Terms

/// A partner proposed an activity.
struct FundsRequested: Event, TakesMembership {
    static let kind = "fund_request.made"
    let request: FundRequest
    var subject: String { request.id.text }
    var partner: PartnerID? { request.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(request, as: "request", in: entry) }
}

/// One of several approvals was given.
struct FundStepApproved: OwnedChange {
    static let kind = "fund_request.step_approved"
    let request: ID<FundRequest>
    let owner: PartnerID
    let approval: FundRequest.Approval
    var changed: ID<FundRequest> { request }

    func change(_ request: inout FundRequest) { request.approvals.append(approval) }
}

/// The last approval was given: the activity is to be reimbursed.
struct FundRequestApproved: OwnedChange, TakesMembership {
    static let kind = "fund_request.approved"
    let request: ID<FundRequest>
    let owner: PartnerID
    let approval: FundRequest.Approval
    let budget: ID<FundBudget>
    let day: Day
    let claimBy: Day
    /// When it is looked at first: after the activity.
    let follows: Instant
    var changed: ID<FundRequest> { request }
    var schedules: (work: DueKind, at: Instant)? { (.fundRequest, follows) }

    func change(_ request: inout FundRequest) {
        request.approvals.append(approval)
        (request.status, request.budget, request.approved) = (.approved, budget, approval.amount)
        (request.approvedOn, request.claimBy) = (day, claimBy)
    }
}

/// It was changed to an equal or smaller activity, or before it was approved.
struct FundRequestChanged: OwnedChange {
    static let kind = "fund_request.changed"
    let request: ID<FundRequest>
    let owner: PartnerID
    let plan: FundPlan
    /// What is approved of it since; nil before it was.
    let approved: Money?
    let claimBy: Day?
    /// When it is looked at next; nil before it was approved.
    let follows: Instant?
    let decision: Decision
    var changed: ID<FundRequest> { request }
    var schedules: (work: DueKind, at: Instant)? { follows.map { (.fundRequest, $0) } }

    func change(_ request: inout FundRequest) {
        (request.activity, request.title, request.starts, request.ends) = (
            plan.activity, plan.title, plan.starts, plan.ends
        )
        (request.items, request.asked, request.expected, request.leads) = (
            plan.items, plan.asked, plan.expected, plan.leads
        )
        request.decision = decision
        if let approved {
            (request.approved, request.claimBy) = (approved, claimBy)
        } else {
            request.approvals = []
        }
    }
}

/// What a partner plans to do.
struct FundPlan: Codable, Hashable, Sendable {
    let activity: String
    let title: String
    let starts: Day
    let ends: Day
    let items: [FundRequest.Item]
    let asked: Money
    let expected: String
    let leads: Int?
}

/// It is over: declined, withdrawn, closed, void or forfeited.
struct FundRequestEnded: OwnedChange {
    static let kind = "fund_request.ended"
    static let settles: [DueKind] = [.fundRequest]
    let request: ID<FundRequest>
    let owner: PartnerID
    let status: FundRequest.Status
    /// What went back to the budget; nil where nothing was committed.
    let back: Money?
    let reason: String?
    var changed: ID<FundRequest> { request }

    func change(_ request: inout FundRequest) {
        request.status = status
        if let reason { request.reason = reason }
    }
}

/// What came of an activity was told.
struct FundResultsReported: OwnedChange {
    static let kind = "fund_request.results_reported"
    let request: ID<FundRequest>
    let owner: PartnerID
    let results: FundRequest.Results
    var changed: ID<FundRequest> { request }

    func change(_ request: inout FundRequest) { request.results = results }
}
