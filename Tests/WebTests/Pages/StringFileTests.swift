import Channel
import Record
import Testing

@testable import Terms
@testable import Web

/// The words of pages: every key that a template or a source names is there, in every language.
struct StringFileTests {
    let templates: Templates

    init() throws { templates = try Templates() }

    @Test("English and German have the same keys, with the same places for values")
    func sameKeys() {
        let english = templates.strings(.english)
        let german = templates.strings(.german)
        #expect(english.keys.subtracting(german.keys).sorted() == [], "missing in German")
        #expect(german.keys.subtracting(english.keys).sorted() == [], "missing in English")
        for key in english.keys.intersection(german.keys) {
            #expect(Self.places(english(key)) == Self.places(german(key)), "\(key) has other places in German")
            #expect(!german(key).isEmpty && !english(key).isEmpty, "\(key) is empty")
        }
    }

    @Test("Every key that a template names is there")
    func templateKeys() throws {
        let strings = templates.strings(.english)
        for file in try Sources.files(of: "Web", ending: ".mustache") {
            for match in file.text.matches(of: /\bt\.([a-z0-9_]+(?:\.[a-z0-9_]+)+)/) {
                #expect(strings.has(String(match.1)), "\(file.name) names t.\(match.1)")
            }
        }
    }

    @Test("Every key that a source names is there")
    func sourceKeys() throws {
        let strings = templates.strings(.english)
        let places = Set(strings.keys.compactMap { $0.split(separator: ".").first.map(String.init) })
        for file in try Sources.files(of: "Web", ending: ".swift") {
            for match in file.text.matches(of: /"([a-z_]+(?:\.[a-z0-9_-]+)+)(?:"|\.\\\()/) {
                let key = String(match.1)
                guard !key.hasSuffix(".csv") else { continue }
                guard let place = key.split(separator: ".").first, places.contains(String(place)) else { continue }
                #expect(
                    strings.has(key) || strings.has(key + ".one") || strings.keys.contains { $0.hasPrefix(key + ".") },
                    "\(file.name) names \(key)")
            }
        }
    }

    @Test("Every role, status, permission route and part has its words")
    func words() {
        let strings = templates.strings(.english)
        let keys =
            Role.allCases.map { "frame.roles.\($0.rawValue)" }
            + DealStatus.allCases.map { "deals.status.\($0.rawValue)" }
            + Capabilities.channel.permissions.map { "access.permission.\($0.name)" }
            + Route.allCases.map { "partners.route.\($0.rawValue)" }
            + DealRole.allCases.map { "quotes.roles.\($0.rawValue)" }
        for key in keys { #expect(strings.has(key), "\(key) has no words") }
    }

    @Test("A key that is missing shows as itself")
    func missing() {
        #expect(templates.strings(.english)("nowhere.to_be_found") == "nowhere.to_be_found")
    }

    @Test(
        "The language is the first that the browser asks for and there is",
        arguments: [
            (nil, Language.english), ("de-AT,de;q=0.9,en;q=0.5", .german), ("fr,en;q=0.3,de;q=0.4", .german),
            ("en-GB", .english), ("de;q=0, en;q=0.1", .english), ("*", .english), ("", .english),
        ] as [(String?, Language)])
    func negotiation(header: String?, expected: Language) {
        #expect(Language(accepting: header) == expected)
    }

    private static func places(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{([a-z_]+)\}/).map { String($0.1) })
    }
}
