extension Lexer {
    /// A string or bytes literal, or nil when something else comes next (specification: "String and Bytes Values").
    mutating func stringLiteral() throws(SyntaxError) -> Token.Kind? {
        let start = place
        var prefix = 0
        var isRaw = false
        var isBytes = false
        while prefix < 2 {
            let letter = peek(prefix) | 0x20
            if letter == UInt8(ascii: "r"), !isRaw {
                isRaw = true
            } else if letter == UInt8(ascii: "b"), !isBytes {
                isBytes = true
            } else {
                break
            }
            prefix += 1
        }
        let quote = peek(prefix)
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
        place += prefix
        let isTriple = peek(1) == quote && peek(2) == quote
        place += isTriple ? 3 : 1
        var literal = LiteralText(isBytes: isBytes)
        while true {
            guard place < bytes.count else {
                throw SyntaxError(message: "the text is not closed by its quotation mark", offset: start)
            }
            let byte = peek()
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                place += isTriple ? 3 : 1
                return try literal.finished(start)
            }
            if byte == 0x5C, !isRaw {
                try escape(into: &literal)
                continue
            }
            guard isTriple || (byte != 0x0A && byte != 0x0D) else {
                throw SyntaxError(
                    message: "the text is not closed by its quotation mark", offset: start,
                    hint: "text over several lines stands in three quotation marks")
            }
            literal.bytes.append(byte)
            place += 1
        }
    }

    private mutating func escape(into literal: inout LiteralText) throws(SyntaxError) {
        let start = place
        let code = peek(1)
        place += 2
        switch code {
        case UInt8(ascii: "a"): literal.bytes.append(0x07)
        case UInt8(ascii: "b"): literal.bytes.append(0x08)
        case UInt8(ascii: "f"): literal.bytes.append(0x0C)
        case UInt8(ascii: "n"): literal.bytes.append(0x0A)
        case UInt8(ascii: "r"): literal.bytes.append(0x0D)
        case UInt8(ascii: "t"): literal.bytes.append(0x09)
        case UInt8(ascii: "v"): literal.bytes.append(0x0B)
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
            literal.bytes.append(code)
        case UInt8(ascii: "x"), UInt8(ascii: "X"): try literal.octet(digits(2, radix: 16, start), start)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            place -= 1
            try literal.octet(digits(3, radix: 8, start), start)
        case UInt8(ascii: "u") where !literal.isBytes: try unicode(digits(4, radix: 16, start), start, &literal)
        case UInt8(ascii: "U") where !literal.isBytes: try literal.scalar(digits(8, radix: 16, start), start)
        default:
            throw SyntaxError(
                message: "unknown escape sequence", offset: start,
                hint: "a backslash itself is written \\\\, or the text with an r before it")
        }
    }

    /// A code unit of UTF-16: a scalar by itself, or the first of a surrogate pair.
    private mutating func unicode(_ code: UInt32, _ start: Int, _ literal: inout LiteralText) throws(SyntaxError) {
        guard (0xD800..<0xDC00).contains(code), peek() == 0x5C, peek(1) == UInt8(ascii: "u") else {
            return try literal.scalar(code, start)
        }
        place += 2
        let low = try digits(4, radix: 16, start)
        guard (0xDC00..<0xE000).contains(low) else {
            throw SyntaxError(message: "half of a surrogate pair", offset: start)
        }
        try literal.scalar(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00), start)
    }

    private mutating func digits(_ count: Int, radix: Int, _ start: Int) throws(SyntaxError) -> UInt32 {
        let end = min(place + count, bytes.count)
        let text = bytes[place..<end]
        guard text.count == count, text.allSatisfy(isHexDigit),
            let number = UInt32(String(decoding: text, as: UTF8.self), radix: radix)
        else { throw SyntaxError(message: "the escape sequence has too few digits", offset: start) }
        place = end
        return number
    }
}

/// The content of a literal as it is read.
private struct LiteralText {
    let isBytes: Bool
    var bytes: [UInt8] = []

    init(isBytes: Bool) { self.isBytes = isBytes }

    /// `\xHH` and `\ooo`: an octet in bytes, a code point in text.
    mutating func octet(_ code: UInt32, _ start: Int) throws(SyntaxError) {
        if isBytes { bytes.append(UInt8(truncatingIfNeeded: code)) } else { try scalar(code, start) }
    }

    mutating func scalar(_ code: UInt32, _ start: Int) throws(SyntaxError) {
        guard let scalar = Unicode.Scalar(code) else {
            throw SyntaxError(message: "there is no such code point", offset: start)
        }
        bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
    }

    func finished(_ start: Int) throws(SyntaxError) -> Token.Kind {
        isBytes ? .bytes(bytes) : .string(String(decoding: bytes, as: UTF8.self))
    }
}
