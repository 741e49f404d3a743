import Members
import Record
import Store
import Terms

/// What a partner asks to be reimbursed of an approved activity: invoices, and the proofs that it took place.
public struct FundClaim: Entity {
    public static let prefix = "fundclaim"
    public static let table = "fund_claims"
    public static let noun = "fund_claim"

    public let id: ID<FundClaim>
    public let partner: PartnerID
    public let request: ID<FundRequest>
    public let fund: String
    /// What the activity is called.
    public let about: String
    public let items: [Item]
    public let proofs: [Proof]
    /// What is reimbursed of it.
    public internal(set) var amount: Money
    /// Does the partner claim no more of the activity after it?
    public let isLast: Bool
    public let handedIn: Instant
    public let day: Day
    /// Who handed it in, as the journal names actors.
    public let by: String
    public internal(set) var decision: Decision
    public internal(set) var status: Status
    /// What was earned by it.
    public internal(set) var earning: ID<Earning>?
    public internal(set) var isPaid: Bool
    public internal(set) var decided: Instant?
    public internal(set) var reason: String?
    /// What an older system calls it, where it came from one.
    public internal(set) var external: String?

    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        case waiting, approved, declined
        /// Turned down after it had been approved.
        case denied
        /// The membership ended.
        case forfeited

        package var phrase: TypedValue { .words("fund_claim.status.\(rawValue)") }
    }

    /// A cost with its invoice.
    public struct Item: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "FundClaimItem" }

        /// One of the fund's kinds of cost.
        public let cost: String
        public let label: String?
        /// The number of its invoice.
        public let invoice: String
        /// The day of that invoice.
        public let day: Day
        public let amount: Money
        /// In the currency of what was approved, where it is in another one.
        public let converted: Money?

        /// What it counts for.
        public var counted: Money { converted ?? amount }
    }

    /// What shows that the activity took place.
    public struct Proof: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "FundProof" }

        /// One of the proofs that the kind of activity asks for.
        public let proof: String
        public let text: String?
        public let link: String?
        public let files: [Attachment]
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("request", .text(request.text)), ("status", .text(status.rawValue)),
            ("fund", .text(fund)), ("external", SQLValue(external.map(SameText.key))),
        ]
    }

    public static let sorts: [ListColumn<FundClaim>] = [
        .number("handed_in") { $0.handedIn.milliseconds },
        .plain("amount") { ListText.amount($0.amount.currency.code, $0.amount.minor) },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(about, detail: "\(amount)", texts: [id.text] + items.map(\.invoice), partner: partner)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "fund-claims-1",
            sql: [
                """
                CREATE TABLE fund_claims (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                request TEXT NOT NULL, status TEXT NOT NULL, fund TEXT NOT NULL, external TEXT, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE UNIQUE INDEX fund_claims_external ON fund_claims (vendor, external)",
            ]),
        Migration(id: "fund-claims-lists", sql: listIndexes(behind: ["partner", "request", "status", "fund"])),
    ]

    public func shown(to reader: Reader) throws -> FundClaimView {
        FundClaimView(
            id: id, partner: partner, fundRequest: request, fund: fund, about: about, items: items, proofs: proofs,
            amount: amount, isLast: isLast, handedIn: handedIn, decision: try reader.worded(decision), status: status,
            earning: earning, isPaid: isPaid, decided: decided, reason: reason)
    }
}

/// A claim, in the words of whoever reads it.
public struct FundClaimView: Codable, Sendable, SchemaNamed {
    public let id: ID<FundClaim>
    public let partner: PartnerID
    public let fundRequest: ID<FundRequest>
    public let fund: String
    public let about: String
    public let items: [FundClaim.Item]
    public let proofs: [FundClaim.Proof]
    /// What is reimbursed of it.
    public let amount: Money
    public let isLast: Bool
    public let handedIn: Instant
    /// What is reimbursed, and why no more.
    public let decision: WordedDecision
    public let status: FundClaim.Status
    public let earning: ID<Earning>?
    public let isPaid: Bool
    public let decided: Instant?
    public let reason: String?

    public static var schemaName: String { "FundClaim" }
}

/// A partner claimed.
struct FundsClaimed: Event, TakesMembership {
    static let kind = "fund_claim.made"
    let claim: FundClaim
    var subject: String { claim.id.text }
    var partner: PartnerID? { claim.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(claim, as: "claim", in: entry) }
}

/// A claim was decided on, or turned down after it had been approved.
struct FundClaimDecided: OwnedChange {
    static let kind = "fund_claim.decided"
    let claim: ID<FundClaim>
    let owner: PartnerID
    let status: FundClaim.Status
    /// What is reimbursed; absent where that was not changed.
    let amount: Money?
    let decision: Decision?
    let earning: ID<Earning>?
    let at: Instant
    let reason: String?
    var changed: ID<FundClaim> { claim }

    func change(_ claim: inout FundClaim) {
        (claim.status, claim.decided, claim.reason) = (status, at, reason)
        if let amount { claim.amount = amount }
        if let decision { claim.decision = decision }
        if let earning { claim.earning = earning }
    }
}

/// Claims.
package enum FundClaimList: RecordList {
    package static let name = "list_fund_claims"
    package static let permission = Permission.seeFunds
    package static let filters: [ListFilter] = [
        .partner(), .text("fund_request", column: "request"), .choice("status", FundClaim.Status.self), .text("fund"),
    ]

    package static func items(
        _ records: [Versioned<FundClaim>], _ reader: Reader
    ) throws -> [Versioned<FundClaimView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListFundClaims = ListQuery<FundClaimList>

/// One claim with its reasons.
public struct ShowFundClaim: Query {
    public static let name = "show_fund_claim"
    public static let permission = Permission.seeFunds

    public let fundClaim: ID<FundClaim>

    public func answer(_ reader: Reader) throws -> Versioned<FundClaimView> {
        try reader.require(fundClaim).shown(to: reader)
    }
}

extension Guildhall {
    /// The bytes of a file that was handed in with a claim, for whoever may see the claim.
    ///
    /// - Throws: `Problem.notFound`.
    public func fundClaimFile(
        _ file: ID<StoredFile>, of claim: ID<FundClaim>, as credential: Credential
    ) async throws -> FileContent {
        let found = try await answer(ShowFundClaim(fundClaim: claim), as: credential, in: .english)
        guard let attachment = found.value.proofs.flatMap(\.files).first(where: { $0.id == file }),
            let bytes = files?.bytes(attachment.hash)
        else { throw Problem.notFound(StoredFile.noun) }
        return FileContent(name: attachment.name, mediaType: attachment.type.mediaType, bytes: bytes)
    }
}
