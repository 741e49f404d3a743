import Members
import Record
import Store
import Terms

/// What a distributor and a reseller agreed between themselves: a discount, and how much of the distributor's bonus is passed on.
public struct DistributionTerms: Entity {
    public static let prefix = "agreed"
    public static let table = "distribution_terms"
    public static let noun = "distribution_terms"

    public let id: ID<DistributionTerms>
    public let reseller: PartnerID
    public let distributor: PartnerID
    /// For one registration alone, else for all.
    public let deal: ID<Deal>?
    /// Off list price, in the place of the program's list discount.
    public let discount: Rate?
    /// Part of the distributor's bonus that the reseller gets, 0 to 100 %.
    public let bonusShare: Rate?

    public var columns: [(String, SQLValue)] {
        [("partner", .text(reseller.text)), ("distributor", .text(distributor.text)), ("deal", SQLValue(deal?.text))]
    }

    /// One agreement for each distributor, reseller and registration.
    package static func id(_ distributor: PartnerID, _ reseller: PartnerID, _ deal: ID<Deal>?) -> ID<DistributionTerms>
    {
        let parts = [distributor.text, reseller.text, deal?.text ?? "all"].map { $0.split(separator: "_").last ?? "" }
        return ID(unchecked: "\(prefix)_" + Secret(parts.joined(separator: "-")).hash.prefix(26))
    }
}

enum DistributionTables {
    static let terms = DistributionTerms.declaration(seenBy: ["partner", "distributor"])
    static let migrations = [
        Migration(
            id: "distribution-1",
            sql: [
                """
                CREATE TABLE distribution_terms (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                distributor TEXT NOT NULL, deal TEXT, version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX distribution_terms_partner ON distribution_terms (vendor, partner, distributor)",
            ]),
        Migration(
            id: "distribution-lists",
            sql: DistributionTerms.listIndexes(behind: ["partner", "distributor"])),
    ]
}

struct DistributionTermsSet: Event {
    static let kind = "distribution.terms_set"
    let terms: DistributionTerms
    var subject: String { terms.id.text }
    var partner: PartnerID? { terms.reseller }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(terms) }
}

/// A distributor enters what it agreed with a reseller that gave it permission.
public struct SetDistributionTerms: Command {
    public static let name = "set_distribution_terms"
    public static let permission = Permission.distribute

    public let reseller: PartnerID
    /// For this registration alone.
    public let deal: ID<Deal>?
    public let discount: Rate?
    public let bonusShare: Rate?

    public struct State: Sendable {
        package let distributor: Partner
        package let reseller: Partner
        package let deal: Deal?
    }

    public func load(_ reader: Reader) throws -> State {
        let own = try reader.ownPartner()
        guard let reseller = try reader.vendorWide.find(self.reseller)?.value, reseller.permitted.contains(own.id)
        else {
            throw Problem.notFound(Partner.noun)
        }
        let deal = try deal.map { try reader.vendorWide.require($0).value }
        if let deal, deal.partner != reseller.id { throw Problem.notFound(Deal.noun) }
        return State(distributor: own, reseller: reseller, deal: deal)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        for (rate, field) in [(discount, "discount"), (bonusShare, "bonus_share")] {
            guard let rate, !(Rate.zero...Rate.one).contains(rate) else { continue }
            throw Problem.invalid(field: "/\(field)", Phrase("distribution.rate", ["rate": .rate(rate)]))
        }
        guard discount != nil || bonusShare != nil else {
            throw Problem.invalid(field: "/discount", "distribution.nothing")
        }
        let terms = DistributionTerms(
            id: DistributionTerms.id(state.distributor.id, reseller, deal), reseller: reseller,
            distributor: state.distributor.id, deal: deal, discount: discount, bonusShare: bonusShare)
        return [DistributionTermsSet(terms: terms)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> DistributionTerms {
        try reader.created(events, \DistributionTermsSet.terms)
    }
}

extension Reader {
    func distributionTerms(_ reseller: PartnerID, _ distributor: PartnerID) throws -> [DistributionTerms] {
        let found: [Versioned<DistributionTerms>] = try vendorWide.records(
            "WHERE partner = $1 AND distributor = $2 ORDER BY id", [.text(reseller.text), .text(distributor.text)])
        return found.map(\.value)
    }
}
