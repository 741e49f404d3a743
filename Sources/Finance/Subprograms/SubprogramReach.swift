import Terms

/// What the sales of a partner that count for a subprogram come to, by each measure; or by how much that moved.
public struct SubprogramReach: Codable, Hashable, Sendable {
    /// In minor units of the subprogram's currency.
    public internal(set) var minor: Int64 = 0
    public internal(set) var units: Int64 = 0
    public internal(set) var orders: Int64 = 0
    /// Different customers.
    public internal(set) var customers: Int64 = 0
    /// Those of them that had bought nothing from the partner before the first day.
    public internal(set) var newCustomers: Int64 = 0
    /// Different products.
    public internal(set) var products: Int64 = 0

    subscript(measure: SubprogramMeasure) -> Int64 {
        get { self[keyPath: Self.path(measure)] }
        set { self[keyPath: Self.path(measure)] = newValue }
    }

    /// Does less count of something?
    var isLess: Bool { SubprogramMeasure.allCases.contains { self[$0] < 0 } }

    static func += (reach: inout Self, moved: Self) {
        for measure in SubprogramMeasure.allCases { reach[measure] += moved[measure] }
    }

    private static func path(_ measure: SubprogramMeasure) -> WritableKeyPath<Self, Int64> {
        switch measure {
        case .netRevenue: \.minor
        case .units: \.units
        case .orders: \.orders
        case .customers: \.customers
        case .newCustomers: \.newCustomers
        case .products: \.products
        }
    }
}

extension SubprogramMeasure {
    /// The column by which participations are ordered.
    var column: String {
        switch self {
        case .netRevenue: "by_minor"
        case .units: "by_units"
        case .orders: "by_orders"
        case .customers: "by_customers"
        case .newCustomers: "by_new_customers"
        case .products: "by_products"
        }
    }

    /// An amount of a currency, or a count.
    func typed(_ value: Int64, _ currency: Currency) -> TypedValue {
        self == .netRevenue ? .money(Money(minor: value, currency)) : .count(value)
    }
}
