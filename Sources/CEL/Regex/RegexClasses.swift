extension RegexParser {
    /// The ranges of `\d`, `\s` and `\w`, which are of ASCII alone.
    static let perl: [Unicode.Scalar: [ClosedRange<UInt32>]] = [
        "d": [48...57], "s": [9...10, 12...13, 32...32], "w": [48...57, 65...90, 95...95, 97...122],
    ]
    private static let posix: [String: [ClosedRange<UInt32>]] = [
        "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "ascii": [0...127],
        "blank": [9...9, 32...32], "cntrl": [0...31, 127...127], "digit": [48...57], "graph": [33...126],
        "lower": [97...122], "print": [32...126], "punct": [33...47, 58...64, 91...96, 123...126],
        "space": [9...13, 32...32], "upper": [65...90], "word": [48...57, 65...90, 95...95, 97...122],
        "xdigit": [48...57, 65...70, 97...102],
    ]

    /// What follows a backslash outside brackets.
    mutating func escape() throws(RegexError) -> RegexSyntax {
        switch current {
        case "A": return assertion(.textStart)
        case "z": return assertion(.textEnd)
        case "b": return assertion(.wordBoundary)
        case "B": return assertion(.noWordBoundary)
        case "C": throw RegexError(message: "\\C is not supported: text is code points")
        default:
            var set = ScalarSet()
            if try classEscape(into: &set) { return .set(finished(set)) }
            return literal(try scalarEscape())
        }
    }

    private mutating func assertion(_ assertion: RegexSyntax.Assertion) -> RegexSyntax {
        place += 1
        return .assertion(assertion)
    }

    /// `\d`, `\pL`, `\p{Greek}` and the like, after the backslash; false when it is none of these.
    private mutating func classEscape(into set: inout ScalarSet) throws(RegexError) -> Bool {
        guard let scalar = current else { throw RegexError(message: "the pattern ends in a backslash") }
        if let ranges = Self.perl[scalar] {
            set.ranges += ranges
        } else if let lower = scalar.properties.lowercaseMapping.unicodeScalars.first, scalar != lower,
            let ranges = Self.perl[lower]
        {
            set.ranges += ScalarSet.complement(ranges)
        } else if scalar == "p" || scalar == "P" {
            place += 1
            try property(isNegated: scalar == "P", into: &set)
            return true
        } else {
            return false
        }
        place += 1
        return true
    }

    private mutating func property(isNegated: Bool, into set: inout ScalarSet) throws(RegexError) {
        var name = String(Character(try take()))
        var isNegated = isNegated
        if name == "{" {
            name = ""
            if skip("^") { isNegated.toggle() }
            while !skip("}") { name.unicodeScalars.append(try take()) }
        }
        if name == "Any" {
            set.ranges += isNegated ? [] : [0...0x10FFFF]
        } else if let members = UnicodeClasses.categories[name] {
            set.categories.append((members, isNegated))
        } else if let ranges = UnicodeScripts.ranges(name) {
            set.ranges += isNegated ? ScalarSet.complement(ranges) : ranges
        } else {
            throw RegexError(message: "\\p{\(name)} is neither a general category nor a script known here")
        }
    }

    /// A single code point written as an escape sequence, after the backslash.
    private mutating func scalarEscape() throws(RegexError) -> Unicode.Scalar {
        let scalar = try take()
        switch scalar {
        case "a": return "\u{7}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        case "x": return try hexadecimal()
        case "0"..."7":
            place -= 1
            let start = place
            while place < start + 3, let digit = current, ("0"..."7").contains(digit) { place += 1 }
            guard scalar == "0" || place - start > 1 else { throw RegexError(message: "RE2 has no back references") }
            return try code(scalars[start..<place], radix: 8)
        default:
            let isWord = scalar.value < 128 && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            guard scalar.value < 128, !isWord else { throw RegexError(message: "an unknown escape \\\(scalar)") }
            return scalar
        }
    }

    private mutating func hexadecimal() throws(RegexError) -> Unicode.Scalar {
        let isBraced = skip("{")
        let start = place
        while let digit = current, digit.properties.isASCIIHexDigit, place - start < (isBraced ? 8 : 2) { place += 1 }
        let digits = scalars[start..<place]
        guard isBraced ? skip("}") && !digits.isEmpty : digits.count == 2 else {
            throw RegexError(message: "\\x takes two hexadecimal digits, or more in braces")
        }
        return try code(digits, radix: 16)
    }

    private func code(_ digits: ArraySlice<Unicode.Scalar>, radix: Int) throws(RegexError) -> Unicode.Scalar {
        var text = ""
        text.unicodeScalars.append(contentsOf: digits)
        guard let value = UInt32(text, radix: radix), let scalar = Unicode.Scalar(value) else {
            throw RegexError(message: "there is no code point \(text)")
        }
        return scalar
    }

    /// What stands in brackets, after the opening one.
    mutating func set() throws(RegexError) -> ScalarSet {
        var set = ScalarSet()
        set.isNegated = skip("^")
        var isFirst = true
        while isFirst || current != "]" {
            isFirst = false
            if skip("[:") {
                try posixClass(into: &set)
                continue
            }
            guard let low = try member(into: &set) else { continue }
            let isRange = current == "-" && place + 1 < scalars.count && scalars[place + 1] != "]"
            guard isRange else {
                set.ranges.append(low.value...low.value)
                continue
            }
            place += 1
            guard let high = try member(into: &set), low <= high else {
                throw RegexError(message: "a range in brackets is the wrong way round")
            }
            set.ranges.append(low.value...high.value)
        }
        place += 1
        return set
    }

    /// A code point of a set; nil when it was a class, which is already taken in.
    private mutating func member(into set: inout ScalarSet) throws(RegexError) -> Unicode.Scalar? {
        let scalar = try take()
        guard scalar == "\\" else { return scalar }
        return try classEscape(into: &set) ? nil : try scalarEscape()
    }

    private mutating func posixClass(into set: inout ScalarSet) throws(RegexError) {
        let isNegated = skip("^")
        var name = ""
        while !skip(":]") { name.unicodeScalars.append(try take()) }
        guard let ranges = Self.posix[name] else { throw RegexError(message: "there is no class [:\(name):]") }
        set.ranges += isNegated ? ScalarSet.complement(ranges) : ranges
    }
}
