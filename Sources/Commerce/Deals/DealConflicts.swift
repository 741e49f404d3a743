import Matching
import Members
import Record
import Store
import Terms

/// What may stand beside a registration: for whoever decides on it, side by side.
public struct DealConflicts: Codable, Sendable {
    /// Other registrations for the same end customer, those that stand in the way first.
    public let registrations: [Registration]
    /// Are there more than these, of which none stands in the way or is in doubt?
    public let isMore: Bool
    /// What the vendor itself has to do with the end customer.
    public let account: Account?

    /// Another registration, of whichever partner.
    public struct Registration: Codable, Sendable, SchemaNamed {
        public let deal: DealSummary
        /// Why it may be the same deal.
        public let matches: [Match]
        /// In what the two end customers are alike and differ, in the words of whoever asks.
        public let reasons: [String]
        /// Is it the same partner's?
        public let samePartner: Bool
        /// Does it keep the registration from being approved, save for an exception?
        public let standsInTheWay: Bool
        /// Does a person have to say whether it is for the same end customer, before the registration is approved?
        public let inDoubt: Bool
        /// Was it submitted before?
        public let earlier: Bool
        /// Did somebody say that it is for another end customer?
        public let toldApart: Bool

        public static var schemaName: String { "ConflictingRegistration" }
    }

    /// In what two registrations are alike.
    public enum Match: String, Codable, CaseIterable, Sendable {
        case name, domain
        /// The names are likely one, and not the same.
        case likeName = "like_name"
        case productLine = "product_line"
    }

    /// The vendor's own account of the end customer.
    public struct Account: Codable, Sendable, SchemaNamed {
        public let customer: CustomerView
        public let matches: [Match]
        /// Did the vendor's own sales pursue the product line when the registration was submitted?
        public let pursued: Bool
        /// Is it an active direct customer for the product line today?
        public let active: Bool

        public static var schemaName: String { "ConflictingAccount" }
    }
}

/// The possible conflicts of a registration: other registrations, direct pursuits and purchases for the same end customer.
public struct ListDealConflicts: Query {
    public static let name = "deal_conflicts"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>

    public init(deal: ID<Deal>) { self.deal = deal }

    public func answer(_ reader: Reader) throws -> DealConflicts {
        let deal = try reader.visible(self.deal).value
        let key = CompanyKey(deal.terms.customer)
        let known = try reader.known(deal.terms.customer)
        let same = known.likely
        let claims = try reader.claims(on: deal.terms, of: deal.partner, submitted: deal, knownAs: known).get()
        let (blocking, doubtful) = (Set(claims.conflicts.map(\.id)), Set(claims.doubtful.map(\.deal.id)))
        let (found, isMore) = try others(than: deal, same, blocking.union(doubtful), reader)
        let apart = try reader.apart(from: deal.described).get()
        let registrations = try zip(found, reader.summaries(found)).map { other, summary in
            let line: [DealConflicts.Match] = other.terms.productLine == deal.terms.productLine ? [.productLine] : []
            return DealConflicts.Registration(
                deal: summary, matches: key.matches(of: CompanyKey(other.terms.customer)) + line,
                reasons: reader.reasons(deal.terms.customer, other.terms.customer),
                samePartner: other.partner == deal.partner, standsInTheWay: blocking.contains(other.id),
                inDoubt: doubtful.contains(other.id), earlier: deal.wasSubmitted(after: other.value),
                toldApart: apart.contains(other.value.described.key))
        }
        return DealConflicts(
            registrations: registrations.filter(\.standsInTheWay) + registrations.filter(\.inDoubt)
                + registrations.filter { !$0.standsInTheWay && !$0.inDoubt }, isMore: isMore,
            account: try account(of: deal, key, reader))
    }

