@_spi(System) import Store
import Terms

/// What came of a command.
public struct Performed<Reply: Codable & Sendable>: Sendable {
    public let reply: Reply
    /// The version of what the command was about, for `ETag`: the sequence of the last entry it wrote.
    public let version: Int64?
    /// Was this the answer to an earlier request with the same idempotency key?
    public let repeated: Bool
}

/// What a request brings besides its command.
public struct RequestTerms: Sendable {
    /// Repeating a request with the same key and body does nothing and gives the first answer again.
    public let idempotencyKey: String?
    /// The version that the one who asks believes to be current.
    public let expectedVersion: Int64?
    /// The turn on which timed work is done; nil for what people ask.
    let turn: DueTurn?

    public init(idempotencyKey: String? = nil, expectedVersion: Int64? = nil) {
        self.idempotencyKey = idempotencyKey
        self.expectedVersion = expectedVersion
        turn = nil
    }

    init(turn: DueTurn) {
        (idempotencyKey, expectedVersion) = (nil, nil)
        self.turn = turn
    }

    public static let plain = RequestTerms()
}

extension Guildhall {
    /// The one way in which anything changes: authorise, load, decide, and in one transaction write the journal and the tables.
    /// Returns when it is on disk.
    ///
    /// - Throws: `Problem` for a mistake in the request (nothing changed), `Refusal` when a clause stands in the way (recorded
    ///   with its reasons), `StoreError` when the database cannot.
    public func perform<C: Command>(
        _ command: C, as credential: Credential, _ terms: RequestTerms = .plain, at moment: Instant? = nil
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
    public func answer<Q: Query>(
        _ query: Q, as credential: Credential, at moment: Instant? = nil
    ) async throws -> Q.Answer {
        try await measured(Q.name) {
            if let counted = query as? any CountedQuery { try await count(counted, Q.permission, credential) }
            return try await database.read { snapshot in
                let actor = try self.actor(credential, snapshot)
                try Self.authorise(actor, Q.permission)
                return try query.answer(try self.reader(actor, snapshot, .plain, moment))
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
            try Self.authorise(actor, permission)
            guard let asking = query.counted(for: actor) else { return nil }
            return try snapshot.state(of: asking.before, at: now).count > 0 ? nil : asking
        }
        guard let asking else { return }
        try await database.write { transaction in
            do {
                try transaction.count(asking.buckets, at: now)
            } catch Problem.tooMany(_, let seconds) {
                throw Problem.tooMany(message: asking.message, retryAfter: seconds)
            }
            try transaction.note(asking.before, at: now)
        }
    }

    /// Goes through a command as `perform` would, up to what would happen, and leaves everything as it is: for forms that say while
    /// somebody types what would stand in the way. Takes no part in the write lane.
    ///
    /// - Throws: as `perform`; a refusal is not recorded.
    public func rehearse<C: Command>(_ command: C, as credential: Credential, at moment: Instant? = nil) async throws {
        try await measured("rehearse_" + C.name) {
            try await database.read { snapshot in
                let actor = try self.actor(credential, snapshot)
                try Self.authorise(actor, C.permission)
                let reader = try self.reader(actor, snapshot, .plain, moment)
                try reader.checkParticipation(C.permission, command.withheld)
                let events = try command.decide(try command.load(reader), reader.context)
                try reader.checkOwners(of: events, C.permission, command.withheld)
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
        try await database.read { snapshot in try Self.authorise(try self.actor(credential, snapshot), permission) }
    }

    private func attempt<C: Command>(
        _ command: C, _ credential: Credential, _ terms: RequestTerms, _ moment: Instant?, _ transaction: Transaction
    ) throws -> Result<Performed<C.Reply>, Refusal> {
        let actor = try actor(credential, transaction)
        knownVendors.note(actor.vendor, of: credential)
        try Self.authorise(actor, C.permission)
        try terms.turn?.begin(transaction)
        let earlier = try terms.idempotencyKey.map { try EarlierReply(key: $0, command, actor) }
        if let answer = try earlier?.find(C.Reply.self, transaction) {
            return answer.map { Performed(reply: $0, version: nil, repeated: true) }
        }
        let reader = try reader(actor, transaction, terms, moment)
        do {
            try reader.checkParticipation(C.permission, command.withheld)
            let state = try command.load(reader)
            let events = try command.decide(state, reader.context)
            try reader.checkOwners(of: events, C.permission, command.withheld)
            let recorded = try record(events, reader.context, transaction)
            let isPutOff = (command as? any PutsOffStanding)?.putsOffStanding ?? false
            let version = isPutOff ? recorded : try followStanding(events, reader, transaction) ?? recorded
            let delivery = Delivery(transaction: transaction, reader: reader, accounts: delivery(transaction))
            try command.deliver(state, events, delivery)
            try followOnboarding(events, delivery)
            let reply = try command.reply(state, events, reader)
            try earlier?.keep(reply, at: reader.now, transaction)
            return .success(Performed(reply: reply, version: version, repeated: false))
        } catch let refusal as Refusal {
            try record([CommandRefused(command: C.name, refusal, actor)], reader.context, transaction)
            try earlier?.keep(refusal, at: reader.now, transaction)
            return .failure(refusal)
        }
    }

    func actor(_ credential: Credential, _ snapshot: Snapshot) throws -> Actor {
        switch credential {
        case .system(let vendor): return .system(vendor)
        case .stranger(let vendor): return .stranger(vendor)
        case .secret(let secret):
            guard let actor = try actor(holding: secret, snapshot) else { throw Problem.unauthenticated }
            return actor
        case .session(let token):
            guard let actor = try snapshot.actor(signedInBy: token, at: clock.now) else {
                throw Problem.unauthenticated
            }
            return actor
        }
    }

    private static func authorise(_ actor: Actor, _ permission: Permission) throws {
        guard permission.allows(actor.role, actor.kind) else {
            throw Problem.forbidden(permission)
        }
        guard actor.scopes?.contains(permission) ?? true else { throw Problem.outOfScope(permission) }
    }

    func reader(
        _ actor: Actor, _ snapshot: Snapshot, _ terms: RequestTerms, _ moment: Instant?
    ) throws -> Reader {
        let vendor = try vendor(actor.vendor, snapshot)
        let now = moment ?? vendor.now(clock.now)
        let context = Context(
            now: now, program: try program(of: vendor, at: now, snapshot), actor: actor, vendor: vendor,
            identifiers: identifiers)
        return Reader(
            snapshot: snapshot, context: context, scope: actor.scope, expectedVersion: terms.expectedVersion,
            programs: { try self.program(of: vendor, at: $0, snapshot) })
    }

    /// Reads everything of a vendor, for the clock's own work.
    func systemReader(_ vendor: ID<Vendor>, _ snapshot: Snapshot) throws -> Reader {
        try reader(.system(vendor), snapshot, .plain, nil)
    }

    /// Writes the journal and then, entry by entry, the tables; last the mails of notices into the outbox. Returns the version that what it was about now has: the last
    /// sequence written about the first event's subject, notices of it aside.
    @discardableResult
    func record(_ events: [any Event], _ context: Context, _ transaction: Transaction) throws -> Int64? {
        guard !events.isEmpty else { return nil }
        let entries = try transaction.append(
            events.map { event in
                NewEntry(
                    vendor: context.vendor.id.text, at: context.now.milliseconds, actor: context.actor.id,
                    kind: type(of: event).kind, subject: event.subject, partner: event.partner?.text,
                    body: String(decoding: try JSON.encode(event), as: UTF8.self),
                    program: context.program.name, programVersion: String(context.program.version))
            })
        for (event, entry) in zip(events, entries) {
            try event.apply(
                entry, to: Tables(writer: transaction.writer(vendor: entry.vendor), version: entry.sequence))
        }
        try post(events, context, transaction)
        return zip(events, entries).reversed()
            .first { $0.0.subject == events[0].subject && !($0.0 is NoticeSent) }?.1.sequence
    }
}

extension Reader {
    /// The thing that one of the events made. For replies: what was just made need not be read again.
    func created<E: Event, Value>(_ events: [any Event], _ member: KeyPath<E, Value>) throws -> Value {
        for case let event as E in events { return event[keyPath: member] }
        throw Problem.notFound(E.kind)
    }
}
