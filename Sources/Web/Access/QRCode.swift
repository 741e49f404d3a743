/// A QR code (ISO/IEC 18004) of text as bytes, with error correction of level M, in the smallest of versions 1 to 20 that holds it.
struct QRCode: Sendable {
    /// Modules on each side.
    private(set) var size: Int
    /// Row by row; true is dark.
    private(set) var modules: [[Bool]]
    /// Where a finder, a timing line, an alignment mark or the format stands: not for data, and not masked.
    private var isFunction: [[Bool]]

    /// - Returns: nil for text of more than 666 bytes.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.holding(bytes.count) else { return nil }
        size = version.size
        modules = Array(repeating: Array(repeating: false, count: size), count: size)
        isFunction = modules
        drawFunctions(version)
        drawData(version.codewords(bytes))
        let masked = (0..<8).map { mask in self.masked(mask) }
        if let best = masked.min(by: { $0.penalty < $1.penalty }) { self = best }
    }

    /// The outline of all dark modules, for an SVG path; one unit each, with the quiet zone of four around.
    var path: String {
        var path = ""
        for (row, line) in modules.enumerated() {
            var column = 0
            while column < size {
                let start = column
                while column < size, line[column] { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }
}

// MARK: What stands in every code

extension QRCode {
    private mutating func set(_ row: Int, _ column: Int, _ dark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        modules[row][column] = dark
        isFunction[row][column] = true
    }

    private mutating func drawFunctions(_ version: QRVersion) {
        for place in 0..<size {
            set(6, place, place % 2 == 0)
            set(place, 6, place % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            for (down, right) in square(4) {
                let distance = max(abs(down), abs(right))
                set(row + down, column + right, distance != 2 && distance != 4)
            }
        }
        let centres = version.alignmentCentres
        for row in centres {
            for column in centres {
                let isCorner = [(6, 6), (6, size - 7), (size - 7, 6)].contains { $0 == (row, column) }
                guard !isCorner else { continue }
                for (down, right) in square(2) { set(row + down, column + right, max(abs(down), abs(right)) != 1) }
            }
        }
        drawFormat(0)
        drawVersion(version)
    }

    private func square(_ reach: Int) -> [(Int, Int)] {
        (-reach...reach).flatMap { down in (-reach...reach).map { (down, $0) } }
    }

    /// The level and the mask, twice, with a BCH code (15, 5).
    private mutating func drawFormat(_ mask: Int) {
        // Level M is 00.
        var remainder = mask
        for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
        let bits = (mask << 10 | remainder) ^ 0x5412
        for place in 0..<15 {
            let dark = bits >> place & 1 == 1
            switch place {
            case 0..<6: set(place, 8, dark)
            case 6, 7: set(place + 1, 8, dark)
            case 8: set(8, 7, dark)
            default: set(8, 14 - place, dark)
            }
            if place < 8 { set(8, size - 1 - place, dark) } else { set(size - 15 + place, 8, dark) }
        }
        set(size - 8, 8, true)
    }

    /// The version, twice, with a Golay code (18, 6), from version 7 on.
    private mutating func drawVersion(_ version: QRVersion) {
        guard version.number >= 7 else { return }
        var remainder = version.number
        for _ in 0..<12 { remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25 }
        let bits = version.number << 12 | remainder
        for place in 0..<18 {
            let dark = bits >> place & 1 == 1
            set(size - 11 + place % 3, place / 3, dark)
            set(place / 3, size - 11 + place % 3, dark)
        }
    }
}

// MARK: Data and masks

extension QRCode {
    /// Two columns at a time from the right, upwards and downwards in turn, around what stands in every code.
    private mutating func drawData(_ codewords: [UInt8]) {
        var place = 0
        var upwards = true
        var right = size - 1
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<size {
                let row = upwards ? size - 1 - step : step
                for column in [right, right - 1] where !isFunction[row][column] && place < codewords.count * 8 {
                    modules[row][column] = codewords[place / 8] >> UInt8(7 - place % 8) & 1 == 1
                    place += 1
                }
            }
            upwards.toggle()
            right -= 2
        }
    }

    private func masked(_ mask: Int) -> QRCode {
        var code = self
        for row in 0..<size {
            for column in 0..<size where !isFunction[row][column] && Self.inverts(mask, row, column) {
                code.modules[row][column].toggle()
            }
        }
        code.drawFormat(mask)
        return code
    }

    private static func inverts(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }

    /// How hard a code is to read: long runs, blocks, what looks like a finder, and too much of one colour.
    private var penalty: Int {
        let columns = (0..<size).map { column in modules.map { $0[column] } }
        var penalty = (modules + columns).reduce(0) { $0 + Self.penalty(line: $1) }
        for row in 1..<size {
            for column in 1..<size {
                let dark = modules[row][column]
                if modules[row - 1][column] == dark, modules[row][column - 1] == dark,
                    modules[row - 1][column - 1] == dark
                {
                    penalty += 3
                }
            }
        }
        let dark = modules.reduce(0) { $0 + $1.count { $0 } }
        return penalty + abs(dark * 20 - size * size * 10) / (size * size) * 10
    }

    private static let finder = [true, false, true, true, true, false, true]

    private static func penalty(line: [Bool]) -> Int {
        var penalty = 0
        var run = 1
        for place in 1...line.count {
            if place < line.count, line[place] == line[place - 1] {
                run += 1
            } else {
                if run >= 5 { penalty += run - 2 }
                run = 1
            }
        }
        for start in 0...(line.count - 7) where Array(line[start..<start + 7]) == finder {
            let before = line[max(0, start - 4)..<start]
            let after = line[min(line.count, start + 7)..<min(line.count, start + 11)]
            if !before.contains(true) || !after.contains(true) { penalty += 40 }
        }
        return penalty
    }
}
