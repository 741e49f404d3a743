import Testing

@testable import Matching

@Suite("Names of companies compared")
struct NameComparisonTests {
    private func compare(_ one: String, _ other: String) -> NameComparison {
        NameComparison(CompanyName(one), CompanyName(other))
    }

    @Test(
        "One name, written otherwise",
        arguments: [
            ("Borealis Foods", "BOREALIS FOODS, Inc."), ("Müller GmbH", "Mueller GmbH"), ("Müller GmbH", "MULLER GmbH"),
            ("Procter & Gamble", "Procter and Gamble Co."), ("Tern-Air", "Tern Air"), ("A.B.C. Systems", "ABC Systems"),
            ("O'Neill Ltd", "ONeill Limited"), ("Acme Co., Ltd.", "Acme"), ("Good Will Trading", "Goodwill Trading"),
            ("株式会社あおぞら", "あおぞら"), ("ООО Ромашка", "OOO Romashka"), ("臺灣電子股份有限公司", "台湾电子股份有限公司"),
            ("AB Volta", "Volta AB"), ("Brigade 44 Film", "Brigade Forty-Four Film"),
            ("Kestrel Germany GmbH", "Kestrel Deutschland GmbH"),
        ])
    func sameName(_ one: String, _ other: String) {
        #expect(compare(one, other).isSameName)
        #expect(compare(one, other).score >= 0.67)
    }

    @Test(
        "Alike, and not one name",
        arguments: [
            ("Borealis", "Boreallis"), ("Acme", "Acme Labs"), ("Kestrel Fund II", "Kestrel Fund III"),
            ("Studio 42", "Studio"),
            ("Kestrel France", "Kestrel Spain"), ("Müller GmbH", "Müller AG"), ("Air Tern", "Tern Air"),
            ("Plan B", "Plan"),
            ("Kestrel Bank", "Kestrel Banca"), ("Trading Company", "Company Trading"), ("BFL Ltd", "BFM Ltd"),
            ("北京华信科技有限公司", "北京华兴科技有限公司"), ("SC Volta", "Volta"),
        ])
    func notSameName(_ one: String, _ other: String) {
        #expect(!compare(one, other).isSameName)
    }

    @Test("Which of two names comes first makes no difference, and a name is the same as itself")
    func symmetry() {
        for pair in PairFile.own {
            let (one, other) = (NameComparison(pair.one, pair.other), NameComparison(pair.other, pair.one))
            #expect(abs(one.score - other.score) < 1e-9, "\(pair.one.text) | \(pair.other.text)")
            #expect(one.isSameName == other.isSameName)
            let itself = NameComparison(pair.one, pair.one)
            #expect(itself.score > 0.67, "\(pair.one.text)")
        }
    }

    @Test("A difference more never raises the score", arguments: NameFeatures.Feature.allCases)
    func monotone(_ feature: NameFeatures.Feature) {
        var features = NameFeatures(NameAlignment(CompanyName("Kestrel Foods"), CompanyName("Kestrel Energy Foods 2")))
        let before = NameWeights.standard.score(features)
        features[feature] += 1
        let after = NameWeights.standard.score(features)
        if feature == .common { #expect(after >= before) } else { #expect(after <= before) }
    }

    @Test(
        "Initialisms are never matched by their letters",
        arguments: [("BFL", "BFM"), ("KLM Foods", "KLN Foods"), ("A.B.K. Motors", "A.B.T. Motors")])
    func initialisms(_ one: String, _ other: String) {
        #expect(compare(one, other).score < 0.1)
    }

    @Test(
        "The reasons say what differs",
        arguments: [
            ("Nordwind GmbH", "Nordwind GmbH", [MatchReason(.sameName)]),
            (
                "Borealis GmbH", "Boreallis AG",
                [MatchReason(.letters, "Borealis", "Boreallis", count: 1), MatchReason(.kindDiffers, "gmbh", "ag")]
            ),
            ("Nordwind GmbH", "Nordwind", [MatchReason(.sameName), MatchReason(.formDiffers, "gmbh", "")]),
            ("Good Will Foods", "Goodwill Foods", [MatchReason(.parted, "Good Will", "Goodwill")]),
            ("Müller", "Mueller", [MatchReason(.spelling, "Müller", "Mueller")]),
            ("Kestrel Tech.", "Kestrel Technologies", [MatchReason(.abbreviated, "Tech", "Technologies")]),
            ("Kestrel Fund II", "Kestrel Fund IV", [MatchReason(.otherNumber, "II", "IV")]),
            ("Kestrel", "Kestrel France", [MatchReason(.otherPlace, "", "France")]),
            ("NWE", "Nord West Energie", [MatchReason(.acronym, "NWE", "Nord West Energie")]),
            ("Kestrel Foods", "Falcon Foods", [MatchReason(.otherWords, "Kestrel", "Falcon")]),
            ("Kestrel", "Kestrel Marine", [MatchReason(.extraWords, "", "Marine")]),
            ("Weber Stahlbau", "Stahlbau Weber", [MatchReason(.order)]),
        ])
    func reasons(_ one: String, _ other: String, _ reasons: [MatchReason]) {
        #expect(MatchReason.reasons(CompanyName(one), CompanyName(other)) == reasons)
    }

    @Test(
        "Letters between words",
        arguments: [
            ("kestrel", "kestrel", 0), ("kestrel", "kestrl", 1), ("kestrel", "kesterl", 1), ("ab", "ba", 1),
            ("", "abc", 3),
        ])
    func distance(_ one: String, _ other: String, _ count: Int) {
        #expect(EditDistance.between(Array(one.utf8), Array(other.utf8), atMost: 3) == count)
        #expect(EditDistance.between(Array(other.utf8), Array(one.utf8), atMost: count) == count)
        if count > 0 { #expect(EditDistance.between(Array(one.utf8), Array(other.utf8), atMost: count - 1) == nil) }
    }

    @Test("The distance within a limit is that of the whole table")
    func distanceInTable() {
        var random = Steps(seed: 11)
        for _ in 0..<3000 {
            let one = (0..<Int(random.next() % 9)).map { _ in UInt8(97 + random.next() % 3) }
            let other = (0..<Int(random.next() % 9)).map { _ in UInt8(97 + random.next() % 3) }
            let whole = Self.whole(one, other)
            for limit in 0...5 {
                #expect(EditDistance.between(one, other, atMost: limit) == (whole <= limit ? whole : nil))
            }
        }
    }

    private static func whole(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var table = (0...one.count).map { row in (0...other.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for row in 1..<max(1, one.count + 1) {
            for column in 1..<max(1, other.count + 1) {
                let same = one[row - 1] == other[column - 1] ? 0 : 1
                var best = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + same)
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    best = min(best, table[row - 2][column - 2] + 1)
                }
                table[row][column] = best
            }
        }
        return table[one.count][other.count]
    }
}

/// Numbers that are the same for the same seed.
struct Steps: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
