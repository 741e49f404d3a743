import Terms
import Testing

@testable import Web

/// What people read stands in the string files, in both languages, and figures and days are written as their language writes them.
@Suite("Words of pages")
struct WordsTests {
    /// Names and abbreviations that are the same in every language.
    private static let names: Set<Substring> = ["Guildhall", "API", "SHA"]

    @Test("No template has words of its own")
    func templates() throws {
        for file in try Sources.files(of: "Web", ending: ".mustache") {
            let shown = file.text.matches(of: /\s(?:title|aria-label|placeholder|alt|label)="([^"]*)"/).map(\.1)
            let text = file.text.replacing(/{{[^}]*}}/, with: " ").replacing(/<[^>]*>/, with: " ")
            for part in shown.map({ $0.replacing(/{{[^}]*}}/, with: " ") }) + [text[...]] {
                for word in part.matches(of: /\p{L}{2,}/).map(\.output) where !Self.names.contains(word) {
                    Issue.record("\(file.name) says “\(word)”")
                }
            }
        }
    }

    /// Files whose sentences are for operators and developers: the log, the counts, the description of the API, problem documents.
    private static func isForPeople(_ file: Sources.File) -> Bool {
        !["Connection", "Frame", "OpenAPI", "Operations"].contains(file.folder)
            && !file.name.hasSuffix("API.swift") && !file.name.hasSuffix("Capability.swift")
    }

    @Test("No page has a sentence in its source")
    func sources() throws {
        /// A system's name, and how a broken installation is told.
        let allowed: Set<Substring> = ["Mac OS", "is missing", "cannot be read"]
        for file in try Sources.files(of: "Web", ending: ".swift") where Self.isForPeople(file) {
            for line in file.lines
            where line.text.contains("\"") && !line.text.contains(/\/\/|precondition|the page file/) {
                let literals = line.text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                    .filter { !$0.offset.isMultiple(of: 2) && $0.element.contains(" ") }.map(\.element)
                for literal in literals where !allowed.contains(literal) && literal.contains(/\p{L}{2,} \p{L}{2,}/) {
                    Issue.record("\(file.name):\(line.number) says “\(literal)”")
                }
            }
        }
    }

    @Test(
        "Figures and days are written as the language writes them",
        arguments: [
            (
                Language.english,
                ["1,250", "1,234.50 EUR", "12.5 %", "28 August 2026", "28 Aug 2026", "1.0842", "1,200 days"]
            ),
            (.german, ["1.250", "1.234,50 EUR", "12,5 %", "28. August 2026", "28. Aug. 2026", "1,0842", "1.200 Tage"]),
        ])
    func formats(_ language: Language, _ expected: [String]) throws {
        let formats = try FormTests.formats(language)
        let day = try #require(Day("2026-08-28"))
        let money = Money(minor: 123_450, try #require(Currency("EUR")))
        let shown = [
            formats.number(1250), formats.money(money), formats.rate(Rate(millionths: 125_000)), formats.day(day),
            formats.shortDay(day),
            formats.decimal("1.0842"), formats.days(1200),
        ]
        #expect(shown.map { $0.replacing("\u{a0}", with: " ") } == expected)
    }
}
