import Foundation

/// How texts are compared when somebody looks for something: in small Latin letters without accents, by words.
package enum SearchText {
    /// In small letters, without accents, Greek and Cyrillic in Latin letters; what shows nothing is left out. O(characters).
    package static func folded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 128 }) else { return text.lowercased() }
        var folded = ""
        for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if scalar.value < 128 {
                folded.unicodeScalars.append(scalar)
            } else if scalar.properties.generalCategory == .nonspacingMark || scalar.isUnseen {
                continue
            } else if let latin = latin[scalar] {
                folded += latin
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
        return folded
    }

    /// The words of a text, folded, each once, in their order. A stroke, a dot or a hyphen parts words, and so does an `@`.
    package static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty, !words.contains(word) { words.append(String(word.prefix(longest))) }
            word = ""
        }
        for scalar in folded(text).unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.unicodeScalars.append(scalar)
            } else if scalar != "'" && scalar != "\u{2019}" {
                end()
            }
        }
        end()
        return words
    }

    /// Longer words are known by their beginning.
    static let longest = 40

    /// Three letters each that a word is made of, its beginning marked: what words are found by that hold a part of another, or are
    /// spelled a little differently. None for numbers and codes, of which there are too many.
    package static func grams(_ word: String) -> Set<String> {
        guard !word.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
        let letters = Array("^" + word)
        guard letters.count >= 3 else { return [] }
        return Set((0...letters.count - 3).map { String(letters[$0..<$0 + 3]) })
    }

    /// How many letters have to be put in, left out, changed or swapped to make one word of the other; nil for more than `most`.
    /// O(length of one × length of the other).
    package static func distance(_ one: String, _ other: String, most: Int) -> Int? {
        let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        guard abs(a.count - b.count) <= most else { return nil }
        var before: [Int] = []
        var last = Array(0...b.count)
        for row in a.indices {
            var next = [row + 1]
            for column in b.indices {
                let same = a[row] == b[column]
                var least = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            (before, last) = (last, next)
        }
        return last[b.count] <= most ? last[b.count] : nil
    }

    /// Letters that no accent makes, and those of other alphabets as they are written in Latin ones (ISO 9 and ISO 843, without marks).
    private static let latin: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [
            "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ŋ": "n",
        ]
        let cyrillic = zip(
            "абвгдежзиклмнопрстуфхцчшщъыьэюяіјљњћђџєґ".unicodeScalars,
            "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i j lj nj c d dz ie g"
                .split(separator: " "))
        let greek = zip(
            "αβγδεζηθικλμνξοπρςστυφχψω".unicodeScalars,
            "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(separator: " "))
        for (letter, written) in Array(cyrillic) + Array(greek) {
            table[letter] = written == "-" ? "" : String(written)
        }
        return table
    }()
}
