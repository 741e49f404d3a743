import Members
import Record
import Terms

/// Opens a case in which the vendor may quote in spite of a registration. Needs a listed reason; the partner is told.
public struct OpenVendorQuote: DealStep {
    public static let name = "open_vendor_quote"
    public static let permission = Permission.sellDirect

    public let deal: ID<Deal>
    /// One of the program's listed reasons.
    public let clause: ClauseID
    public let note: String
    /// Who asked the vendor to quote, where somebody did.
    public let requestedBy: Requester?

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        let deal = state.deal
        try deal.require([.approved, .suspended, .expired], to: .openToVendor)
        guard let quotes = try context.program.registrationTerms.vendorQuotes else {
            throw Problem.wrongState("deal.no_vendor_quotes")
        }
        let facts = state.facts(context)
        guard case .bool(true) = facts[.customerDirectPresence] else {
            throw context.refusal(
                .vendorQuote, subject: deal.id.text, rule: "direct-presence", clause: quotes.presence,
                needs: "missing.direct_presence",
                facts: [SeenFact("customer.country", .text(deal.terms.customer.country))])
        }
        let decision = try context.judge(
            clause, note, quotes.reasons, .vendorQuote, state, requestedBy: requestedBy?.rawValue ?? "")
        let quote = VendorQuote(clause: clause, note: note, opened: context.now, by: context.actor.id)
        return [VendorQuoteOpened(deal: deal.id, owner: deal.partner, quote: quote, decision: decision)]
    }
}

/// Records that the vendor's own sales pursue an end customer; refused where a registration protects the deal.
public struct PursueDirectly: Command {
    public static let name = "pursue_directly"
    public static let permission = Permission.sellDirect

    public let customer: EndCustomer
    public let productLine: String
    public let activity: Activity
    public let note: String

    public enum Activity: String, Codable, CaseIterable, Sendable {
        /// Proactive work toward a sale, a quote or a bid.
        case sales
        /// Marketing that reaches everyone who has not opted out.
        case marketing
    }

    public struct State: Sendable {
        let account: CustomerAccount?
        /// Registrations in force for the end customer and product line.
        let registered: [Deal]
        let productLines: [String]
    }

    public struct Pursued: Codable, Sendable {
        public let allowed: Bool
        public let customer: ID<CustomerAccount>?
        public let clause: ClauseID?
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            account: try reader.ownAccount(of: customer),
            registered: try reader.protecting(customer, productLine), productLines: try reader.productLines().get())
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let checked = try customer.checked()
        try Text.check(note, "note")
        try Self.check(productLine, state.productLines)
        var account = state.account ?? CustomerAccount(new: checked, context.newID())
        account.isNoted = true
        let terms = try context.program.registrationTerms
        let marketing = terms.protection?.marketing ?? terms.clause
        if activity == .marketing {
            guard account.marketingConsent else {
                throw context.refusal(
                    .directPursuit, subject: account.id.text, rule: "marketing", clause: marketing,
                    needs: "missing.opted_out")
            }
            return state.account?.isOwn != true ? [CustomerRecorded(account: account)] : []
        }
        if let protection = terms.protection, let deal = state.registered.first(where: { $0.vendorQuotes.isEmpty }) {
            let clause = deal.distributor == nil ? protection.reseller : protection.distributor
            throw context.refusal(
                .directPursuit, subject: deal.id.text, rule: "protection", clause: clause, needs: "missing.protected",
                facts: [SeenFact("registration.status", .text(deal.status.rawValue))])
        }
        var pursued = account
        pursued.pursuits.append(.init(productLine: productLine, began: context.now, ended: nil, note: note))
        return [CustomerRecorded(account: pursued)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Pursued {
        let marketing = activity == .marketing ? reader.context.program.registration?.protection?.marketing : nil
        return Pursued(allowed: true, customer: try reader.account(of: customer).get()?.id, clause: marketing)
    }

    package static func check(_ productLine: String, _ known: [String]) throws {
        guard known.contains(productLine) else {
            throw Problem.unknownProductLine(productLine, among: known)
        }
    }
}

/// Ends the vendor's own pursuit of an end customer's deal.
public struct EndPursuit: AccountStep {
    public static let name = "end_pursuit"
    public static let permission = Permission.sellDirect

    public let customer: EndCustomer
    public let productLine: String

    public func change(_ account: inout CustomerAccount, _ context: Context) throws {
        let open = account.pursuits.indices.filter {
            account.pursuits[$0].productLine == productLine && account.pursuits[$0].ended == nil
        }
        guard !open.isEmpty else {
            throw Problem.wrongState(
                Phrase("customer.not_pursued", ["customer": .text(customer.name), "line": .text(productLine)]))
        }
        for index in open { account.pursuits[index].ended = context.now }
    }
}

/// Records that an end customer bought a product line from the vendor directly.
public struct RecordDirectPurchase: AccountStep {
    public static let name = "record_direct_purchase"
    public static let permission = Permission.sellDirect

    public let customer: EndCustomer
    public let productLine: String
    public let on: Day

    public func change(_ account: inout CustomerAccount, _ context: Context) throws {
        guard on <= context.today else {
            throw Problem.invalid(field: "/on", Phrase("day.future", ["day": .day(on)]))
        }
        account.purchases.append(.init(productLine: productLine, on: on))
    }
}

/// Records what the vendor knows of an end customer: is it a global account, does it accept marketing, which segment is it of?
public struct DescribeCustomer: AccountStep {
    public static let name = "describe_customer"
    public static let permission = Permission.sellDirect

    public let customer: EndCustomer
    public let globalAccount: Bool?
    public let marketingConsent: Bool?
    /// Which part of the market it belongs to, in the vendor's words.
    public let segment: String?

    public func change(_ account: inout CustomerAccount, _ context: Context) throws {
        account.globalAccount = globalAccount ?? account.globalAccount
        account.marketingConsent = marketingConsent ?? account.marketingConsent
        if let segment { try Text.check(segment, "segment") }
        account.segment = segment ?? account.segment
    }
}

/// A command that changes the vendor's account of an end customer, or opens one.
public protocol AccountStep: Command where State == CustomerAccount?, Reply == CustomerView {
    var customer: EndCustomer { get }
    func change(_ account: inout CustomerAccount, _ context: Context) throws
}

extension AccountStep {
    public func load(_ reader: Reader) throws -> CustomerAccount? { try reader.ownAccount(of: customer) }

    public func decide(_ state: CustomerAccount?, _ context: Context) throws -> [any Event] {
        var account = try state ?? CustomerAccount(new: try customer.checked(), context.newID())
        account.isNoted = true
        try change(&account, context)
        return [CustomerRecorded(account: account)]
    }

    public func reply(_ state: CustomerAccount?, _ events: [any Event], _ reader: Reader) throws -> CustomerView {
        try reader.view(try reader.created(events, \CustomerRecorded.account))
    }
}

extension CustomerAccount {
    init(new customer: EndCustomer, _ id: ID<CustomerAccount>) {
        self.init(
            id: id, customer: customer, globalAccount: false, marketingConsent: true, purchases: [], pursuits: [])
    }
}

extension EndCustomer {
    /// The same with its country. Throws `Problem.invalid`.
    package func checked() throws -> EndCustomer {
        let country: CountryCode = try Text.value(Entered(country), "customer/country")
        return EndCustomer(name: name, domain: domain, country: country.text)
    }
}
