/// Builds the syntax tree of an expression (specification: "Syntax"), expanding macros on the way. O(length).
struct Parser {
    private let tokens: [Token]
    private var place = 0
    private var nextID = 0
    private var nesting = 0
    let limits: Limits
    /// Whether macros are expanded; without them they are calls of functions.
    let expandsMacros: Bool

    /// The tree and the number of its nodes.
    static func parse(
        _ source: String, limits: Limits, expandsMacros: Bool = true
    ) throws(SyntaxError) -> (tree: Expr, count: Int) {
        guard source.utf8.count <= limits.length else {
            throw SyntaxError(message: "the expression is longer than \(limits.length) bytes", offset: 0)
        }
        let tokens = try Lexer.tokens(source)
        var parser = Parser(tokens: tokens, limits: limits, expandsMacros: expandsMacros)
        let tree = try parser.expression()
        guard parser.current == .end else { throw parser.unexpected("after the end of the expression") }
        return (tree, parser.nextID)
    }

    private init(tokens: [Token], limits: Limits, expandsMacros: Bool) {
        self.tokens = tokens
        self.limits = limits
        self.expandsMacros = expandsMacros
    }

    // MARK: Tokens

    var current: Token.Kind { tokens[place].kind }
    var currentRange: Range<Int> { tokens[place].range }
    /// Where the token before the current one ends.
    var end: Int { place > 0 ? tokens[place - 1].range.upperBound : 0 }

    mutating func advance() { if place < tokens.count - 1 { place += 1 } }

    /// The operator, bracket or word that comes next.
    var symbol: Token.Symbol? {
        guard case .symbol(let symbol) = tokens[place].kind else { return nil }
        return symbol
    }

    mutating func skip(_ wanted: Token.Symbol) -> Bool {
        guard symbol == wanted else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: Token.Symbol, _ purpose: StaticString) throws(SyntaxError) {
        guard skip(symbol) else { throw unexpected("where `\(symbol.rawValue)` \(purpose)") }
    }

    func unexpected(_ context: String) -> SyntaxError {
        let range = currentRange
        switch current {
        case .end: return SyntaxError(message: "the expression ends \(context)", offset: range.lowerBound)
        case .reserved(let word):
            return SyntaxError(message: "`\(word)` is a reserved word", offset: range.lowerBound)
        case .symbol(let symbol):
            return SyntaxError(
                message: "`\(symbol.rawValue)` \(context)", offset: range.lowerBound, hint: wordHint(nil))
        case .identifier(let name), .quoted(let name):
            return SyntaxError(
                message: "the name `\(name)` \(context)", offset: range.lowerBound, hint: wordHint(name))
        default: return SyntaxError(message: "a literal \(context)", offset: range.lowerBound, hint: wordHint(nil))
        }
    }

    /// What to write for a word that is an operator elsewhere: the current one, or the one before it.
    private func wordHint(_ name: String?) -> String? {
        if let hint = name.flatMap(OtherLanguages.hint) { return hint }
        guard place > 0, case .identifier(let before) = tokens[place - 1].kind else { return nil }
        return OtherLanguages.hint(before)
    }

    // MARK: Nodes

    mutating func node(_ kind: Expr.Kind, from start: Int) throws(SyntaxError) -> Expr {
        let depth = 1 + kind.children.reduce(0) { max($0, $1.depth) }
        guard depth <= limits.nesting else { throw tooDeep(start) }
        nextID += 1
        return Expr(id: nextID - 1, kind: kind, range: start..<max(start, end), depth: depth)
    }

    private func tooDeep(_ offset: Int) -> SyntaxError {
        SyntaxError(message: "the expression is nested deeper than \(limits.nesting) levels", offset: offset)
    }

    // MARK: Operators

    /// A whole expression: a conditional or anything that binds tighter.
    mutating func expression() throws(SyntaxError) -> Expr {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= limits.nesting else { throw tooDeep(currentRange.lowerBound) }
        let start = currentRange.lowerBound
        let condition = try binary(1)
        guard skip(.question) else { return condition }
        let yes = try binary(1)
        try expect(.colon, "divides a conditional")
        let no = try expression()
        return try node(.conditional(condition, yes, no), from: start)
    }

    /// A binary operator that comes next, with its precedence.
    private var binaryOperator: (symbol: Token.Symbol, precedence: Int)? {
        guard let symbol else { return nil }
        switch symbol {
        case .or: return (symbol, 1)
        case .and: return (symbol, 2)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .within: return (symbol, 3)
        case .plus, .minus: return (symbol, 4)
        case .times, .divide, .remainder: return (symbol, 5)
        default: return nil
        }
    }

    /// Operators of a precedence or higher, all of them left-associative.
    private mutating func binary(_ minimum: Int) throws(SyntaxError) -> Expr {
        let start = currentRange.lowerBound
        var left = try unary()
        while let (symbol, precedence) = binaryOperator, precedence >= minimum {
            advance()
            if precedence <= 2 {
                var operands = [left]
                repeat { operands.append(try binary(precedence + 1)) } while skip(symbol)
                left = try node(symbol == .and ? .and(operands) : .or(operands), from: start)
            } else {
                let right = try binary(precedence + 1)
                left = try node(.operation(Operator(binary: symbol), [left, right]), from: start)
            }
        }
        return left
    }

