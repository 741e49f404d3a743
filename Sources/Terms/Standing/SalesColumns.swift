/// Order lines as columns: the partner each belongs to, its day, its amount and its units. All have the same length.
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
    /// Orders that an entry stands for; empty where each is one.
    public var orders: [Int32]

    public init(
        partner: [Int32] = [], day: [Int32] = [], minor: [Int64] = [], units: [Int32] = [], orders: [Int32] = []
    ) {
        self.partner = partner
        self.day = day
        self.minor = minor
        self.units = units
        self.orders = orders
    }

    /// One more entry: the sums of some orders of a partner on a day. Counts beyond 32 bits are cut to the most there is.
    public mutating func append(_ partner: Int32, day: Int32, minor: Int64, units: Int64, orders: Int64) {
        self.partner.append(partner)
        self.day.append(day)
        self.minor.append(minor)
        self.units.append(Int32(clamping: units))
        self.orders.append(Int32(clamping: orders))
    }

    public var count: Int { partner.count }
}
