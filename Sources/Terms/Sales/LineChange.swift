/// What a line of an order does to a subscription.
public enum LineChange: String, Codable, CaseIterable, Hashable, Sendable {
    /// A subscription begins.
    case begin
    /// It goes on for another term.
    case renew
    /// Its present term ends later.
    case extend
    /// Units are added for the rest of its term.
    case add
    /// Units are given up.
    case reduce
    /// It goes on as another product.
    case upgrade
    /// It ends.
    case end

    /// Is nothing bought by it, so that nothing is charged?
    public var givesUp: Bool { self == .reduce || self == .end }
}
