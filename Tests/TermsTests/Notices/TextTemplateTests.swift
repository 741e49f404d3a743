import Testing

@testable import Terms

@Suite("Templates of mails")
struct TextTemplateTests {
    private let known = ["name", "day"]

    @Test(
        "Places are filled, text stays as it is, and what is filled in is not read again",
        arguments: [
            ("Dear {{name}},", "Dear {{day}} & <Co>,"), ("{{ name }}{{day}}", "{{day}} & <Co>Monday"),
            ("{ {name} }", "{ {name} }"), ("a } b", "a } b"), ("ä{{name}}ö", "ä{{day}} & <Co>ö"), ("", ""),
        ])
    func filled(_ text: String, _ result: String) throws {
        let template = try TextTemplate(text, known: known)
        #expect(template.filled(with: ["name": "{{day}} & <Co>", "day": "Monday"]) == result)
    }

    @Test("A line of places that have no value is left out; an empty line and one with words stay")
    func emptyLines() throws {
        let template = try TextTemplate("one\n\n{{day}}\n {{day}} {{name}}\non {{day}}\nend", known: known)
        #expect(template.filled(with: [:]) == "one\n\non \nend")
        #expect(template.filled(with: ["name": "Ada"]) == "one\n\n  Ada\non \nend")
    }

    @Test("A fault names its line and column, counted in characters as editors do")
    func fault() throws {
        let fault = try #require(throws: TextTemplate.Fault.self) {
            try TextTemplate("one\nzwölf 🦉 {{nam}}", known: known)
        }
        #expect((fault.line, fault.column) == (2, 9))
        #expect(fault.hint == "did you mean `name`?")
    }
}
