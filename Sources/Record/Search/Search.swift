import Store
import Terms

/// A kind of thing that is found by words: whoever may see such things finds those that are there for them.
package struct SearchKind: Sendable {
    let noun: String
    let permission: Permission
    /// Are all the vendor's there for everybody who may see them?
    let isVendorWide: Bool
    /// What the vendor's people do not see of them, in SQL: a partner's drafts.
    let hidden: String?

    /// - Parameter hidden: a condition in SQL for what the vendor's people do not see.
    package init<Value: Entity>(
        _: Value.Type, _ permission: Permission, isVendorWide: Bool = false, hidden: String? = nil
    ) {
        (noun, self.permission, self.isVendorWide) = (Value.noun, permission, isVendorWide)
        self.hidden = hidden.map {
            "EXISTS (SELECT 1 FROM {\(Value.table)} AS hidden WHERE hidden.id = search_entries.id AND hidden.\($0))"
        }
    }

    /// A condition for what the one who asks may find.
    func condition(_ reader: Reader) -> String {
        guard let hidden, reader.context.actor.partner == nil else { return "" }
        return " AND NOT \(hidden)"
    }
}

extension Permission {
    /// Looking for things; what is found is what may be seen.
    package static let search = Permission("search", Set(Role.allCases).subtracting([.system]))
}

/// Looks for things by names, numbers, domains and addresses, whole or in part: accents and alphabets make no difference, and a slip of the
/// hand little. The best of each kind, best first.
public struct Search: Query {
    public static let name = "search"
    public static let permission = Permission.search

    /// What is looked for.
    public let q: String
    /// Only this kind of thing: `partner`, `deal`.
    public let kind: String?
    /// How many of each kind at most, 1 to 200; 5 when nothing is said.
    public let limit: Int?

    public init(q: String, kind: String? = nil, limit: Int? = nil) {
        (self.q, self.kind, self.limit) = (q, kind, limit)
    }

    /// Something that was found.
    public struct Found: Codable, Hashable, Sendable, SchemaNamed {
        /// What it is: `partner`, `deal`.
        public let kind: String
        public let id: String
        public let title: String
        /// What tells it from others of the same name.
        public let detail: String

        public static var schemaName: String { "Found" }
    }

    public func answer(_ reader: Reader) throws -> Page<Found> {
        let size = min(max(limit ?? 5, 1), 200)
        let kinds = reader.capabilities.searches.filter {
            reader.context.actor.may($0.permission) && (kind == nil || kind == $0.noun)
        }
        if let found = try byID(kinds, reader) { return Page(items: [found], next: nil) }
        let words = try SearchText.words(q).prefix(6).map { try SearchWord($0, reader) }
        guard !words.isEmpty else { throw Problem.invalid(field: "/q", "search.empty") }
        let looked = try kinds.map { kind in
            try Looking(words, kind, kind.isVendorWide ? reader.vendorWide : reader).ask()
        }
        let begins = SearchText.words(q).joined(separator: " ")
        let items = try looked.flatMap { asked in
            try asked.get().sorted { $0.rank(words, begins) < $1.rank(words, begins) }.prefix(size).map(\.found)
        }
        return Page(items: items, next: nil)
    }

    /// What has this very id.
    private func byID(_ kinds: [SearchKind], _ reader: Reader) throws -> Found? {
        let id = q.filter { !$0.isWhitespace }
        guard id.contains("_") else { return nil }
        for kind in kinds {
            let reader = kind.isVendorWide ? reader.vendorWide : reader
            let rows = try reader.query(
                """
                SELECT id, kind, title, detail, words FROM {search_entries} \
                WHERE id = $1 AND kind = $2\(kind.condition(reader))
                """, [.text(id), .text(kind.noun)])
            if let row = rows.first { return try Candidate(row).found }
        }
        return nil
    }
}

/// An entry that may be meant.
private struct Candidate: Sendable {
    let found: Search.Found
    let words: String

    init(_ row: Row) throws {
        found = Search.Found(
            kind: try row.text(1), id: try row.text(0), title: try row.text(2), detail: try row.text(3))
        words = try row.text(4)
    }

    /// The least is the best: what begins as was typed, then whole words, beginnings, parts, what is spelled alike; and the newest of those.
    func rank(_ wanted: [SearchWord], _ begins: String) -> (Int, String, String) {
        var rank = words.hasPrefix(" " + begins) ? 0 : 1
        for word in wanted {
            rank +=
                words.contains(" \(word.text) ")
                ? 0 : words.contains(" \(word.text)") ? 2 : words.contains(word.text) ? 4 : 8
        }
        return (rank, SearchText.folded(found.title), found.id)
    }
}

/// Looks for one kind of thing: the rarest word leads to candidates, and the others are looked for in these.
private struct Looking {
    let words: [SearchWord]
    let kind: SearchKind
    let reader: Reader

    /// Candidates that are looked at.
    private static let most = 300

    init(_ words: [SearchWord], _ kind: SearchKind, _ reader: Reader) {
        (self.words, self.kind, self.reader) = (words, kind, reader)
    }

    func ask() throws -> Asked<[Candidate]> {
        let leading = try rarest()
        var conditions = Conditions()
        let ids = leading.ids(kind.noun, &conditions, " LIMIT \(Self.most)")
        let others = words.filter { $0.text != leading.text }
        return try reader.ask(
            """
            SELECT id, kind, title, detail, words FROM {search_entries} \
            WHERE id IN (\(ids))\(kind.condition(reader))
            """, conditions.arguments
        ).map { rows in
            try rows.map(Candidate.init).filter { candidate in others.allSatisfy { $0.matches(candidate.words) } }
        }
    }

    private func rarest() throws -> SearchWord {
        guard words.count > 1 else { return words[0] }
        let counts = try words.map { word in
            var conditions = Conditions()
            let ids = word.ids(kind.noun, &conditions, " LIMIT \(Self.most)")
            return try reader.ask("SELECT count(*) FROM (\(ids)) AS found", conditions.arguments)
        }
        let numbers = try counts.map { try $0.get().first?.int(0) ?? 0 }
        return words[numbers.indices.min { numbers[$0] < numbers[$1] } ?? 0]
    }
}
