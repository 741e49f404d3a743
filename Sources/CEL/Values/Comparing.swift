extension Value {
    /// Equality as `==` of the language has it (specification: "Equality and Ordering"): numbers of different types
    /// compare as numbers, `NaN` equals nothing, values of different types are unequal, lists and maps by element.
    ///
    /// Linear in the size of the smaller value; to bound that while evaluating, the evaluator uses the variant that
    /// charges its budget.
    public func equals(_ other: Value) -> Bool {
        var unbounded = Int.max
        return equals(other, budget: &unbounded) ?? false
    }

    /// The same, taking from `budget` for each element looked at and for long text; nil when it is used up.
    func equals(_ other: Value, budget: inout Int) -> Bool? {
        switch (self, other) {
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return false }
            for (one, two) in zip(a, b) {
                budget -= 1
                guard budget > 0 else { return nil }
                guard let same = one.equals(two, budget: &budget) else { return nil }
                if !same { return false }
            }
            return true
        case (.map(let a), .map(let b)):
            guard a.count == b.count else { return false }
            for entry in a.entries {
                budget -= 1
                guard budget > 0 else { return nil }
                guard let counterpart = b[entry.key] else { return false }
                guard let same = entry.value.equals(counterpart, budget: &budget) else { return nil }
                if !same { return false }
            }
            return true
        case (.optional(let a), .optional(let b)):
            guard let a, let b else { return a == nil && b == nil }
            return a.equals(b, budget: &budget)
        case (.string(let a), .string(let b)):
            guard a.utf8.count == b.utf8.count else { return false }
            budget -= a.utf8.count / 64
            return budget < 0 ? nil : sameText(a, b)
        case (.bytes(let a), .bytes(let b)):
            budget -= min(a.count, b.count) / 64
            return budget < 0 ? nil : a == b
        default:
            return scalarEquals(other)
        }
    }

    /// Equality of values that have no elements.
    private func scalarEquals(_ other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.uint(let a), .uint(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        case (.timestamp(let a), .timestamp(let b)): a == b
        case (.duration(let a), .duration(let b)): a == b
        case (.type(let a), .type(let b)): a.name == b.name
        case (.opaque(let a), .opaque(let b)): a == b
        case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int), (.double, .uint):
            numericOrder(other) == .same
        default: false
        }
    }

    /// How two values of ordered types compare; nil when their types have no order between them.
    func order(_ other: Value) -> Order? {
        switch (self, other) {
        case (.int(let a), .int(let b)): Order(a, b)
        case (.uint(let a), .uint(let b)): Order(a, b)
        case (.double(let a), .double(let b)): Order(double: a, b)
        case (.string(let a), .string(let b)): Order(bytes: a.utf8, b.utf8)
        case (.bytes(let a), .bytes(let b)): Order(bytes: a, b)
        case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
        case (.timestamp(let a), .timestamp(let b)): Order(a, b)
        case (.duration(let a), .duration(let b)): Order(a, b)
        default: numericOrder(other)
        }
    }

    /// How two numbers of different types compare; nil when one is no number.
    private func numericOrder(_ other: Value) -> Order? {
        switch (self, other) {
        case (.int(let a), .uint(let b)): a < 0 ? .less : Order(UInt64(a), b)
        case (.uint(let a), .int(let b)): b < 0 ? .more : Order(a, UInt64(b))
        case (.int(let a), .double(let b)): Order(double: Double(a), b)
        case (.double(let a), .int(let b)): Order(double: a, Double(b))
        case (.uint(let a), .double(let b)): Order(double: Double(a), b)
        case (.double(let a), .uint(let b)): Order(double: a, Double(b))
        default: nil
        }
    }
}

/// The outcome of ordering two values.
enum Order {
    case less, same, more
    /// One is not a number: neither less, nor equal, nor more.
    case none

    init<T: Comparable>(_ left: T, _ right: T) { self = left < right ? .less : left == right ? .same : .more }

    init(double left: Double, _ right: Double) {
        self = left < right ? .less : left == right ? .same : left > right ? .more : .none
    }

    /// Lexicographic; on UTF-8 this is the order of the code points.
    init(bytes left: some Collection<UInt8>, _ right: some Collection<UInt8>) {
        var others = right.makeIterator()
        for byte in left {
            guard let other = others.next() else {
                self = .more
                return
            }
            if byte != other {
                self = byte < other ? .less : .more
                return
            }
        }
        self = others.next() == nil ? .same : .less
    }
}
