import Testing

@testable import Record
@testable import Store
@testable import Terms

@Suite("Personal values")
struct SealTests {
    private let person: PersonID = ID(unchecked: "person_01")
    private let key = PersonKey(bytes: Array(0..<32))

    @Test("The same text of the same person has the same seal, and another person's key does not open it")
    func seals() throws {
        let seal = try key.seal("Ada \"Åsa\" \\ Ö", of: person, at: "vendor_a")
        #expect(try key.seal("Ada \"Åsa\" \\ Ö", of: person, at: "vendor_a") == seal)
        #expect(key.open(seal, at: "vendor_a") == "Ada \"Åsa\" \\ Ö")
        #expect(key.open(seal, at: "vendor_b") == nil)
        #expect(PersonKey.random().open(seal, at: "vendor_a") == nil)
        let moved = PersonSeal(seal.text.replacing("person_01", with: "person_02"))
        #expect(key.open(moved, at: "vendor_a") == nil)
    }

    @Test(
        "A body is closed and opened again to the byte, and its other texts are left alone",
        arguments: ["Ada", "a \"quoted\" one", "back\\slash", "{\"sealed\":\"person_01.x\"}", "Żółć\n"])
    func bodies(_ name: String) throws {
        struct Body: Codable {
            let before: String
            let name: PersonalAnswer
            let nothing: PersonalAnswer?
            let list: [PersonalAnswer]
            let after: String
        }
        let personal = PersonalAnswer(name, try key.seal(name, of: person, at: "vendor_a"))
        let open = try JSON.string(
            Body(before: name, name: personal, nothing: nil, list: [personal, personal], after: name))
        let closed = SealedText.closed(open)
        #expect(SealedText.persons(in: closed) == [person] && SealedText.texts(in: closed, of: person) == [])
        #expect(SealedText.texts(in: open, of: person) == [name])
        #expect(try JSON.decode(Body.self, from: closed).name == personal.erased)
        #expect(try JSON.string(JSON.decode(Body.self, from: closed)) == closed, "what is erased is written the same")
        #expect(SealedText.opened(closed, by: PersonKeys("vendor_a", [person: key])) == open)
        #expect(SealedText.opened(closed, by: PersonKeys("vendor_a", [:])) == closed)
        #expect(SealedText.erased(open, of: person) == closed)
        #expect(SealedText.erased(open, of: ID(unchecked: "person_02")) == open)
    }
}
