import Channel
import Record
import Terms

/// The description of the API in OpenAPI 3.1, made from the same declarations as its routes.
enum OpenAPI {
    /// The document as JSON, made once.
    ///
    /// - Throws: `DocumentError` when a type cannot be described; a test sees to it that none is so.
    static func document() throws(DocumentError) -> [UInt8] { try made.get() }

    /// The description is in English.
    static let wording = Wording(.english, nil, book: Wordbook(ServerWords.all, over: Capabilities.channel.book))

    /// Compares requests with the description.
    ///
    /// - Throws: as `document()`.
    static func check() throws(DocumentError) -> SchemaCheck { try described.get() }

    private static let described = Result { () throws(DocumentError) in
        SchemaCheck(document: try describe(WebCapabilities.all.filter { !$0.endpoints.isEmpty }))
    }

    private static let made = described.map { JSON.encode($0.document) }

    /// The description of these endpoints.
    static func describe(_ capabilities: [WebCapability]) throws(DocumentError) -> Node {
        let endpoints = capabilities.flatMap(\.endpoints)
        let shapes = try Shapes(endpoints)
        var paths: [Node.Member] = []
        for capability in capabilities {
            for endpoint in capability.endpoints {
                let operation = OperationDescription(endpoint, shapes, tag: capability.name).node
                let method = Node.Member(endpoint.method.rawValue.lowercased(), operation)
                let path = endpoint.path.description
                if let place = paths.firstIndex(where: { $0.key == path }) {
                    paths[place].value = Node(.map((paths[place].value.members ?? []) + [method]))
                } else {
                    paths.append(Node.Member(path, Node(.map([method]))))
                }
            }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Guildhall", "version": "1",
                "summary":
                    "Partner programs: registrations, prices, orders and the record, each decision with its clause.",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [["key": []]],
            "tags": Node(
                .list(capabilities.map { ["name": Node(.string($0.name)), "description": Node(.string($0.summary))] })),
            "paths": Node(.map(paths)),
            "components": components(shapes),
        ]
    }

    private static func components(_ shapes: Shapes) -> Node {
        [
            "schemas": Node(.map(shapes.named)),
            "responses": Node(.map(ProblemResponses.all)),
            "parameters": Node(.map(CommonParameters.all)),
            "headers": Node(.map(ReplyHeaders.all)),
            "securitySchemes": [
                "key": [
                    "type": "http", "scheme": "bearer", "description": "A key of this server: gh_ and 32 characters.",
                ]
            ],
        ]
    }

    /// A reference to a component.
    static func reference(_ kind: String, _ name: String) -> Node {
        ["$ref": Node(.string("#/components/\(kind)/\(name)"))]
    }
}
