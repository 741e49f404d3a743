/// From when an order is a sale, and for which reasons the vendor declines one.
public struct SalesTerms: Sendable {
    /// What orders follow from; nil where the program does not speak of them.
    public let clause: ClauseID?
    public let counts: SaleCounts
    /// An order of more than this waits to be confirmed even when the vendor placed it, so that a slip of the pen is
    /// seen by somebody.
    public let confirmAbove: Money?
    /// What orders and quotes have to meet.
    public let requirements: [OrderRequirement]
    /// Reasons for which the vendor may decline an order; empty where the program lists none, and then a word of its
    /// own suffices.
    public let declineReasons: [ListedReason]
    /// Remedies that a partner may claim for an order, each with its conditions: a credit of at most what was invoiced for it.
    public let remedies: [ListedReason]

    /// Of a program that does not speak of orders: a sale counts when the vendor has confirmed it.
    static let unspoken = SalesTerms(
        clause: nil, counts: .confirmed, confirmAbove: nil, requirements: [], declineReasons: [], remedies: [])
}

/// From when a sale counts: for tiers, first sales, units ordered under a registration, renewals, and everything else
/// that looks at orders.
public enum SaleCounts: String, Codable, CaseIterable, Hashable, Sendable {
    /// When the vendor has confirmed the order.
    case confirmed
    /// When all of it is invoiced.
    case invoiced
    /// When all of it is invoiced and paid.
    case paid
}
