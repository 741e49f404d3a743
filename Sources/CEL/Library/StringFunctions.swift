extension Library {
    /// The strings extension, but for `format`. Places count code points.
    static let strings: [Entry] =
        searching + slicing + joining + [
            mapping("lowerAscii") { ascii($0, from: 65...90, by: 32) },
            mapping("upperAscii") { ascii($0, from: 97...122, by: -32) },
            mapping("trim", trim),
            mapping("reverse") { text in
                var reversed = String.UnicodeScalarView()
                reversed.append(contentsOf: text.unicodeScalars.reversed())
                return String(reversed)
            },
            unary("strings.quote", [([.string], .string)]) { (value, frame) throws(EvaluationError) in
                guard case .string(let text) = value else { throw noOverload("strings.quote", value) }
                try frame.chargeText(2 * text.utf8.count)
                return .string(Value.quoted(text, limit: .max))
            },
            binary("format", member: true, [([.string, .list(.dyn)], .string)], format),
            ("matches", Callable(signatures: [Signature([.string, .string], .bool, member: true)], body: .pattern)),
            ("matches", Callable(signatures: [Signature([.string, .string], .bool)], body: .pattern)),
        ]

    private static func mapping(_ name: String, _ body: @escaping @Sendable (String) -> String) -> Entry {
        unary(name, member: true, [([.string], .string)]) { (value, frame) throws(EvaluationError) in
            guard case .string(let text) = value else { throw noOverload(name, value) }
            try frame.chargeText(2 * text.utf8.count)
            return .string(body(text))
        }
    }

    private static func ascii(_ text: String, from range: ClosedRange<UInt8>, by distance: Int) -> String {
        String(
            decoding: text.utf8.map { range.contains($0) ? UInt8(truncatingIfNeeded: Int($0) + distance) : $0 },
            as: UTF8.self)
    }

    /// Without Unicode white space at both ends.
    @Sendable private static func trim(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    // MARK: Places

    /// A text as its code points, charged for.
    static func scalars(_ text: String, _ frame: inout Frame) throws(EvaluationError) -> [Unicode.Scalar] {
        try frame.chargeText(4 * text.utf8.count)
        return Array(text.unicodeScalars)
    }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A place in a text of `count` code points, the end included.
    private static func place(
        _ name: String, _ value: Value, upTo count: Int, _ arguments: Value...
    ) throws(EvaluationError) -> Int {
        guard case .int(let place) = value else { throw noOverload(name, arguments + [value]) }
        guard (0...Int64(count)).contains(place) else {
            throw EvaluationError(.indexOutOfRange, "place \(place) in a text of \(count)")
        }
        return Int(place)
    }

    private static let slicing: [Entry] = [
        binary("charAt", member: true, [([.string, .int], .string)]) { (value, index, frame) throws(EvaluationError) in
            guard case .string(let text) = value else { throw noOverload("charAt", value, index) }
            let scalars = try scalars(text, &frame)
            let place = try place("charAt", index, upTo: scalars.count, value)
            return .string(string(scalars[place..<min(place + 1, scalars.count)]))
        },
        binary("substring", member: true, [([.string, .int], .string)]) {
            (value, start, frame) throws(EvaluationError) in
            guard case .string(let text) = value else { throw noOverload("substring", value, start) }
            let scalars = try scalars(text, &frame)
            return .string(string(scalars[try place("substring", start, upTo: scalars.count, value)...]))
        },
        ternary("substring", member: true, [([.string, .int, .int], .string)]) {
            (value, start, end, frame) throws(EvaluationError) in
            guard case .string(let text) = value else { throw noOverload("substring", value, start, end) }
            let scalars = try scalars(text, &frame)
            let last = try place("substring", end, upTo: scalars.count, value, start)
            return .string(string(scalars[try place("substring", start, upTo: last, value)..<last]))
        },
    ]

    // MARK: Searching

    private static let searching: [Entry] = [
        binary("indexOf", member: true, [([.string, .string], .int)]) { (value, other, frame) throws(EvaluationError) in
            try index("indexOf", value, other, from: .int(0), &frame)
        },
        ternary("indexOf", member: true, [([.string, .string, .int], .int)]) {
            (value, other, from, frame) throws(EvaluationError) in
            try index("indexOf", value, other, from: from, &frame)
        },
        binary("lastIndexOf", member: true, [([.string, .string], .int)]) {
            (value, other, frame) throws(EvaluationError) in
            try index("lastIndexOf", value, other, from: nil, &frame)
        },
        ternary("lastIndexOf", member: true, [([.string, .string, .int], .int)]) {
            (value, other, from, frame) throws(EvaluationError) in
            try index("lastIndexOf", value, other, from: from, &frame)
        },
    ]

    /// The first place not before `from`, or for `lastIndexOf` the last place not after it; -1 when there is none.
    private static func index(
        _ name: String, _ value: Value, _ other: Value, from: Value?, _ frame: inout Frame
    ) throws(EvaluationError) -> Value {
        guard case .string(let text) = value, case .string(let part) = other else {
            throw noOverload(name, [value, other] + (from.map { [$0] } ?? []))
        }
        let scalars = try scalars(text, &frame)
        let wanted = try Library.scalars(part, &frame)
        let start = try from.map { start throws(EvaluationError) in
            try place(name, start, upTo: scalars.count, value, other)
        }
        let places = TextSearch.places(of: wanted, in: scalars)
        let found: Int?
        if name == "indexOf" {
            found = places.first { $0 >= start ?? 0 }
        } else {
            found = places.last { $0 <= start ?? scalars.count }
        }
        return .int(Int64(found ?? -1))
    }
}
