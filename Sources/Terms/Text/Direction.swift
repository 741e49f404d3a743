/// Marks that turn the direction of writing (Unicode Standard Annex 9), and what keeps a text of one direction from turning the sentence
/// around it.
public enum Direction {
    /// Does the text close every mark that it opens, in each of its paragraphs, and turn nothing around by force? O(scalars).
    public static func isClosed(_ text: String) -> Bool {
        guard text.utf8.contains(0xE2) else { return true }
        var open: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202D, 0x202E: return false
            case 0x202A, 0x202B: open.append("\u{202C}")
            case 0x2066...0x2068: open.append("\u{2069}")
            case 0x202C, 0x2069:
                guard open.popLast() == scalar else { return false }
            case 0x0A, 0x0D, 0x85, 0x2029:
                guard open.isEmpty else { return false }
            default: break
            }
        }
        return open.isEmpty
    }

    /// A value as it stands in a sentence: each of its lines is set apart where it could turn what stands around it.
    public static func inSentence(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.endsLine) else { return isolated(text) }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { isolated(String($0)) }
            .joined(separator: "\n")
    }

    /// A text of one line as it stands in a sentence: set apart (between U+2068 and U+2069) where it could turn what stands around it. O(bytes) for
    /// text of none but Latin letters and their like, which stands as it is.
    public static func isolated(_ text: String) -> String {
        // All that is written from right to left begins with one of these bytes in UTF-8, and so do the marks.
        guard text.utf8.contains(where: { (0xD6...0xE2).contains($0) || $0 == 0xEF || $0 == 0xF0 }),
            text.unicodeScalars.contains(where: { isRightToLeft($0) || $0.turnsWriting })
        else { return text }
        let plain =
            isClosed(text) ? text : String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.turnsWriting }))
        return plain.hasPrefix("\u{2068}") && plain.hasSuffix("\u{2069}") ? plain : "\u{2068}\(plain)\u{2069}"
    }

    /// Of a script that is written from right to left, by the blocks that Unicode keeps for those.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Does it show nothing by itself: soft hyphens, joiners, marks of direction?
    public var isUnseen: Bool { properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control }

    /// Does it open or close a part of another direction? In a name that turns around what stands behind it.
    public var turnsWriting: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

    /// Does a line or a paragraph end with it?
    var endsLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
