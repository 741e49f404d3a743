import Members
import Record
import Store
import Terms

/// Which registrations of those that somebody may see.
public struct DealFilter: Codable, Hashable, Sendable {
    public var status: DealStatuses?
    public var partner: PartnerID?
    /// A part of the end customer's name or domain, as it is compared: without capitals, accents and legal form.
    public var customer: String?
    public var productLine: String?
    /// True for those the vendor has not decided in the time it meant to; false for all others.
    public var overdue: Bool?
    /// In force, with so many days left at most.
    public var expiring: Int?

    public init(
        status: DealStatuses? = nil, partner: PartnerID? = nil, customer: String? = nil, productLine: String? = nil,
        overdue: Bool? = nil, expiring: Int? = nil
    ) {
        self.status = status
        self.partner = partner
        self.customer = customer
        self.productLine = productLine
        self.overdue = overdue
        self.expiring = expiring
    }
}

/// Statuses as they stand in an address: `approved,suspended`.
public struct DealStatuses: TextCoded, Hashable, Sendable {
    public let all: [DealStatus]

    public init(_ all: [DealStatus]) { self.all = all }

    public init?(_ text: String) {
        let named = text.split(separator: ",").map { DealStatus(rawValue: String($0)) }
        guard !named.isEmpty, !named.contains(nil) else { return nil }
        all = named.compactMap(\.self)
    }

    public var description: String { all.map(\.rawValue).joined(separator: ",") }
    public static var form: String {
        "a status or several with commas between them, of: "
            + DealStatus.allCases.map(\.rawValue).joined(separator: ", ")
    }
    public static var example: String { "approved,suspended" }
}

/// In which order registrations are listed.
public enum DealSort: String, Codable, CaseIterable, Sendable {
    case newest, oldest
    /// By the end customer's name.
    case customer
    /// Those whose term is over first come first.
    case expiry
    /// Those to be decided first come first.
    case due

    /// What is compared first.
    package var key: String {
        switch self {
        case .newest, .oldest: "id"
        case .customer: "customer_name"
        case .expiry: "coalesce(valid_through, 9999999)"
        case .due: "coalesce(decision_due, '9999')"
        }
    }

    /// How what comes later compares.
    var comparison: String { self == .newest ? "<" : ">" }

    package var sql: String { self == .newest ? "id DESC" : "\(key), id" }
}

extension DealFilter {
    /// - Throws: `Problem.invalid` for a number of days that makes no sense.
    package func conditions(_ reader: Reader) throws -> Conditions {
        var all = Conditions()
        if reader.context.actor.partner == nil { all.add("status <> 'draft'") }
        let today = Int64(reader.today.number)
        if let status {
            let named = status.all.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            all.add(.integer(today)) {
                """
                CASE WHEN status IN ('approved', 'suspended') AND valid_through < \($0) THEN 'expired' ELSE status END \
                IN (\(named))
                """
            }
        }
        if let partner { all.add(.text(partner.text)) { "partner = \($0)" } }
        if let productLine { all.add(.text(productLine)) { "product_line = \($0)" } }
        if let customer, customer.contains(where: { !$0.isWhitespace }) { add(customer, to: &all) }
        if let overdue {
            all.add(.text(reader.now.description)) {
                let late = "(status IN ('submitted', 'in_review') AND decision_due < \($0))"
                return overdue ? late : "NOT coalesce(\(late), 1 = 0)"
            }
        }
        if let expiring {
            guard (0...3_660).contains(expiring) else {
                throw Problem.invalid(field: "/expiring", Phrase("deal.expiring", ["days": .count(expiring)]))
            }
            all.add("status IN ('approved', 'suspended')")
            all.add(.integer(today)) { "valid_through >= \($0)" }
            all.add(.integer(today + Int64(expiring))) { "valid_through < \($0)" }
        }
        return all
    }

    private func add(_ customer: String, to all: inout Conditions) {
        let key = CompanyKey(EndCustomer(name: customer, domain: customer, country: ""))
        let name = all.place(of: .text("%\(Conditions.literal(key.name))%"))
        let domain = all.place(of: .text("%\(Conditions.literal(key.domain ?? key.name))%"))
        all.add("(customer_name LIKE \(name) ESCAPE '!' OR customer_domain LIKE \(domain) ESCAPE '!')")
    }
}
