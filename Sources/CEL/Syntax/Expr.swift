/// A node of the syntax tree, with macros already in their own cases.
final class Expr: Sendable {
    /// Places the node in the tables of the checker; unique within one parse.
    let id: Int
    let kind: Kind
    /// Where it stands, in bytes of the source.
    let range: Range<Int>
    /// The levels of the tree below and including this one.
    let depth: Int
    /// Whether it stands in parentheses, which keep a dotted name from being read as a whole.
    let isGrouped: Bool

    init(id: Int, kind: Kind, range: Range<Int>, depth: Int, isGrouped: Bool = false) {
        self.id = id
        self.kind = kind
        self.range = range
        self.depth = depth
        self.isGrouped = isGrouped
    }

    enum Kind: Sendable {
        case literal(Value)
        /// A name; `rooted` when written with a leading point.
        case name(String, rooted: Bool)
        case select(Expr, field: String, optional: Bool)
        /// `has(e.f)`.
        case presence(Expr, field: String)
        case index(Expr, Expr, optional: Bool)
        case call(String, target: Expr?, arguments: [Expr])
        case operation(Operator, [Expr])
        case and([Expr])
        case or([Expr])
        case conditional(Expr, Expr, Expr)
        case list([Element])
        case map([Entry])
        case message(String, [Field])
        case loop(Loop)
        /// `cel.bind(name, value, body)`.
        case bind(String, Expr, body: Expr)
        /// `cel.block([value, …], body)`: each value is named after its place, and may use those before it.
        case block([Expr], body: Expr)
        /// `e.optMap(name, body)`, or `e.optFlatMap(name, body)` when `flat`.
        case optionalMap(Expr, String, body: Expr, flat: Bool)
    }

    struct Element: Sendable {
        let value: Expr
        let optional: Bool
    }

    struct Entry: Sendable {
        let key: Expr
        let value: Expr
        let optional: Bool
    }

    struct Field: Sendable {
        let name: String
        let value: Expr
    }

    /// A macro that goes over a list or map.
    struct Loop: Sendable {
        enum Kind: String, Sendable {
            case all, exists, existsOne, map, filter, sortBy, transformMap, transformMapEntry
        }

        let kind: Kind
        let range: Expr
        /// One name: elements or keys. Two: index and element, or key and value.
        let names: [String]
        /// Which elements take part, where the macro has such an argument.
        let condition: Expr?
        /// The predicate, the transformation or the key to sort by; for `filter` the element itself.
        let body: Expr?
    }
}

extension Expr {
    /// The dotted name that the node writes, if it is nothing else.
    var qualifiedName: (name: String, rooted: Bool)? {
        switch kind {
        case .name(let name, let rooted): return (name, rooted)
        case .select(let operand, let field, optional: false) where !operand.isGrouped:
            guard let (prefix, rooted) = operand.qualifiedName else { return nil }
            return (prefix + "." + field, rooted)
        default: return nil
        }
    }

    /// The node's children in the order in which they are written.
    var children: [Expr] { kind.children }
}

extension Expr.Kind {
    /// As above.
    var children: [Expr] {
        switch self {
        case .literal, .name: []
        case .select(let operand, _, _), .presence(let operand, _): [operand]
        case .index(let operand, let index, _): [operand, index]
        case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
        case .operation(_, let operands), .and(let operands), .or(let operands): operands
        case .conditional(let condition, let yes, let no): [condition, yes, no]
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .message(_, let fields): fields.map(\.value)
        case .loop(let loop): [loop.range] + [loop.condition, loop.body].compactMap { $0 }
        case .bind(_, let value, let body): [value, body]
        case .block(let values, let body): values + [body]
        case .optionalMap(let operand, _, let body, _): [operand, body]
        }
    }
}
