/// The words of every ``Phrase``, in each language that Guildhall speaks.
public struct Wordbook: Sendable {
    /// One phrase's words.
    public struct Entry: Sendable {
        let key: String
        let english: String
        let german: String

        /// Every language is asked for, so that none is forgotten; how they are written says ``PhraseTemplate``.
        public init(_ key: String, _ english: String, _ german: String) {
            (self.key, self.english, self.german) = (key, english, german)
        }

        func words(in language: Language) -> String {
            switch language {
            case .english: english
            case .german: german
            }
        }
    }

    private let templates: [String: [Language: PhraseTemplate]]
    /// What is wrong with the entries: keys that stand there twice, words that cannot be read, other values in one language than in
    /// another. Tests see that there is nothing.
    public let faults: [String]

    /// - Parameter base: a book whose words belong to this one too.
    /// - Complexity: O(entries of both).
    public init(_ entries: [Entry], over base: Wordbook? = nil) {
        var templates = base?.templates ?? [:]
        var faults = base?.faults ?? []
        for entry in entries {
            var own: [Language: PhraseTemplate] = [:]
            for language in Language.allCases { own[language] = PhraseTemplate(entry.words(in: language)) }
            if own.count < Language.allCases.count { faults.append("\(entry.key) has a brace or bracket not closed") }
            if Set(own.values.map(\.names)).count > 1 { faults.append("\(entry.key) names other values by language") }
            if templates.updateValue(own, forKey: entry.key) != nil { faults.append("\(entry.key) is there twice") }
        }
        self.templates = templates
        self.faults = faults
    }

    /// The words of decisions and terms.
    public static let terms = Wordbook(
        Entry.values + Entry.facts + Entry.rules + Entry.missing + Entry.standing + Entry.conditions + Entry.terms
            + Entry.tiers + Entry.problems + Entry.sales + Entry.earnings + Entry.funds + Entry.subprograms + Entry.fees
            + Entry.ordering + Entry.allowances
            + Entry.joining + Entry.resources + Entry.leads + Entry.contacts + Entry.cases + Entry.changes
            + Entry.registrationChanges + Entry.matching
    )

    public var keys: Set<String> { Set(templates.keys) }

    public func contains(_ key: String) -> Bool { templates[key] != nil }

    /// The names of the values that a phrase takes; nil for a key that there is not.
    public func names(of key: String) -> Set<String>? { templates[key]?[.english]?.names }

    func template(_ key: String, _ language: Language) -> PhraseTemplate? { templates[key]?[language] }
}
