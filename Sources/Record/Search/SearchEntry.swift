import Store

/// What a record is found by when somebody looks for it, and what is shown of it then.
public struct SearchEntry: Hashable, Sendable {
    /// What it is called on a line; empty for one that is found no more.
    package let title: String
    /// What tells it from others of the same name.
    package let detail: String
    /// Its name, number, domain, address: what is looked for.
    let words: [String]
    /// The partners who see it, besides the vendor.
    let partner: PartnerID?
    let distributor: PartnerID?

    /// - Parameter texts: what is looked for; the title always is.
    package init(
        _ title: String, detail: String = "", texts: [String?] = [], partner: PartnerID? = nil,
        distributor: PartnerID? = nil
    ) {
        (self.title, self.detail, self.partner, self.distributor) = (title, detail, partner, distributor)
        let all = ([title] + texts.compactMap(\.self)).joined(separator: " ")
        words = title.isEmpty ? [] : Array(SearchText.words(all).prefix(Self.most))
    }

    /// Of a person that was erased, and of what is no more.
    package static let gone = SearchEntry("")

    /// More words than any name with its domain has.
    private static let most = 24
}

extension Entity {
    public static var isSearched: Bool { false }
    public var searchEntry: SearchEntry? { nil }
}

/// The tables of what is found: the entries, their words, and of which letters words are made. All follow from the records.
enum SearchTables {
    static let entries = TableDeclaration(
        name: "search_entries", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: ["partner", "distributor"]),
        replayed: true)
    static let words = TableDeclaration(
        name: "search_words", key: ["vendor", "kind", "word", "id"],
        tenancy: .vendor(partnerColumns: ["partner", "distributor"]), replayed: true)
    /// Under the empty gram stand all words that are made of letters.
    static let grams = TableDeclaration(
        name: "search_grams", key: ["vendor", "gram", "word"], tenancy: .vendor(partnerColumns: []), replayed: true)

    static let migration = Migration(
        id: "search-1",
        sql: [
            """
            CREATE TABLE search_entries (vendor TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, partner TEXT, \
            distributor TEXT, title TEXT NOT NULL, detail TEXT NOT NULL, words TEXT NOT NULL, \
            PRIMARY KEY (vendor, id)) STRICT
            """,
            """
            CREATE TABLE search_words (vendor TEXT NOT NULL, kind TEXT NOT NULL, word TEXT NOT NULL, id TEXT NOT NULL, \
            partner TEXT, distributor TEXT, PRIMARY KEY (vendor, kind, word, id)) STRICT, WITHOUT ROWID
            """,
            """
            CREATE INDEX search_words_partner ON search_words (vendor, partner, kind, word, id) \
            WHERE partner IS NOT NULL
            """,
            """
            CREATE INDEX search_words_distributor ON search_words (vendor, distributor, kind, word, id) \
            WHERE distributor IS NOT NULL
            """,
            """
            CREATE TABLE search_grams (vendor TEXT NOT NULL, gram TEXT NOT NULL, word TEXT NOT NULL, \
            PRIMARY KEY (vendor, gram, word)) STRICT, WITHOUT ROWID
            """,
        ])
}

extension Tables {
    /// Makes a record found by what it is called now, and by nothing else.
    ///
    /// - Parameter before: what it was found by, where that is known.
    func index<Value: Entity>(_ record: Value, before: SearchEntry? = nil) throws {
        guard let entry = record.searchEntry, entry != before else { return }
        try index(entry, record.id.text, Value.noun)
    }

    /// Makes what has an id found by an entry, and by nothing else.
    func index(_ entry: SearchEntry, _ id: String, _ kind: String) throws {
        let (old, known) = try indexed(id, entry.words)
        let columns: [(String, SQLValue)] = [
            ("partner", SQLValue(entry.partner?.text)), ("distributor", SQLValue(entry.distributor?.text)),
        ]
        for word in entry.words {
            try writer.put(
                "search_words", [("kind", .text(kind)), ("word", .text(word)), ("id", .text(id))] + columns)
            if !known.contains(word) { try learn(word) }
        }
        for word in old where !entry.words.contains(word) { try forget(word, of: id, kind) }
        guard !entry.words.isEmpty else {
            return try writer.delete("search_entries", key: [("id", .text(id))])
        }
        try writer.put(
            "search_entries",
            [("id", .text(id)), ("kind", .text(kind))] + columns + [
                ("title", .text(entry.title)), ("detail", .text(entry.detail)),
                ("words", .text(" " + entry.words.joined(separator: " ") + " ")),
            ])
    }

    /// The words by which it is found so far, and which of the new ones are known: one question.
    private func indexed(_ id: String, _ words: [String]) throws -> (old: [String], known: Set<String>) {
        let places = words.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
        let lookUp =
            words.isEmpty ? "" : " UNION ALL SELECT word, 1 FROM {search_grams} WHERE gram = '' AND word IN (\(places))"
        let rows = try writer.query(
            "SELECT words, 0 FROM {search_entries} WHERE id = $1" + lookUp, [.text(id)] + words.map { .text($0) })
        var old: [String] = []
        var known: Set<String> = []
        for row in rows {
            if try row.int(1) == 0 {
                old = try row.text(0).split(separator: " ").map(String.init)
            } else {
                known.insert(try row.text(0))
            }
        }
        return (old, known)
    }

    private func learn(_ word: String) throws {
        let grams = SearchText.grams(word)
        guard !grams.isEmpty else { return }
        for gram in grams.sorted() + [""] {
            try writer.put("search_grams", [("gram", .text(gram)), ("word", .text(word))])
        }
    }

    /// A word by which nothing is found any more is not known any more either: it may have been somebody's name.
    private func forget(_ word: String, of id: String, _ kind: String) throws {
        try writer.delete(
            "search_words", key: [("kind", .text(kind)), ("word", .text(word)), ("id", .text(id))])
        let grams = SearchText.grams(word)
        guard !grams.isEmpty else { return }
        let kinds = searchedKinds.map { "'\($0)'" }.joined(separator: ", ")
        let left = try writer.query(
            "SELECT id FROM {search_words} WHERE kind IN (\(kinds)) AND word = $1 LIMIT 1", [.text(word)])
        guard left.isEmpty else { return }
        for gram in grams.sorted() + [""] {
            try writer.delete("search_grams", key: [("gram", .text(gram)), ("word", .text(word))])
        }
    }
}
