/// One of the sizes of QR codes, with what it holds at error correction level M (ISO/IEC 18004, tables 1, 7, 9 and E.1).
struct QRVersion: Sendable {
    /// 1 to 20.
    let number: Int
    /// Bytes of error correction in each block.
    private let correction: Int
    private let blocks: Int

    private static let all: [QRVersion] = zip(
        [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
        [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]
    ).enumerated().map { QRVersion(number: $0 + 1, correction: $1.0, blocks: $1.1) }

    /// The smallest that holds so many bytes.
    static func holding(_ bytes: Int) -> QRVersion? {
        all.first { 4 + $0.lengthBits + bytes * 8 <= $0.capacity * 8 }
    }

    var size: Int { number * 4 + 17 }

    /// Bits that say how many bytes follow.
    private var lengthBits: Int { number < 10 ? 8 : 16 }

    /// All codewords, of data and of error correction.
    private var total: Int {
        var modules = (16 * number + 128) * number + 64
        if number >= 2 {
            let marks = number / 7 + 2
            modules -= (25 * marks - 10) * marks - 55
            if number >= 7 { modules -= 36 }
        }
        return modules / 8
    }

    /// Codewords of data.
    private var capacity: Int { total - correction * blocks }

    /// Where the centres of alignment marks stand, in both directions.
    var alignmentCentres: [Int] {
        guard number >= 2 else { return [] }
        let marks = number / 7 + 2
        let step = (number * 8 + marks * 3 + 5) / (marks * 4 - 4) * 2
        return [6] + (0..<marks - 1).map { size - 7 - $0 * step }.reversed()
    }

    /// The codewords of these bytes: data in blocks, each with its error correction, interleaved.
    func codewords(_ bytes: [UInt8]) -> [UInt8] {
        let data = padded(bytes)
        let shorter = data.count / blocks
        let longer = data.count % blocks
        var start = 0
        let parts = (0..<blocks).map { block in
            let length = shorter + (block >= blocks - longer ? 1 : 0)
            defer { start += length }
            return Array(data[start..<start + length])
        }
        let generator = ReedSolomon(correction)
        let corrections = parts.map(generator.remainder)
        let interleavedData = (0...shorter).flatMap { place in parts.compactMap { place < $0.count ? $0[place] : nil } }
        return interleavedData + (0..<correction).flatMap { place in corrections.map { $0[place] } }
    }

    /// The mode, the length, the bytes, an end, and filling.
    private func padded(_ bytes: [UInt8]) -> [UInt8] {
        var bits: [Bool] = []
        func add(_ value: Int, _ count: Int) {
            for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
        }
        add(0b0100, 4)
        add(bytes.count, lengthBits)
        for byte in bytes { add(Int(byte), 8) }
        add(0, min(4, capacity * 8 - bits.count))
        add(0, (8 - bits.count % 8) % 8)
        var data = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        while data.count < capacity { data.append((data.count - bits.count / 8) % 2 == 0 ? 0xEC : 0x11) }
        return data
    }
}

/// Reed-Solomon error correction over the field of 256 elements with the polynomial 0x11D.
struct ReedSolomon: Sendable {
    /// The generator's coefficients, the leading one left out.
    private let divisor: [UInt8]

    init(_ degree: Int) {
        var divisor = Array(repeating: UInt8(0), count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in 0..<degree {
                divisor[place] = Self.product(divisor[place], root)
                if place + 1 < degree { divisor[place] ^= divisor[place + 1] }
            }
            root = Self.product(root, 2)
        }
        self.divisor = divisor
    }

    /// What corrects the data.
    func remainder(_ data: [UInt8]) -> [UInt8] {
        var remainder = Array(repeating: UInt8(0), count: divisor.count)
        for byte in data {
            let factor = byte ^ remainder.removeFirst()
            remainder.append(0)
            for place in divisor.indices { remainder[place] ^= Self.product(divisor[place], factor) }
        }
        return remainder
    }

    static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var product = 0
        for place in (0..<8).reversed() {
            product = product << 1 ^ (product >> 7) * 0x11D
            product ^= Int(other >> UInt8(place) & 1) * Int(one)
        }
        return UInt8(product)
    }
}
