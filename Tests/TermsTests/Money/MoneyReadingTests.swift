import Testing

@testable import Terms

@Suite("Reading and writing amounts")
struct MoneyReadingTests {
    @Test(
        "An amount is read in minor units of its currency, missing decimals filled up",
        arguments: [
            ("78000.00", "USD", 7_800_000), ("78000", "USD", 7_800_000), ("0.5", "USD", 50), ("-5", "USD", -500),
            ("-0.01", "EUR", -1), ("0", "EUR", 0), ("-0", "EUR", 0), ("007.10", "EUR", 710), ("1500", "JPY", 1_500),
            ("1.234", "KWD", 1_234), ("1.2", "KWD", 1_200), ("1.2345", "CLF", 12_345), ("2", "CLF", 20_000),
            ("92233720368547758.07", "USD", Int64.max), ("-92233720368547758.08", "USD", Int64.min),
        ])
    func reads(_ text: String, _ code: String, _ minor: Int64) throws {
        #expect(try Money(text, try currency(code)).minor == minor)
    }

    @Test(
        "What is not digits with at most one point between them is no amount",
        arguments: [
            "", " ", "-", ".", "-.", ".5", "5.", "1.2.3", "--1", "+1", "1-", "1,000.00", "1e3", "0x10", "1_000", " 1",
            "1 ", "１", "٣", "12%", "NaN", "inf", "1\u{0}", "−1", "1.−2",
        ])
    func refusesOtherText(_ text: String) throws {
        let usd = try currency("USD")
        #expect(throws: MoneyError.notAnAmount(text)) { try Money(text, usd) }
        #expect(ExactDecimal(text) == nil)
    }

    @Test(
        "More decimals than the currency has are refused, even zeros",
        arguments: [("1.005", "USD"), ("1.000", "USD"), ("1.0", "JPY"), ("1.2345", "KWD"), ("1.23456", "CLF")])
    func refusesMoreDecimals(_ text: String, _ code: String) throws {
        let currency = try currency(code)
        #expect(throws: MoneyError.tooManyDecimals(text, currency)) { try Money(text, currency) }
    }

    @Test(
        "An amount that does not fit in 64 bits is refused, whether its digits or its minor units are too many",
        arguments: [
            ("92233720368547758.08", "USD"), ("-92233720368547758.09", "USD"), ("9223372036854775807", "USD"),
            ("92233720368547759", "USD"), ("922337203685477581", "CLF"),
        ])
    func refusesTooLargeAnAmount(_ text: String, _ code: String) throws {
        let currency = try currency(code)
        #expect(throws: MoneyError.self) { try Money(text, currency) }
    }

    @Test("Whatever amount there is, its text is read as the same amount", arguments: Currency.codes)
    func textRoundTrips(_ code: String) throws {
        let currency = try currency(code)
        var random = Seeded(2_026)
        let amounts = (0..<50).map { _ in Int64(bitPattern: random.next()) >> Int64(random.next() % 63) }
        for minor in amounts + [0, 1, -1, 9, -10, 99, 100, 101, .max, .min, .min + 1] {
            let money = Money(minor: minor, currency)
            #expect(try Money(money.decimalText, currency) == money)
            #expect(try JSON.decode(Money.self, from: try JSON.encode(money)) == money)
        }
    }

    @Test(
        "People read thousands with commas and always the currency's decimals",
        arguments: [
            (7_800_000, "USD", "78,000.00 USD"), (-7_800_000, "USD", "-78,000.00 USD"), (99, "USD", "0.99 USD"),
            (-5, "USD", "-0.05 USD"), (100_000, "USD", "1,000.00 USD"), (99_999, "USD", "999.99 USD"),
            (1_234_567, "JPY", "1,234,567 JPY"), (0, "JPY", "0 JPY"), (1_000, "KWD", "1.000 KWD"),
            (Int64.min, "USD", "-92,233,720,368,547,758.08 USD"),
        ])
    func writesForPeople(_ minor: Int64, _ code: String, _ text: String) throws {
        #expect(Money(minor: minor, try currency(code)).description == text)
    }

