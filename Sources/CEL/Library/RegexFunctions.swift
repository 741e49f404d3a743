extension Library {
    /// The regex extension: what a pattern matched, and replacing it.
    static let regexes: [Entry] = [
        capturing("regex.extract", [([.string, .string], .optional(.string))]) {
            (regex, arguments, frame) throws(EvaluationError) in
            let text = try target("regex.extract", arguments, &frame)
            try demandOneGroup(regex)
            guard let match = try regex.firstMatch(in: text, from: 0, &frame) else { return .optional(nil) }
            return .optional(try extracted(match, regex, text, &frame).map(Value.string))
        },
        capturing("regex.extractAll", [([.string, .string], .list(.string))]) {
            (regex, arguments, frame) throws(EvaluationError) in
            let text = try target("regex.extractAll", arguments, &frame)
            try demandOneGroup(regex)
            var all: [Value] = []
            for match in try regex.allMatches(in: text, &frame) {
                if let part = try extracted(match, regex, text, &frame) { all.append(.string(part)) }
            }
            return .list(all)
        },
        capturing("regex.replace", [([.string, .string, .string], .string)]) {
            (regex, arguments, frame) throws(EvaluationError) in try replace(regex, arguments, limit: -1, &frame)
        },
        capturing("regex.replace", [([.string, .string, .string, .int], .string)]) {
            (regex, arguments, frame) throws(EvaluationError) in
            guard case .int(let limit) = arguments[3] else { throw noOverload("regex.replace", arguments) }
            return try replace(regex, arguments, limit: limit, &frame)
        },
    ]

    private static func capturing(
        _ name: String, _ signatures: [([Type], Type)],
        _ body: @escaping @Sendable (Regex, [Value], inout Frame) throws(EvaluationError) -> Value
    ) -> Entry { (name, Callable(signatures: signatures.map { Signature($0.0, $0.1) }, body: .capturing(body))) }

    /// A pattern that is only known while evaluating.
    static func capturing(_ pattern: Value, _ frame: inout Frame) throws(EvaluationError) -> Regex {
        guard case .string(let pattern) = pattern else { throw noOverload("regex", pattern) }
        try frame.chargeText(8 * pattern.utf8.count)
        let regex: Regex
        do throws(RegexError) { regex = try Regex(pattern, captures: true) } catch { throw invalid(error.message) }
        try frame.charge(regex.size)
        return regex
    }

    private static func target(
        _ name: String, _ arguments: [Value], _ frame: inout Frame
    ) throws(EvaluationError) -> [Unicode.Scalar] {
        guard case .string(let text) = arguments[0] else { throw noOverload(name, arguments) }
        return try scalars(text, &frame)
    }

    private static func demandOneGroup(_ regex: Regex) throws(EvaluationError) {
        guard regex.groupCount <= 1 else {
            throw invalid("the pattern has \(regex.groupCount) groups; one can be extracted")
        }
    }

    /// What the group matched, or the whole pattern when it has none; nil for a group that matched nothing.
    private static func extracted(
        _ match: Regex.Captures, _ regex: Regex, _ text: [Unicode.Scalar], _ frame: inout Frame
    ) throws(EvaluationError) -> String? {
        guard let part = group(regex.groupCount, of: match, in: text) else { return nil }
        try frame.charge(1 + part.count)
        return part.isEmpty && regex.groupCount == 1 ? nil : string(part)
    }

    private static func group(
        _ number: Int, of match: Regex.Captures, in text: [Unicode.Scalar]
    ) -> ArraySlice<Unicode.Scalar>? {
        let (start, end) = (match[2 * number], match[2 * number + 1])
        return start < 0 || end < start ? nil : text[start..<end]
    }

    /// A piece of what a match is replaced with.
    private enum Piece {
        case scalar(Unicode.Scalar)
        case group(Int)
    }

    /// `\0` stands for the match, `\1` to `\9` for its groups, `\\` for a backslash.
    private static func pieces(_ text: String, _ regex: Regex) throws(EvaluationError) -> [Piece] {
        var pieces: [Piece] = []
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                pieces.append(.scalar(scalar))
                continue
            }
            switch scalars.next() {
            case "\\": pieces.append(.scalar("\\"))
            case let digit? where ("0"..."9").contains(digit):
                let number = Int(digit.value) - 48
                guard number <= regex.groupCount else {
                    throw invalid("\\\(number) stands for no group; the pattern has \(regex.groupCount)")
                }
                pieces.append(.group(number))
            default: throw invalid("after \\ in a replacement comes a digit or another \\")
            }
        }
        return pieces
    }

    /// At most `limit` matches are replaced when it is not negative.
    private static func replace(
        _ regex: Regex, _ arguments: [Value], limit: Int64, _ frame: inout Frame
    ) throws(EvaluationError) -> Value {
        let text = try target("regex.replace", arguments, &frame)
        guard case .string(let replacement) = arguments[2] else { throw noOverload("regex.replace", arguments) }
        try frame.chargeText(replacement.utf8.count)
        let pieces = try pieces(replacement, regex)
        var replaced = String.UnicodeScalarView()
        var end = 0
        for match in try regex.allMatches(in: text, limit: limit, &frame) {
            replaced.append(contentsOf: text[end..<match[0]])
            for piece in pieces {
                switch piece {
                case .scalar(let scalar):
                    replaced.append(scalar)
                    try frame.charge(1)
                case .group(let number):
                    guard let part = group(number, of: match, in: text) else { continue }
                    try frame.charge(1 + part.count)
                    replaced.append(contentsOf: part)
                }
            }
            end = match[1]
        }
        replaced.append(contentsOf: text[end...])
        return .string(String(replaced))
    }
}
