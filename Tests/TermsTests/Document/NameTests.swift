import Testing

@testable import Terms

@Suite("Names of members")
struct NameTests {
    @Test(
        "Names of properties are written in snake case, and back",
        arguments: [
            ("validThrough", "valid_through"), ("id", "id"), ("line2Total", "line2_total"), ("aBC", "a_b_c"),
            ("websiteURL", "website_u_r_l"), ("Upper", "_upper"), ("_0", "_0"), ("x_", "x_"), ("a__1", "a__1"),
            ("_A", "__a"), ("größeMax", "größe_max"), ("", ""),
        ])
    func conversion(property: String, written: String) {
        #expect(MemberName.snakeCase(property) == written)
        #expect(MemberName.camelCase(written) == property)
    }

    @Test("A name matches exactly what it is written as", arguments: 0..<20 as Range<UInt64>)
    func matching(seed: UInt64) {
        var random = Seeded(seed)
        let letters = Array("abAB_1")
        let name = { (random: inout Seeded) in
            String((0..<Int.random(in: 0..<5, using: &random)).map { _ in letters.randomElement(using: &random)! })
        }
        for _ in 0..<2_000 {
            var (property, written) = (name(&random), name(&random))
            if Bool.random(using: &random) { written = MemberName.snakeCase(property) }
            let matches = written.withUTF8 { written in
                property.withUTF8 { MemberName.matches(written, $0, .property) }
            }
            #expect(matches == (MemberName.snakeCase(property) == written), "\(property) \(written)")
        }
    }

    @Test(
        "The nearest name is found for slips of the hand",
        arguments: [
            ("parnter", "partner"), ("Partner", "partner"), ("partners", "partner"), ("dela", "deal"),
            ("valid_untl", "valid_until"), ("validUntil", "valid_until"), ("discont", "discount"),
        ])
    func nearest(name: String, meant: String) {
        let known = ["deal", "partner", "discount", "valid_until", "valid_through"]
        #expect(Nearest.name(to: name, among: known) == meant)
        #expect(Nearest.question(about: name, among: known) == "did you mean `\(meant)`?")
    }

    @Test("Names that are far from all others have no nearest name", arguments: ["x", "", "order", "dl", "commission"])
    func far(name: String) {
        #expect(Nearest.name(to: name, among: ["deal", "partner", "y", "valid_until"]) == nil)
    }

    @Test("Very long names cost nothing")
    func long() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(Nearest.name(to: long, among: [long + "b", "a"]) == nil)
    }
}
