/// A function of the application, with one or more overloads (specification: "Extension Functions").
public struct Function: Sendable {
    /// One way to call a function.
    public struct Overload: Sendable {
        /// What it takes; for a member the receiver first.
        public let parameters: [Type]
        /// What it gives.
        public let result: Type
        /// Whether it is called as `e.f(…)` rather than `f(e, …)`.
        public let isMember: Bool
        let callable: Callable

        /// An overload. `implementation` gets as many values as there are parameters, of their types, never `.absent`;
        /// it must be pure and should cost no more than time linear in them.
        public init(
            _ parameters: [Type], _ result: Type, isMember: Bool = false,
            implementation: @escaping @Sendable (_ arguments: [Value]) throws(EvaluationError) -> Value
        ) {
            self.parameters = parameters
            self.result = result
            self.isMember = isMember
            callable = Callable(
                signatures: [Signature(parameters, result, member: isMember)],
                body: .variadic { (arguments, _) throws(EvaluationError) in try implementation(arguments) })
        }
    }

    /// A simple or a dotted name.
    public let name: String
    /// The overloads; they must differ in style, count or types of parameters.
    public let overloads: [Overload]

    /// A function with any overloads. One of the standard names gets the overloads in addition to its own.
    public init(_ name: String, overloads: [Overload]) {
        self.name = name
        self.overloads = overloads
    }

    /// A function with one overload.
    public init(
        _ name: String, _ parameters: [Type], _ result: Type, isMember: Bool = false,
        implementation: @escaping @Sendable (_ arguments: [Value]) throws(EvaluationError) -> Value
    ) {
        self.init(
            name, overloads: [Overload(parameters, result, isMember: isMember, implementation: implementation)])
    }
}
