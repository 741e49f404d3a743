@testable import Terms

extension Node {
    /// A random document with strings, names and numbers of every sort.
    static func random(depth: Int, using random: inout Seeded) -> Node {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
        case 0: return nil
        case 1: return Node(.bool(.random(using: &random)))
        case 2, 3: return Node(.number(randomNumber(using: &random)))
        case 4, 5: return Node(.string(randomText(using: &random)))
        case 6:
            let count = Int.random(in: 0..<6, using: &random)
            return Node(.list((0..<count).map { _ in .random(depth: depth - 1, using: &random) }))
        default:
            var node = Node(.map([]))
            for _ in 0..<Int.random(in: 0..<6, using: &random) {
                node[randomText(using: &random)] = .random(depth: depth - 1, using: &random)
            }
            return node
        }
    }

    static func randomNumber(using random: inout Seeded) -> String {
        let whole = String(Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0..<64, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return whole
        case 1: return whole + ".\(UInt16.random(in: .min ... .max, using: &random))0"
        case 2: return whole + "E-\(Int.random(in: 0..<400, using: &random))"
        default: return whole + ".5e+\(Int.random(in: 0..<400, using: &random))"
        }
    }

    static func randomText(using random: inout Seeded) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<24, using: &random) {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0..<0x20, using: &random)))
            case 1: text += ["\"", "\\", "/", "\u{7F}", "\u{2028}", "\u{FEFF}"].randomElement(using: &random)!
            case 2:
                let value = UInt32.random(in: 0x80...0x10FFFF, using: &random)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            default: text.unicodeScalars.append(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random)))
            }
        }
        return text
    }
}
