import Store
import Terms

/// One thing that a channel does, whole: what can be asked of it, what can happen in it, what it keeps, what falls due, and what it
/// does when something happens elsewhere. All the rest of the application comes from these values: the API's operations, scenario
/// verbs, replay, the table of what is due.
public struct Capability: Sendable {
    /// Its name, which is that of its folder.
    public let name: String
    /// Who may do what of it.
    public let permissions: [Permission]
    /// What changes something, or may.
    public let commands: [Operation]
    /// What only reads.
    public let queries: [Operation]
    /// Commands that only this process gives, never anybody by name.
    package let inner: [Operation]
    package let events: [any Event.Type]
    /// Tables, in the order in which their migrations run.
    package let tables: [TableDeclaration]
    package let migrations: [Migration]
    package let timedWork: [TimedWork]
    /// What has a state of its own in it.
    package let things: [Thing]
    /// What it concludes when something happened, in this order.
    package let reactions: [Reaction]
    /// What it does beside the record when something happened.
    package let effects: [Effect]
    /// Its tables that speak of persons, by their columns `person`.
    package let persons: [PersonHolding]
    /// What it keeps beside the record that may speak of persons as well.
    package let personCopies: [PersonCopies]
    /// Who reads the journal for it, outside any transaction.
    package let followers: [Follower]
    /// What it has to say before anything is done at all.
    package let gates: [Gate]
    /// What it knows of partners that conditions elsewhere ask about.
    package let partnerFacts: [PartnerFacts]
    /// Promotions that its records are, for the prices of what is bought.
    package let promotions: [PromotionSource]
    /// What is compared of its things when a record is performed again under other terms.
    package let comparisons: [Comparison]
    /// What of its things is found when somebody looks for it by words.
    package let searches: [SearchKind]
    /// Where it keeps in which country a partner is; nil for all but the one that does.
    package let home: PartnerHome?
    /// Who reads its entries in the journal; nil for what has none, or whose entries another capability speaks for.
    package let entries: EntryReaders?
    /// The words of what it says: its permissions, its problems, its notices, what its decisions name as missing.
    package let words: [Wordbook.Entry]

    package init(
        _ name: String, permissions: [Permission] = [], commands: [Operation] = [], queries: [Operation] = [],
        inner: [Operation] = [], events: [any Event.Type] = [], tables: [TableDeclaration] = [],
        migrations: [Migration] = [],
        timedWork: [TimedWork] = [], things: [Thing] = [], reactions: [Reaction] = [], effects: [Effect] = [],
        followers: [Follower] = [], gates: [Gate] = [], partnerFacts: [PartnerFacts] = [],
        promotions: [PromotionSource] = [], comparisons: [Comparison] = [], searches: [SearchKind] = [],
        persons: [PersonHolding] = [], personCopies: [PersonCopies] = [], home: PartnerHome? = nil,
        entries: EntryReaders? = nil, words: [Wordbook.Entry] = []
    ) {
        (self.name, self.permissions, self.commands, self.queries) = (name, permissions, commands, queries)
        (self.inner, self.events, self.tables, self.migrations) = (inner, events, tables, migrations)
        (self.timedWork, self.things) = (timedWork, things)
        (self.reactions, self.effects, self.followers, self.gates) = (reactions, effects, followers, gates)
        (self.partnerFacts, self.promotions) = (partnerFacts, promotions)
        (self.comparisons, self.searches) = (comparisons, searches)
        (self.persons, self.personCopies, self.home) = (persons, personCopies, home)
        (self.entries, self.words) = (entries, words)
    }
}

