import Record
import Store
import Terms

/// What a mail server said to a mail, or why it was not sent: words of its own or of Guildhall's.
struct MailAnswer: Hashable, Sendable {
    let value: TypedValue

    /// Words of Guildhall's own.
    init(_ phrase: Phrase) { value = .phrase(phrase) }

    init(server text: String) { value = .text(text) }

    init(_ value: TypedValue) { self.value = value }

    /// From a column that `column` wrote; nil when nothing was said.
    init?(_ row: Row, _ place: Int) throws {
        guard let text = try row.optionalText(place) else { return nil }
        value = try TypedValue(node: try JSON.parse(text))
    }

    var column: SQLValue { .text(String(decoding: JSON.encode(value.node), as: UTF8.self)) }

    func text(_ wording: Wording) -> String { wording.text(value) }
}
