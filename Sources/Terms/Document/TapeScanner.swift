/// Reads JSON text (RFC 8259) into the entries of a ``Tape``, strictly: what the grammar does not have is an error.
///
/// Works on a private, mutable copy of the text, in which strings with escapes are unescaped where they stand. The
/// text ends with eight zero bytes, which no JSON value can hold, so that reading needs no bounds checks.
struct TapeScanner {
    let text: UnsafeMutablePointer<UInt8>
    let end: Int
    let limits: DocumentLimits
    var at = 0
    var line: UInt32 = 1
    /// Where the line began, moved on by each byte that continues a character, so that columns count scalars.
    var lineStart = 0
    var entries: [TapeEntry] = []

    /// Reads a whole document. The caller owns `text`.
    init(text: UnsafeMutablePointer<UInt8>, count: Int, limits: DocumentLimits) {
        self.text = text
        self.end = count
        self.limits = limits
        entries.reserveCapacity(min(count / 6, 1 << 16) + 8)
    }

    mutating func scanDocument() throws(DocumentError) {
        skipSpace()
        try scanValue(depth: 1)
        skipSpace()
        if at < end {
            throw failure("expected the end of the document, found \(found)", rootPath: true)
        }
    }

    private mutating func scanValue(depth: Int) throws(DocumentError) {
        switch text[at] {
        case UInt8(ascii: "\""):
            try scanString()
        case UInt8(ascii: "{"):
            try scanMap(depth: depth)
        case UInt8(ascii: "["):
            try scanList(depth: depth)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            try scanNumber()
        case UInt8(ascii: "t"):
            try scanWord("true", .true)
        case UInt8(ascii: "f"):
            try scanWord("false", .false)
        case UInt8(ascii: "n"):
            try scanWord("null", .null)
        default:
            throw unexpectedValue()
        }
    }

    private mutating func scanMap(depth: Int) throws(DocumentError) {
        let map = try open(.map, depth: depth)
        var names = MemberNames()
        var count: UInt32 = 0
        skipSpace()
        if text[at] != UInt8(ascii: "}") {
            while true {
                guard text[at] == UInt8(ascii: "\"") else { throw unexpectedName(isFirst: count == 0) }
                let key = entries.count
                try scanString()
                count += 1
                try refuseDuplicate(key, in: map, among: &names)
                skipSpace()
                guard text[at] == UInt8(ascii: ":") else {
                    throw failure("expected `:` after the name of a member, found \(found)")
                }
                at += 1
                skipSpace()
                try scanValue(depth: depth + 1)
                skipSpace()
                guard text[at] == UInt8(ascii: ",") else { break }
                at += 1
                skipSpace()
            }
            guard text[at] == UInt8(ascii: "}") else {
                throw failure("expected `,` or `}` after a member, found \(found)")
            }
        }
        try close(map, count: count)
    }

    private mutating func scanList(depth: Int) throws(DocumentError) {
        let list = try open(.list, depth: depth)
        var count: UInt32 = 0
        skipSpace()
        if text[at] != UInt8(ascii: "]") {
            while true {
                try scanValue(depth: depth + 1)
                count += 1
                skipSpace()
                guard text[at] == UInt8(ascii: ",") else { break }
                at += 1
                skipSpace()
            }
            guard text[at] == UInt8(ascii: "]") else {
                throw failure("expected `,` or `]` after an item of a list, found \(found)")
            }
        }
        try close(list, count: count)
    }

    private mutating func open(_ kind: TapeEntry.Kind, depth: Int) throws(DocumentError) -> Int {
        if depth > limits.depth {
            throw failure("lists and objects are nested deeper than \(limits.depth) levels")
        }
        try append(kind, start: 0, count: 0)
        entries[entries.count - 1].next = 0
        at += 1
        return entries.count - 1
    }

    private mutating func close(_ index: Int, count: UInt32) throws(DocumentError) {
        at += 1
        entries[index].start = UInt32(index + 1)
        entries[index].count = count
        entries[index].next = UInt32(entries.count)
    }

    /// Adds an entry for a value that begins at `at`.
    @inline(__always)
    mutating func append(_ kind: TapeEntry.Kind, start: Int, count: Int) throws(DocumentError) {
        if entries.count >= limits.values {
            throw failure("the document has more than \(limits.values) values")
        }
        entries.append(
            TapeEntry(
                start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count),
                next: UInt32(truncatingIfNeeded: entries.count + 1), line: line,
                column: UInt32(truncatingIfNeeded: at - lineStart + 1), kind: kind))
    }

    @inline(__always)
    mutating func skipSpace() {
        while text[at] <= 0x20 {
            switch text[at] {
            case 0x20, 0x09, 0x0D: at += 1
            case 0x0A:
                at += 1
                line += 1
                lineStart = at
            default: return
            }
        }
    }

    private mutating func scanWord(_ word: StaticString, _ kind: TapeEntry.Kind) throws(DocumentError) {
        for offset in 0..<word.utf8CodeUnitCount where text[at + offset] != word.utf8Start[offset] {
            throw unexpectedValue()
        }
        try append(kind, start: at, count: word.utf8CodeUnitCount)
        at += word.utf8CodeUnitCount
    }

    private mutating func scanNumber() throws(DocumentError) {
        let start = at
        var index = at
        if text[index] == UInt8(ascii: "-") { index += 1 }
        if text[index] == UInt8(ascii: "0"), isDigit(index + 1) {
            throw failure("a number must not begin with 0, found \(found)")
        }
        try skipDigits(&index)
        if text[index] == UInt8(ascii: ".") {
            index += 1
            try skipDigits(&index)
        }
        if text[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") { index += 1 }
            try skipDigits(&index)
        }
        try append(.number, start: start, count: index - start)
        at = index
    }

    /// Skips one digit or more.
    private func skipDigits(_ index: inout Int) throws(DocumentError) {
        guard isDigit(index) else { throw failure("expected a digit in the number \(found)") }
        repeat { index += 1 } while isDigit(index)
    }

    @inline(__always)
    private func isDigit(_ index: Int) -> Bool { text[index] &- UInt8(ascii: "0") < 10 }
}
