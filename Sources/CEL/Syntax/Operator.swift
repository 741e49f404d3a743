/// Operators that take all their operands, under the names that the specification gives their functions.
enum Operator: String, Hashable, Sendable, CaseIterable {
    case not = "!_"
    case negate = "-_"
    case multiply = "_*_"
    case divide = "_/_"
    case remainder = "_%_"
    case add = "_+_"
    case subtract = "_-_"
    case equal = "_==_"
    case notEqual = "_!=_"
    case less = "_<_"
    case lessOrEqual = "_<=_"
    case greater = "_>_"
    case greaterOrEqual = "_>=_"
    case within = "@in"

    /// As it is written.
    var symbol: String { self == .within ? "in" : rawValue.filter { $0 != "_" } }

    /// The operator that a symbol writes between two operands.
    init(binary symbol: Token.Symbol) {
        self = symbol == .within ? .within : Self(rawValue: "_\(symbol.rawValue)_") ?? .equal
    }
}
