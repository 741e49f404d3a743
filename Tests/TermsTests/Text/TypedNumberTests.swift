import Testing

@testable import Terms

@Suite("What people type")
struct TypedNumberTests {
    @Test(
        "A number is read as people of the language write it, or refused; never is it another one",
        arguments: [
            (Language.german, "1.234,50", "1234.50"), (.english, "1,234.50", "1234.50"), (.german, "1.000", "1000"),
            (.english, "1,000", "1000"), (.german, "1.000.000", "1000000"), (.german, "1250.5", "1250.5"),
            (.german, "12,5", "12.5"), (.english, "12,5", "12.5"), (.german, "1 234,50", "1234.50"),
            (.german, "1\u{202F}234,50", "1234.50"), (.english, "1'234.50", "1234.50"), (.german, "-5", "-5"),
            (.german, "\u{2212}5,00", "-5.00"), (.german, "1,000", "1.000"), (.english, "1.000", "1.000"),
            (.german, "1.00.000", nil), (.german, "1.000.00", nil), (.english, "1,2,3", nil), (.german, "1 2 3", nil),
            (.german, "12 34", nil), (.german, "0.500", nil), (.english, "0,500", nil), (.german, "1.234.567,8,9", nil),
            (.german, "1,234.50", nil), (.english, "1.234,50", nil), (.german, "", nil), (.german, ",5", nil),
            (.german, "5,", nil), (.german, "5 EUR", nil), (.german, "1e3", nil), (.german, "١٢", nil),
            (.german, "--5", nil),
            (.english, "1,000 000", nil), (.german, "1234.567", nil),
        ] as [(Language, String, String?)])
    func numbers(_ language: Language, _ typed: String, _ number: String?) {
        #expect(language.typedNumber(typed) == number)
    }

    @Test("A share may be typed with or without its sign, a day in the order of the language")
    func sharesAndDays() throws {
        struct Typed: Decodable {
            let rate: Rate
            let day: Day
        }
        func read(_ rate: String, _ day: String, _ language: Language) -> String? {
            let node: Node = ["rate": Node(.string(rate)), "day": Node(.string(day))]
            return (try? node.decode(Typed.self, typedIn: language)).map { "\($0.rate) \($0.day)" }
        }
        for rate in ["15", "15 %", "15%", " 15,0 % "] {
            #expect(read(rate, "5.3.2026", .german) == "15% 2026-03-05")
        }
        #expect(read("12,5", "05.03.2026", .german) == "12.5% 2026-03-05")
        #expect(read("12.5 %", "2026-03-05", .english) == "12.5% 2026-03-05")
        #expect(read("15", "3/5/2026", .english) == nil)
        #expect(read("15", "31.2.2026", .german) == nil)
        #expect(read("fünfzehn", "2026-03-05", .german) == nil)
        #expect((try? Node(.string("15")).decode(Rate.self, lenientScalars: true)) == nil)
    }

    @Test("An amount that does not fit is too large, and not no amount")
    func tooLarge() {
        #expect(throws: MoneyError.overflow) { try Money("99999999999999999999", Currency("USD")!) }
        #expect(throws: MoneyError.notAnAmount("1,5")) { try Money("1,5", Currency("USD")!) }
    }
}
