import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("What texts are")
struct TextTypeTests {
    /// What a member of this name has to be.
    private static func wanted(_ name: String) -> Node? {
        let last = name.split(separator: "_").last.map(String.init) ?? name
        return switch last {
        case "name", "company", "title", "called": LineName.schema
        case "email": MailAddress.schema
        case "domain": DomainName.schema
        case "country": CountryCode.schema
        default: nil
        }
    }

    /// Scenarios of a program are called by their files.
    @Test("Every name, address, domain and country that a command takes is of the one type for it")
    func types() throws {
        var seen: Set<String> = []
        for endpoint in WebCapabilities.endpoints {
            guard case .body(let type) = endpoint.input else { continue }
            for (path, schema) in Self.members(try Self.schema(type), "") {
                guard schema["type"] == "string", path != ["ScenarioText", "name"],
                    let wanted = Self.wanted(path.last ?? "")
                else { continue }
                seen.insert(path.last ?? "")
                #expect(
                    schema["pattern"] == wanted["pattern"] && schema["format"] == wanted["format"]
                        && schema["maxLength"] == wanted["maxLength"],
                    "\(endpoint.name): \(path.joined(separator: "/")) is a text of no kind")
            }
        }
        #expect(
            seen.isSuperset(of: ["name", "company", "title", "contact_email", "contact_name", "domain", "country"]))
    }

    private static func schema<T: Decodable>(_ type: T.Type) throws -> Node { try Schema.of(type) }

    /// All members with their schemas, those of named types by the names of these.
    private static func members(_ node: Node, _ place: String) -> [(path: [String], schema: Node)] {
        var found: [(path: [String], schema: Node)] = []
        for member in node["properties"]?.members ?? [] {
            found.append(([place, member.key], member.value))
            found += members(member.value, "\(place)/\(member.key)")
        }
        if let items = node["items"] { found += members(items, place) }
        for definition in node["$defs"]?.members ?? [] { found += members(definition.value, definition.key) }
        return found
    }
}
