/// Order lines as columns: the partner each belongs to, its day, its amount and its units. All four have the same length.
///
/// For working out the standing of many partners at once, without a record for each order. Days may come in any order.
public struct SalesColumns: Sendable {
    /// The partner's place among all partners, from 0.
    public var partner: [Int32]
    /// Days since 1970-01-01 in the program's zone, as `Day.number`.
    public var day: [Int32]
    /// Minor units of the measures' currency.
    public var minor: [Int64]
    public var units: [Int32]

    public init(partner: [Int32] = [], day: [Int32] = [], minor: [Int64] = [], units: [Int32] = []) {
        self.partner = partner
        self.day = day
        self.minor = minor
        self.units = units
    }

    public var count: Int { partner.count }
}
