import Testing

@testable import Web

/// What templates name is there.
@Suite("Templates and their models")
struct TemplateTests {
    private static func checked() throws -> TemplateCheck {
        let files = try Sources.files(of: "Web", ending: ".mustache")
        let texts = files.map { file in
            (String(file.name.split(separator: "/").last?.split(separator: ".").first ?? ""), file.text)
        }
        var check = try TemplateCheck(Dictionary(uniqueKeysWithValues: texts))
        for model in WebCapabilities.models { check.check(model) }
        return check
    }

    @Test("Every name in every template is a member of the model it is rendered with, and of the right sort")
    func names() throws {
        for mistake in try Self.checked().mistakes.sorted() { Issue.record("\(mistake)") }
    }

    @Test("Every template is that of a model, or a part of another")
    func templates() throws {
        let check = try Self.checked()
        #expect(Set(check.templates.keys).subtracting(check.seen).sorted() == [])
    }

    @Test("Every member of a model is named by some template")
    func members() throws {
        let check = try Self.checked()
        #expect(check.known.subtracting(check.used).sorted() == [])
    }

    @Test("Every model in the sources is in its capability's list")
    func listed() throws {
        let listed = WebCapabilities.models.map { String(reflecting: $0).replacing("Web.", with: "") }
        for file in try Sources.files(of: "Web", ending: ".swift") {
            for match in file.text.matches(of: /struct (\w+): TemplateModel/) {
                let isListed = listed.contains { $0 == match.1 || $0.hasSuffix(".\(match.1)") }
                #expect(isListed, "\(file.name) has the model \(match.1)")
            }
        }
    }

    private struct Sample: TemplateModel {
        static let template = "sample"
        struct Row: Sendable { let name: String, mark: String? }
        let title: String
        let isOpen: Bool
        let rows: [Row]
        let unused: Int64?
    }

    @Test("A name that nothing has is found: in a section, in a part, behind an optional")
    func mistakes() throws {
        let texts = [
            "sample":
                "{{title}}{{#rows}}{{name}}{{title}}{{#mark}}{{.}}{{mark}}{{/mark}}{{>row}}{{/rows}}{{^isOpen}}{{nmae}}{{/isOpen}}",
            "row": "{{marks}} {{page.csrf}} {{page.nothing}} {{rows}}",
        ]
        var check = try TemplateCheck(texts)
        check.check(Sample.self)
        #expect(check.mistakes.count == 4)
        #expect(check.mistakes.contains { $0.hasPrefix("sample: nothing has nmae") })
        #expect(check.mistakes.contains { $0.hasPrefix("row: nothing has marks") })
        #expect(check.mistakes.contains { $0.hasPrefix("row: nothing has page.nothing") })
        #expect(check.mistakes.contains { $0.hasPrefix("row: rows is no text") })
        #expect(check.known.subtracting(check.used).contains { $0.hasSuffix("Sample.unused") })
        #expect(throws: TemplateCheck.Unfinished.self) { try TemplateCheck(["a": "{{#b}}{{/c}}"]) }
    }
}
