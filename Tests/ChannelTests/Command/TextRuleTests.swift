import Record
import Testing

@testable import Members
@testable import Terms

@Suite("Text that people enter")
struct TextRuleTests {
    @Test(
        "A name that nobody sees is empty",
        arguments: ["", " ", "\u{200B}\u{200B}", "\u{AD}", "\u{2060}\u{FEFF}", "\u{200F} \u{200E}", "\u{3164}"])
    func unseen(text: String) {
        #expect(throws: Problem.invalid(field: "/name", "text.empty")) { try Text.check(text, "name") }
    }

    @Test(
        "Any script and direction is fine, with the joiners that it is written with",
        arguments: [
            "شركة المدار", "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}💻 Co", "莲花云", "\u{200F}عربي\u{200F}", "line\none",
        ])
    func scripts(text: String) throws { try Text.check(text, "name") }

    @Test(
        "What turns the text around it, or leaves a turn open, is refused",
        arguments: ["\u{202E}moc.live", "a\u{202D}b", "bell\u{7}", "a\u{2067}b", "a\u{202B}b\nc\u{202C}", "a\u{2069}b"])
    func turning(text: String) {
        #expect(throws: Problem.self) { try Text.check(text, "name") }
    }

    @Test(
        "An address that no mail server takes is refused when it is entered",
        arguments: [
            "ada\u{200B}@alpha.example", "ada@al\u{AD}pha.example", "ada\u{A0}x@alpha.example", "a da@alpha.example",
        ])
    func addresses(text: String) throws {
        #expect(MailAddress(text) == nil)
        let fine: MailAddress = "jürgen@münchen.example"
        #expect(fine.text == "jürgen@münchen.example")
    }
}
