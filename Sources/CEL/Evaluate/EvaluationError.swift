/// Why an evaluation has no value (specification: "Runtime Errors").
public struct EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sorts of error.
    public enum Kind: String, Hashable, Sendable {
        /// A function or operator was given values of types that it does not take.
        case noMatchingOverload
        /// A map has no such key.
        case noSuchKey
        /// A list has no element at an index.
        case indexOutOfRange
        /// A variable has no value bound to it.
        case unbound
        /// A function or a name that is not known; only in unchecked expressions.
        case unknownName
        /// Integer, timestamp or duration beyond its range.
        case overflow
        /// Division or remainder by zero.
        case divisionByZero
        /// A value of the right type that a function cannot take, such as text that is no number.
        case invalidArgument
        /// A map literal with the same key twice, or a key of a wrong type.
        case invalidKey
        /// The cost limit was reached.
        case costLimit
        /// Raised by an application's own function.
        case custom
    }

    /// What sort of error.
    public let kind: Kind
    /// A sentence for people.
    public let message: String

    /// An error; applications raise `.custom` from their functions.
    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
