/// The most that a rule grants: of one line, or of all within a scope and some days.
public struct EarningCap: Sendable {
    /// The rule's id with the cap's number behind it.
    public let id: String
    public let clause: ClauseID
    /// At most one a currency; what is earned in others is not bounded. Empty where it counts or is a share.
    public let most: [Money]
    /// At most this share of the base.
    public let share: Rate?
    /// At most so many events.
    public let count: Int?
    public let per: Scope
    public let days: EarningWindow
    public let conditions: [Condition]

    /// Within what all earnings of the rule are bounded together.
    public enum Scope: String, Codable, CaseIterable, Hashable, Sendable {
        /// Each by itself.
        case line
        /// One order, invoice or engagement.
        case sale
        case deal, subscription, customer, partner
    }

    /// Does it need to be known what was earned before?
    public var looksBack: Bool { share == nil && per != .line }
}

/// What was earned, or gathered, before within a scope.
public struct EarnedBefore: Codable, Hashable, Sendable {
    public var minor: Int64
    public var count: Int64

    public init(minor: Int64, count: Int64) { (self.minor, self.count) = (minor, count) }

    public static let nothing = EarnedBefore(minor: 0, count: 0)
}

extension EarningCap {
    /// The amount within the cap, where that is less.
    ///
    /// - Parameters:
    ///   - base: what the amount was taken of; nil for what is counted.
    ///   - before: what was earned within its scope.
    /// - Throws: `MoneyError`.
    func bounded(
        _ amount: Money, _ base: Money?, _ before: EarnedBefore, _ rounding: Rounding
    ) throws(MoneyError) -> Money? {
        if let count { return before.count >= Int64(count) ? .zero(amount.currency) : nil }
        var most: Money?
        if let share { most = try base?.portion(share, rounding) }
        for bound in self.most where bound.currency == amount.currency {
            let left = try bound.subtracting(Money(minor: before.minor, amount.currency))
            most = left.isNegative ? .zero(amount.currency) : left
        }
        guard let most, amount.exceeds(most) else { return nil }
        return most
    }
}
