import Testing

@testable import Terms

@Suite("Names of one line")
struct LineNameTests {
    @Test(
        "What people and companies are called is a name, without blanks around it and composed",
        arguments: [
            ("Petra Sommer", "Petra Sommer"), ("  Heron & Co.\n", "Heron & Co."), ("Bore\u{301}alis", "Bor\u{E9}alis"),
            ("株式会社トヨタ", "株式会社トヨタ"), ("שלום", "שלום"), ("O'Hara", "O'Hara"), ("x", "x"),
            ("نام\u{200C}ها", "نام\u{200C}ها"),
        ])
    func taken(_ text: String, _ name: String) {
        #expect(LineName(text)?.text == name)
        #expect(LineName(name) == LineName(text))
    }

    @Test(
        "Lines, control characters, marks of direction and what cannot be seen are refused, each with its words",
        arguments: [
            ("", "text.empty"), (" \t ", "text.empty"), ("\u{200B}\u{AD}", "text.empty"), ("a\nb", "text.lines"),
            ("a\r\nb", "text.lines"), ("a\u{2028}b", "text.lines"), ("a\u{85}b", "text.lines"),
            ("a\u{B}b", "text.lines"),
            ("a\tb", "text.control"), ("a\u{0}b", "text.control"), ("a\u{9B}b", "text.control"),
            ("a\u{202E}b", "text.turned"), ("a\u{2066}b", "text.turned"), ("a\u{2069}", "text.turned"),
            ("\u{202A}a\u{202C}", "text.turned"), (String(repeating: "a", count: 201), "text.long"),
        ])
    func refused(_ text: String, _ key: String) {
        #expect(LineName(text) == nil)
        #expect(LineName.meant(by: text)?.key == key)
    }

    @Test("The longest name has two hundred characters, however many bytes")
    func longest() {
        #expect(LineName(String(repeating: "語", count: 200)) != nil)
        #expect(LineName(String(repeating: "語", count: 201)) == nil)
    }
}

@Suite("Marks that turn the direction of writing")
struct DirectionTests {
    @Test("A text closes what it opens, in each of its paragraphs, and forces nothing")
    func closed() {
        #expect(Direction.isClosed("plain, ‘quoted’ – and more"))
        #expect(Direction.isClosed("\u{2067}שלום\u{2069} and \u{202A}LTR\u{202C}"))
        for open in ["\u{2067}שלום", "a\u{2069}b", "\u{202B}a\u{2069}", "\u{2066}a\n\u{2069}", "\u{202E}a\u{202C}"] {
            #expect(!Direction.isClosed(open))
        }
    }

    @Test("What is written from right to left is set apart in a sentence; anything else stands as it is")
    func isolated() {
        #expect(Direction.inSentence("Borealis Foods") == "Borealis Foods")
        #expect(Direction.inSentence("Müller – “quoted” €") == "Müller – “quoted” €")
        #expect(Direction.inSentence("株式会社") == "株式会社")
        #expect(Direction.inSentence("חברה 12") == "\u{2068}חברה 12\u{2069}")
        #expect(Direction.inSentence("\u{2068}חברה\u{2069}") == "\u{2068}חברה\u{2069}")
        #expect(Direction.inSentence("left \u{202E}open") == "\u{2068}left open\u{2069}")
    }

    @Test("A value of several lines keeps them, and none turns the sentence around it")
    func lines() {
        #expect(Direction.inSentence("one\nתו\n\ntwo") == "one\n\u{2068}תו\u{2069}\n\ntwo")
        let said = Wording(.english, nil)("form.text", ["text": .text("שלום 7"), "example": .text("x")])
        #expect(said == "\"\u{2068}שלום 7\u{2069}\" is not possible here")
    }
}
