import Testing

@testable import Web

/// Reads codes back as a scanner would: format, mask, zigzag, blocks, error correction, bytes. Written from the standard, not from
/// the code that draws.
@Suite("QR codes")
struct QRCodeTests {
    @Test(
        "What is drawn is read again", arguments: [1, 14, 15, 42, 62, 84, 106, 122, 152, 180, 213, 214, 331, 450, 666])
    func readBack(_ count: Int) throws {
        let text = String((0..<count).map { Character(UnicodeScalar(UInt8(33 + $0 * 37 % 90))) })
        let code = try #require(QRCode(text))
        #expect(try Scanner(code).text() == text)
    }

    @Test("Text in any script is bytes of UTF-8")
    func scripts() throws {
        let text = "otpauth://totp/Guildhall:ада@пример.example?x=十人十色"
        #expect(try Scanner(try #require(QRCode(text))).text() == text)
    }

    @Test("What does not fit is no code")
    func tooMuch() {
        #expect(QRCode(String(repeating: "x", count: 667)) == nil)
    }

    @Test("The path has one dark square of the finder where it must be, with four units of quiet around")
    func path() throws {
        let code = try #require(QRCode("x"))
        #expect(code.path.hasPrefix("M4 4h7v1h-7z"))
        #expect(code.size == 21)
    }
}

private struct Scanner {
    let code: QRCode
    private let version: Int
    private let mask: Int

    /// Blocks of each version at level M: error correction, then (count, data) of each group. ISO/IEC 18004, table 9.
    private static let blocks: [(Int, [(Int, Int)])] = [
        (10, [(1, 16)]), (16, [(1, 28)]), (26, [(1, 44)]), (18, [(2, 32)]), (24, [(2, 43)]), (16, [(4, 27)]),
        (18, [(4, 31)]), (22, [(2, 38), (2, 39)]), (22, [(3, 36), (2, 37)]), (26, [(4, 43), (1, 44)]),
        (30, [(1, 50), (4, 51)]), (22, [(6, 36), (2, 37)]), (22, [(8, 37), (1, 38)]), (24, [(4, 40), (5, 41)]),
        (24, [(5, 41), (5, 42)]), (28, [(7, 45), (3, 46)]), (28, [(10, 46), (1, 47)]), (26, [(9, 43), (4, 44)]),
        (26, [(3, 44), (11, 45)]), (26, [(3, 41), (13, 42)]),
    ]

    init(_ code: QRCode) throws {
        self.code = code
        version = (code.size - 17) / 4
        // The format beside the upper left finder, most significant bit first.
        let places = [
            (8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8),
            (1, 8), (0, 8),
        ]
        let bits = places.reduce(0) { $0 << 1 | (code.modules[$1.0][$1.1] ? 1 : 0) } ^ 0b101_0100_0001_0010
        try #require(bits >> 13 == 0, "the level is M")
        mask = bits >> 10 & 7
        var remainder = bits
        for place in (10..<15).reversed() where remainder >> place & 1 == 1 {
            remainder ^= 0b101_0011_0111 << (place - 10)
        }
        try #require(remainder == 0, "the format is a word of its code")
    }

    private func isFunction(_ row: Int, _ column: Int) -> Bool {
        let size = code.size
        if row == 6 || column == 6 { return true }
        if row < 9 && (column < 9 || column >= size - 8) || row >= size - 8 && column < 9 { return true }
        if version >= 7, row < 6 && column >= size - 11 || column < 6 && row >= size - 11 { return true }
        guard version >= 2 else { return false }
        return Self.centres[version - 2].contains { down in
            Self.centres[version - 2].contains { right in
                let isFinder =
                    down == 6 && right == 6 || down == 6 && right == size - 7 || down == size - 7 && right == 6
                return !isFinder && abs(row - down) <= 2 && abs(column - right) <= 2
            }
        }
    }

    /// ISO/IEC 18004, table E.1, versions 2 to 20.
    private static let centres = [
        [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54],
        [6, 32, 58], [6, 34, 62], [6, 26, 46, 66], [6, 26, 48, 70], [6, 26, 50, 74], [6, 30, 54, 78], [6, 30, 56, 82],
        [6, 30, 58, 86], [6, 34, 62, 90],
    ]

    private func isInverted(_ i: Int, _ j: Int) -> Bool {
        switch mask {
        case 0: (i + j) % 2 == 0
        case 1: i % 2 == 0
        case 2: j % 3 == 0
        case 3: (i + j) % 3 == 0
        case 4: (i / 2 + j / 3) % 2 == 0
        case 5: (i * j) % 2 + (i * j) % 3 == 0
        case 6: ((i * j) % 2 + (i * j) % 3) % 2 == 0
        default: ((i * j) % 3 + (i + j) % 2) % 2 == 0
        }
    }

    private func codewords() -> [Int] {
        var bits: [Int] = []
        var column = code.size - 1
        var upwards = true
        while column > 0 {
            if column == 6 { column -= 1 }
            for step in 0..<code.size {
                let row = upwards ? code.size - 1 - step : step
                for place in [column, column - 1] where !isFunction(row, place) {
                    bits.append(code.modules[row][place] != isInverted(row, place) ? 1 : 0)
                }
            }
            upwards.toggle()
            column -= 2
        }
        return stride(from: 0, to: bits.count - 7, by: 8).map { bits[$0..<$0 + 8].reduce(0) { $0 << 1 | $1 } }
    }

    func text() throws -> String {
        let (correction, groups) = Self.blocks[version - 1]
        let lengths = groups.flatMap { group in Array(repeating: group.1, count: group.0) }
        var all = codewords()[...]
        var blocks = lengths.map { _ in [Int]() }
        for place in 0..<(lengths.max() ?? 0) {
            for (block, length) in lengths.enumerated() where place < length { blocks[block].append(all.removeFirst()) }
        }
        for _ in 0..<correction { for block in blocks.indices { blocks[block].append(all.removeFirst()) } }
        for block in blocks { try #require(Field.syndromes(block, correction).allSatisfy { $0 == 0 }) }
        let data = zip(blocks, lengths).flatMap { Array($0.prefix($1)) }
        let bits = data.flatMap { byte in (0..<8).reversed().map { byte >> $0 & 1 } }
        func number(_ start: Int, _ count: Int) -> Int { bits[start..<start + count].reduce(0) { $0 << 1 | $1 } }
        try #require(number(0, 4) == 4, "the mode is bytes")
        let header = version < 10 ? 12 : 20
        let count = number(4, header - 4)
        return String(decoding: (0..<count).map { UInt8(number(header + $0 * 8, 8)) }, as: UTF8.self)
    }
}

/// The field of 256 elements by its logarithms.
private enum Field {
    private static let powers: [Int] = (0..<254).reduce(into: [1]) { powers, _ in
        let next = (powers.last ?? 0) << 1
        powers.append(next > 255 ? next ^ 0x11D : next)
    }

    /// The values of the block's polynomial at the roots of its generator: all zero when nothing is damaged.
    static func syndromes(_ block: [Int], _ count: Int) -> [Int] {
        let logarithms = Dictionary(uniqueKeysWithValues: powers.enumerated().map { ($1, $0) })
        return (0..<count).map { root in
            block.reduce(0) { value, byte in
                (value == 0 ? 0 : powers[((logarithms[value] ?? 0) + root) % 255]) ^ byte
            }
        }
    }
}
