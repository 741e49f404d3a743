import Commerce
import Members
import Record
import Store
import Terms

/// A marketing activity that a partner proposes, to be reimbursed out of a fund: from the proposal to its last claim.
public struct FundRequest: Entity {
    public static let prefix = "fundreq"
    public static let table = "fund_requests"
    public static let noun = "fund_request"

    public let id: ID<FundRequest>
    public let partner: PartnerID
    /// The id of the fund in the program file.
    public let fund: String
    /// The kind of activity, one of the fund's.
    public internal(set) var activity: String
    public internal(set) var title: String
    /// Its first and its last day.
    public internal(set) var starts: Day
    public internal(set) var ends: Day
    public internal(set) var items: [Item]
    public internal(set) var asked: Money
    /// What is expected of it, and how many leads.
    public internal(set) var expected: String
    public internal(set) var leads: Int?
    public let proposed: Instant
    /// Who proposed it, as the journal names actors.
    public let by: String
    /// Why it could be asked for.
    public internal(set) var decision: Decision
    public internal(set) var status: Status
    public internal(set) var approvals: [Approval]
    /// Out of which it is paid, once it is approved.
    public internal(set) var budget: ID<FundBudget>?
    public internal(set) var approved: Money?
    /// What was approved and not claimed; what is no longer needed goes back to the budget.
    public internal(set) var committed: Money?
    /// What was paid of it; nil where nothing was.
    public internal(set) var paid: Money?
    /// The day of the last approval.
    public internal(set) var approvedOn: Day?
    /// The last day on which it can be claimed.
    public internal(set) var claimBy: Day?
    /// Why it was declined or ended.
    public internal(set) var reason: String?
    public internal(set) var results: Results?
    /// What an older system calls it, where it came from one.
    public internal(set) var external: String?

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// For the vendor to decide.
        case waiting
        case approved, declined, withdrawn
        /// All of it that was needed was claimed.
        case closed
        /// It was not claimed in time.
        case void
        /// The membership ended.
        case forfeited

