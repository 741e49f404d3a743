/// Strings and the names of members (RFC 8259, section 7).
extension TapeScanner {
    /// Reads a string that begins at `at` and appends its entry.
    mutating func scanString() throws(DocumentError) {
        let start = at + 1
        var index = start
        var continuations = 0
        while true {
            index = skipPlain(index)
            switch text[index] {
            case UInt8(ascii: "\""):
                try append(.string, start: start, count: index - start)
                finish(after: index, continuations)
                return
            case UInt8(ascii: "\\"):
                return try scanEscaped(start: start, from: index, continuations)
            case 0x80...:
                let length = try characterLength(index)
                continuations += length - 1
                index += length
            default:
                throw stringFailure(index)
            }
        }
    }

    /// The rest of a string from its first escape on: the text is rewritten where it stands, never longer.
    private mutating func scanEscaped(start: Int, from first: Int, _ soFar: Int) throws(DocumentError) {
        var index = first
        var write = first
        var continuations = soFar
        while true {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""):
                try append(.string, start: start, count: write - start)
                finish(after: index, continuations)
                return
            case UInt8(ascii: "\\"):
                try unescape(&index, &write)
            case 0x80...:
                let length = try characterLength(index)
                continuations += length - 1
                for offset in 0..<length { text[write + offset] = text[index + offset] }
                index += length
                write += length
            case 0..<0x20:
                throw stringFailure(index)
            default:
                text[write] = byte
                index += 1
                write += 1
            }
        }
    }

    private mutating func finish(after quote: Int, _ continuations: Int) {
        at = quote + 1
        lineStart += continuations
    }

    /// The first byte from `start` on that is no printable ASCII other than `"` and `\`; eight at a time.
    @inline(__always)
    private func skipPlain(_ start: Int) -> Int {
        var index = start
        let base = UnsafeRawPointer(text)
        while true {
            let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let stop = ByteWord.stops(word)
            if stop != 0 { return index + ByteWord.first(stop) }
            index += 8
        }
    }

    /// The length of the well-formed UTF-8 sequence at `index` (Unicode, table 3-7), which is not ASCII.
    private func characterLength(_ index: Int) throws(DocumentError) -> Int {
        let second = text[index + 1]
        let length: Int
        let secondRange: ClosedRange<UInt8>
        switch text[index] {
        case 0xC2...0xDF: (length, secondRange) = (2, 0x80...0xBF)
        case 0xE0: (length, secondRange) = (3, 0xA0...0xBF)
        case 0xED: (length, secondRange) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, secondRange) = (3, 0x80...0xBF)
        case 0xF0: (length, secondRange) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, secondRange) = (4, 0x80...0xBF)
        case 0xF4: (length, secondRange) = (4, 0x80...0x8F)
        default: throw failure("the string holds bytes that are not UTF-8")
        }
        guard secondRange.contains(second) else { throw failure("the string holds bytes that are not UTF-8") }
        for offset in 2..<max(length, 2) where text[index + offset] & 0xC0 != 0x80 {
            throw failure("the string holds bytes that are not UTF-8")
        }
        return length
    }

    /// Writes what the escape at `index` stands for to `write` and moves both on.
    private func unescape(_ index: inout Int, _ write: inout Int) throws(DocumentError) {
        let escape = text[index + 1]
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text[write] = escape
        case UInt8(ascii: "b"): text[write] = 0x08
        case UInt8(ascii: "f"): text[write] = 0x0C
        case UInt8(ascii: "n"): text[write] = 0x0A
        case UInt8(ascii: "r"): text[write] = 0x0D
        case UInt8(ascii: "t"): text[write] = 0x09
        case UInt8(ascii: "u"):
            let scalar = try escapedScalar(&index)
            for byte in UTF8.encode(scalar)! {
                text[write] = byte
                write += 1
            }
            return
        default:
            if index + 1 >= end { throw stringFailure(index + 1) }
            throw failure("the string holds an escape that JSON does not have: \\\(describe(byteAt: index + 1))")
        }
        index += 2
        write += 1
    }

    /// The character of `\uXXXX`, or of two of them that are a surrogate pair; moves `index` behind.
    private func escapedScalar(_ index: inout Int) throws(DocumentError) -> Unicode.Scalar {
        let high = try hexadecimal(index + 2)
        index += 6
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard high < 0xDC00, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u") else {
            throw failure("the string holds half of a surrogate pair, \\u\(String(high, radix: 16))")
        }
        let low = try hexadecimal(index + 2)
        guard 0xDC00...0xDFFF ~= low else {
            throw failure("the string holds half of a surrogate pair, \\u\(String(high, radix: 16))")
        }
        index += 6
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))!
    }

    private func hexadecimal(_ start: Int) throws(DocumentError) -> UInt32 {
        var value: UInt32 = 0
        for index in start..<start + 4 {
            let byte = text[index]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
                digit = (byte | 0x20) - 87
            default: throw failure("\\u must be followed by four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private func stringFailure(_ index: Int) -> DocumentError {
        if index >= end { return failure("the string has no closing quote") }
        return failure("the string holds the control character \(describe(byteAt: index)), which must be escaped")
    }
}

/// Eight bytes looked at together.
enum ByteWord {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of each byte that is a control character, `"`, `\` or not ASCII. Bytes after the first such
    /// byte may be marked wrongly.
    @inline(__always)
    static func stops(_ word: UInt64) -> UInt64 {
        let controls = word &- 0x20 &* ones
        let quotes = (word ^ 0x22 &* ones) &- ones
        let backslashes = (word ^ 0x5C &* ones) &- ones
        return (controls | quotes | backslashes | word) & highs
    }

    /// The number of the first marked byte, in memory order.
    @inline(__always)
    static func first(_ stops: UInt64) -> Int { UInt64(littleEndian: stops).trailingZeroBitCount >> 3 }

    /// Whether two runs of bytes are the same.
    @inline(__always)
    static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
    }
}