/// All capabilities of an application, each standing on those before it, and what they are found by.
public struct Capabilities: Sendable {
    public let all: [Capability]
    /// Commands and queries by name.
    public let operations: [String: Operation]
    /// In the order of the capabilities.
    public let permissions: [Permission]
    /// The words of all that they say, with those of decisions and terms.
    public let book: Wordbook
    /// The kinds of events, in the order in which they are declared.
    public let eventKinds: [String]
    /// All commands by name, those too that are not offered.
    let recorded: [String: Operation]
    package let events: [String: any Event.Type]
    package let timedWork: [String: TimedWork]
    private let things: [String: Thing]
    package let reactions: [Reaction]
    package let effects: [Effect]
    package let followers: [Follower]
    package let gates: [Gate]
    package let partnerFacts: [PartnerFacts]
    let promotions: [PromotionSource]
    package let persons: [PersonHolding]
    let personCopies: [PersonCopies]
    /// What is found when somebody looks for it by words, in the order in which it is shown.
    package let searches: [SearchKind]
    let searchedKinds: [String]
    let home: PartnerHome?
    private let tables: [String: TableDeclaration]
    /// What has to be allowed to read entries of a kind.
    private let readers: [String: Permission]
    let comparisons: [Comparison]
    /// The names of the commands that only what falls due leads to.
    let dueOperations: Set<String>

    /// - Precondition: no two have an operation, a kind of event or a kind of timed work of the same name.
    public init(_ others: [Capability]) {
        let all = [Capability.record] + others
        self.all = all
        operations = Dictionary(uniqueKeysWithValues: all.flatMap { $0.commands + $0.queries }.map { ($0.name, $0) })
        recorded = Dictionary(uniqueKeysWithValues: all.flatMap { $0.commands + $0.inner }.map { ($0.name, $0) })
        permissions = all.flatMap(\.permissions)
        book = Wordbook(all.flatMap(\.words), over: .terms)
        eventKinds = all.flatMap(\.events).map { $0.kind }
        events = Dictionary(uniqueKeysWithValues: all.flatMap(\.events).map { ($0.kind, $0) })
        timedWork = Dictionary(uniqueKeysWithValues: all.flatMap(\.timedWork).map { ($0.kind.name, $0) })
        things = Dictionary(uniqueKeysWithValues: all.flatMap(\.things).map { ($0.prefix, $0) })
        reactions = all.flatMap(\.reactions)
        effects = all.flatMap(\.effects)
        followers = all.flatMap(\.followers)
        gates = all.flatMap(\.gates)
        partnerFacts = all.flatMap(\.partnerFacts)
        promotions = all.flatMap(\.promotions)
        persons = all.flatMap(\.persons)
        personCopies = all.flatMap(\.personCopies)
        searches = all.flatMap(\.searches)
        searchedKinds = searches.map(\.noun)
        home = all.lazy.compactMap(\.home).first
        tables = Dictionary(uniqueKeysWithValues: all.flatMap(\.tables).map { ($0.name, $0) })
        comparisons = all.flatMap(\.comparisons)
        readers = EntryReaders.all(of: all)
        dueOperations = Set(timedWork.values.map(\.operation))
    }

    public var commands: [Operation] { all.flatMap(\.commands) }
    public var queries: [Operation] { all.flatMap(\.queries) }

    /// What entries can be, sorted: the kinds of events and the names of commands.
    public var entryKinds: [String] { (eventKinds + recorded.keys).sorted() }

    /// The declaration of a table; nil where none has the name.
    package func table(_ name: String) -> TableDeclaration? { tables[name] }

    /// What has to be allowed to read entries of a kind, an event's or a command's: as much as to see what shows the same. Nil
    /// for kinds of which no capability says so, which nobody reads.
    package func permission(toRead kind: String) -> Permission? { readers[kind] }

    /// All tables, in the order in which their migrations run.
    ///
    /// - Throws: `StoreError` when two capabilities declare the same table or migration.
    public func layout() throws(StoreError) -> DatabaseLayout {
        try DatabaseLayout(tables: all.flatMap(\.tables), migrations: all.flatMap(\.migrations))
    }

    /// What a thing looks like to its vendor, whatever it is; nil when no id is written so.
    ///
    /// - Throws: `Problem.notFound` when there is none.
    package func show(_ id: String, _ reader: Reader) throws -> Node? {
        try thing(id)?.show(reader, id)
    }

    /// What may be said of a thing, whatever it is, to somebody who reads a language; nil when there is none, or nothing to say.
    package func mention(_ id: String, _ reader: Reader, _ language: Language) throws -> Mention? {
        try thing(id)?.mention(reader, id, language)
    }