        package var phrase: TypedValue { .words("fund_request.status.\(rawValue)") }
    }

    /// A cost of it.
    public struct Item: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "FundCostItem" }

        /// One of the fund's kinds of cost.
        public let cost: String
        public let label: String?
        public let amount: Money

        public init(cost: String, label: String? = nil, amount: Money) {
            (self.cost, self.label, self.amount) = (cost, label, amount)
        }
    }

    /// A person's yes.
    public struct Approval: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "FundApproval" }

        /// As the journal names actors.
        public let by: String
        public let at: Instant
        public let amount: Money
        public let note: String?
    }

    /// What came of it.
    public struct Results: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "FundResults" }

        public let leads: Int
        public let deals: [ID<Deal>]
        public let revenue: Money?
        public let note: String?
        public let at: Instant
    }

    /// Can it be claimed?
    var isOpen: Bool { status == .approved }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("fund", .text(fund)), ("status", .text(status.rawValue)),
            ("activity", .text(activity)), ("budget", SQLValue(budget?.text)),
            ("external", SQLValue(external.map(SameText.key))),
        ]
    }

    public static let sorts: [ListColumn<FundRequest>] = [
        .text("title") { $0.title }, .number("starts") { Int64($0.starts.number) },
        .plain("asked") { ListText.amount($0.asked.currency.code, $0.asked.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(title, detail: "\(approved ?? asked)", texts: [id.text, activity, fund], partner: partner)
    }

    public static let isCounted = true
    /// What reports count of what was approved, on its first day by its fund: it, what was paid of it, and what was told of it.
    public var figures: [Figure] {
        guard let approved else { return [] }
        func cells(_ what: String, _ amount: Money?) -> [Figure] {
            ReportFigures.cells(
                "fund_result", on: starts, [fund, what], partner: partner,
                amount.map { (currency: $0.currency.code, minor: $0.minor) })
        }
        var all = cells("approved", approved)
        if let paid { all += cells("paid", paid) }
        guard let results else { return all }
        if let revenue = results.revenue { all += cells("revenue", revenue) }
        return all + cells("reported", nil)
            + ReportFigures.cells(
                "fund_result", on: starts, [fund, "leads"], partner: partner,
                (currency: "", minor: Int64(results.leads)))
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "fund-requests-1",
            sql: [
                """
                CREATE TABLE fund_requests (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                fund TEXT NOT NULL, status TEXT NOT NULL, activity TEXT NOT NULL, budget TEXT, \
                external TEXT, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX fund_requests_external ON fund_requests (vendor, external)",
            ]),
        Migration(
            id: "fund-requests-lists",
            sql: listIndexes(behind: ["partner", "fund", "status", "activity", "budget"])),
    ]

    public func shown(to reader: Reader) throws -> FundRequestView {
        let program = try reader.program(ofVersion: decision.program.version)
        let terms = reader.context.program.fund(fund) ?? program.fund(fund)
        return FundRequestView(
            id: id, partner: partner, fund: fund, fundLabel: terms?.label[reader.language] ?? fund, activity: activity,
            activityLabel: terms?.activity(activity)?.label[reader.language] ?? activity, title: title, starts: starts,
            ends: ends, items: items, asked: asked, expected: expected, leads: leads, proposed: proposed,
            decision: try reader.worded(decision), status: status, approvals: approvals,
            steps: try stepsLeft(terms).map { $0.by },
            budget: reader.context.actor.partner == nil ? budget : nil, approved: approved, committed: committed,
            paid: paid,
            approvedOn: approvedOn, claimBy: claimBy, reason: reason, results: results)
    }

    /// The approvals that are still to come, in order.
    func stepsLeft(_ terms: FundTerms?) throws -> [FundTerms.Step] {
        guard status == .waiting, let terms else { return [] }
        return Array(terms.steps(for: approvals.last?.amount ?? asked).dropFirst(approvals.count))
    }
}

/// An activity that was proposed, in the words of whoever reads it.
public struct FundRequestView: Codable, Sendable, SchemaNamed {
    public let id: ID<FundRequest>
    public let partner: PartnerID
    public let fund: String
    public let fundLabel: String
    public let activity: String
    public let activityLabel: String
    public let title: String
    public let starts: Day
    public let ends: Day
    public let items: [FundRequest.Item]
    public let asked: Money
    public let expected: String
    public let leads: Int?
    public let proposed: Instant
    /// Why it could be asked for.
    public let decision: WordedDecision
    public let status: FundRequest.Status
    public let approvals: [FundRequest.Approval]
    /// Whose approvals are still to come; null for whoever decides on funds.
    public let steps: [FundTerms.Approver?]
    /// For the vendor's people: out of which it is paid.
    public let budget: ID<FundBudget>?
    public let approved: Money?
    /// What was approved and not claimed.
    public let committed: Money?
    /// What was paid of it; absent where nothing was.
    public let paid: Money?
    public let approvedOn: Day?
    /// The last day on which it can be claimed.
    public let claimBy: Day?
    public let reason: String?
    public let results: FundRequest.Results?

    public static var schemaName: String { "FundRequest" }
}

/// Proposals.
package enum FundRequestList: RecordList {
    package static let name = "list_fund_requests"
    package static let permission = Permission.seeFunds
    package static let filters: [ListFilter] = [
        .partner(), .text("fund"), .choice("status", FundRequest.Status.self), .text("activity"),
        .text("fund_budget", column: "budget"),
    ]

    package static func items(
        _ records: [Versioned<FundRequest>], _ reader: Reader
    ) throws -> [Versioned<FundRequestView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListFundRequests = ListQuery<FundRequestList>

/// One proposal.
public struct ShowFundRequest: Query {
    public static let name = "show_fund_request"
    public static let permission = Permission.seeFunds

    public let fundRequest: ID<FundRequest>

    public func answer(_ reader: Reader) throws -> Versioned<FundRequestView> {
        try reader.require(fundRequest).shown(to: reader)
    }
}
