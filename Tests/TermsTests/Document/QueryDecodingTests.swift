import Testing

@testable import Terms

@Suite("Decoding query strings")
struct QueryDecodingTests {
    private struct Query: Codable, Equatable {
        var limit: Int?
        var after: String?
        var isOpen: Bool?
        var share: Double?
        var status: [String]?
        var years: [Int]?
    }

    private static func decode(_ node: Node) throws -> Query { try node.decode(Query.self, lenientScalars: true) }

    @Test("Strings stand for numbers, truth values and lists of one")
    func strings() throws {
        let query = try Self.decode([
            "limit": "5", "after": "7", "is_open": "true", "share": "0.5", "status": "draft", "years": "2026",
        ])
        #expect(query == Query(limit: 5, after: "7", isOpen: true, share: 0.5, status: ["draft"], years: [2026]))
        #expect(try Self.decode(["status": ["draft", "won"], "years": ["1", "2"]]).years == [1, 2])
    }

    @Test(
        "Strings that stand for nothing are refused",
        arguments: [
            (["limit": "five"], "/limit: expected a whole number, got string \"five\""),
            (["limit": ""], "/limit: expected a whole number, got string \"\""),
            (["limit": "5.5"], "/limit: 5.5 is not a whole number"),
            (["is_open": "yes"], "/is_open: expected true or false, got string \"yes\"; write true"),
            (["share": "nan"], "/share: expected a number, got string \"nan\""),
            (["share": "0x1p3"], "/share: expected a number, got string \"0x1p3\""),
            (
                ["status": "draft,won"],
                "/status: expected a list, got string \"draft,won\"; give the parameter once for each value"
            ),
            (["limitt": "5"], "/limitt: unknown member `limitt`; did you mean `limit`?"),
        ] as [(Node, String)])
    func refusals(node: Node, description: String) {
        expectFailure(description) { try Self.decode(node) }
    }

    @Test("Without leniency a string stays a string")
    func strict() {
        expectFailure("/limit: expected a whole number, got string \"5\"; write 5, without quotes") {
            try (["limit": "5"] as Node).decode(Query.self)
        }
    }
}
