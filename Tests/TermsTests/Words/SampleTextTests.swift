import Testing

@testable import Terms

@Suite("What the sample programs say")
struct SampleTextTests {
    /// The texts of a value and of all in it, each with its place.
    private func texts(in value: Any, _ place: String) -> [(place: String, text: LocalText)] {
        if let text = value as? LocalText { return [(place, text)] }
        if value is Condition || value is RuleSource || value is MailTemplate {
            return (value as? Condition)?.needs.map { [("\(place).needs", $0)] } ?? []
        }
        return Mirror(reflecting: value).children.enumerated().flatMap { number, child in
            texts(in: child.value, "\(place).\(child.label ?? String(number))")
        }
    }

    @Test("Every text is there in every language, with German words in the German one", arguments: Samples.names)
    func everyText(_ name: String) throws {
        let texts = texts(in: try Samples.program(name), name)
        #expect(texts.count > 80)
        for (place, text) in texts {
            #expect(text.languages == Language.allCases, "\(place): \(text[.english])")
            #expect(EnglishWords.found(in: text[.german]).isEmpty, "\(place): \(text[.german])")
        }
    }

    @Test("Its mails are there in every language", arguments: Samples.names)
    func mails(_ name: String) throws {
        for (kind, mails) in try Samples.program(name).notices {
            #expect(Set(mails.keys) == Set(Language.allCases), "\(kind)")
        }
    }

    @Test("What the program does is said in German without a word of English", arguments: Samples.names)
    func inWords(_ name: String) throws {
        let program = try Samples.program(name)
        for use in program.clauseUses(in: .german) {
            // Ids of subprograms and addresses are names.
            #expect(EnglishWords.found(in: use.title + " " + use.words).isEmpty, "\(use.place): \(use.words)")
        }
        let overview = ProgramOverview(program, in: .german)
        let rules =
            overview.types.flatMap(\.discounts) + overview.bonuses + overview.caps
            + (overview.registration.map { $0.requirements + $0.criteria + $0.vendorQuotes + $0.withdrawal } ?? [])
        let parts = rules.flatMap(\.takes) + (overview.tiers.map { $0.tiers.flatMap(\.takes) } ?? [])
        for words in rules.compactMap(\.grants) + parts.map(\.words) {
            #expect(EnglishWords.found(in: words).isEmpty, "\(words)")
        }
    }
}
