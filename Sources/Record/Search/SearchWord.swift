import Store

/// One word that somebody looks for, and the words that may be meant by it.
package struct SearchWord: Sendable {
    let text: String
    /// Words that hold it in the middle, or, where nothing begins with it, words that are spelled like it.
    let others: [String]

    /// A part of so many letters is looked for within words too.
    private static let leastPart = 3
    /// More words than these are not looked at: who types so little has more to type.
    private static let mostOthers = 60

    init(_ text: String, _ reader: Reader) throws {
        self.text = text
        let grams = SearchText.grams(text)
        guard text.count >= Self.leastPart, !grams.isEmpty else {
            others = []
            return
        }
        let wide = reader.vendorWide
        let inner = grams.filter { !$0.hasPrefix("^") }
        let within = try Self.made(of: inner, all: true, wide).filter {
            !$0.hasPrefix(text) && $0.contains(text)
        }
        let begins = try !wide.query(
            "SELECT word FROM {search_grams} WHERE gram = '' AND word >= $1 AND word < $2 LIMIT 1",
            [.text(text), .text(Self.end(text))]
        ).isEmpty
        guard within.isEmpty, !begins, text.count > Self.leastPart else {
            others = within
            return
        }
        let most = text.count < 8 ? 1 : 2
        others = try Self.made(of: grams, all: false, wide).compactMap { word in
            // Also the beginning of a longer word: what is typed need not be finished.
            let beginning = String(word.prefix(text.count))
            let near = [word, beginning].compactMap { SearchText.distance($0, text, most: most) }.min()
            return near.map { (word, $0) }
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(10).map(\.0)
    }

    /// Known words with all or most of these grams, those with the most first.
    private static func made(of grams: Set<String>, all: Bool, _ reader: Reader) throws -> [String] {
        guard !grams.isEmpty else { return [] }
        let sorted = grams.sorted()
        let places = sorted.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let least = all ? sorted.count : max(1, sorted.count / 2 - 1)
        return try reader.query(
            """
            SELECT word FROM {search_grams} WHERE gram IN (\(places)) GROUP BY word HAVING count(*) >= \(least) \
            ORDER BY count(*) DESC, word LIMIT \(mostOthers)
            """, sorted.map { .text($0) }
        ).map { try $0.text(0) }
    }

    /// Behind every text that begins so.
    static func end(_ text: String) -> String { text + "\u{10FFFF}" }

    /// The ids of what has the word, of a kind, as a question of its own: `SELECT id FROM …`.
    ///
    /// - Parameter rest: how it ends: ` LIMIT 10`.
    func ids(_ kind: String, _ conditions: inout Conditions, _ rest: String = "") -> String {
        let of = conditions.place(of: .text(kind))
        let (from, end) = (conditions.place(of: .text(text)), conditions.place(of: .text(Self.end(text))))
        let begins = "SELECT id FROM {search_words} WHERE kind = \(of) AND word >= \(from) AND word < \(end)\(rest)"
        guard !others.isEmpty else { return begins }
        let places = others.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
        let within = "SELECT id FROM {search_words} WHERE kind = \(of) AND word IN (\(places))\(rest)"
        return rest.isEmpty
            ? "\(begins) UNION \(within)"
            : "SELECT id FROM (\(begins)) AS begins UNION SELECT id FROM (\(within)) AS within"
    }

    /// Does an entry's text of words hold it? As `ids` says.
    func matches(_ words: String) -> Bool { words.contains(text) || others.contains { words.contains(" \($0) ") } }
}

/// The words that a list is searched by, as conditions of it.
struct ListWords {
    let conditions: [ListCondition]

    /// So many rows of the rarest word at most are gone through one by one; what more have is met on the way through the list.
    private static let rare = 2_000

    /// - Returns: nil where no word was typed.
    init?<Value: Entity>(_ text: String, _: Value.Type, _ reader: Reader) throws {
        if let id = ID<Value.Identity>(text.trimmingSpaces) {
            conditions = [{ $0.add(.text(id.text)) { "id = \($0)" } }]
            return
        }
        let words = try SearchText.words(text).prefix(6).map { try SearchWord($0, reader) }
        guard !words.isEmpty else { return nil }
        let kind = Value.noun
        let counts = try words.map { word in
            var conditions = Conditions()
            let ids = word.ids(kind, &conditions, " LIMIT \(Self.rare + 1)")
            return try reader.query("SELECT count(*) FROM (\(ids)) AS found", conditions.arguments).first?.int(0) ?? 0
        }
        let rarest = counts.indices.min { counts[$0] < counts[$1] }
        conditions = words.enumerated().map { place, word in
            let isDriving = place == rarest && counts[place] <= Self.rare
            return { conditions in
                if isDriving {
                    let ids = word.ids(kind, &conditions)
                    conditions.add("id IN (\(ids))")
                } else {
                    Self.add(word, to: &conditions, Value.table)
                }
            }
        }
    }

    private static func add(_ word: SearchWord, to conditions: inout Conditions, _ table: String) {
        let patterns = (["%\(Conditions.literal(word.text))%"] + word.others.map { "% \(Conditions.literal($0)) %" })
            .map { "found.words LIKE \(conditions.place(of: .text($0))) ESCAPE '!'" }
        conditions.add(
            """
            EXISTS (SELECT 1 FROM {search_entries} AS found WHERE found.id = \(table).id \
            AND (\(patterns.joined(separator: " OR "))))
            """)
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
