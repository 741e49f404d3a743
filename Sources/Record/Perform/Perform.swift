@_spi(System) import Store
import Terms

/// What came of a command.
public struct Performed<Reply: Codable & Sendable>: Sendable {
    public let reply: Reply
    /// The version of what the command was about, for `ETag`: the sequence of the last entry it wrote.
    public let version: Int64?
    /// Was this the answer to an earlier request with the same idempotency key?
    public let repeated: Bool

    package init(reply: Reply, version: Int64?, repeated: Bool) {
        (self.reply, self.version, self.repeated) = (reply, version, repeated)
    }
}

/// What a request brings besides its command.
public struct RequestTerms: Sendable {
    /// Repeating a request with the same key and body does nothing and gives the first answer again.
    public let idempotencyKey: String?
    /// The version that the one who asks believes to be current.
    public let expectedVersion: Int64?
    /// In which the one who asks reads the reply, or what stood in the way.
    public let language: Language
    /// The turn on which timed work is done; nil for what people ask.
    package let turn: DueTurn?

    public init(idempotencyKey: String? = nil, expectedVersion: Int64? = nil, language: Language) {
        self.idempotencyKey = idempotencyKey
        self.expectedVersion = expectedVersion
        self.language = language
        turn = nil
    }

    package init(turn: DueTurn) {
        (idempotencyKey, expectedVersion, language) = (nil, nil, .english)
        self.turn = turn
    }

    public static let plain = RequestTerms(language: .english)
}

extension Guildhall {
    /// The one way in which anything changes: authorise, load, decide, and in one transaction write the journal and the tables.
    /// Returns when it is on disk.
    ///
    /// - Throws: `Problem` for a mistake in the request (nothing changed), `WordedRefusal` when a clause stands in the way (recorded
    ///   with its reasons), `StoreError` when the database cannot.
    public func perform<C: Command>(
        _ command: C, as credential: Credential, _ terms: RequestTerms, at moment: Instant? = nil
    ) async throws -> Performed<C.Reply> {
        try await measured(C.name) {
            let vendor = try await likelyVendor(of: credential)
            let attempt = try await database.write(
                vendor: vendor.text, kind: "\(C.name) \(credential.hash ?? vendor.text)"
            ) { transaction in
                try self.attempt(command, credential, terms, moment, transaction)
            }
            return try attempt.get()
        }
    }

    /// Answers a query on one consistent state of the database.
    ///
    /// - Parameter language: in which the one who asks reads the answer.
    public func answer<Q: Query>(
        _ query: Q, as credential: Credential, in language: Language, at moment: Instant? = nil
    ) async throws -> Q.Answer {
        try await measured(Q.name) {
            if let counted = query as? any CountedQuery { try await count(counted, Q.permission, credential) }
            return try await database.read { snapshot in
                let actor = try self.actor(credential, snapshot)
                try self.authorise(actor, Q.permission)
                if Q.isExport { self.noteExport(Q.name, by: actor) }
                let reader = try self.reader(actor, snapshot, RequestTerms(language: language), moment)
                return try reader.wording { try query.answer(reader) }
            }
        }
    }

    /// Counts a question that is not to be asked about everybody.
    ///
    /// - Throws: `Problem.tooMany`, and as `answer`.
    private func count(_ query: any CountedQuery, _ permission: Permission, _ credential: Credential) async throws {
        let now = clock.now
        let asking = try await database.read { snapshot -> CountedAsking? in
            let actor = try self.actor(credential, snapshot)
            try self.authorise(actor, permission)
            guard let asking = query.counted(for: actor) else { return nil }
            return try snapshot.state(of: asking.before, at: now).count > 0 ? nil : asking
        }
        guard let asking else { return }
        try await database.write { transaction in
            do {
                try transaction.count(asking.buckets, at: now)
            } catch Problem.tooMany(_, let seconds) {
                throw Problem.tooMany(asking.phrase, retryAfter: seconds)
            }
            try transaction.note(asking.before, at: now)
        }
    }

