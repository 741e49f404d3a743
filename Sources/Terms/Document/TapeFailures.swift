/// What a scanner says about text it cannot read.
extension TapeScanner {
    /// An error at the current place.
    @inline(never)
    func failure(_ message: String, rootPath: Bool = false) -> DocumentError {
        DocumentError(
            path: rootPath ? "" : path(to: entries.count),
            position: Position(line: Int(line), column: at - lineStart + 1), message: message)
    }

    private func path(to target: Int) -> String {
        entries.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return "" }
            return TapePath.pointer(to: target, in: base, count: buffer.count, key: name)
        }
    }

    func unexpectedName(isFirst: Bool) -> DocumentError {
        switch text[at] {
        case UInt8(ascii: "}") where !isFirst: failure("expected a member after `,`, found `}`")
        case UInt8(ascii: "'"): failure("expected the name of a member in double quotes, found \(found)")
        default: failure("expected the name of a member in double quotes\(isFirst ? " or `}`" : ""), found \(found)")
        }
    }

    func unexpectedValue() -> DocumentError {
        switch text[at] {
        case UInt8(ascii: "N"), UInt8(ascii: "I"), UInt8(ascii: "+"), UInt8(ascii: "."):
            failure("expected a value, found \(found), which is no number in JSON")
        case UInt8(ascii: "/"), UInt8(ascii: "#"): failure("expected a value, found \(found); JSON has no comments")
        case UInt8(ascii: "'"): failure("expected a value, found \(found); strings stand in double quotes")
        default: failure("expected a value, found \(found)")
        }
    }

    /// The word, character or end of text at the current place.
    var found: String {
        if at >= end { return "the end of the document" }
        var length = 0
        while at + length < end, length < 20, isWord(text[at + length]) { length += 1 }
        guard length > 0 else { return describe(byteAt: at) }
        return "`\(String(decoding: UnsafeBufferPointer(start: text + at, count: length), as: UTF8.self))`"
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// The character that begins at `index`, or its bytes' value when it cannot be shown.
    func describe(byteAt index: Int) -> String {
        let byte = text[index]
        if index >= end { return "the end of the document" }
        if byte < 0x20 || byte == 0x7F { return "U+00" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        let rest = UnsafeBufferPointer(start: text + index, count: min(4, end - index))
        return "`\(String(decoding: rest, as: UTF8.self).unicodeScalars.first.map(String.init) ?? "")`"
    }
}
