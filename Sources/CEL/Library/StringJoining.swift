extension Library {
    /// Functions between texts and lists of texts, and `replace`.
    static let joining: [Entry] = [
        unary("join", member: true, [([.list(.string)], .string)]) { (list, frame) throws(EvaluationError) in
            try join(list, .string(""), &frame)
        },
        binary("join", member: true, [([.list(.string), .string], .string)], join),
        binary("split", member: true, [([.string, .string], .list(.string))]) {
            (value, separator, frame) throws(EvaluationError) in
            try split(value, separator, .int(-1), &frame)
        },
        ternary("split", member: true, [([.string, .string, .int], .list(.string))], split),
        ternary("replace", member: true, [([.string, .string, .string], .string)]) {
            (value, old, new, frame) throws(EvaluationError) in
            try replace([value, old, new, .int(-1)], &frame)
        },
        variadic("replace", member: true, [([.string, .string, .string, .int], .string)], replace),
    ]

    @Sendable private static func join(
        _ list: Value, _ separator: Value, _ frame: inout Frame
    ) throws(EvaluationError) -> Value {
        guard case .list(let elements) = list, case .string(let separator) = separator else {
            throw noOverload("join", list, separator)
        }
        var joined = ""
        for (place, element) in elements.enumerated() {
            guard case .string(let text) = element else { throw noOverload("join", element) }
            try frame.chargeText(text.utf8.count + separator.utf8.count)
            if place > 0 { joined += separator }
            joined += text
        }
        return .string(joined)
    }

    /// At most `limit` parts when it is not negative. An empty separator divides every code point from the next.
    @Sendable private static func split(
        _ value: Value, _ separator: Value, _ limit: Value, _ frame: inout Frame
    ) throws(EvaluationError) -> Value {
        guard case .string(let text) = value, case .string(let separator) = separator, case .int(let limit) = limit
        else { throw noOverload("split", value, separator, limit) }
        if limit == 0 { return .list([]) }
        let scalars = try scalars(text, &frame)
        let wanted = try Library.scalars(separator, &frame)
        if wanted.isEmpty, scalars.isEmpty { return .list([]) }
        var parts: [Value] = []
        var start = 0
        for place in TextSearch.places(of: wanted, in: scalars) {
            if limit > 0, parts.count + 1 >= limit { break }
            if wanted.isEmpty ? place == 0 || place == scalars.count : place < start { continue }
            try frame.charge(1)
            parts.append(.string(string(scalars[start..<place])))
            start = place + wanted.count
        }
        parts.append(.string(string(scalars[start...])))
        return .list(parts)
    }

    /// At most `limit` occurrences when it is not negative. The empty text occurs before every code point and at the end.
    @Sendable private static func replace(_ arguments: [Value], _ frame: inout Frame) throws(EvaluationError) -> Value {
        guard case .string(let text) = arguments[0], case .string(let old) = arguments[1],
            case .string(let new) = arguments[2], case .int(let limit) = arguments[3]
        else { throw noOverload("replace", arguments) }
        let scalars = try scalars(text, &frame)
        let wanted = try Library.scalars(old, &frame)
        var replaced = ""
        var start = 0
        var count: Int64 = 0
        for place in TextSearch.places(of: wanted, in: scalars) where place >= start {
            if limit >= 0, count >= limit { break }
            try frame.chargeText(new.utf8.count)
            count += 1
            replaced += string(scalars[start..<place])
            replaced += new
            start = place + wanted.count
        }
        return .string(replaced + string(scalars[start...]))
    }
}
