import Commerce
import Terms

/// How far an order of the past came, as a file says it.
public enum ImportedOrderStatus: String, Codable, CaseIterable, Hashable, Sendable {
    case placed, confirmed, invoiced, paid, declined, cancelled

    /// So far that it counts.
    init(_ counts: SaleCounts) {
        self =
            switch counts {
            case .confirmed: .confirmed
            case .invoiced: .invoiced
            case .paid: .paid
            }
    }

    /// How far an order came.
    init(_ order: Order) {
        self =
            switch order.status {
            case .placed: .placed
            case .declined: .declined
            case .cancelled: .cancelled
            case .confirmed: order.isPaid ? .paid : order.isInvoiced ? .invoiced : .confirmed
            }
    }

    /// What has become of it between partner and vendor.
    var status: OrderStatus {
        switch self {
        case .placed: .placed
        case .confirmed, .invoiced, .paid: .confirmed
        case .declined: .declined
        case .cancelled: .cancelled
        }
    }
}
