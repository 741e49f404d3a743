import Terms

/// A colour as `#rrggbb`, with what readers can make out on it (WCAG 2.2, success criterion 1.4.3).
public struct AccentColor: TextCoded, Hashable, Sendable {
    private let red: Int
    private let green: Int
    private let blue: Int

    public init?(_ text: String) {
        let digits = Array(text.dropFirst())
        guard text.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit), text.utf8.count == 7,
            let number = Int(String(digits), radix: 16)
        else { return nil }
        (red, green, blue) = (number >> 16, number >> 8 & 255, number & 255)
    }

    private init(_ red: Int, _ green: Int, _ blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }

    public var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    public static var form: String { "a colour such as #1f5c45" }
    public static var example: String { "#1f5c45" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("pattern", Node(.string("^#[0-9A-Fa-f]{6}$")))]
    }

    /// White.
    private static let white = AccentColor(255, 255, 255)
    private static let black = AccentColor(0, 0, 0)
    /// The darkest ground that it stands on as text in the light theme, and the lightest in the dark one.
    private static let light = AccentColor(0xf3, 0xf1, 0xea)
    private static let dark = AccentColor(0x1c, 0x1f, 0x1b)
    /// What stands on it in the dark theme.
    private static let ink = AccentColor(0x0d, 0x1a, 0x14)
    /// What text has to reach.
    static let least = 4.5

    /// The relative luminance, from 0 to 1.
    private var luminance: Double {
        func linear(_ part: Int) -> Double {
            let share = Double(part) / 255
            // A power of 2.4 by roots alone, so that it is the same on every machine.
            return share <= 0.040_45 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The 2.4th power: the square, times the fifth root of the square, which Newton's method finds.
    private static func power(_ value: Double) -> Double {
        let square = value * value
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }

    /// The contrast of two colours, from 1 to 21.
    func contrast(with other: AccentColor) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The contrast that it has as text where that is least, in the light theme.
    var readability: Double { contrast(with: Self.light) }
    /// Can it be read everywhere?
    var isReadable: Bool { readability >= Self.least }

    /// So many per cent of the way to another colour.
    private func mixed(_ percent: Int, _ other: AccentColor) -> AccentColor {
        func part(_ one: Int, _ two: Int) -> Int { one + (two - one) * percent / 100 }
        return AccentColor(part(red, other.red), part(green, other.green), part(blue, other.blue))
    }

    /// The nearest darker one that can be read.
    var readable: AccentColor {
        (0...50).lazy.map { mixed($0 * 2, Self.black) }.first(where: \.isReadable) ?? Self.black
    }

    /// The same for the dark theme: as much lighter as it takes.
    var onDark: AccentColor {
        (0...50).lazy.map { mixed($0 * 2, Self.white) }.first {
            $0.contrast(with: Self.dark) >= Self.least && $0.contrast(with: Self.ink) >= Self.least
        } ?? Self.white
    }

    /// A ground with a breath of it, on which it can be read itself.
    private func soft(_ ground: AccentColor, _ most: Int) -> AccentColor {
        stride(from: most, through: 0, by: -1).lazy.map { ground.mixed($0, self) }.first {
            contrast(with: $0) >= Self.least
        } ?? ground
    }

    /// The stylesheet by which pages have it, in both themes.
    var style: String {
        let dark = onDark
        return """
            :root { --accent: light-dark(\(self), \(dark)); --on-accent: light-dark(\(Self.white), \(Self.ink)); \
            --accent-soft: light-dark(\(soft(Self.white, 14)), \(dark.soft(Self.dark, 18))); \
            --series-1: light-dark(\(self), \(dark)) }

            """
    }
}
