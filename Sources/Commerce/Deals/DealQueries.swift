import Record
import Store
import Terms

/// A registration as those it concerns see it. Another partner's name never stands in it.
public struct DealView: Codable, Sendable {
    public let id: ID<Deal>
    public let partner: PartnerID
    public let partnerName: String
    public let distributor: PartnerID?
    public let distributorName: String?
    public let status: DealStatus
    public let customer: RegisteredCustomer
    public let productLine: String
    public let units: Int
    public let orderedUnits: Int
    public let listValue: Money?
    public let bant: BANT
    public let enterprise: Bool
    public let route: Route?
    public let tenderPublished: Day?
    public let evidence: [Evidence]
    public let created: Instant
    public let submitted: Instant?
    /// By when the vendor means to decide.
    public let decisionDue: Instant?
    /// Undecided although that time is over.
    public let overdue: Bool
    public let approved: Instant?
    public let validThrough: Day?
    /// Days left including today; 0 when it is not approved or the last day is over.
    public let daysLeft: Int
    /// Is the partner entitled to the benefits of registration now?
    public let holds: Bool
    /// That a person of the vendor says whether the end customer is registered already; absent where nobody has to.
    public let doubt: String?
    public let actionRequested: String?
    /// The partner's wish for a longer term, until it is answered.
    public let extensionRequested: Deal.ExtensionRequest?
    public let reason: StatusReasonView?
    public let exceptions: [GrantedException]
    public let vendorQuotes: [VendorQuote]
    public let orders: [ID<Order>]
    /// Which clause keeps the vendor's own sales off, while it does.
    public let protectedBy: ClauseID?
    /// What an older system called it; absent for what was registered here.
    public let external: String?
    /// Its kind of registration; absent where the program has none.
    public let kind: String?
    /// What was entered for its kind, by the ids of the fields.
    public let fields: [String: String]?
    /// Rates that the vendor's people decided for it; absent where they decided none.
    public let granted: [GrantedRate]?
    public let decision: WordedDecision?
    public let version: Int64
}

/// Who of the vendor's people opened a registration, and when.
public struct DealSighting: Codable, Sendable {
    public let role: String
    public let name: String
    public let at: Instant
}

/// An end customer as the vendor's people see it.
public struct CustomerView: Codable, Sendable {
    public let id: ID<CustomerAccount>
    public let customer: EndCustomer
    public let globalAccount: Bool
    public let marketingConsent: Bool
    /// Which part of the market it belongs to, in the vendor's words.
    public let segment: String?
    public let purchases: [CustomerAccount.Purchase]
    public let pursuits: [CustomerAccount.Pursuit]
    /// Product lines for which it is an active direct customer today.
    public let active: [String]
    public let names: [CustomerName]
    public let domains: [String]
    public let countries: [String]
    public let identifiers: [CustomerNumber]
    public let parent: ID<CustomerAccount>?
    /// The record under which it stands; absent for one that stands for itself.
    public let merged: CustomerAccount.Merged?
}

/// Opens a registration. When the vendor's people do, that is recorded and its owner is shown who did.
public struct ViewDeal: Command {
    public static let name = "view_deal"
    public static let permission = Permission.seeDeals

    public let deal: ID<Deal>

    public init(deal: ID<Deal>) { self.deal = deal }

    public func load(_ reader: Reader) throws -> Versioned<Deal> { try reader.visible(deal) }

    public func decide(_ state: Versioned<Deal>, _ context: Context) throws -> [any Event] {
        let actor = context.actor
        guard !actor.role.isPartner, actor.role != .system else { return [] }
        return [DealViewed(deal: deal, owner: state.partner, role: actor.role)]
    }

    public func reply(_ state: Versioned<Deal>, _ events: [any Event], _ reader: Reader) throws -> DealView {
        try reader.view(state)
    }
}

/// A registration as its own partner opens it, which is nobody else's business: only read.
struct LookAtOwnDeal: Query {
    static let name = ViewDeal.name
    static let permission = ViewDeal.permission

    let deal: ID<Deal>

    /// The registration, if the one who asks is a partner.
    struct Own: Codable, Sendable {
        let deal: DealView?
    }

    func answer(_ reader: Reader) throws -> Own {
        guard reader.context.actor.partner != nil else { return Own(deal: nil) }
        return Own(deal: try reader.view(try reader.visible(deal)))
    }
}

extension Guildhall {
    /// Opens a registration. What the vendor's people open is written down; a partner's own look waits for no commit.
    public func viewDeal(
        _ view: ViewDeal, as credential: Credential, _ terms: RequestTerms
    ) async throws -> Performed<DealView> {
        if let own = try await answer(LookAtOwnDeal(deal: view.deal), as: credential, in: terms.language).deal {
            return Performed(reply: own, version: own.version, repeated: false)
        }
        return try await perform(view, as: credential, terms)
    }
}

/// Who of the vendor's people has looked at a registration, newest first; two hundred at a time.
public struct ListDealViews: Query {
    public static let name = "list_deal_views"
    public static let permission = Permission.seeDeals

