/// Reads the syntax of RE2 (github.com/google/re2/wiki/Syntax). What cannot be matched in linear time is not part of
/// it.
struct RegexParser {
    struct Flags {
        var ignoresCase = false
        var linesHaveEnds = false
        var dotTakesNewline = false
        var isUngreedy = false
    }

    /// How often a part may be repeated by a number.
    static let maximumRepetition = 1000

    let scalars: [Unicode.Scalar]
    var place = 0
    var flags = Flags()
    private var depth = 0
    private var groupCount = 0

    /// The tree, and how many groups it has that capture.
    static func parse(_ pattern: String) throws(RegexError) -> (syntax: RegexSyntax, groups: Int) {
        var parser = RegexParser(scalars: Array(pattern.unicodeScalars))
        let syntax = try parser.alternatives()
        guard parser.isAtEnd else { throw RegexError(message: "an unexpected )") }
        return (syntax, parser.groupCount)
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var isAtEnd: Bool { place == scalars.count }
    var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    mutating func skip(_ text: String) -> Bool {
        guard scalars[place...].starts(with: text.unicodeScalars) else { return false }
        place += text.unicodeScalars.count
        return true
    }

    mutating func take() throws(RegexError) -> Unicode.Scalar {
        guard let scalar = current else { throw RegexError(message: "the pattern ends too early") }
        place += 1
        return scalar
    }

    private mutating func alternatives() throws(RegexError) -> RegexSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 100 else { throw RegexError(message: "groups are nested deeper than 100 levels") }
        var branches = [try sequence()]
        while skip("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence() throws(RegexError) -> RegexSyntax {
        var items: [RegexSyntax] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            if skip("\\Q") {
                while !isAtEnd, !skip("\\E") { items.append(literal(try take())) }
                continue
            }
            if skip("\\E") { continue }
            guard let atom = try atom() else { continue }
            items.append(try repeated(atom))
        }
        return items.isEmpty ? .empty : .sequence(items)
    }

    private mutating func repeated(_ atom: RegexSyntax) throws(RegexError) -> RegexSyntax {
        var syntax = atom
        var count = 0
        while let (minimum, maximum) = try bounds() {
            count += 1
            guard count == 1 else { throw RegexError(message: "a repetition of a repetition; put it in a group") }
            let isLazy = skip("?") != flags.isUngreedy
            syntax = .repetition(syntax, minimum: minimum, maximum: maximum, isLazy: isLazy)
        }
        return syntax
    }

    /// `*`, `+`, `?` or `{n,m}`; braces that are none are text.
    private mutating func bounds() throws(RegexError) -> (Int, Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        let start = place
        guard skip("{"), let minimum = number() else {
            place = start
            return nil
        }
        var maximum: Int? = minimum
        if skip(",") { maximum = number() }
        guard skip("}") else {
            place = start
            return nil
        }
        let most = Self.maximumRepetition
        guard minimum <= most, maximum ?? 0 <= most, minimum <= maximum ?? minimum else {
            throw RegexError(message: "a repetition must be from at most to at most \(most)")
        }
        return (minimum, maximum)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let scalar = current, ("0"..."9").contains(scalar), digits.count < 9 {
            digits.unicodeScalars.append(scalar)
            place += 1
        }
        return Int(digits)
    }

    func literal(_ scalar: Unicode.Scalar) -> RegexSyntax { .set(finished(ScalarSet([scalar.value...scalar.value]))) }

    func finished(_ set: ScalarSet) -> ScalarSet {
        var set = set
        set.ignoresCase = flags.ignoresCase
        return set.finished()
    }

    /// One thing that can be repeated; nil for flags, which are nothing by themselves.
    private mutating func atom() throws(RegexError) -> RegexSyntax? {
        let scalar = try take()
        switch scalar {
        case ".": return .set(finished(ScalarSet(flags.dotTakesNewline ? [0...0x10FFFF] : [0...9, 11...0x10FFFF])))
        case "^": return .assertion(flags.linesHaveEnds ? .lineStart : .textStart)
        case "$": return .assertion(flags.linesHaveEnds ? .lineEnd : .textEnd)
        case "[": return .set(finished(try set()))
        case "(": return try group()
        case "\\": return try escape()
        case "*", "+", "?": throw RegexError(message: "\(scalar) repeats nothing")
        default: return literal(scalar)
        }
    }

    private mutating func group() throws(RegexError) -> RegexSyntax? {
        let outer = flags
        var captures = true
        if skip("?") {
            if skip("P<") || skip("<") {
                try groupName()
            } else if try flagsEndInColon() {
                captures = false
            } else {
                return nil
            }
        }
        if captures { groupCount += 1 }
        let number = groupCount
        let inner = try alternatives()
        guard skip(")") else { throw RegexError(message: "a group is not closed") }
        flags = outer
        return captures ? .group(inner, number: number) : inner
    }

    private mutating func groupName() throws(RegexError) {
        var count = 0
        while let scalar = current, scalar != ">" {
            guard scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else { break }
            count += 1
            place += 1
        }
        guard count > 0, skip(">") else { throw RegexError(message: "a group has a bad name") }
    }

    /// Reads `i`, `m`, `s`, `U` and `-`; true when a group follows, false when the flags are for the rest.
    private mutating func flagsEndInColon() throws(RegexError) -> Bool {
        var value = true
        while true {
            switch try take() {
            case "i": flags.ignoresCase = value
            case "m": flags.linesHaveEnds = value
            case "s": flags.dotTakesNewline = value
            case "U": flags.isUngreedy = value
            case "-" where value: value = false
            case ":": return true
            case ")": return false
            default: throw RegexError(message: "an unknown flag, or a group of a sort that RE2 does not have")
            }
        }
    }
}
