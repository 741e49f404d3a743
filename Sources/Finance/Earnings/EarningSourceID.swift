import Commerce
import Record
import Terms

/// What something is earned on.
public enum EarningSourceID: Hashable, Sendable, TextCoded {
    case order(ID<Order>)
    case customerInvoice(ID<CustomerInvoice>)
    case engagement(ID<Engagement>)
    case gathering(ID<Gathering>)
    /// What a fund or a subprogram granted, by its id.
    case granted(String)
    /// Nothing that stands here: an older system knows it.
    case opening(ID<Earning>)

    /// What the ids of such things begin with.
    static let grants = ["fundclaim", "participation"]

    public init?(_ text: String) {
        if let id = ID<Order>(text) {
            self = .order(id)
        } else if let id = ID<CustomerInvoice>(text) {
            self = .customerInvoice(id)
        } else if let id = ID<Engagement>(text) {
            self = .engagement(id)
        } else if let id = ID<Gathering>(text) {
            self = .gathering(id)
        } else if Self.grants.contains(where: { text.hasPrefix($0 + "_") }) {
            self = .granted(text)
        } else if let id = ID<Earning>(text) {
            self = .opening(id)
        } else {
            return nil
        }
    }

    public var text: String {
        switch self {
        case .order(let id): id.text
        case .customerInvoice(let id): id.text
        case .engagement(let id): id.text
        case .gathering(let id): id.text
        case .granted(let id): id
        case .opening(let id): id.text
        }
    }

    public var description: String { text }
    public static var form: String { "the id of an order, a customer's invoice, an engagement, a gathering or a claim" }
    public static var example: String { ID<CustomerInvoice>.example }
    public static var schemaMembers: [Node.Member] {
        let kinds = ["order", "custinv", "engagement", "gathering", "earning"] + grants
        return [Node.Member("pattern", Node(.string("^(\(kinds.joined(separator: "|")))_[0-9a-z-]{1,64}$")))]
    }
}

/// An event of this capability by which more or less may be earned on something.
protocol EarningMove: Event {
    var source: EarningSourceID? { get }
}