    public let deal: ID<Deal>
    /// What the page before named as the next.
    public let after: Int64?

    public func answer(_ reader: Reader) throws -> Page<DealSighting> {
        let seen = try reader.visible(deal)
        let most = 200
        let found = try reader.vendorWide.query(
            """
            SELECT role, actor, at, sequence FROM {deal_views} WHERE deal = $1 AND sequence <= $2 AND sequence < $3 \
            ORDER BY sequence DESC LIMIT \(most + 1)
            """,
            [.text(deal.text), .integer(seen.keptThrough ?? .max), .integer(after ?? .max)])
        let rows = Array(found.prefix(most))
        let names = try reader.actorNames(Set(try rows.map { try $0.text(1) }))
        let sightings = try rows.map { row in
            let actor = try row.text(1)
            return DealSighting(
                role: try row.text(0), name: names[actor]?.name ?? actor, at: Instant(milliseconds: try row.int(2)))
        }
        return Page(items: sightings, next: try found.count > most ? rows.last.map { String(try $0.int(3)) } : nil)
    }
}

extension Reader {
    /// A registration within the scope; drafts are there for their owners alone.
    package func visible(_ id: ID<Deal>) throws -> Versioned<Deal> {
        let deal = try require(id)
        guard deal.status != .draft || context.actor.role.isPartner else { throw Problem.notFound(Deal.noun) }
        return deal
    }

    /// A registration as people talk about it: a draft is its owner's alone.
    func discussed(_ id: ID<Deal>) throws -> Discussed {
        try requireSight(.seeDeals)
        let found = try visible(id).value
        guard found.status != .draft else { throw Problem.notFound(Deal.noun) }
        return Discussed(found.terms.customer.name, [found.partner, found.watcher].compactMap(\.self))
    }

    func dealView(_ id: ID<Deal>) throws -> DealView { try view(try require(id)) }

    package func view(_ deal: Versioned<Deal>) throws -> DealView {
        let last = deal.approval?.validThrough
        let zone = context.program.zone
        let inForce = deal.approval?.holds(at: now, in: zone) ?? false
        let holds = deal.status == .approved && inForce
        let registration = context.program.registration
        let isProtected = holds && registration?.kind(deal.terms.kind)?.isProtected ?? true
        let protection = isProtected ? registration?.protection : nil
        let names = try partnerNames([deal.partner] + [deal.distributor].compactMap(\.self))
        return DealView(
            id: deal.id, partner: deal.partner, partnerName: names[deal.partner] ?? "",
            distributor: deal.distributor, distributorName: deal.distributor.flatMap { names[$0] },
            status: deal.value.status(at: now, in: zone),
            customer: RegisteredCustomer(deal.terms.customer), productLine: deal.terms.productLine,
            units: deal.terms.units, orderedUnits: deal.orderedUnits, listValue: deal.terms.listValue,
            bant: deal.terms.bant,
            enterprise: deal.terms.enterprise, route: deal.terms.route, tenderPublished: deal.terms.tenderPublished,
            evidence: deal.evidence, created: deal.created, submitted: deal.submitted, decisionDue: deal.decisionDue,
            overdue: deal.value.isOverdue(at: now), approved: deal.approval?.at, validThrough: last,
            daysLeft: deal.value.daysLeft(at: now, in: zone), holds: holds,
            doubt: deal.doubt.map { doubt in words(doubt) }, actionRequested: deal.actionRequested,
            extensionRequested: inForce && [.approved, .suspended].contains(deal.status)
                ? deal.extensionRequested : nil,
            reason: try deal.statusReason?.shown(deal.decision, to: self), exceptions: deal.exceptions,
            vendorQuotes: deal.vendorQuotes, orders: deal.orders,
            protectedBy: deal.distributor == nil ? protection?.reseller : protection?.distributor,
            external: deal.external, kind: deal.terms.kind, fields: deal.terms.fields, granted: deal.granted,
            decision: try deal.decision.map(worded), version: deal.version)
    }

    /// What speaks for it stands there for the vendor's people alone: a partner learns nothing of who else is there.
    private func words(_ doubt: CustomerDoubt) -> String {
        let grounds = context.actor.role.isPartner ? nil : TypedValue.list(doubt.grounds.map(\.phrase))
        return wording("deal.doubt", ["grounds": grounds])
    }

    package func view(_ account: CustomerAccount) throws -> CustomerView {
        let active = context.program.registration?.activeCustomer
        let lines = Set(account.purchases.map(\.productLine)).filter { line in
            active.map { account.isActive(line, on: today, $0) } ?? false
        }
        return CustomerView(
            id: account.id, customer: account.customer, globalAccount: account.globalAccount,
            marketingConsent: account.marketingConsent, segment: account.segment, purchases: account.purchases,
            pursuits: account.pursuits,
            active: lines.sorted(), names: account.names, domains: account.domains, countries: account.countries,
            identifiers: account.identifiers, parent: account.parent, merged: account.merged)
    }
}
