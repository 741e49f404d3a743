/// Splits a source text into tokens. O(length).
struct Lexer {
    let bytes: [UInt8]
    var place = 0

    init(_ source: String) { bytes = Array(source.utf8) }

    static func tokens(_ source: String) throws(SyntaxError) -> [Token] {
        var lexer = Lexer(source)
        var tokens: [Token] = []
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    func peek(_ ahead: Int = 0) -> UInt8 { place + ahead < bytes.count ? bytes[place + ahead] : 0 }

    private mutating func next() throws(SyntaxError) -> Token {
        skipSpace()
        let start = place
        guard place < bytes.count else { return Token(kind: .end, range: start..<start) }
        let byte = peek()
        let kind: Token.Kind
        if byte == UInt8(ascii: "`") {
            kind = try quotedName()
        } else if let literal = try stringLiteral() {
            kind = literal
        } else if isDigit(byte) || (byte == UInt8(ascii: ".") && isDigit(peek(1))) {
            kind = try number()
        } else if isNameStart(byte) {
            kind = name()
        } else {
            kind = try symbol()
        }
        return Token(kind: kind, range: start..<place)
    }

    /// White space and comments, which run from `//` to the end of the line.
    private mutating func skipSpace() {
        while place < bytes.count {
            switch peek() {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D: place += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while place < bytes.count, peek() != 0x0A, peek() != 0x0D { place += 1 }
            default: return
            }
        }
    }

    private mutating func name() -> Token.Kind {
        let start = place
        while isNameStart(peek()) || isDigit(peek()) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if let word = Token.Symbol(rawValue: text) { return .symbol(word) }
        return Token.reserved.contains(text) ? .reserved(text) : .identifier(text)
    }

    private mutating func quotedName() throws(SyntaxError) -> Token.Kind {
        let start = place
        place += 1
        while place < bytes.count, peek() != UInt8(ascii: "`") {
            let byte = peek()
            guard isNameStart(byte) || isDigit(byte) || "./- ".utf8.contains(byte) else {
                throw SyntaxError(
                    message: "a name in backticks has letters, digits and _ . - / or spaces", offset: place)
            }
            place += 1
        }
        guard place < bytes.count, place > start + 1 else {
            throw SyntaxError(message: "a name in backticks is not closed or is empty", offset: start)
        }
        place += 1
        return .quoted(String(decoding: bytes[start + 1..<place - 1], as: UTF8.self))
    }

    private mutating func number() throws(SyntaxError) -> Token.Kind {
        let start = place
        if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x"), isHexDigit(peek(2)) {
            place += 2
            while isHexDigit(peek()) { place += 1 }
            return try integer(bytes[start + 2..<place], radix: 16, start: start)
        }
        while isDigit(peek()) { place += 1 }
        let whole = place
        if peek() == UInt8(ascii: "."), isDigit(peek(1)) {
            place += 1
            while isDigit(peek()) { place += 1 }
        }
        let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
        if peek() | 0x20 == UInt8(ascii: "e"), isDigit(peek(signed ? 2 : 1)) {
            place += signed ? 2 : 1
            while isDigit(peek()) { place += 1 }
        }
        guard place == whole else {
            let text = String(decoding: bytes[start..<place], as: UTF8.self)
            guard let double = Double(text.hasPrefix(".") ? "0" + text : text), double.isFinite else {
                throw SyntaxError(message: "the number is beyond the range of double", offset: start)
            }
            return .double(double)
        }
        return try integer(bytes[start..<place], radix: 10, start: start)
    }

    private mutating func integer(_ digits: ArraySlice<UInt8>, radix: Int, start: Int) throws(SyntaxError) -> Token.Kind
    {
        guard let magnitude = UInt64(String(decoding: digits, as: UTF8.self), radix: radix) else {
            throw SyntaxError(message: "the integer is beyond 64 bits", offset: start)
        }
        let isUnsigned = peek() | 0x20 == UInt8(ascii: "u")
        if isUnsigned { place += 1 }
        guard !isNameStart(peek()), !isDigit(peek()) else {
            throw SyntaxError(message: "a number ends here, but letters follow", offset: place)
        }
        return isUnsigned ? .uint(magnitude) : .int(magnitude)
    }

    private mutating func symbol() throws(SyntaxError) -> Token.Kind {
        let two = String(decoding: [peek(), peek(1)], as: UTF8.self)
        if let symbol = Token.Symbol(rawValue: two) {
            place += 2
            return .symbol(symbol)
        }
        guard let symbol = Token.Symbol(rawValue: String(decoding: [peek()], as: UTF8.self)) else {
            throw unexpectedCharacter()
        }
        place += 1
        return .symbol(symbol)
    }

    private func unexpectedCharacter() -> SyntaxError {
        let hints: [Character: String] = [
            "=": "equality is written `==`", "&": "and is written `&&`", "|": "or is written `||`",
            ";": "an expression has no statements",
        ]
        let character = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self).first ?? "?"
        return SyntaxError(
            message: "unexpected character `\(character)`", offset: place, hint: hints[character])
    }
}

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (97...102).contains(byte | 0x20) }

private func isNameStart(_ byte: UInt8) -> Bool { byte == 95 || (97...122).contains(byte | 0x20) && byte > 64 }
