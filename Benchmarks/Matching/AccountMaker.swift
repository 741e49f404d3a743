/// Makes names of companies that look like those of a vendor's accounts: brands that some share, descriptors, places and legal forms of many
/// countries. The same seed makes the same names.
struct AccountMaker {
    private var random: SeededRandom
    private let brands: [String]

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        brands = Self.brands(500_000, &random)
        self.random = random
    }

    mutating func name() -> AccountName {
        var words = [brand()]
        let draw = random.below(100)
        if draw < 35 { words.append(brand()) }
        if draw < 4 { words.append(brand()) }
        let descriptor = random.below(100) < 70 ? Self.descriptors.randomElement(using: &random) : nil
        let place = random.below(100) < 12 ? Self.places.randomElement(using: &random) : nil
        let number = random.below(100) < 3 ? 2 + random.below(30) : nil
        let joint = words.count > 1 && random.below(100) < 20
        let form = random.below(100) < 85 ? Self.forms.randomElement(using: &random) : nil
        return AccountName(
            words: words, isJoint: joint, descriptor: descriptor, place: place, number: number, form: form?.short)
    }

    /// Few brands are names of many companies, most of few.
    private mutating func brand() -> String {
        let draw = Double(random.below(1_000_000)) / 1_000_000
        return brands[Int(draw * draw * Double(brands.count))]
    }

    private static func brands(_ count: Int, _ random: inout SeededRandom) -> [String] {
        var found: Set<String> = []
        var brands: [String] = []
        while brands.count < count {
            var word = ""
            for _ in 0..<2 + (random.below(10) < 4 ? 1 : 0) {
                word += (onsets.randomElement(using: &random) ?? "") + (vowels.randomElement(using: &random) ?? "")
            }
            word += codas.randomElement(using: &random) ?? ""
            if found.insert(word).inserted { brands.append(word.prefix(1).uppercased() + word.dropFirst()) }
        }
        return brands
    }

    private static let onsets =
        "b c d f g h j k l m n p r s t v w z br bl cl cr dr fr gl gr kr pl pr sch sh sk sl sp st str th tr kn qu ph"
        .split(separator: " ").map(String.init)
    private static let vowels = "a a a e e e i i o o o u u ä ö ü é ø å ai ei ie ou ia eo au".split(separator: " ").map(
        String.init)
    private static let codas = "n r s l t m x nd rt st ck lm nn ss rg rs ng n r s".split(separator: " ").map(
        String.init)

    static let descriptors = """
        Systems Solutions Services Group Holding Consulting Engineering Logistics Energy Media Foods Bank Insurance Capital Partners \
        Technologies International Trading Industries Pharma Steel Textiles Construction Marine Networks Software Security Health Hotels \
        Transport Immobilien Maschinenbau Versicherungen Energie Industria Servicios Transportes Conseil Distribution
        """.split(separator: " ").map(String.init)
    static let places =
        "Deutschland France España Italia UK Ireland Austria Schweiz Polska Nederland Singapore Japan Brasil México Canada India"
        .split(separator: " ").map(String.init)
    static let forms: [(short: String, long: String)] = [
        ("GmbH", "Gesellschaft mit beschränkter Haftung"), ("AG", "Aktiengesellschaft"), ("Ltd", "Limited"),
        ("Inc.", "Incorporated"),
        ("LLC", "Limited Liability Company"), ("S.A.", "Société Anonyme"), ("S.p.A.", "Società per Azioni"),
        ("B.V.", "Besloten Vennootschap"),
        ("Sp. z o.o.", "spółka z ograniczoną odpowiedzialnością"), ("S.L.", "Sociedad Limitada"), ("AB", "Aktiebolag"),
        ("A/S", "Aktieselskab"),
        ("Oy", "Osakeyhtiö"), ("s.r.o.", "společnost s ručením omezeným"), ("Kft.", "Korlátolt Felelősségű Társaság"),
        ("Lda", "Limitada"),
        ("plc", "Public Limited Company"), ("Pte Ltd", "Private Limited"), ("GmbH & Co. KG", "Kommanditgesellschaft"),
        ("Corp.", "Corporation"),
    ]
}

/// The parts of a made name.
struct AccountName: Sendable {
    var words: [String]
    var isJoint: Bool
    var descriptor: String?
    var place: String?
    var number: Int?
    var form: String?

    var text: String {
        let brand = words.joined(separator: isJoint ? " & " : " ")
        return [brand, number.map(String.init), descriptor, place, form].compactMap { $0 }.joined(separator: " ")
    }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
