extension Library {
    /// Tests on text.
    static let text: [Entry] = [
        textTest("contains") { TextSearch.contains($1.utf8, in: $0.utf8) },
        textTest("startsWith") { $0.utf8.starts(with: $1.utf8) },
        textTest("endsWith") { $0.utf8.reversed().starts(with: $1.utf8.reversed()) },
    ]

    private static func textTest(_ name: String, _ test: @escaping @Sendable (String, String) -> Bool) -> Entry {
        binary(name, member: true, [([.string, .string], .bool)]) { (left, right, frame) throws(EvaluationError) in
            guard case .string(let text) = left, case .string(let other) = right else {
                throw noOverload(name, left, right)
            }
            try frame.chargeText(text.utf8.count + other.utf8.count)
            return .bool(test(text, other))
        }
    }

    /// Whether some part of a text matches a pattern (specification: "Regular Expressions").
    @Sendable static func matches(_ left: Value, _ right: Value, _ frame: inout Frame) throws(EvaluationError) -> Value
    {
        guard case .string(let text) = left, case .string(let pattern) = right else {
            throw noOverload("matches", left, right)
        }
        try frame.chargeText(8 * pattern.utf8.count)
        let regex: Regex
        do throws(RegexError) { regex = try Regex(pattern) } catch { throw invalid(error.message) }
        try frame.charge(regex.size)
        return .bool(try matches(regex, text, &frame))
    }

    /// The same with a pattern compiled before.
    static func matches(_ regex: Regex, _ text: String, _ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard let result = regex.matches(text, budget: &frame.remaining) else { throw Frame.exhausted }
        return result
    }
}

/// Searching in linear time, by Knuth, Morris and Pratt.
enum TextSearch {
    /// Whether `needle` is somewhere in `text`. O(text + needle).
    static func contains<Unit: Equatable>(
        _ needle: some Collection<Unit>, in text: some Collection<Unit>
    ) -> Bool {
        let needle = Array(needle)
        guard !needle.isEmpty else { return true }
        guard needle.count <= text.count else { return false }
        let borders = borders(of: needle)
        var matched = 0
        for unit in text {
            while matched > 0, needle[matched] != unit { matched = borders[matched - 1] }
            if needle[matched] == unit { matched += 1 }
            if matched == needle.count { return true }
        }
        return false
    }

    /// Every place where `needle` begins in `text`, ascending; overlapping ones too. The empty one begins everywhere.
    static func places(of needle: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
        guard !needle.isEmpty else { return Array(0...text.count) }
        guard needle.count <= text.count else { return [] }
        let borders = borders(of: needle)
        var places: [Int] = []
        var matched = 0
        for (place, unit) in text.enumerated() {
            if matched == needle.count { matched = borders[matched - 1] }
            while matched > 0, needle[matched] != unit { matched = borders[matched - 1] }
            if needle[matched] == unit { matched += 1 }
            if matched == needle.count { places.append(place + 1 - matched) }
        }
        return places
    }

    /// For each prefix the length of its longest proper prefix that is also its suffix.
    private static func borders<Unit: Equatable>(of needle: [Unit]) -> [Int] {
        var borders = [Int](repeating: 0, count: needle.count)
        var length = 0
        for place in needle.indices.dropFirst() {
            while length > 0, needle[length] != needle[place] { length = borders[length - 1] }
            if needle[length] == needle[place] { length += 1 }
            borders[place] = length
        }
        return borders
    }
}