    @Test(
        "JSON that is no exact amount is refused with the member at fault",
        arguments: [
            (#"{"amount": 5, "currency": "USD"}"#, "/amount"), (#"{"amount": "5", "currency": "usd"}"#, "/currency"),
            (#"{"amount": "5", "currency": "XTS"}"#, "/currency"),
            (#"{"amount": "5.001", "currency": "USD"}"#, "/amount"),
            (#"{"amount": "5"}"#, "/currency"), (#"{"amount": "5", "currency": "USD", "tax": "1"}"#, "/tax"),
        ])
    func refusesInexactJSON(_ text: String, _ path: String) {
        let error = #expect(throws: DocumentError.self) { try JSON.decode(Money.self, from: text) }
        #expect(error?.path == path)
    }

    @Test("Currencies have the decimals of ISO 4217, and only listed codes in capitals are known")
    func currenciesAreListed() {
        #expect(Currency("JPY")?.exponent == 0)
        #expect(Currency("USD")?.minorUnits == 100)
        #expect(Currency("KWD")?.minorUnits == 1_000)
        #expect(Currency("CLF")?.minorUnits == 10_000)
        for code in ["", "US", "usd", "USDT", "XAU", "DEM", "US D", "ÜSD"] { #expect(Currency(code) == nil) }
        #expect(Currency.codes == Currency.codes.sorted())
        #expect(Currency.codes.allSatisfy { $0.utf8.count == 3 && $0 == $0.uppercased() })
    }

    @Test("The currencies are those of ISO 4217 today, with their decimals")
    func currencies() {
        for (code, decimals) in [
            ("XCG", 2), ("JPY", 0), ("KWD", 3), ("ISK", 0), ("CLF", 4), ("EUR", 2), ("SLE", 2), ("ZWG", 2),
        ] {
            #expect(Currency(code)?.exponent == decimals, "\(code)")
        }
        let noCurrency = "XXX"  // the code by which ISO 4217 says that there is no currency
        for code in ["ANG", "BGN", "HRK", "ZWL", "SLL", "CUC", noCurrency, "XAU", "usd"] {
            #expect(Currency(code) == nil, "\(code)")
        }
        #expect(Currency.codes.count == Set(Currency.codes).count)
        #expect(Currency.codes.allSatisfy { $0.utf8.count == 3 && Currency.replaced($0) == nil })
    }

    @Test(
        "A currency that is no more is told with the one in its place, and since when",
        arguments: [
            ("ANG", "XCG is in its place since 2025-03-31"), ("BGN", "EUR is in its place since 2026-01-01"),
            ("usd", "write USD"),
        ])
    func replaced(code: String, hint: String) throws {
        let error = try #require(throws: DocumentError.self) {
            try (["amount": "1.00", "currency": Node(.string(code))] as Node).decode(Money.self)
        }
        #expect(error.sentence.contains(hint))
        let other = try #require(throws: DocumentError.self) { try Node(.string(code)).decode(Currency.self) }
        #expect(other.hint?.contains(hint) == true)
        if let replaced = Currency.replaced(code) { #expect(Currency(replaced.by) != nil) }
    }

    @Test(
        "Commas stand between thousands or nowhere",
        arguments: [
            ("78,000.00", 7_800_000), ("1,234,567.89", 123_456_789), ("-1,000", -100_000), ("5", 500), ("0.5", 50),
            ("5,00", nil), ("5,0000", nil), ("1,00,000", nil), (",500", nil), ("1000,000", nil), ("1.000,00", nil),
            ("1,000.5,0", nil), ("1,-00", nil), ("", nil), (",", nil),
        ] as [(String, Int64?)])
    func grouped(_ text: String, _ minor: Int64?) {
        #expect((try? Money(grouped: text, Currency("USD")!))?.minor == minor)
    }
}

/// The currency of a code that a test takes for granted.
func currency(_ code: String) throws -> Currency {
    try #require(Currency(code))
}
