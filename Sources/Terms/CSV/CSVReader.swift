/// One record of a CSV file: its cells, and the line it begins on.
public struct CSVRow: Hashable, Sendable {
    /// Counted from 1, as editors and spreadsheets count.
    public let line: Int
    public let cells: [String]

    /// A record, as read or made.
    public init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }
}

/// What is wrong with a CSV file at one place.
public struct CSVFault: Sayable, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// Which cell of the record, from 1; 0 when the whole line is meant.
    public let column: Int
    /// What is wrong; what to do about it stands behind it as its hint.
    public let phrase: Phrase

    /// A fault at a place.
    public init(line: Int, column: Int, _ phrase: Phrase) {
        (self.line, self.column, self.phrase) = (line, column, phrase)
    }

    public var description: String { text(in: Wording(.english, nil)) }

    /// The place and what is wrong there.
    public func text(in wording: Wording) -> String {
        let place: [String: TypedValue] = [
            "line": .text(String(line)), "column": .text(String(column)), "fault": .phrase(phrase),
        ]
        return wording("csv.place", place)
    }
}

/// Reads comma-separated values (RFC 4180) in UTF-8, with or without a byte order mark, with CRLF or LF, and with commas, semicolons or
/// tabs between the cells, whichever the first line has most of, or says it has (`sep=;`, as spreadsheets write it).
/// Lines that have nothing but separators are passed over.
///
/// A record that breaks the rules is thrown as a `CSVFault`; reading goes on with the line after it. Linear in the bytes.
public struct CSVReader: Sendable {
    /// What stands between cells.
    public enum Separator: UInt8, Sendable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
    }

    private let bytes: [UInt8]
    private var place: Int
    private var line = 1
    /// What stands between cells.
    public let separator: Separator

    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    /// - Throws: `CSVFault` for a file that is not UTF-8 from its first byte.
    public init(_ bytes: [UInt8]) throws(CSVFault) {
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw CSVFault(line: 1, column: 0, "csv.utf16")
        }
        self.bytes = bytes
        let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let said = Self.saidSeparator(bytes[first...]) {
            (separator, place, line) = (said.separator, said.end, 2)
        } else {
            (separator, place) = (Self.separator(of: bytes), first)
        }
    }

    /// What a first line `sep=;` says, and the place after it.
    private static func saidSeparator(_ bytes: ArraySlice<UInt8>) -> (separator: Separator, end: Int)? {
        let said = Array("sep=".utf8)
        guard bytes.prefix(4).map({ $0 | 0x20 }) == said.map({ $0 | 0x20 }), bytes.count > 4,
            let separator = Separator(rawValue: bytes[bytes.startIndex + 4])
        else { return nil }
        var end = bytes.startIndex + 5
        if end < bytes.endIndex, bytes[end] == carriageReturn { end += 1 }
        guard end == bytes.endIndex || bytes[end] == lineFeed else { return nil }
        return (separator, min(end + 1, bytes.endIndex))
    }

    /// The next record that is not empty; nil at the end.
    ///
    /// - Throws: `CSVFault` for one that breaks the rules. The next call goes on after it.
    public mutating func next() throws(CSVFault) -> CSVRow? {
        while let row = try record() {
            if row.cells.count == 1 || row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { return row }
        }
        return nil
    }

    private mutating func record() throws(CSVFault) -> CSVRow? {
        while place < bytes.count, isLineEnd(bytes[place]) { endLine() }
        guard place < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(try cell(cells.count + 1))
            guard place < bytes.count, bytes[place] == separator.rawValue else { break }
            place += 1
        }
        endLine()
        return CSVRow(line: start, cells: cells)
    }

    private mutating func cell(_ column: Int) throws(CSVFault) -> String {
        if place < bytes.count, bytes[place] == Self.quote { return try quoted(column) }
        let start = place
        while place < bytes.count, bytes[place] != separator.rawValue, !isLineEnd(bytes[place]) {
            guard bytes[place] != Self.quote else {
                throw fault(column, "csv.quote_inside")
            }
            place += 1
        }
        return try text(bytes[start..<place], column)
    }

    private mutating func quoted(_ column: Int) throws(CSVFault) -> String {
        let opening = (place, line)
        var content: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            if byte == Self.quote {
                guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else { break }
                place += 1
            } else if byte == Self.lineFeed {
                line += 1
            }
            content.append(byte)
            place += 1
        }
        guard place < bytes.count else {
            (place, line) = opening
            throw fault(column, "csv.quote_open")
        }
        place += 1
        guard place == bytes.count || bytes[place] == separator.rawValue || isLineEnd(bytes[place]) else {
            throw fault(column, "csv.quote_closed")
        }
        return try text(content[...], column)
    }

    private mutating func text(_ content: ArraySlice<UInt8>, _ column: Int) throws(CSVFault) -> String {
        guard let text = String(validating: content, as: UTF8.self) else {
            throw fault(column, "csv.utf8")
        }
        return text
    }

    /// A fault here; reading goes on with the next line.
    private mutating func fault(_ column: Int, _ phrase: Phrase) -> CSVFault {
        let fault = CSVFault(line: line, column: column, phrase)
        while place < bytes.count, !isLineEnd(bytes[place]) { place += 1 }
        endLine()
        return fault
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private mutating func endLine() {
        guard place < bytes.count else { return }
        if bytes[place] == Self.carriageReturn, place + 1 < bytes.count, bytes[place + 1] == Self.lineFeed {
            place += 1
        }
        place += 1
        line += 1
    }

    private static func separator(of bytes: [UInt8]) -> Separator {
        var counts: [Separator: Int] = [:]
        var inQuotes = false
        for byte in bytes {
            if byte == quote { inQuotes.toggle() }
            guard !inQuotes else { continue }
            if byte == lineFeed || byte == carriageReturn { break }
            if let separator = Separator(rawValue: byte) { counts[separator, default: 0] += 1 }
        }
        let order: [Separator] = [.comma, .semicolon, .tab]
        return order.reduce(.comma) { best, next in counts[next] ?? 0 > counts[best] ?? 0 ? next : best }
    }
}
