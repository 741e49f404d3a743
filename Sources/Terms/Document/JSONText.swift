/// Strings, names and numbers as JSON text.
extension ByteBuffer {
    /// A string in quotes. `"`, `\` and control characters are escaped, everything else stands as it is.
    mutating func appendString(_ text: String) {
        var text = text
        text.withUTF8 { appendString($0) }
    }

    mutating func appendString(_ text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count + 10)
        appendReserved(UInt8(ascii: "\""))
        var index = 0
        let source = UnsafeRawPointer(text.baseAddress)
        while index + 8 <= text.count {
            let word = source!.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let stops = ByteWord.escapes(word)
            let plain = stops == 0 ? 8 : ByteWord.first(stops)
            UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
            truncate(to: count + plain)
            index += plain
            if stops != 0 {
                appendEscape(text[index])
                index += 1
                reserve(text.count - index + 10)
            }
        }
        while index < text.count {
            let byte = text[index]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                append(byte)
            } else {
                appendEscape(byte)
            }
            index += 1
        }
        append(UInt8(ascii: "\""))
    }

    @inline(never)
    private mutating func appendEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x08: append("\\b")
        case 0x09: append("\\t")
        case 0x0A: append("\\n")
        case 0x0C: append("\\f")
        case 0x0D: append("\\r")
        default: append("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
        }
    }

    /// The name of a member in quotes and the colon.
    @inline(__always)
    mutating func appendName(_ name: String, _ spelling: MemberName.Spelling) {
        var text = name
        if spelling == .verbatim || !text.withUTF8({ appendProperty($0) }) {
            appendString(MemberName.written(name, spelling))
        }
        append(UInt8(ascii: ":"))
    }

    /// A property's name as ``MemberName`` spells it, false when it holds something to escape.
    @inline(__always)
    private mutating func appendProperty(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = count
        reserve(name.count * 2 + 3)
        appendReserved(UInt8(ascii: "\""))
        for byte in name {
            if byte &- UInt8(ascii: "A") < 26 {
                appendReserved(UInt8(ascii: "_"))
                appendReserved(byte | 0x20)
            } else if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                appendReserved(byte)
            } else {
                truncate(to: start)
                return false
            }
        }
        appendReserved(UInt8(ascii: "\""))
        return true
    }

    /// The shortest text that reads back as the same finite number: `0.1`, `5`, `1e+16`.
    mutating func appendFloatingPoint(_ value: some BinaryFloatingPoint & CustomStringConvertible) {
        let text = value.description
        append(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    /// A node with everything inside it, without white space.
    mutating func appendNode(_ node: Node) {
        switch node.content {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .number(let number): append(number)
        case .string(let text): appendString(text)
        case .list(let items):
            append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                appendNode(item)
            }
            append(UInt8(ascii: "]"))
        case .map(let members):
            append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                appendString(member.key)
                append(UInt8(ascii: ":"))
                appendNode(member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }
}

extension ByteWord {
    /// The high bit of each byte that must be escaped in JSON. Bytes after the first such byte may be marked wrongly.
    @inline(__always)
    static func escapes(_ word: UInt64) -> UInt64 { stops(word) & ~word }
}
