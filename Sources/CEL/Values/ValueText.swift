extension Value: CustomStringConvertible {
    /// The value as an expression would write it, as far as it can be written: `[1, 2u, "a"]`. Beyond about a thousand
    /// characters the rest is left out.
    public var description: String {
        var text = ""
        write(into: &text, depth: 0)
        return text
    }

    private func write(into text: inout String, depth: Int) {
        guard text.utf8.count < 1000, depth < 100 else {
            text += "…"
            return
        }
        switch self {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .int(let int): text += "\(int)"
        case .uint(let uint): text += "\(uint)u"
        case .double(let double): text += double.isFinite ? "\(double)" : "double(\"\(Library.text(double))\")"
        case .string(let string): text += Self.quoted(string)
        case .bytes(let bytes): text += "b\"" + bytes.prefix(1000).map(Self.octet).joined() + "\""
        case .timestamp(let timestamp): text += "timestamp(\"\(timestamp)\")"
        case .duration(let duration): text += "duration(\"\(duration.durationText)\")"
        case .type(let type): text += type.name
        case .opaque(let opaque): text += "\(opaque.typeName)(\(opaque.payload))"
        case .absent: text += "(no value)"
        case .optional(nil): text += "optional.none()"
        case .optional(let wrapped?):
            text += "optional.of("
            wrapped.write(into: &text, depth: depth + 1)
            text += ")"
        case .list(let list):
            text += "["
            Self.write(list, into: &text) { $0.write(into: &$1, depth: depth + 1) }
            text += "]"
        case .map(let map):
            text += "{"
            Self.write(map.entries, into: &text) { entry, text in
                entry.key.write(into: &text, depth: depth + 1)
                text += ": "
                entry.value.write(into: &text, depth: depth + 1)
            }
            text += "}"
        }
    }

    private static func write<Item>(_ items: [Item], into text: inout String, _ one: (Item, inout String) -> Void) {
        for (place, item) in items.enumerated() {
            if place > 0 { text += ", " }
            guard text.utf8.count < 1000 else {
                text += "…"
                return
            }
            one(item, &text)
        }
    }

    private static func octet(_ byte: UInt8) -> String {
        let isPlain = (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
        if isPlain { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16)
        return "\\x" + (digits.count == 1 ? "0" : "") + digits
    }

    /// A string literal in double quotation marks that reads back as the text; of text beyond `limit` octets only the
    /// beginning.
    static func quoted(_ text: String, limit: Int = 1000) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            guard literal.utf8.count <= limit else { return literal + "…\"" }
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\u{7}": literal += "\\a"
            case "\u{8}": literal += "\\b"
            case "\u{C}": literal += "\\f"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case "\u{B}": literal += "\\v"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }
}
