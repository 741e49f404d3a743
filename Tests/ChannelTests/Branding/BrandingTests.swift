import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms

@Suite("How a vendor's pages look")
struct BrandingTests {
    @Test(
        "Contrasts are those of WCAG",
        arguments: [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#1f5c45", "#ffffff", 7.85)])
    func contrast(_ one: String, _ other: String, _ expected: Double) throws {
        let (first, second) = (try #require(AccentColor(one)), try #require(AccentColor(other)))
        let contrast = first.contrast(with: second)
        #expect(abs(contrast - expected) < 0.02, "\(contrast)")
    }

    @Test(
        "Whatever colour is chosen, what pages get of it can be read in both themes",
        arguments: ["#1f5c45", "#0000ff", "#8a2f1c", "#000000", "#5a2d82"])
    func readable(_ text: String) throws {
        let color = try #require(AccentColor(text))
        #expect(color.isReadable)
        for ground in ["#1c1f1b", "#0d1a14"] {
            let ground = try #require(AccentColor(ground))
            #expect(color.onDark.contrast(with: ground) >= 4.5)
        }
        let style = color.style
        #expect(style.contains("--accent: light-dark(\(text)") && !style.contains("<"))
    }

    @Test("A colour that nobody can read is refused with one that can be read")
    func light() async throws {
        try await World.on(.memory) { world in
            let problem = try await world.problem("set_branding", "{color: \"#ffcc00\"}", as: "admin")
            guard case .invalid(field: "/color", let phrase)? = problem else {
                Issue.record("\(String(describing: problem))")
                return
            }
            guard case .text(let other)? = phrase.values["other"] else {
                Issue.record("no other colour is named")
                return
            }
            let named = try #require(AccentColor(other))
            #expect(named.isReadable)
            try await world.run("set_branding", "{color: \"\(other)\", name: Acme}", as: "admin")
            #expect(try await world.run("show_branding", "{}", as: "alpha")["color"]?.text == other)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A logo is a picture of the vendor's own")
    func logo() async throws {
        try await World.on(.memory) { world in
            let text = try await world.guildhall.keepFile(
                name: "logo.txt", bytes: Array("no picture".utf8), as: try world.credential("admin"), .plain)
            #expect(try await world.problem("set_branding", "{logo: \(text.reply.id)}", as: "admin") != nil)
            let partners = try await world.guildhall.keepFile(
                name: "logo.pdf", bytes: Array("%PDF-1.7".utf8), as: try world.credential("alpha"), .plain)
            #expect(try await world.problem("set_branding", "{logo: \(partners.reply.id)}", as: "admin") != nil)
            #expect(try await world.problem("set_branding", "{logo: file_zzz}", as: "admin") != nil)
        }
    }
}
