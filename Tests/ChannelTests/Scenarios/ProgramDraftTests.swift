import Record
import Testing

@testable import Channel
@testable import Terms

@Suite("A program to begin with")
struct ProgramDraftTests {
    private static let answers: [[ProgramDraft.Question: String]] = [
        [:],
        [.registrationDays: "0", .currency: "JPY", .discount: "12.3456%"],
        [.language: "de", .holidays: "DE-BY", .zone: "Europe/Berlin", .title: "Müller \"Partner\": 2026"],
        [.currency: "KWD", .holidays: "US", .registrationDays: "1", .registrationDiscount: "0.5%"],
    ]

    private func draft(_ answers: [ProgramDraft.Question: String]) throws -> ProgramDraft {
        let day = try #require(Day("2026-03-02"))
        var draft = try ProgramDraft(folder: "My Program", effective: day)
        for question in ProgramDraft.Question.allCases where draft.asks(question) {
            try draft.answer(question, answers[question] ?? draft.usual(question))
        }
        return draft
    }

    @Test("It has no mistakes and no warnings, and its scenario passes", arguments: answers)
    func passes(_ answers: [ProgramDraft.Question: String]) async throws {
        let source = try draft(answers).source
        let program = try Program(source)
        #expect(program.name == "my-program")
        #expect(program.warnings(on: program.effective) == [])
        let texts = try #require(source.scenarios)
        #expect(texts.count == 1)
        for text in texts {
            let file = try ScenarioFile(name: text.name, text: text.text, of: .channel)
            let report = await ScenarioRunner(source).run(file)
            #expect(report.failures.isEmpty && report.passed == 1, "\(report.failures)")
        }
    }

    @Test("It fits the schema")
    func schema() throws {
        let tree = try YAML.parse(try draft(Self.answers[2]).source.program)
        #expect(tree["title"]?.text == "Müller \"Partner\": 2026")
        let known = try ProgramSchema.program.node()["$defs"]?["Program"]?["properties"]
        for member in tree.members ?? [] { #expect(known?[member.key] != nil, "\(member.key)") }
    }

    @Test(
        "What is no answer is told with the way out",
        arguments: [
            (ProgramDraft.Question.currency, "Euro", "ISO 4217"), (.zone, "Berlin", "IANA"),
            (.holidays, "UK", "country"),
            (.discount, "0.20", "20%"), (.discount, "120%", "at most 100%"), (.language, "fr", "en or de"),
            (.registrationDays, "many", "0 to 3650"), (.registrationDiscount, "90%", "more than the whole price"),
            (.title, "", "a name of one line"),
        ])
    func refused(_ question: ProgramDraft.Question, _ answer: String, _ words: String) throws {
        let day = try #require(Day("2026-03-02"))
        var draft = try ProgramDraft(folder: "mine", effective: day)
        do throws(ProgramDraft.Refusal) {
            try draft.answer(question, answer)
            Issue.record("\(answer) was taken")
        } catch {
            #expect(error.description.contains(words), "\(error)")
        }
    }

    @Test("A folder without a letter makes no name")
    func folder() {
        #expect(throws: ProgramDraft.Refusal.self) { try ProgramDraft(folder: "--", effective: Day(number: 0)) }
    }
}
