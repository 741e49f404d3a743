extension Operator {
    private static let element = Type.parameter("A")
    private static let numbers: [Type] = [.int, .uint, .double]
    private static let arithmetic: [([Type], Type)] = numbers.map { ([$0, $0], $0) }
    private static let equality: [([Type], Type)] = [([element, element], .bool)]
    /// Numbers are ordered across their types.
    private static let ordering: [([Type], Type)] =
        ([.bool, .string, .bytes, .timestamp, .duration] as [Type]).map { ([$0, $0], .bool) }
        + numbers.flatMap { left in numbers.map { ([left, $0], .bool) } }

    /// The overloads of the operator (specification: "List of Standard Definitions").
    var signatures: [Signature] { Self.allSignatures[self] ?? [] }

    private static let allSignatures = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.declaredSignatures) })

    private var declaredSignatures: [Signature] {
        let all: [([Type], Type)]
        switch self {
        case .not: all = [([.bool], .bool)]
        case .negate: all = [([.int], .int), ([.double], .double)]
        case .multiply, .divide: all = Self.arithmetic
        case .remainder: all = [([.int, .int], .int), ([.uint, .uint], .uint)]
        case .add:
            all =
                Self.arithmetic + [
                    ([.string, .string], .string), ([.bytes, .bytes], .bytes),
                    ([.list(Self.element), .list(Self.element)], .list(Self.element)),
                    ([.timestamp, .duration], .timestamp), ([.duration, .timestamp], .timestamp),
                    ([.duration, .duration], .duration),
                ]
        case .subtract:
            all =
                Self.arithmetic + [
                    ([.timestamp, .timestamp], .duration), ([.timestamp, .duration], .timestamp),
                    ([.duration, .duration], .duration),
                ]
        case .equal, .notEqual: all = Self.equality
        case .less, .lessOrEqual, .greater, .greaterOrEqual: all = Self.ordering
        case .within:
            all = [
                ([Self.element, .list(Self.element)], .bool),
                ([Self.element, .map(Self.element, .parameter("B"))], .bool),
            ]
        }
        return all.map { Signature($0.0, $0.1) }
    }

    /// `-a`. Overflow is an error.
    func apply(_ operand: Value) throws(EvaluationError) -> Value {
        switch operand {
        case .int(let int):
            guard int != .min else { throw Library.overflow("-(\(int))") }
            return .int(-int)
        case .double(let double): return .double(-double)
        default: throw noOverload(symbol, operand)
        }
    }

    /// A binary operator on values of any types. Overflow and division by zero are errors for integers.
    func apply(_ left: Value, _ right: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch self {
        case .equal, .notEqual: return .bool(try Operator.equal(left, right, &frame) == (self == .equal))
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return .bool(try ordered(left, right, &frame))
        case .within: return .bool(try Operator.contains(left, right, &frame))
        default: break
        }
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(try integer(a, b))
        case (.uint(let a), .uint(let b)): return .uint(try integer(a, b))
        case (.double(let a), .double(let b)):
            switch self {
            case .multiply: return .double(a * b)
            case .divide: return .double(a / b)
            case .add: return .double(a + b)
            case .subtract: return .double(a - b)
            default: throw noOverload(symbol, left, right)
            }
        default: return self == .add ? try add(left, right, &frame) : try subtract(left, right)
        }
    }

    /// Arithmetic of integers of one type.
    func integer<T: FixedWidthInteger>(_ a: T, _ b: T) throws(EvaluationError) -> T {
        let (result, overflow): (T, Bool)
        switch self {
        case .add: (result, overflow) = a.addingReportingOverflow(b)
        case .subtract: (result, overflow) = a.subtractingReportingOverflow(b)
        case .multiply: (result, overflow) = a.multipliedReportingOverflow(by: b)
        default:
            guard b != 0 else { throw EvaluationError(.divisionByZero, "\(a) \(symbol) 0") }
            (result, overflow) =
                self == .divide ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
        }
        if overflow { throw Library.overflow("\(a) \(symbol) \(b)") }
        return result
    }

    private func add(_ left: Value, _ right: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch (left, right) {
        case (.string(let a), .string(let b)):
            try frame.chargeText(a.utf8.count + b.utf8.count)
            return .string(a + b)
        case (.bytes(let a), .bytes(let b)):
            try frame.chargeText(a.count + b.count)
            return .bytes(a + b)
        case (.list(let a), .list(let b)):
            try frame.charge(1 + a.count + b.count)
            return .list(a + b)
        case (.timestamp(let a), .duration(let b)), (.duration(let b), .timestamp(let a)):
            guard let sum = b.wholeNanoseconds.flatMap({ a.advanced(byNanoseconds: $0) }) else {
                throw Library.overflow("\(a) + \(b.durationText)")
            }
            return .timestamp(sum)
        case (.duration(let a), .duration(let b)): return .duration(try span(a, b))
        default: throw noOverload(symbol, left, right)
        }
    }

    private func subtract(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
        switch (left, right) {
        case (.timestamp(let a), .timestamp(let b)) where self == .subtract:
            guard let difference = a.nanoseconds(since: b) else { throw Library.overflow("\(a) - \(b)") }
            return .duration(Duration(wholeNanoseconds: difference))
        case (.timestamp(let a), .duration(let b)) where self == .subtract:
            guard let nanoseconds = b.wholeNanoseconds, nanoseconds != .min,
                let difference = a.advanced(byNanoseconds: -nanoseconds)
            else { throw Library.overflow("\(a) - \(b.durationText)") }
            return .timestamp(difference)
        case (.duration(let a), .duration(let b)) where self == .subtract: return .duration(try span(a, b))
        default: throw noOverload(symbol, left, right)
        }
    }

    /// The sum or the difference of two spans of time, in the language's range.
    private func span(_ a: Duration, _ b: Duration) throws(EvaluationError) -> Duration {
        if let left = a.wholeNanoseconds, let right = b.wholeNanoseconds {
            let (result, overflow) =
                self == .add ? left.addingReportingOverflow(right) : left.subtractingReportingOverflow(right)
            if !overflow { return Duration(wholeNanoseconds: result) }
        }
        throw Library.overflow("\(a.durationText) \(symbol) \(b.durationText)")
    }

    /// Equality that charges for the elements it looks at.
    static func equal(_ left: Value, _ right: Value, _ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard let same = left.equals(right, budget: &frame.remaining) else { throw Frame.exhausted }
        return same
    }

    /// `<`, `<=`, `>` or `>=`.
    func ordered(_ left: Value, _ right: Value, _ frame: inout Frame) throws(EvaluationError) -> Bool {
        if case .string(let a) = left, case .string(let b) = right {
            try frame.charge(min(a.utf8.count, b.utf8.count) / 8)
        } else if case .bytes(let a) = left, case .bytes(let b) = right {
            try frame.charge(min(a.count, b.count) / 8)
        }
        guard let order = left.order(right) else { throw noOverload(symbol, left, right) }
        return holds(order)
    }

    /// Whether an order is what this operator asks for.
    @inline(__always)
    func holds(_ order: Order) -> Bool {
        switch self {
        case .less: order == .less
        case .lessOrEqual: order == .less || order == .same
        case .greater: order == .more
        default: order == .more || order == .same
        }
    }

    /// Membership in a list, by equality, or among the keys of a map.
    static func contains(_ left: Value, _ right: Value, _ frame: inout Frame) throws(EvaluationError) -> Bool {
        switch right {
        case .list(let list):
            for element in list {
                try frame.charge(1)
                if try Operator.equal(left, element, &frame) { return true }
            }
            return false
        case .map(let map):
            try frame.charge(left.textSize / 64)
            return map[left] != nil
        default: throw noOverload("in", left, right)
        }
    }
}
