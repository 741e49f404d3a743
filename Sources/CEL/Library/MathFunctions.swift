extension Library {
    private static let number: [Type] = [.int, .uint, .double]
    private static let same: [([Type], Type)] = number.map { ([$0], $0) }

    /// The math extension.
    static let math: [Entry] =
        extremes("math.greatest", .more) + extremes("math.least", .less) + bits + [
            rounding("math.ceil", .up), rounding("math.floor", .down), rounding("math.trunc", .towardZero),
            rounding("math.round", .toNearestOrAwayFromZero),
            unary("math.abs", same, abs),
            unary("math.sign", same, sign),
            unary("math.sqrt", number.map { ([$0], .double) }) { (value, _) throws(EvaluationError) in
                switch value {
                case .int(let int): return .double(Double(int).squareRoot())
                case .uint(let uint): return .double(Double(uint).squareRoot())
                case .double(let double): return .double(double.squareRoot())
                default: throw noOverload("math.sqrt", value)
                }
            },
            test("math.isNaN") { $0.isNaN }, test("math.isInf") { $0.isInfinite },
            test("math.isFinite") { $0.isFinite },
        ]

    /// One number, two numbers or a list of numbers. More than two arguments are a list already.
    private static func extremes(_ name: String, _ wanted: Order) -> [Entry] {
        let pairs = number.flatMap { one in number.map { ([one, $0], one == $0 ? one : .dyn) } }
        return [
            unary(name, same + number.map { ([.list($0)], $0) }) { (value, frame) throws(EvaluationError) in
                guard case .list(let list) = value else {
                    guard isNumber(value) else { throw noOverload(name, value) }
                    return value
                }
                try frame.charge(list.count)
                guard var best = list.first else { throw invalid("`\(name)` of an empty list") }
                for element in list { best = try extreme(name, wanted, best, element) }
                return best
            },
            binary(name, pairs) { (one, other, _) throws(EvaluationError) in try extreme(name, wanted, one, other) },
        ]
    }

    private static func isNumber(_ value: Value) -> Bool {
        switch value {
        case .int, .uint, .double: true
        default: false
        }
    }

    private static func extreme(
        _ name: String, _ wanted: Order, _ one: Value, _ other: Value
    ) throws(EvaluationError) -> Value {
        guard isNumber(one), isNumber(other) else { throw noOverload(name, one, other) }
        return other.order(one) == wanted ? other : one
    }

    private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> Entry {
        unary(name, [([.double], .double)]) { (value, _) throws(EvaluationError) in
            guard case .double(let double) = value else { throw noOverload(name, value) }
            return .double(double.rounded(rule))
        }
    }

    private static func test(_ name: String, _ test: @escaping @Sendable (Double) -> Bool) -> Entry {
        unary(name, [([.double], .bool)]) { (value, _) throws(EvaluationError) in
            guard case .double(let double) = value else { throw noOverload(name, value) }
            return .bool(test(double))
        }
    }

    @Sendable private static func abs(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch value {
        case .int(let int):
            guard int != .min else { throw overflow("math.abs(\(int))") }
            return .int(Swift.abs(int))
        case .uint: return value
        case .double(let double): return .double(Swift.abs(double))
        default: throw noOverload("math.abs", value)
        }
    }

    @Sendable private static func sign(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch value {
        case .int(let int): return .int(int.signum())
        case .uint(let uint): return .uint(uint == 0 ? 0 : 1)
        case .double(let double): return .double(double.isNaN ? double : double > 0 ? 1 : double < 0 ? -1 : 0)
        default: throw noOverload("math.sign", value)
        }
    }

    private static let bits: [Entry] = [
        bitwise("math.bitAnd", { $0 & $1 }), bitwise("math.bitOr", { $0 | $1 }), bitwise("math.bitXor", { $0 ^ $1 }),
        unary("math.bitNot", [([.int], .int), ([.uint], .uint)]) { (value, _) throws(EvaluationError) in
            switch value {
            case .int(let int): return .int(~int)
            case .uint(let uint): return .uint(~uint)
            default: throw noOverload("math.bitNot", value)
            }
        },
        // Shifting fills with zeros on both sides: a negative integer becomes positive when shifted to the right.
        shift("math.bitShiftLeft") { $0 << $1 }, shift("math.bitShiftRight") { $0 >> $1 },
    ]

    private static func bitwise(_ name: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64) -> Entry {
        binary(name, [([.int, .int], .int), ([.uint, .uint], .uint)]) { (one, other, _) throws(EvaluationError) in
            switch (one, other) {
            case (.int(let a), .int(let b)):
                return .int(Int64(bitPattern: body(UInt64(bitPattern: a), UInt64(bitPattern: b))))
            case (.uint(let a), .uint(let b)): return .uint(body(a, b))
            default: throw noOverload(name, one, other)
            }
        }
    }

    private static func shift(_ name: String, _ body: @escaping @Sendable (UInt64, Int64) -> UInt64) -> Entry {
        binary(name, [([.int, .int], .int), ([.uint, .int], .uint)]) { (value, offset, _) throws(EvaluationError) in
            guard case .int(let distance) = offset else { throw noOverload(name, value, offset) }
            guard distance >= 0 else { throw invalid("`\(name)` by \(distance)") }
            switch value {
            case .int(let int): return .int(Int64(bitPattern: body(UInt64(bitPattern: int), distance)))
            case .uint(let uint): return .uint(body(uint, distance))
            default: throw noOverload(name, value, offset)
            }
        }
    }
}
