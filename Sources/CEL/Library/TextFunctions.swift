extension Library {
    /// Tests on text.
    static let text: [Entry] = [
        textTest("contains") { TextSearch.find($1.utf8, in: $0.utf8) },
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
}

/// Searching for octets among octets in linear time.
enum TextSearch {
    /// Whether `needle` is somewhere in `text`. O(text + needle) by Knuth, Morris and Pratt.
    static func find(_ needle: some Collection<UInt8>, in text: some Collection<UInt8>) -> Bool {
        let needle = Array(needle)
        guard !needle.isEmpty else { return true }
        let borders = borders(of: needle)
        var matched = 0
        for byte in text {
            while matched > 0, needle[matched] != byte { matched = borders[matched - 1] }
            if needle[matched] == byte { matched += 1 }
            if matched == needle.count { return true }
        }
        return false
    }

    /// For each prefix the length of its longest proper prefix that is also its suffix.
    private static func borders(of needle: [UInt8]) -> [Int] {
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
