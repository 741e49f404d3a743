import Store
import Terms

/// What may stand beside a registration: for whoever decides on it, side by side.
public struct DealConflicts: Codable, Sendable {
    /// Other registrations for the same end customer, those that stand in the way first.
    public let registrations: [Registration]
    /// What the vendor itself has to do with the end customer.
    public let account: Account?

    /// Another registration, of whichever partner.
    public struct Registration: Codable, Sendable, SchemaNamed {
        public let deal: DealSummary
        /// Why it may be the same deal.
        public let matches: [Match]
        /// Is it the same partner's?
        public let samePartner: Bool
        /// Does it keep the registration from being approved, save for an exception?
        public let standsInTheWay: Bool
        /// Was it submitted before?
        public let earlier: Bool

        public static var schemaName: String { "ConflictingRegistration" }
    }

    /// In what two registrations are alike.
    public enum Match: String, Codable, CaseIterable, Sendable {
        case name, domain
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
        let blocking = Set(try reader.conflicts(with: deal.terms, of: deal.partner, submitted: deal).get().map(\.id))
        let key = CustomerKey(deal.terms.customer)
        let found: [Versioned<Deal>] = try reader.vendorWide.records(
            """
            WHERE id <> $3 AND status <> 'draft' AND \(CustomerKey.condition(in: Deal.table)) ORDER BY id DESC LIMIT 100
            """,
            key.arguments + [.text(deal.id.text)])
        let registrations = try zip(found, reader.summaries(found)).map { other, summary in
            let line: [DealConflicts.Match] = other.terms.productLine == deal.terms.productLine ? [.productLine] : []
            return DealConflicts.Registration(
                deal: summary, matches: key.matches(of: CustomerKey(other.terms.customer)) + line,
                samePartner: other.partner == deal.partner, standsInTheWay: blocking.contains(other.id),
                earlier: deal.wasSubmitted(after: other.value))
        }
        return DealConflicts(
            registrations: registrations.filter(\.standsInTheWay) + registrations.filter { !$0.standsInTheWay },
            account: try account(of: deal, key, reader))
    }

    private func account(of deal: Deal, _ key: CustomerKey, _ reader: Reader) throws -> DealConflicts.Account? {
        guard let account = try reader.account(of: deal.terms.customer).get() else { return nil }
        let line = deal.terms.productLine
        let active = try reader.context.program.registrationTerms.activeCustomer
        return DealConflicts.Account(
            customer: try reader.view(account), matches: key.matches(of: CustomerKey(account.customer)),
            pursued: account.isPursued(line, before: deal.submitted ?? reader.now),
            active: account.isActive(line, on: reader.today, active))
    }
}

extension CustomerKey {
    /// In what they are alike.
    fileprivate func matches(of other: CustomerKey) -> [DealConflicts.Match] {
        (name == other.name ? [.name] : []) + (domain != nil && domain == other.domain ? [.domain] : [])
    }
}

extension Deal {
    fileprivate func wasSubmitted(after other: Deal) -> Bool {
        guard let submitted, let before = other.submitted else { return false }
        return submitted == before ? other.id.text < id.text : before < submitted
    }
}
