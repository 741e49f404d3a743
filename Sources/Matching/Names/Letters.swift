/// What letters and digits of all scripts are compared as: small letters of ASCII. Marks above and below letters become nothing, and
/// what is absent parts words.
struct Letters: Sendable {
    static let shared = Letters()

    private let bytes: [UInt8]
    /// For each scalar of the basic plane where its letters begin; `absent` where it is none.
    private let starts: [UInt32]
    private let lengths: [UInt8]
    /// Beyond the basic plane, where few are.
    private let beyond: [UInt32: [UInt8]]
    /// How a letter is spelled with two: `ü` as `ue`.
    private let pairs: [UInt32: [UInt8]]
    /// A traditional sign's simplified one.
    private let simplified: [UInt32: UInt32]
    /// Signs that stand for several, such as a bracketed one.
    private let several: [UInt32: [Unicode.Scalar]]

    private static let absent = UInt32.max

    private init() {
        var bytes: [UInt8] = []
        var starts = [UInt32](repeating: Self.absent, count: 0x10000)
        var lengths = [UInt8](repeating: 0, count: 0x10000)
        var beyond: [UInt32: [UInt8]] = [:]
        for line in DataFile.lines("letters") {
            let cells = line.cells
            guard cells.count == 2, var scalar = cells[0].hexadecimal else { continue }
            for value in cells[1].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
                if scalar < 0x10000 {
                    starts[Int(scalar)] = UInt32(bytes.count)
                    lengths[Int(scalar)] = UInt8(value.count)
                    bytes.append(contentsOf: value)
                } else {
                    beyond[scalar] = Array(value)
                }
                scalar += 1
            }
        }
        (self.bytes, self.starts, self.lengths, self.beyond) = (bytes, starts, lengths, beyond)
        (pairs, simplified, several) = Self.spellings()
    }

    private static func spellings() -> ([UInt32: [UInt8]], [UInt32: UInt32], [UInt32: [Unicode.Scalar]]) {
        var pairs: [UInt32: [UInt8]] = [:]
        var simplified: [UInt32: UInt32] = [:]
        var several: [UInt32: [Unicode.Scalar]] = [:]
        for line in DataFile.lines("spellings") {
            let cells = line.cells
            guard cells.count == 2, let scalar = cells[0].hexadecimal else { continue }
            if cells[1].first == UInt8(ascii: "=") {
                simplified[scalar] = cells[1].dropFirst().hexadecimal
            } else if cells[1].first == UInt8(ascii: "+") {
                let parts = cells[1].dropFirst().split(separator: UInt8(ascii: " "))
                several[scalar] = parts.compactMap { $0.hexadecimal.flatMap(Unicode.Scalar.init) }
            } else {
                pairs[scalar] = Array(cells[1])
            }
        }
        return (pairs, simplified, several)
    }

    /// Appends what a scalar is compared as. False when it is no letter, digit or mark, so that it parts words.
    func fold(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Bool {
        let value = scalar.value
        if value < 0x80 {
            let byte = UInt8(value)
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            default: return false
            }
            return true
        }
        if value < 0x10000, starts[Int(value)] != Self.absent {
            let start = Int(starts[Int(value)])
            word.append(contentsOf: bytes[start..<start + Int(lengths[Int(value)])])
            return true
        }
        if let letters = beyond[value] {
            word.append(contentsOf: letters)
            return true
        }
        // What nobody sees is nothing; a letter that no table has stays what it is.
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        guard scalar.properties.isAlphabetic else { return false }
        word.append(contentsOf: "x\(String(value, radix: 16))".utf8)
        return true
    }

    /// The two letters that a letter is also spelled with.
    func pair(of scalar: Unicode.Scalar) -> [UInt8]? { scalar.value < 0x80 ? nil : pairs[scalar.value] }

    /// The signs that one stands for.
    func several(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        (0x3200..<0x3400).contains(scalar.value) ? several[scalar.value] : nil
    }

    /// A sign as it is compared: its simplified form.
    func sign(_ scalar: Unicode.Scalar) -> UInt32 { simplified[scalar.value] ?? scalar.value }
}

extension Unicode.Scalar {
    /// Is it of a script that is written without blanks between words?
    var isSign: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// A mark within a word that joins what stands on both sides.
    var isApostrophe: Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x5F3, 0x5F4: true
        default: false
        }
    }
}