    /// Goes through a command as `perform` would, up to what would happen, and leaves everything as it is: for forms that say while
    /// somebody types what would stand in the way. Takes no part in the write lane.
    ///
    /// - Throws: as `perform`; a refusal is not recorded.
    public func rehearse<C: Command>(
        _ command: C, as credential: Credential, in language: Language, at moment: Instant? = nil
    ) async throws {
        try await measured("rehearse_" + C.name) {
            try await database.read { snapshot in
                let actor = try self.actor(credential, snapshot)
                try self.authorise(actor, C.self)
                let reader = try self.reader(actor, snapshot, RequestTerms(language: language), moment)
                _ = try reader.wording {
                    try self.judge(try self.named(command, PersonNaming(reader)), reader)
                }
            }
        }
    }

    /// What surrounds the one who asks: the vendor, its program and moment, and who the one is to it.
    ///
    /// - Throws: `Problem.unauthenticated`, `StoreError`.
    public func surroundings(_ credential: Credential) async throws -> Surroundings {
        try await database.read { snapshot in
            let context = try self.reader(try self.actor(credential, snapshot), snapshot, .plain, nil).context
            return Surroundings(
                now: context.now, program: context.program, actor: context.actor, vendor: context.vendor)
        }
    }

    /// Sees whether the one who asks may do such a thing at all, without doing it: for requests that cannot be read.
    ///
    /// - Throws: `Problem.unauthenticated`, `Problem.forbidden`, `StoreError`.
    public func admit(_ credential: Credential, _ permission: Permission) async throws {
        try await database.read { snapshot in try self.authorise(try self.actor(credential, snapshot), permission) }
    }

    private func attempt<C: Command>(
        _ command: C, _ credential: Credential, _ terms: RequestTerms, _ moment: Instant?, _ transaction: Transaction
    ) throws -> Result<Performed<C.Reply>, WordedRefusal> {
        let actor = try actor(credential, transaction)
        knownCallers.note(actor, of: credential)
        try self.authorise(actor, C.self)
        try terms.turn?.begin(transaction)
        let earlier = try terms.idempotencyKey.map { try EarlierReply(key: $0, command, actor) }
        let reader = try reader(actor, transaction, terms, moment)
        return try reader.wording { try answer(command, earlier, reader, transaction) }
    }

    private func answer<C: Command>(
        _ command: C, _ earlier: EarlierReply?, _ reader: Reader, _ transaction: Transaction
    ) throws -> Result<Performed<C.Reply>, WordedRefusal> {
        if let answer = try earlier?.find(C.Reply.self, transaction) {
            switch answer {
            case .success(let reply): return .success(Performed(reply: reply, version: nil, repeated: true))
            case .failure(let refusal): return .failure(try reader.worded(refusal))
            }
        }
        switch try conclude(command, reader, transaction) {
        case .refused(let refusal, _):
            try earlier?.keep(refusal, at: clock.now, transaction)
            return .failure(try reader.worded(refusal))
        case .done(let named, let state, let events, let performance):
            let delivery = Delivery(transaction: transaction, reader: reader, guildhall: self, now: clock.now)
            try named.deliver(state, events, delivery)
            try follow(performance.happened, delivery)
            let reply = try named.reply(state, events, reader)
            try earlier?.keep(reply, at: clock.now, transaction)
            let version = performance.version { !($0 is any Telling) }
            return .success(Performed(reply: reply, version: version, repeated: false))
        }
    }

    /// Performs a command in a transaction that does more than that: for what this process asks, such as an account's joining.
    ///
    /// - Throws: as the other `perform`; a refusal is not recorded, since the transaction is undone.
    @discardableResult
    package func perform<C: Command>(
        _ command: C, as credential: Credential, in transaction: Transaction
    ) throws -> C.Reply {
        try attempt(command, credential, .plain, nil, transaction).get().reply
    }