    /// The newest others for the same end customer, and those that matter however old they are.
    private func others(
        than deal: Deal, _ same: SameCompany, _ needed: Set<ID<Deal>>, _ reader: Reader
    ) throws -> (found: [Versioned<Deal>], isMore: Bool) {
        let newest: [Versioned<Deal>] = try reader.vendorWide.records(
            """
            WHERE id <> $1 AND status <> 'draft' AND \(same.condition(in: Deal.table, after: 1)) \
            ORDER BY id DESC LIMIT \(Self.most + needed.count + 1)
            """,
            [.text(deal.id.text)] + same.arguments)
        let shown = Array(newest.prefix(Self.most))
        let older = try needed.subtracting(shown.map(\.value.id)).sorted { $0.text > $1.text }
            .map { try reader.vendorWide.require($0) }
        return (shown + older, newest.count > Self.most + older.count)
    }

    private static let most = 100

    private func account(of deal: Deal, _ key: CompanyKey, _ reader: Reader) throws -> DealConflicts.Account? {
        guard let account = try reader.account(of: deal.terms.customer, describedBy: deal.partner).get() else {
            return nil
        }
        let line = deal.terms.productLine
        let active = reader.context.program.registration?.activeCustomer
        return DealConflicts.Account(
            customer: try reader.view(account), matches: key.matches(of: CompanyKey(account.customer)),
            pursued: account.pursued(deal, submitted: deal.submitted ?? reader.now),
            active: active.map { account.isActive(line, on: reader.today, $0) } ?? false)
    }
}

extension CompanyKey {
    /// In what they are alike.
    fileprivate func matches(of other: CompanyKey) -> [DealConflicts.Match] {
        let isSame = isSameName(as: other)
        let isDomain = telling != nil && telling == other.telling
        return (isSame ? [.name] : isDomain ? [] : [.likeName]) + (isDomain ? [.domain] : [])
    }
}

extension Reader {
    /// In what two end customers are alike and differ.
    fileprivate func reasons(_ one: EndCustomer, _ other: EndCustomer) -> [String] {
        let evidence = MatchEvidence(Company(one), Company(other))
        return MatchReason.reasons(evidence).map { wording($0.phrase.key, $0.phrase.values) }
    }
}

extension Company {
    /// What a partner or the vendor says of an end customer.
    init(_ customer: EndCustomer) {
        self.init(
            name: customer.name, country: customer.country,
            domain: customer.domain.flatMap { DomainName($0)?.ascii })
    }
}

extension Deal {
    fileprivate func wasSubmitted(after other: Deal) -> Bool {
        guard let submitted, let before = other.submitted else { return false }
        return submitted == before ? other.id.text < id.text : before < submitted
    }
}

extension Reader {
    /// Registrations of the same end customer and product line by other partners that stand in the way of one submitted now,
    /// or of one that was submitted before: then those submitted earlier, and those approved since by no exception; and those of
    /// which a person has to say it. Across the whole vendor: never shown, only concluded from.
    ///
    /// - Parameter found: under which names the end customer is known or may be, and what people said of those, where that was looked up
    ///   already.
    func claims(
        on terms: DealTerms, of partner: PartnerID, submitted own: Deal? = nil, knownAs found: KnownCustomer? = nil
    ) throws -> Asked<CustomerClaims> {
        let found = try found ?? known(terms.customer)
        let all = try standing(terms, describedBy: partner, knownAs: found.likely)
        let policy = matchPolicy
        return all.map { deals in
            let inTheWay = deals.filter { $0.partner != partner }.filter { deal in
                guard let own, let limit = own.submitted, let submitted = deal.submitted else { return true }
                if deal.approval != nil, !deal.exceptions.contains(where: { $0.ground == .localLaw }) { return true }
                return submitted == limit ? deal.id.text < own.id.text : submitted < limit
            }
            var claims = CustomerClaims()
            for deal in inTheWay {
                let (action, ground) = found.knowledge.judge(
                    (terms.customer, partner), (deal.terms.customer, deal.partner), policy)
                switch action {
                case .decline: claims.conflicts.append(deal)
                case .person: if let ground { claims.doubtful.append((deal, ground)) }
                case .pass: break
                }
            }
            return claims
        }
    }

