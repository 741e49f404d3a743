/// A currency of ISO 4217 by its alphabetic code, with the number of decimals its amounts are written in.
///
/// Only codes in circulation are known; an unknown code cannot be made into a value.
public struct Currency: Hashable, Sendable {
    /// The alphabetic code in capitals, such as `USD`.
    public let code: String
    /// Decimals of the minor unit: 2 for USD, 0 for JPY, 3 for KWD.
    public let exponent: Int

    /// The currency with this code, or nil when ISO 4217 does not list it. Small letters are not accepted.
    public init?(_ code: String) {
        guard let exponent = Self.exponents[code] else { return nil }
        self.code = code
        self.exponent = exponent
    }

    /// Minor units in one major unit: 100 for USD.
    public var minorUnits: Int64 { Self.powersOfTen[exponent] }

    /// Every code known, in alphabetical order.
    public static let codes: [String] = exponents.keys.sorted()

    static let powersOfTen: [Int64] = [1, 10, 100, 1_000, 10_000]

    /// The currency in the place of one that has left ISO 4217 since 2018, and the day from which it is; nil for any other code.
    public static func replaced(_ code: String) -> (by: String, since: Day)? {
        replacements[code].flatMap { by, since in Day(since).map { (by, $0) } }
    }

    /// Amendments 161 to 180 of ISO 4217.
    private static let replacements: [String: (by: String, since: String)] = [
        "STD": ("STN", "2018-01-01"), "MRO": ("MRU", "2018-01-01"), "VEF": ("VES", "2018-08-20"),
        "CUC": ("CUP", "2021-01-01"), "SLL": ("SLE", "2022-07-01"), "HRK": ("EUR", "2023-01-01"),
        "ZWL": ("ZWG", "2024-06-25"), "ANG": ("XCG", "2025-03-31"), "BGN": ("EUR", "2026-01-01"),
    ]

    /// ISO 4217 list one as of November 2026, funds and metals left out.
    private static let exponents: [String: Int] = {
        let twoDecimals = """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY \
            COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR \
            ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK \
            MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP \
            SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR \
            ZMW ZWG
            """
        let withoutDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
        let threeDecimals = "BHD IQD JOD KWD LYD OMR TND"
        var table: [String: Int] = ["CLF": 4, "UYW": 4]
        for (codes, exponent) in [(twoDecimals, 2), (withoutDecimals, 0), (threeDecimals, 3)] {
            for code in codes.split(separator: " ") { table[String(code)] = exponent }
        }
        return table
    }()
}
