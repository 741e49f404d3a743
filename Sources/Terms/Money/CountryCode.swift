/// The code of a country or territory: those that ISO 3166-1 assigns, and `XK` for Kosovo, which is in common use. Small letters are taken,
/// and so are `UK` and `EL`, by which the European Union's institutions and many files name `GB` and `GR`.
public struct CountryCode: TextCoded, Hashable, Sendable {
    /// Two capital letters.
    public let text: String

    public init?(_ text: String) {
        let code = text.withoutBlanksAround
        let meant = Self.intended(code) ?? code
        guard Self.isAssigned(meant) else { return nil }
        self.text = meant
    }

    public var description: String { text }
    public static var form: String { "a country's two letters by ISO 3166, such as US" }
    public static var example: String { "US" }
    public static var schemaMembers: [Node.Member] { [Node.Member("pattern", "^[A-Za-z]{2}$")] }
    public static func meant(by text: String) -> Phrase? {
        CountryCode(text) == nil ? Phrase("company.country", ["text": .text(String(text.prefix(80)))]) : nil
    }

    /// Is it the two letters of a country?
    public static func isAssigned(_ code: String) -> Bool { assigned.contains(code) }

    /// The code that is meant by another that is in use for a country: `GB` for `UK`, `GR` for `EL`; nil for any other.
    public static func intended(_ code: String) -> String? {
        let capitals = code.uppercased()
        if let other = ["UK": "GB", "EL": "GR"][capitals] { return other }
        return capitals != code && isAssigned(capitals) ? capitals : nil
    }

    /// Every code, in alphabetical order.
    public static let all: [String] = assigned.sorted()

    private static let assigned = Set(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
        BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
        FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
        IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
        ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
        PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
        TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK
        """.split(separator: " ").map(String.init))
}

/// For texts that stand in the source: what is no country there ends the program.
extension CountryCode: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        guard let country = CountryCode(value) else { preconditionFailure("\"\(value)\" is not \(Self.form)") }
        self = country
    }
}
