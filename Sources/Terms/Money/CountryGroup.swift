/// Groups of countries that a program may name in the place of each: `EU`, `DACH`, `EMEA`.
///
/// The EU is that of 27 members, the EEA adds Iceland, Liechtenstein and Norway. What vendors call EMEA, APAC and LATAM has no official
/// list; here they are the countries of the continents that the United Nations' geographic regions (M49) put there.
public enum CountryGroup: String, CaseIterable, Sendable {
    case eu = "EU"
    case eea = "EEA"
    case efta = "EFTA"
    case dach = "DACH"
    case benelux = "BENELUX"
    case nordics = "NORDICS"
    case baltics = "BALTICS"
    case gcc = "GCC"
    case asean = "ASEAN"
    case anz = "ANZ"
    case northAmerica = "NORTH_AMERICA"
    case latam = "LATAM"
    case emea = "EMEA"
    case apac = "APAC"

    /// The group of this name; nil for a country, and for what is neither.
    public init?(named name: String) { self.init(rawValue: name) }

    /// ISO 3166 two-letter codes.
    public var countries: [String] {
        switch self {
        case .eu: Self.codes("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK")
        case .eea: Self.eu.countries + Self.codes("IS LI NO")
        case .efta: Self.codes("CH IS LI NO")
        case .dach: Self.codes("AT CH DE")
        case .benelux: Self.codes("BE LU NL")
        case .nordics: Self.codes("DK FI IS NO SE")
        case .baltics: Self.codes("EE LT LV")
        case .gcc: Self.codes("AE BH KW OM QA SA")
        case .asean: Self.codes("BN ID KH LA MM MY PH SG TH VN")
        case .anz: Self.codes("AU NZ")
        case .northAmerica: Self.codes("CA US")
        case .latam:
            Self.codes("AR BO BR BZ CL CO CR CU DO EC GT GY HN HT JM MX NI PA PE PR PY SR SV TT UY VE")
        case .emea: Self.europe + Self.middleEast + Self.africa
        case .apac:
            Self.codes(
                "AF AU BD BN BT CN FJ HK ID IN JP KH KR KZ LA LK MM MN MO MV MY NP NZ PG PH PK SG TH TJ TL TM TW UZ VN WS"
            )
        }
    }

    private static let europe =
        eu.countries
        + codes("AD AL BA BY CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS RU SM UA VA")
    private static let middleEast = codes("AE AM AZ BH GE IL IQ IR JO KW LB OM PS QA SA SY TR YE")
    private static let africa = codes(
        """
        AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC \
        SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW
        """)

    private static func codes(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
