import Foundation
import Record

/// Passwords that are tried first: what turned up most often in published breaches, and names, in small letters. The
/// list lies beside the program (`broken-passwords.txt`; NOTICE says where it is from).
enum CommonPasswords {
    /// Is it one of them, changed as people change passwords: by capitals, digits and signs at the ends, digits and
    /// signs that look like letters, twice in a row, or backwards? Or a row or repetition of a few characters?
    static func contain(_ password: String) -> Bool {
        let small = password.lowercased()
        if isSimple(small) { return true }
        return [small, String(small.reversed())].contains { text in
            forms(of: text).contains { known.contains($0) || half(of: $0).map(known.contains) ?? false }
        }
    }

    /// What a text may have been before it was changed. A few look-ups each.
    private static func forms(of text: String) -> Set<String> {
        var forms: Set<String> = [text]
        for form in [text, plain(text, one: "l"), plain(text, one: "i")] {
            forms.insert(form)
            forms.insert(form.trimmed { !$0.isLetter })
            // Signs alone at the ends: digits may belong to it.
            forms.insert(form.trimmed { !$0.isLetter && !$0.isNumber })
        }
        // Digits and signs at the ends go first, before they are read as letters: `p4ssw0rd2026`, `p4$$w0rd!!`.
        let cores = [
            text.trimmed { !$0.isLetter && !"@$".contains($0) }, text.trimmed { !$0.isLetter && !$0.isNumber },
        ]
        for core in cores {
            for one in ["l", "i"] as [Character] { forms.insert(plain(core, one: one).trimmed { !$0.isLetter }) }
        }
        return forms.filter { $0.count >= 4 }
    }

    /// With the letters that digits and signs stand for.
    static func plain(_ text: String, one: Character) -> String {
        String(
            text.map { character -> Character in
                switch character {
                case "@", "4": "a"
                case "8": "b"
                case "3", "€": "e"
                case "6", "9": "g"
                case "1", "!", "|": one
                case "0": "o"
                case "5", "$": "s"
                case "7", "+": "t"
                case "2": "z"
                default: character
                }
            })
    }

    /// The half of what is written twice.
    private static func half(of text: String) -> String? {
        guard text.count.isMultiple(of: 2) else { return nil }
        let first = text.prefix(text.count / 2)
        return first == text.suffix(text.count / 2) ? String(first) : nil
    }

    /// Few different characters, or mostly neighbours: `aaaaaaaaaa`, `abababababab`, `1234567890`, `abcdefghijk`.
    private static func isSimple(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.map { Int($0.value) }
        let neighbours = zip(scalars, scalars.dropFirst()).count { abs($0 - $1) <= 1 }
        return Set(scalars).count < 5 || neighbours * 4 >= scalars.count * 3
    }

    /// Read once, when the first password is chosen.
    private static let known: Set<String> = {
        guard let place = Bundle.module.url(forResource: "broken-passwords", withExtension: "txt"),
            let text = try? String(contentsOf: place, encoding: .utf8)
        else { preconditionFailure("the list of broken passwords is missing beside the program") }
        return Set(text.split(separator: "\n").map(String.init))
    }()
}

extension String {
    /// Without what stands at both ends and is of a kind.
    fileprivate func trimmed(_ isLeftOut: (Character) -> Bool) -> String {
        String(drop(while: isLeftOut).reversed().drop(while: isLeftOut).reversed())
    }
}
