/// How a result that falls between two minor units is settled. A program names its own.
public enum Rounding: String, Codable, CaseIterable, Hashable, Sendable {
    /// To the nearest; a tie to the even neighbour.
    case halfEven = "half_even"
    /// To the nearest; a tie away from zero.
    case halfUp = "half_up"
    /// Toward zero.
    case down
    /// Away from zero.
    case up

    /// Divides a double-width product by a positive divisor; nil when the quotient does not fit in 64 bits.
    func divide(_ product: (high: Int64, low: UInt64), by divisor: Int64) -> Int64? {
        guard (-(divisor / 2)..<divisor / 2).contains(product.high) else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        guard remainder != 0 else { return quotient }
        let away = quotient.addingReportingOverflow(product.high < 0 ? -1 : 1)
        guard !away.overflow else { return nil }
        let twice = remainder.magnitude * 2
        switch self {
        case .down: return quotient
        case .up: return away.partialValue
        case .halfUp: return twice >= UInt64(divisor) ? away.partialValue : quotient
        case .halfEven:
            if twice == UInt64(divisor) { return quotient.isMultiple(of: 2) ? quotient : away.partialValue }
            return twice > UInt64(divisor) ? away.partialValue : quotient
        }
    }
}
