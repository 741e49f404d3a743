import Foundation

/// Names of hosts in letters beyond ASCII, as the domain name system knows them (RFC 5890, RFC 3492): `bücher` is `xn--bcher-kva`.
enum Punycode {
    /// The domain with each of its parts in ASCII. Letters are made small and composed first.
    static func ascii(domain: some StringProtocol) -> String {
        domain.split(separator: ".", omittingEmptySubsequences: false).map { part in
            part.utf8.allSatisfy { $0 < 128 }
                ? String(part)
                : "xn--" + encoded(part.lowercased().precomposedStringWithCanonicalMapping)
        }
        .joined(separator: ".")
    }

    private static let base = 36
    private static let least = 1
    private static let most = 26

    private static func encoded(_ label: String) -> String {
        let scalars = label.unicodeScalars.map { Int($0.value) }
        let basic = scalars.filter { $0 < 128 }
        var output = String(String.UnicodeScalarView(basic.compactMap(Unicode.Scalar.init(_:))))
        if !basic.isEmpty { output += "-" }
        var (code, delta, bias, handled) = (128, 0, 72, basic.count)
        while handled < scalars.count {
            let next = scalars.filter { $0 >= code }.min() ?? code
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in scalars {
                if scalar < code { delta += 1 }
                guard scalar == code else { continue }
                output += number(delta, bias)
                bias = adapted(delta, handled + 1, isFirst: handled == basic.count)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    /// A number of variable length, its least digit first.
    private static func number(_ value: Int, _ bias: Int) -> String {
        var (rest, output, place) = (value, "", base)
        while true {
            let threshold = min(max(place - bias, least), most)
            guard rest >= threshold else { return output + digit(rest) }
            output += digit(threshold + (rest - threshold) % (base - threshold))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
    }

    private static func digit(_ value: Int) -> String {
        String(UnicodeScalar(UInt8(value < 26 ? 97 + value : 22 + value)))
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var rest = isFirst ? delta / 700 : delta / 2
        rest += rest / count
        var place = 0
        while rest > (base - least) * most / 2 {
            rest /= base - least
            place += base
        }
        return place + (base - least + 1) * rest / (rest + 38)
    }
}
