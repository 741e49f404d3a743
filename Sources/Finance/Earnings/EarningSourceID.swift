import Commerce
import Record
import Terms

/// What something is earned on.
public enum EarningSourceID: Hashable, Sendable, TextCoded {
    case order(ID<Order>)
    case customerInvoice(ID<CustomerInvoice>)
    case engagement(ID<Engagement>)
    case gathering(ID<Gathering>)

    public init?(_ text: String) {
        if let id = ID<Order>(text) {
            self = .order(id)
        } else if let id = ID<CustomerInvoice>(text) {
            self = .customerInvoice(id)
        } else if let id = ID<Engagement>(text) {
            self = .engagement(id)
        } else if let id = ID<Gathering>(text) {
            self = .gathering(id)
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
        }
    }

    public var description: String { text }
    public static var form: String { "the id of an order, a customer's invoice, an engagement or a gathering" }
    public static var example: String { ID<CustomerInvoice>.example }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("pattern", "^(order|custinv|engagement|gathering)_[0-9a-z-]{1,64}$")]
    }
}

/// An event of this capability by which more or less may be earned on something.
protocol EarningMove: Event {
    var source: EarningSourceID? { get }
}
