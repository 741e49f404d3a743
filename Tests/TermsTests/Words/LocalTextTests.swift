import Testing

@testable import Terms

@Suite("Texts in several languages")
struct LocalTextTests {
    /// The label of the first discount of the sample, written in some way, in a program of some language.
    private func label(_ written: Node, language: String? = nil) throws -> LocalText {
        let head: [(path: String, value: Node)] = language.map { [("language", Node(.string($0)))] } ?? []
        let changes: [(path: String, value: Node)] = [("pricing.discounts.agreed.label", written)]
        return try SampleProgram.compiled(head + changes).pricing.discounts[0].label
    }

    @Test("A text is read in the reader's language, else in the program's, else as it is written first")
    func fallback() throws {
        let both: Node = ["de": "Rabatt", "en": "Discount"]
        #expect(try label(both)[.english] == "Discount")
        #expect(try label(both)[.german] == "Rabatt")
        #expect(try label(["de": "Rabatt"])[.english] == "Rabatt")
        #expect(try label("Discount")[.german] == "Discount")
        #expect(try label(["en": "Discount"], language: "de")[.german] == "Discount")
        #expect(try label("Rabatt", language: "de").languages == [.german])
        #expect(try label("Rabatt", language: "de")[.english] == "Rabatt")
    }

    @Test("Numbers are texts in a language, as they are written")
    func numbers() throws {
        #expect(try label(["en": 15, "de": "15 %"])[.english] == "15")
    }

    @Test("A text that says the same in more languages keeps what was said")
    func keeps() throws {
        let english = try label(["en": "Discount"])
        let both = try label(["en": "Discount", "de": "Rabatt"])
        #expect(both.keeps(english) && !english.keeps(both))
        #expect(!(try label(["en": "Rebate", "de": "Rabatt"]).keeps(english)))
    }

    @Test("A published agreement may come in another language, and not in other words")
    func agreements() throws {
        func program(_ version: Int, _ text: Node) throws -> Program {
            let contract: Node = [
                "id": "contract", "label": "Contract", "clause": "1.3", "kind": "program",
                "versions": [["version": 1, "effective": "2025-01-01", "text": text]],
            ]
            return try SampleProgram.compiled([
                (path: "version", value: Node(.number(String(version)))), ("agreements", [contract]),
            ])
        }
        let published = try program(1, ["en": "The text."])
        #expect(published.agreementFault(in: try program(2, ["en": "The text.", "de": "Der Text."])) == nil)
        #expect(published.agreementFault(in: try program(2, ["en": "Another.", "de": "Der Text."])) != nil)
        #expect(published.agreementFault(in: try program(2, ["de": "Der Text."])) != nil)
    }
}
