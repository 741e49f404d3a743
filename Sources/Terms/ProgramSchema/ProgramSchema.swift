/// The JSON Schema (2020-12) of a program's files, found from the same declarations that read them, so that editors complete, explain
/// and check what is written.
///
/// It knows the form: names of members, kinds of values, words there are to choose from. What the program means by it (ids that name one
/// another, expressions, amounts that go together) is what `Program(_:)` checks.
public enum ProgramSchema: String, CaseIterable, Sendable {
    /// `program.yaml`
    case program
    /// `clauses.yaml`
    case clauses

    /// The schema. Takes a few milliseconds. Throws when a declaration cannot be described, which a test excludes.
    public func node() throws(DocumentError) -> Node {
        var schema: Node
        let title: String
        switch self {
        case .program:
            schema = try Schema.of(WrittenProgram.self, usual: Self.usual)
            title = "A partner program's terms (program.yaml)"
        case .clauses:
            schema = try Schema.of(WrittenClauses.self, usual: Self.usual)
            title = "The clauses of a partner program (clauses.yaml)"
        }
        schema["title"] = Node(.string(title))
        schema["$comment"] = "Made by `guildhall program schema`. docs/reference/program-file.md explains every member."
        return schema
    }

    /// Members that are called the same in every section, and mean the same there.
    static let usual = [
        "id": "Its name in conditions, other sections and decisions. Once in the program.",
        "label": "Its name for people.",
        "clause": "The clause of clauses.yaml that it follows from.",
        "reading": "What was chosen, and why, where the document is silent or can be understood in other ways.",
        "when": "Conditions; all must hold. Without any, it always applies.",
        "types": "The partner types it is for; all when left out.",
        "tiers": "The tiers it is for; all when left out.",
        "hint": "A sentence that helps whoever fills it in.",
        "require": "Its conditions; all must hold.",
        "needs": "What is said when it does not hold: a sentence for whoever asked.",
    ]
}

/// `clauses.yaml` as written: each clause by its id.
struct WrittenClauses: NodeDecodable, SchemaComposed {
    static let isNamed = false
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        .map(of: try builder.schema(of: WrittenClause.self))
    }

    init(node: Node) {}
}
