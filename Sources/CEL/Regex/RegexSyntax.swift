/// The syntax tree of a regular expression.
indirect enum RegexSyntax: Sendable {
    case empty
    case set(ScalarSet)
    case sequence([RegexSyntax])
    case alternatives([RegexSyntax])
    /// `maximum` is nil when there is none. A lazy one prefers fewer, which matters only where it is asked what matched.
    case repetition(RegexSyntax, minimum: Int, maximum: Int?, isLazy: Bool)
    /// A group whose text can be asked for, numbered from 1 by its opening parenthesis.
    case group(RegexSyntax, number: Int)
    case assertion(Assertion)

    /// A condition on a place between code points.
    enum Assertion: Sendable {
        case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
    }
}

/// Why a pattern is no regular expression.
struct RegexError: Error {
    let message: String
}

/// A set of code points: ranges and Unicode categories.
struct ScalarSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    /// General categories whose code points belong to the set, or do not when negated.
    var categories: [(members: Set<String>, isNegated: Bool)] = []
    /// Whether the set is everything else.
    var isNegated = false
    /// Whether case makes no difference.
    var ignoresCase = false
    /// The members below 128, so that most tests are one look.
    private var ascii: (UInt64, UInt64) = (0, 0)

    init(_ ranges: [ClosedRange<UInt32>] = []) { self.ranges = ranges }

    /// Works out the members below 128. To be called when the set is complete.
    func finished() -> ScalarSet {
        var set = self
        for value in 0..<UInt32(128) {
            guard let scalar = Unicode.Scalar(value), slowlyContains(scalar) else { continue }
            if value < 64 { set.ascii.0 |= 1 << UInt64(value) } else { set.ascii.1 |= 1 << UInt64(value - 64) }
        }
        return set
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 64 { return ascii.0 >> UInt64(value) & 1 == 1 }
        if value < 128 { return ascii.1 >> UInt64(value - 64) & 1 == 1 }
        return slowlyContains(scalar)
    }

    private func slowlyContains(_ scalar: Unicode.Scalar) -> Bool {
        var isMember = names(scalar)
        if !isMember, ignoresCase { isMember = Self.caseVariants(scalar).contains(where: names) }
        return isMember != isNegated
    }

    private func names(_ scalar: Unicode.Scalar) -> Bool {
        if ranges.contains(where: { $0.contains(scalar.value) }) { return true }
        if categories.isEmpty { return false }
        let category = scalar.properties.generalCategory.abbreviation
        return categories.contains { members, isNegated in members.contains(category) != isNegated }
    }

    private static func caseVariants(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let properties = scalar.properties
        var variants = [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
            mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
        }
        // The letters that share their capital with an ASCII letter.
        switch scalar {
        case "k", "K": variants.append("\u{212A}")
        case "s", "S": variants.append("\u{17F}")
        default: break
        }
        return variants
    }

    /// The members of a set of ranges that are not among these.
    static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var rest: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { rest.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        if next <= 0x10FFFF { rest.append(next...0x10FFFF) }
        return rest
    }
}

extension Unicode.GeneralCategory {
    /// The two letters of the Unicode standard.
    var abbreviation: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }
}