    /// A thing as people talk about it, as far as the one who asks sees it.
    ///
    /// - Throws: `Problem.notFound` for what nobody talks about, what is another's, and what the role does not see.
    package func discussed(_ id: String, _ reader: Reader) throws -> Discussed {
        guard let found = try thing(id)?.discussed(reader, id) else { throw Problem.notFound(Discussed.noun) }
        return found
    }

    private func thing(_ id: String) -> Thing? { things[String(id.prefix(while: { $0 != "_" }))] }
}

/// A kind of thing that has a state: what its ids begin with, what it looks like to its vendor, and what is said of one elsewhere.
package struct Thing: Sendable {
    let prefix: String
    let show: @Sendable (Reader, String) throws -> Node?
    let mention: @Sendable (Reader, String, Language) throws -> Mention?
    let discussed: @Sendable (Reader, String) throws -> Discussed?

    /// - Parameters:
    ///   - mention: what notices and mails may say of one; nothing where left out.
    ///   - discussed: who talks about one, for the one who asks; nobody where left out. Throws `Problem.notFound` for what is not seen.
    ///   - view: what is shown of it.
    package init<Value: Entity, View: Codable>(
        _: Value.Type, mention: (@Sendable (Value, Reader, Language) throws -> Mention)? = nil,
        discussed: (@Sendable (Reader, ID<Value.Identity>) throws -> Discussed)? = nil,
        _ view: @escaping @Sendable (Reader, ID<Value.Identity>) throws -> View
    ) {
        prefix = Value.Identity.prefix
        show = { reader, id in try ID<Value.Identity>(id).map { try Node(encoding: try view(reader, $0)) } }
        self.mention = { reader, id, language in
            guard let mention, let id = ID<Value.Identity>(id) else { return nil }
            return try reader.vendorWide.find(Value.self, id).map { try mention($0.value, reader, language) }
        }
        self.discussed = { reader, id in
            guard let discussed, let id = ID<Value.Identity>(id) else { return nil }
            return try discussed(reader, id)
        }
    }

    /// A thing that is shown as its commands and queries show it.
    package init<Value: Entity>(
        _: Value.Type, mention: (@Sendable (Value, Reader, Language) throws -> Mention)? = nil,
        discussed: (@Sendable (Reader, ID<Value>) throws -> Discussed)? = nil
    ) where Value.Identity == Value {
        self.init(Value.self, mention: mention, discussed: discussed) { reader, id in
            try reader.require(id).value.shown(to: reader)
        }
    }
}

/// A thing that people talk about, as far as the one who asks sees it.
package struct Discussed: Sendable {
    /// What it is called: the end customer, the company.
    package let title: String
    /// Those of its partners with whom the vendor may talk, whose it is first; none for what concerns no partner yet.
    package let partners: [PartnerID]

    package init(_ title: String, _ partners: [PartnerID]) { (self.title, self.partners) = (title, partners) }

    fileprivate static let noun = "discussed"
}

extension Reader {
    /// - Throws: `Problem.notFound` when the one who asks does not see such things.
    package func requireSight(_ permission: Permission) throws {
        guard context.actor.may(permission) else { throw Problem.notFound(Discussed.noun) }
    }

    /// A thing that people talk about, by its id.
    ///
    /// - Throws: `Problem.notFound` for what nobody talks about, what is another's, and what the role does not see.
    package func discussed(_ id: String) throws -> Discussed { try capabilities.discussed(id, self) }
}

/// What notices, and the mails that bring them, may say of something by its id.
package struct Mention: Sendable {
    /// The partner that it belongs to.
    package let partner: PartnerID?
    /// What it is called in a sentence; nil where it goes by its id.
    package let name: String?
    /// What templates of mails may name of it.
    package let members: [NoticePlaceholder: String]

    package init(partner: PartnerID?, name: String? = nil, _ members: [NoticePlaceholder: String] = [:]) {
        (self.partner, self.name, self.members) = (partner, name, members)
    }
}
