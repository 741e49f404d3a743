import Record
import Terms

/// What a new password must be like. Nothing is asked for but length, and that it is not one of those that are tried first
/// (NIST SP 800-63B).
enum PasswordRules {
    /// Words that say what the password is for: one made of them alone, with whatever digits and signs, is guessed soon.
    static let contextWords: Set<String> = [
        "guildhall", "partner", "partners", "partnership", "program", "programme", "programm", "portal", "console",
        "channel",
        "vendor", "hersteller", "reseller", "haendler", "händler", "distributor", "seller", "sales", "deal", "deals",
        "quote",
        "order", "orders", "registration", "admin", "administrator", "manager", "account", "konto", "login", "signin",
        "access",
        "welcome", "willkommen", "password", "passwort", "company", "test", "demo", "my", "mein", "the", "for",
    ]

    static let least = 10
    static let most = 200

    /// - Throws: `AccountProblem` naming the field.
    static func check(_ password: String, email: String, name: String, field: String = "password") throws {
        let length = password.unicodeScalars.count
        guard length >= least else { throw AccountProblem(.shortPassword, field: field, ["least": "\(least)"]) }
        guard length <= most else { throw AccountProblem(.longPassword, field: field, ["most": "\(most)"]) }
        let small = password.lowercased()
        let own = [MailAddress.key(of: email), name.lowercased(), MailAddress.local(of: email)]
        guard !own.contains(where: { $0.count > 2 && ($0 == small || $0 == String(small.reversed())) }) else {
            throw AccountProblem(.ownPassword, field: field)
        }
        guard !CommonPasswords.contain(password) else { throw AccountProblem(.commonPassword, field: field) }
        guard !isMade(of: contextWords.union(own.flatMap { words(of: $0) }), small) else {
            throw AccountProblem(.contextPassword, field: field)
        }
    }

    /// The parts of a name or an address, as they turn up in passwords.
    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter }.map(String.init).filter { $0.count > 2 }
    }

    /// Are the letters of a text some of these words in a row, also where digits and signs stand for letters? O(length · words).
    private static func isMade(of words: Set<String>, _ text: String) -> Bool {
        ["l", "i"].contains { one in
            [text, CommonPasswords.plain(text, one: Character(one))].contains { form in
                let letters = Array(form.filter(\.isLetter))
                guard !letters.isEmpty else { return false }
                // Up to where words reach that stand one behind the other.
                var reached = [true] + Array(repeating: false, count: letters.count)
                for start in letters.indices where reached[start] {
                    for word in words where letters[start...].starts(with: word) { reached[start + word.count] = true }
                }
                return reached[letters.count]
            }
        }
    }
}
