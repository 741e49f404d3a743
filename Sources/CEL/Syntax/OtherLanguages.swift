/// Words that are operators or values in other languages.
enum OtherLanguages {
    /// What to write for a word here; nil for any other.
    static func hint(_ word: String) -> String? {
        switch word.lowercased() {
        case "and": "and is written `&&`"
        case "or": "or is written `||`"
        case "not": "not is written `!`, as in `!(…)`"
        case "true" where word != "true": "write `true`"
        case "false" where word != "false": "write `false`"
        case "none", "nil": "write `null`"
        default: nil
        }
    }
}
