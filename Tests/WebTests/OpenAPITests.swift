import Channel
import Record
import Terms
import Testing

@testable import Web

@Suite("The description of the API")
struct OpenAPITests {
    private static func document() throws -> Node { try JSON.parse(OpenAPI.document()) }

    @Test("Every command and query has an endpoint, but for the clock's own")
    func complete() {
        let names = Set(WebCapabilities.endpoints.map(\.name))
        for operation in Capabilities.channel.commands + Capabilities.channel.queries
        where operation.permission != .fallDue {
            #expect(names.contains(operation.name), "\(operation.name) has no endpoint")
        }
        #expect(names.count == WebCapabilities.endpoints.count, "two endpoints have the same name")
    }

    @Test("Every endpoint is described, and nothing else is")
    func paths() throws {
        let paths = try #require(try Self.document()["paths"]?.members)
        let described = paths.flatMap { path in (path.value.members ?? []).map { "\($0.key) \(path.key)" } }
        let declared = WebCapabilities.endpoints.map { "\($0.method.rawValue.lowercased()) \($0.path)" }
        #expect(described.sorted() == declared.sorted())
    }

    @Test("What was made can be shown: a location leads to an endpoint")
    func locations() {
        for endpoint in WebCapabilities.endpoints where endpoint.creates {
            let shown = WebCapabilities.endpoints.contains {
                $0.method == .get && $0.path.description.hasPrefix("\(endpoint.path)/{")
            }
            #expect(shown, "\(endpoint.path)")
        }
    }

    @Test("Every route that is described is there, and knows its methods")
    func routes() async throws {
        try await Site.with { site in
            for endpoint in WebCapabilities.endpoints {
                let answer = try await site.send(endpoint.method, endpoint.path.description)
                #expect(answer.status != 405)
                #expect(answer["hint"]?.contains("openapi") != true || endpoint.name == "explain_problem")
                let other = try await site.send(.delete, endpoint.path.description)
                #expect(other.status == 405)
                #expect(other.header("Allow")?.contains(endpoint.method.rawValue) == true)
            }
        }
    }

    @Test("Nothing in it is null: a member that says nothing is left out")
    func nothingIsNull() throws {
        func nulls(_ node: Node, _ path: String) -> [String] {
            if node.isNull { return [path] }
            return (node.members ?? []).flatMap { nulls($0.value, "\(path)/\($0.key)") }
                + (node.items ?? []).enumerated().flatMap { nulls($0.element, "\(path)/\($0.offset)") }
        }
        #expect(nulls(try Self.document(), "") == [])
    }

    @Test(
        "In its structure it is OpenAPI 3.1: references, ids of operations, parameters of paths"
    )
    func structure() throws {
        let document = try Self.document()
        #expect(document["openapi"] == "3.1.0")
        #expect(document["info"]?["title"]?.text != nil)
        #expect(document["info"]?["version"]?.text != nil)
        for reference in Self.references(document) {
            #expect(reference.hasPrefix("#/components/"))
            let found = reference.dropFirst(2).split(separator: "/").reduce(document as Node?) { $0?[String($1)] }
            #expect(found != nil, "\(reference) leads nowhere")
        }
        var ids: Set<String> = []
        for path in document["paths"]?.members ?? [] {
            for (method, operation) in (path.value.members ?? []).map({ ($0.key, $0.value) }) {
                let label = "\(method) \(path.key)"
                let isNew = ids.insert(operation["operationId"]?.text ?? "").inserted
                #expect(isNew, "\(label)")
                Self.checkParameters(operation, PathTemplate(path.key), label)
                let responses = operation["responses"]?.members ?? []
                #expect(responses.contains { $0.key.hasPrefix("2") }, "\(label)")
                #expect(responses.allSatisfy { $0.value["description"] != nil || $0.value["$ref"] != nil }, "\(label)")
            }
        }
    }

    private static func checkParameters(_ operation: Node, _ path: PathTemplate, _ label: String) {
        let parameters = (operation["parameters"]?.items ?? []).filter { $0["$ref"] == nil }
        let inPath = parameters.filter { $0["in"] == "path" }
        #expect(inPath.compactMap { $0["name"]?.text } == path.parameters, "\(label)")
        #expect(inPath.allSatisfy { $0["required"] == true }, "\(label)")
        #expect(parameters.allSatisfy { $0["schema"] != nil }, "\(label)")
        let names = parameters.compactMap { $0["name"]?.text }
        #expect(Set(names).count == names.count, "\(label)")
    }

    private static func references(_ node: Node) -> [String] {
        switch node.content {
        case .list(let items): items.flatMap(references)
        case .map(let members):
            members.flatMap { $0.key == "$ref" ? [$0.value.text ?? ""] : references($0.value) }
        default: []
        }
    }

    @Test("A body's schema has the command's members but for those that the path names")
    func bodies() throws {
        let document = try Self.document()
        let decline = document["components"]?["schemas"]?["DeclineDeal"]
        #expect(decline?["properties"]?.members?.map(\.key) == ["clause", "note"])
        #expect(decline?["required"] == ["clause", "note"])
        #expect(decline?["additionalProperties"] == false)
        let submit = document["paths"]?["/v1/deals/{deal}/submit"]?["post"]
        #expect(submit?["requestBody"] == nil)
    }

    @Test("Every endpoint that takes a body has a sample, and the samples fit the schemas")
    func samples() throws {
        let document = try Self.document()
        for endpoint in WebCapabilities.endpoints where endpoint.method == .post {
            let samples = try #require(Samples.bodies[endpoint.name], "\(endpoint.name) has no sample")
            let schema = document["paths"]?[endpoint.path.description]?["post"]?["requestBody"]?["content"]?[
                "application/json"]?[
                    "schema"]?["$ref"]?.text.flatMap {
                    document["components"]?["schemas"]?[String($0.split(separator: "/").last ?? "")]
                }
            let properties = Set(schema?["properties"]?.members?.map(\.key) ?? [])
            let required = Set(schema?["required"]?.items?.compactMap(\.text) ?? [])
            for sample in samples {
                let names = Set(try JSON.parse(sample).members?.map(\.key) ?? [])
                #expect(names.isSubset(of: properties), "\(endpoint.name): \(names.subtracting(properties))")
                #expect(required.isSubset(of: names), "\(endpoint.name): \(required.subtracting(names))")
            }
        }
    }

    @Test("It says which roles may do what, and that nothing of the operation's own needs a key")
    func security() throws {
        let paths = try #require(try Self.document()["paths"])
        #expect(
            paths["/v1/deals/{deal}/approve"]?["post"]?["x-roles"] == ["channel_manager", "reviewer", "vendor_admin"])
        #expect(paths["/healthz"]?["get"]?["security"] == [])
    }
}