    /// Decides a command and writes it into the record with all that follows. What is written depends on nothing but the command, the
    /// reader and the record before it.
    func conclude<C: Command>(
        _ command: C, _ reader: Reader, _ transaction: Transaction
    ) throws -> Concluded<C> {
        let performance = try Performance(reader.context, transaction, capabilities)
        let persons = PersonNaming(reader)
        let command = try named(command, persons)
        do {
            let (state, events) = try judge(command, reader)
            if let first = events.first {
                try performance.begin(
                    command, subject: first.subject, outside: reader.outside.answers, persons: persons)
                let skipped = (command as? any PutsOffReactions)?.putsOff ?? []
                try performance.conclude(events, then: reader, puttingOff: skipped)
            }
            return .done(command, state, events, performance)
        } catch let refusal as Refusal {
            let refused = CommandRefused(command: C.name, refusal, reader.context.actor)
            try performance.begin(command, subject: refused.subject, outside: reader.outside.answers, persons: persons)
            try performance.conclude([refused], then: reader, puttingOff: [])
            return .refused(refusal, performance)
        }
    }

    /// What a command comes to, with nothing written.
    private func judge<C: Command>(_ command: C, _ reader: Reader) throws -> (C.State, [any Event]) {
        for gate in capabilities.gates { try gate.admit(reader, C.permission, command.withheld) }
        let state = try command.load(reader)
        let events = try command.decide(state, reader.context)
        for gate in capabilities.gates { try gate.pass(events, reader, C.permission, command.withheld) }
        return (state, events)
    }

    func follow(_ happened: [Happened], _ delivery: Delivery) throws {
        for one in happened {
            let kind = type(of: one.event).kind
            for effect in capabilities.effects where effect.follows.contains(kind) {
                try effect.act(one.event, delivery)
            }
        }
    }

    package func reader(
        _ actor: Actor, _ snapshot: Snapshot, _ terms: RequestTerms = .plain, _ moment: Instant? = nil,
        seed: String? = nil, outside: Outside = Outside()
    ) throws -> Reader {
        let vendor = try vendor(actor.vendor, snapshot)
        let now = moment ?? vendor.now(clock.now)
        let context = Context(
            now: now, program: try program(of: vendor, at: now, snapshot), actor: actor, vendor: vendor,
            identifiers: RequestIdentifiers(seed: seed ?? seeds.next()))
        return self.reader(context, snapshot, terms, outside: outside)
    }

    func reader(
        _ context: Context, _ snapshot: Snapshot, _ terms: RequestTerms = .plain, outside: Outside = Outside()
    ) -> Reader {
        let vendor = context.vendor
        return Reader(
            snapshot: snapshot, context: context, scope: context.actor.scope, expectedVersion: terms.expectedVersion,
            language: terms.language, programs: { try self.program(of: vendor, at: $0, snapshot) },
            versions: { number in
                // A vendor that begins has published nothing before its first command is done.
                try number == context.program.version ? context.program : self.program(number, of: vendor, snapshot)
            }, outside: outside, capabilities: capabilities)
    }

    /// Reads everything of a vendor, for the clock's own work, and for what is open to everybody.
    package func systemReader(
        _ vendor: ID<Vendor>, _ snapshot: Snapshot, in language: Language = .english
    ) throws -> Reader {
        try reader(.system(vendor), snapshot, RequestTerms(language: language), nil)
    }
}

/// What came of a command, written into the record.
enum Concluded<C: Command> {
    /// With the command as it is recorded.
    case done(C, C.State, [any Event], Performance)
    case refused(Refusal, Performance)
}

/// An event that only tells somebody of something: it makes no new version of what it is about.
package protocol Telling: Event {}

extension Reader {
    /// The thing that one of the events made. For replies: what was just made need not be read again.
    package func created<E: Event, Value>(_ events: [any Event], _ member: KeyPath<E, Value>) throws -> Value {
        for case let event as E in events { return event[keyPath: member] }
        throw Problem.notFound("such_thing")
    }
}
