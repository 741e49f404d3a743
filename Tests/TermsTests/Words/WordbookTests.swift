import Foundation
import Testing

@testable import Terms

@Suite("Guildhall's own words")
struct WordbookTests {
    @Test("No phrase is there twice, none is broken, and all languages name the same values")
    func whole() {
        #expect(Wordbook.terms.faults.isEmpty, "\(Wordbook.terms.faults)")
        let broken = Wordbook([.init("a", "{x", "x"), .init("b", "{x}", "{y}"), .init("b", "", "")])
        #expect(broken.faults.count == 3)
    }

    @Test("Every key that stands in the code has words")
    func known() throws {
        let keys = Wordbook.terms.keys
        let prefixes = Set(keys.map { $0.prefix { $0 != "." } })
        let literal = /"([a-z_]+(?:\.[a-z_0-9-]+)+)"/
        for file in try Self.sources() {
            for match in file.text.matches(of: literal) {
                let key = String(match.output.1)
                guard prefixes.contains(key.prefix { $0 != "." }) else { continue }
                #expect(keys.contains(key), "\(key) in \(file.name)")
            }
        }
    }

    @Test("Every value that is named by its raw value has words")
    func composed() {
        var keys = Fact.allCases.map { "fact.\($0.name)" } + Route.allCases.map { "way.\($0.rawValue)" }
        keys += Route.allCases.map { "route.\($0.rawValue)" } + DealRole.allCases.map { "role.\($0.rawValue)" }
        keys += DealStatus.allCases.map { "status.\($0.rawValue)" }
        keys += Requester.allCases.map { "requester.\($0.rawValue)" }
        keys += Withheld.allCases.map { "withheld.\($0.rawValue)" }
        keys += PartnerType.Role.allCases.map { "side.\($0.rawValue)" }
        keys += Rounding.allCases.map { "rounding.\($0.rawValue)" }
        keys += DiscountRule.Base.allCases.map { "rate.base.\($0.rawValue)" }
        keys += RegistrationTerms.Overage.Basis.allCases.map { "charge.\($0.rawValue)" }
        keys += TierMeasure.allCases.flatMap { ["missing.\($0.rawValue)", "figure.\($0.rawValue)"] }
        keys += Tier.Rise.allCases.map { "term.rises.\($0.rawValue)" }
        keys += TierReview.Fall.allCases.map { "term.review_\($0.rawValue)" }
        keys += TierReview.Goal.allCases.map { "term.goal.\($0.rawValue)" }
        keys += Obligation.Recurrence.allCases.map { "often.\($0.rawValue)" }
        keys += Obligation.Evidence.allCases.map { "evidence.\($0.rawValue)" }
        keys += CalendarPeriod.allCases.flatMap {
            ["term.end_of_\($0.rawValue)", "term.every_\($0.rawValue)", "term.window.calendar_\($0.rawValue)"]
        }
        keys += Course.Mode.allCases.map { "term.course_\($0.rawValue)" }
        keys += DirectoryTerms.Field.allCases.map { "listing.\($0.rawValue)" }
        keys += Weekday.allCases.map { "weekday.\($0.rawValue)" } + Language.allCases.map { "language.\($0.rawValue)" }
        keys += RetentionTerm.Kind.allCases.flatMap { ["title.\($0.rule)", "term.\($0.rule)"] }
        keys += (1...12).map { "month.\($0)" }
        for key in keys { #expect(Wordbook.terms.keys.contains(key), "\(key)") }
    }

    @Test("German words have no English left in them, and are others than the English ones where there is a sentence")
    func german() throws {
        for key in Wordbook.terms.keys.sorted() {
            let names = try #require(Wordbook.terms.names(of: key))
            let phrase = Phrase(key, Dictionary(uniqueKeysWithValues: names.map { ($0, .count(2)) }))
            let (english, german) = (Wording(.english, nil).text(phrase), Wording(.german, nil).text(phrase))
            #expect(EnglishWords.found(in: german).isEmpty, "\(key): \(german)")
            #expect(!german.contains(where: "{}[]".contains) && !english.contains(where: "{}[]".contains), "\(key)")
            #expect(english != german || english.split(separator: " ").count <= 2, "\(key): \(english)")
        }
    }

    @Test("Values are written as a language writes them")
    func values() {
        let (english, german) = (Wording(.english, nil), Wording(.german, nil))
        let usd = Currency("USD")!
        for (value, one, other) in [
            (.money(Money(minor: 7_800_050, usd)), "78,000.50 USD", "78.000,50 USD"),
            (.rate(Rate("12.5%")!), "12.5%", "12,5 %"), (.count(12_000), "12,000", "12.000"),
            (.day(Day("2026-08-28")!), "2026-08-28", "28. August 2026"), (.flag(true), "yes", "ja"),
            (.moment(Instant("2026-03-02T10:00:00Z")!), "2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"),
            (.list(["a", "b", "c"]), "a, b, c", "a, b, c"), (.text(""), "empty", "leer"),
            (.words("role.resale"), "resale", "Wiederverkauf"), (.named(.tier, "gold"), "gold", "gold"),
        ] as [(TypedValue, String, String)] {
            #expect(english.text(value) == one)
            #expect(german.text(value) == other)
        }
    }

    @Test("A word follows its number, a part in brackets its values, and a list its junction")
    func templates() {
        let book = Wordbook([
            .init("a", "{n} {n:piece|pieces}[ by {day}]: {names|or}", "{n} {n:Stück|Stücke}[ bis {day}]: {names|or}"),
            .init("value.or", " or ", " oder "),
        ])
        let (english, german) = (Wording(.english, nil, book: book), Wording(.german, nil, book: book))
        #expect(english("a", ["n": .count(1), "names": .list(["x", "y"])]) == "1 piece: x or y")
        let day = TypedValue.day(Day("2026-05-01")!)
        #expect(german("a", ["n": .count(2), "day": day, "names": .list(["x"])]) == "2 Stücke bis 1. Mai 2026: x")
    }

    private static func sources() throws -> [(name: String, text: String)] {
        let folder = Samples.root.appending(path: "Sources/Terms")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.map {
            ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
        }
    }
}
