/// A JSON text as it is written: numbers stay text, members keep their order (RFC 8259).
package indirect enum JSONText: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONText])
    case object([(name: String, value: JSONText)])

    /// The value of a member of an object; the first when a name comes twice.
    package subscript(name: String) -> JSONText? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of an array; none for anything else.
    package var elements: [JSONText] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }
}

/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected or not.
    public let message: String
    /// Line of the text, from 1; nil when the error is not at one place.
    public let line: Int?

    /// An error, at a line where there is one.
    package init(message: String, line: Int?) {
        self.message = message
        self.line = line
    }

    /// The message with its line.
    public var description: String { line.map { "line \($0): \(message)" } ?? message }
}

/// Reads JSON by recursive descent. O(length); arrays and objects nest at most 200 levels.
package struct JSONReader {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0

    /// The one value that a text consists of.
    package static func read(_ text: String) throws(JSONError) -> JSONText {
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value()
        reader.skipSpace()
        guard reader.place == reader.bytes.count else { throw reader.error("more text after the value") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func error(_ message: String) -> JSONError {
        JSONError(message: message, line: bytes.prefix(place).count { $0 == 0x0A } + 1)
    }

    private func peek() -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    private mutating func skipSpace() {
        while [0x20, 0x09, 0x0A, 0x0D].contains(peek()) { place += 1 }
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    private mutating func value() throws(JSONError) -> JSONText {
        skipSpace()
        switch peek() {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where skip("true"): return .bool(true)
        case UInt8(ascii: "f") where skip("false"): return .bool(false)
        case UInt8(ascii: "n") where skip("null"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw error("a value was expected")
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> JSONText
    ) throws(JSONError) -> JSONText {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 200 else { throw error("arrays and objects are nested deeper than 200 levels") }
        place += 1
        return try read(&self)
    }

    private mutating func array() throws(JSONError) -> JSONText {
        var elements: [JSONText] = []
        skipSpace()
        if skip("]") { return .array([]) }
        while true {
            elements.append(try value())
            skipSpace()
            if skip("]") { return .array(elements) }
            guard skip(",") else { throw error("`,` or `]` was expected") }
        }
    }

    private mutating func object() throws(JSONError) -> JSONText {
        var members: [(name: String, value: JSONText)] = []
        skipSpace()
        if skip("}") { return .object([]) }
        while true {
            skipSpace()
            guard peek() == UInt8(ascii: "\"") else { throw error("the name of a member was expected") }
            let name = try string()
            skipSpace()
            guard skip(":") else { throw error("`:` was expected") }
            members.append((name, try value()))
            skipSpace()
            if skip("}") { return .object(members) }
            guard skip(",") else { throw error("`,` or `}` was expected") }
        }
    }

    private mutating func number() throws(JSONError) -> String {
        let start = place
        _ = skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            try digits()
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        guard isDigit(peek()) else { throw error("a digit was expected") }
        while isDigit(peek()) { place += 1 }
    }

    private mutating func string() throws(JSONError) -> String {
        place += 1
        var text: [UInt8] = []
        while true {
            guard place < bytes.count, peek() >= 0x20 else { throw error("a string is not closed") }
            let byte = peek()
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        let code = peek()
        place += 1
        switch code {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(code)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var scalar = try codeUnit()
            if (0xD800..<0xDC00).contains(scalar), skip("\\u") {
                let low = try codeUnit()
                guard (0xDC00..<0xE000).contains(low) else { throw error("half of a surrogate pair") }
                scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(scalar) else { throw error("half of a surrogate pair") }
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
        default: throw error("an escape sequence that JSON does not have")
        }
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        let end = min(place + 4, bytes.count)
        let digits = bytes[place..<end]
        guard digits.count == 4, digits.allSatisfy(isHexDigit),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error("four hexadecimal digits were expected") }
        place = end
        return unit
    }
}