    private mutating func unary() throws(SyntaxError) -> Expr {
        var prefixes: [(operator: Operator, start: Int)] = []
        while symbol == .not || symbol == .minus {
            prefixes.append((symbol == .not ? .not : .negate, currentRange.lowerBound))
            advance()
        }
        var operand: Expr
        if let last = prefixes.last, last.operator == .negate, let negative = try negativeLiteral(last.start) {
            prefixes.removeLast()
            operand = try member(of: node(.literal(negative), from: last.start), last.start)
        } else {
            operand = try member()
        }
        for prefix in prefixes.reversed() {
            operand = try node(.operation(prefix.operator, [operand]), from: prefix.start)
        }
        return operand
    }

    /// The number after a minus sign, negated: the sign belongs to the literal, so that the least integer has one.
    private mutating func negativeLiteral(_ start: Int) throws(SyntaxError) -> Value? {
        switch current {
        case .int(let magnitude):
            guard magnitude <= UInt64(Int64.max) + 1 else { throw outOfRange(start) }
            advance()
            return .int(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .double(let double):
            advance()
            return .double(-double)
        default: return nil
        }
    }

    private func outOfRange(_ offset: Int) -> SyntaxError {
        SyntaxError(
            message: "the integer is beyond the range of int", offset: offset,
            hint: "an unsigned integer is written with a u after it")
    }

    // MARK: Members and primaries

    private mutating func member() throws(SyntaxError) -> Expr {
        let start = currentRange.lowerBound
        return try member(of: primary(), start)
    }

    /// Selections, indexes, calls and message fields that follow an operand.
    private mutating func member(of operand: Expr, _ start: Int) throws(SyntaxError) -> Expr {
        var operand = operand
        while true {
            if skip(.point) {
                operand = try selection(operand, start)
            } else if skip(.openBracket) {
                let optional = skip(.question)
                let index = try expression()
                try expect(.closeBracket, "closes an index")
                operand = try node(.index(operand, index, optional: optional), from: start)
            } else if symbol == .openBrace, !operand.isGrouped, let (name, rooted) = operand.qualifiedName {
                advance()
                operand = try message((rooted ? "." : "") + name, start)
            } else {
                return operand
            }
        }
    }

    private mutating func selection(_ operand: Expr, _ start: Int) throws(SyntaxError) -> Expr {
        let optional = skip(.question)
        switch current {
        case .identifier(let name), .reserved(let name):
            advance()
            guard !optional, skip(.openParenthesis) else {
                return try node(.select(operand, field: name, optional: optional), from: start)
            }
            let arguments = try list(until: .closeParenthesis)
            return try call(name, target: operand, arguments, start)
        case .quoted(let name):
            advance()
            return try node(.select(operand, field: name, optional: optional), from: start)
        default: throw unexpected("where the name of a field follows a point")
        }
    }

    private mutating func call(
        _ name: String, target: Expr?, _ arguments: [Expr], _ start: Int
    ) throws(SyntaxError) -> Expr {
        if expandsMacros, let kind = try macro(name, target: target, arguments) {
            return try node(kind, from: start)
        }
        return try node(.call(name, target: target, arguments: arguments), from: start)
    }

    private mutating func primary() throws(SyntaxError) -> Expr {
        let start = currentRange.lowerBound
        if let literal = try literalValue() {
            advance()
            return try node(.literal(literal), from: start)
        }
        switch current {
        case .identifier(let name):
            advance()
            return try nameOrCall(name, rooted: false, start)
        case .symbol(.point):
            advance()
            guard case .identifier(let name) = current else { throw unexpected("where a name follows a point") }
            advance()
            return try nameOrCall(name, rooted: true, start)
        case .symbol(.openParenthesis):
            advance()
            let inner = try expression()
            try expect(.closeParenthesis, "closes a parenthesis")
            return Expr(id: inner.id, kind: inner.kind, range: start..<end, depth: inner.depth, isGrouped: true)
        case .symbol(.openBracket):
            advance()
            return try listLiteral(start)
        case .symbol(.openBrace):
            advance()
            return try mapLiteral(start)
        default: throw unexpected("where an operand belongs")
        }
    }

    private func literalValue() throws(SyntaxError) -> Value? {
        switch current {
        case .int(let magnitude):
            guard let int = Int64(exactly: magnitude) else { throw outOfRange(currentRange.lowerBound) }
            return .int(int)
        case .uint(let uint): return .uint(uint)
        case .double(let double): return .double(double)
        case .string(let string): return .string(string)
        case .bytes(let bytes): return .bytes(bytes)
        case .symbol(.true): return .bool(true)
        case .symbol(.false): return .bool(false)
        case .symbol(.null): return .null
        default: return nil
        }
    }

    private mutating func nameOrCall(_ name: String, rooted: Bool, _ start: Int) throws(SyntaxError) -> Expr {
        guard skip(.openParenthesis) else { return try node(.name(name, rooted: rooted), from: start) }
        let arguments = try list(until: .closeParenthesis)
        return try call((rooted ? "." : "") + name, target: nil, arguments, start)
    }
}
