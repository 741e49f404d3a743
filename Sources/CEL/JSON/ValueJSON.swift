/// Values of the language as JSON and back (specification: "JSON Data Conversion").
public enum ValueJSON {
    /// How numbers are read.
    public enum Numbers: Hashable, Sendable {
        /// As the specification has it: every number is a `double`.
        case doubles
        /// As people mean it: a number written without fraction and exponent that fits is an `int`.
        case integersWherePossible
    }

    /// The value that a JSON text stands for. O(length).
    ///
    /// Throws when the text is no JSON, when a number is beyond `double`, when a name comes twice in an object and
    /// when arrays and objects nest deeper than 200 levels.
    public static func value(_ text: String, numbers: Numbers = .doubles) throws(JSONError) -> Value {
        try value(JSONReader.read(text), numbers)
    }

    /// The members of a JSON object with their values, in order; the same errors, and when it is no object.
    public static func members(
        _ text: String, numbers: Numbers = .doubles
    ) throws(JSONError) -> [(name: String, value: Value)] {
        guard case .map(let map) = try value(text, numbers: numbers) else {
            throw JSONError(message: "an object was expected", line: nil)
        }
        return map.entries.compactMap { entry in
            guard case .string(let name) = entry.key else { return nil }
            return (name, entry.value)
        }
    }

    private static func value(_ json: JSONText, _ numbers: Numbers) throws(JSONError) -> Value {
        switch json {
        case .null: return .null
        case .bool(let bool): return .bool(bool)
        case .string(let string): return .string(string)
        case .number(let text):
            if numbers == .integersWherePossible, let int = Int64(text) { return .int(int) }
            guard let double = Double(text), double.isFinite else {
                throw JSONError(message: "the number \(text) is beyond the range of double", line: nil)
            }
            return .double(double)
        case .array(let elements):
            var list: [Value] = []
            for element in elements { list.append(try value(element, numbers)) }
            return .list(list)
        case .object(let members):
            var builder = ValueMap.Builder()
            for (name, member) in members {
                guard builder.add(.string(name), try value(member, numbers)) == .added else {
                    throw JSONError(message: "the member \(Value.quoted(name)) comes twice", line: nil)
                }
            }
            return .map(builder.map)
        }
    }

    /// A value as JSON without white space.
    ///
    /// Integers beyond ±(2^53 − 1), infinities and `NaN` become strings, bytes base64, instants RFC 3339, durations
    /// seconds with an `s`; an optional value is its value or `null`. Throws for types, for an application's own
    /// values, for maps with keys that are not strings, and for text beyond `limit` octets.
    public static func text(_ value: Value, limit: Int = 64_000_000) throws(JSONError) -> String {
        var text = ""
        try write(value, into: &text, limit)
        return text
    }

    private static func write(_ value: Value, into text: inout String, _ limit: Int) throws(JSONError) {
        guard text.utf8.count <= limit else {
            throw JSONError(message: "the text is longer than \(limit) octets", line: nil)
        }
        switch value {
        case .null, .optional(nil): text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .int(let int): text += int.magnitude < 1 << 53 ? "\(int)" : "\"\(int)\""
        case .uint(let uint): text += uint < 1 << 53 ? "\(uint)" : "\"\(uint)\""
        case .double(let double): text += double.isFinite ? Library.text(double) : "\"\(Library.text(double))\""
        case .string(let string): text += quoted(string)
        case .bytes(let bytes): text += "\"\(Base64.encode(bytes))\""
        case .timestamp(let timestamp): text += "\"\(timestamp)\""
        case .duration(let duration): text += "\"\(duration.durationText)\""
        case .optional(let wrapped?): try write(wrapped, into: &text, limit)
        case .list(let list):
            for (place, element) in list.enumerated() {
                text += place == 0 ? "[" : ","
                try write(element, into: &text, limit)
            }
            text += list.isEmpty ? "[]" : "]"
        case .map(let map):
            for (place, entry) in map.entries.enumerated() {
                guard case .string(let name) = entry.key else {
                    throw JSONError(message: "a map with the key \(entry.key) has no form in JSON", line: nil)
                }
                text += (place == 0 ? "{" : ",") + quoted(name) + ":"
                try write(entry.value, into: &text, limit)
            }
            text += map.count == 0 ? "{}" : "}"
        case .type, .opaque, .absent:
            throw JSONError(message: "\(value.type.name) has no form in JSON", line: nil)
        }
    }

    private static func quoted(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