    /// Registrations of a deal that are on the way or protected, whoever's, by which its end customer may be had already: of a kind that
    /// stands in its way, and of nobody whom somebody told apart from it.
    func standing(
        _ terms: DealTerms, describedBy partner: PartnerID, knownAs likely: SameCompany
    ) throws -> Asked<[Deal]> {
        let statuses = DealStatus.blocking.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let all: Asked<[Versioned<Deal>]> = try vendorWide.askRecords(
            """
            WHERE product_line = $1 AND status IN (\(statuses)) \
            AND (valid_through IS NULL OR valid_through >= $2) AND \(likely.condition(in: Deal.table, after: 2))
            """,
            [.text(terms.productLine), .integer(Int64(today.number - 1))] + likely.arguments)
        let (now, zone) = (now, context.program.zone)
        let apart = try apart(from: DescribedCustomer(terms.customer, by: partner))
        let kinds = context.program.registration
        let kind = kinds?.kind(terms.kind)
        return all.map { deals in
            let apart = try apart.get()
            return deals.map(\.value).filter { deal in
                kind?.conflicts(with: kinds?.kind(deal.terms.kind)) ?? true
            }.filter { deal in
                !apart.contains(deal.described.key) && deal.approval?.holds(at: now, in: zone) ?? true
            }
        }
    }

    /// The vendor's account of an end customer, as far as it is certain that it is this one's; else that a person has to say it, where
    /// the account matters for the deal.
    func judged(
        _ accounts: [CustomerAccount], _ customer: EndCustomer, by partner: PartnerID, _ productLine: String,
        submitted own: Deal?, _ knowledge: CustomerKnowledge
    ) throws -> (certain: CustomerAccount?, doubtful: (account: CustomerAccount, ground: MatchGround)?) {
        let policy = matchPolicy
        let judged = accounts.map { account in
            (account: account, judgement: knowledge.judge((customer, partner), (account.customer, nil), policy))
        }
        if let certain = judged.first(where: { $0.judgement.action == .decline }) { return (certain.account, nil) }
        let doubtful = judged.lazy.filter { $0.judgement.action == .person }.compactMap { found in
            found.judgement.ground.map { (account: found.account, ground: $0) }
        }.first { self.matters($0.account, productLine, submitted: own) }
        return (nil, doubtful)
    }

    /// Do the vendor's own dealings with an end customer matter for a deal?
    private func matters(_ account: CustomerAccount, _ productLine: String, submitted own: Deal?) -> Bool {
        let isPursued = account.pursuits.contains { pursuit in
            pursuit.productLine == productLine && pursuit.ended == nil && pursuit.began <= own?.submitted ?? now
        }
        let active = context.program.registration?.activeCustomer
        return isPursued || active.map { account.isActive(productLine, on: today, $0) } ?? false
    }

    /// Approved registrations in force for an end customer of the vendor's own and a product line, of whichever
    /// partner.
    func protecting(_ customer: EndCustomer, _ productLine: String) throws -> [Deal] {
        guard let terms = context.program.registration, terms.protection != nil else { return [] }
        let same = try known(customer).same
        let found: [Versioned<Deal>] = try vendorWide.records(
            """
            WHERE product_line = $1 AND status = 'approved' AND valid_through >= $2 \
            AND \(same.condition(in: Deal.table, after: 2)) ORDER BY id
            """,
            [.text(productLine), .integer(Int64(today.number - 1))] + same.arguments)
        let apart = try apart(from: DescribedCustomer(customer, by: nil)).get()
        return found.map(\.value).filter { deal in
            (terms.kind(deal.terms.kind)?.isProtected ?? true)
                && !apart.contains(deal.described.key)
                && deal.approval?.holds(at: now, in: context.program.zone) ?? false
        }
    }
}
