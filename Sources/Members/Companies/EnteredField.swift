import Record
import Terms

extension ApplicationTerms.Field {
    /// What somebody wrote into the field in the form in which it is kept; nil for nothing.
    ///
    /// - Parameter place: where it stands in the request, as a JSON pointer without its first slash.
    /// - Throws: `Problem.invalid` for what is missing or of another kind.
    package func checkedText(_ written: String?, at place: String) throws -> String? {
        let text = (written ?? "").withoutBlanksAround
        guard !text.isEmpty else {
            guard !required else {
                throw Problem.invalid(field: "/\(place)", Phrase("answer.needed", ["question": .named(.question, id)]))
            }
            return nil
        }
        let shown = TypedValue.text(String(text.prefix(40)))
        switch kind {
        case .text: return try Text.line(text, place, most: 300)
        case .longText: try Text.checkLength(text, place, most: 5_000)
        case .number:
            guard text.utf8.count <= 12, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(text)
            else {
                throw Problem.invalid(field: "/\(place)", Phrase("answer.number", ["text": shown]))
            }
            return String(number)
        case .choice:
            guard options.contains(where: { $0.id == text }) else {
                throw Problem.invalid(
                    field: "/\(place)",
                    Phrase("answer.choice", ["text": shown, "known": .list(options.map { .text($0.id) })]))
            }
        case .yesNo:
            guard let flag = ["yes": "yes", "true": "yes", "no": "no", "false": "no"][text] else {
                throw Problem.invalid(field: "/\(place)", "answer.yes_no")
            }
            return flag
        case .url: return try WebAddress.checked(text, place)
        case .email: return try Text.value(Entered<MailAddress>(text), place).text
        }
        return text
    }
}
