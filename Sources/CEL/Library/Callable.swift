/// One or more overloads of a function that share style and number of parameters and are carried out by one body.
struct Callable: Sendable {
    /// What carries a function out. It is given values of any types and raises `noMatchingOverload` for wrong ones.
    enum Body: Sendable {
        case unary(@Sendable (Value, inout Frame) throws(EvaluationError) -> Value)
        case binary(@Sendable (Value, Value, inout Frame) throws(EvaluationError) -> Value)
        case ternary(@Sendable (Value, Value, Value, inout Frame) throws(EvaluationError) -> Value)
        case variadic(@Sendable ([Value], inout Frame) throws(EvaluationError) -> Value)
        /// As `binary`, with the environment's time zones.
        case zoned(@Sendable (Value, Value, Zones, inout Frame) throws(EvaluationError) -> Value)
        /// `or` and `orValue` of optional values, whose second argument need not be evaluated.
        case fallback, fallbackValue
        /// `matches`, whose pattern may be compiled beforehand.
        case pattern
        /// A function whose second argument is a pattern with groups, which may be compiled beforehand.
        case capturing(@Sendable (Regex, [Value], inout Frame) throws(EvaluationError) -> Value)
    }

    let signatures: [Signature]
    let body: Body

    var isMember: Bool { signatures[0].isMember }
    var arity: Int { signatures[0].parameters.count }

    /// Whether calls with constant arguments may be carried out when an expression is compiled: not the application's
    /// own functions, which may count their calls.
    var isConstant: Bool {
        switch body {
        case .unary, .binary, .ternary, .pattern, .capturing: true
        default: false
        }
    }

    /// Whether values of these types are among what some signature takes. Elements are not looked at.
    func takes(_ arguments: [Value]) -> Bool {
        signatures.contains { signature in
            zip(arguments, signature.parameters).allSatisfy { $0.conforms(to: $1) }
        }
    }
}

/// The error for values of types that a function does not take.
func noOverload(_ name: String, _ arguments: Value...) -> EvaluationError { noOverload(name, arguments) }

/// As above.
func noOverload(_ name: String, _ arguments: [Value]) -> EvaluationError {
    let types = arguments.map { $0.type.name }.joined(separator: ", ")
    return EvaluationError(.noMatchingOverload, "`\(name)` does not take (\(types))")
}
