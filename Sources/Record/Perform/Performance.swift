import Store
import Terms

/// One request on its way into the record: its entry, what is concluded from it, and what follows from that, all in one transaction.
final class Performance {
    private let context: Context
    private let transaction: Transaction
    private let writer: TableWriter
    private let capabilities: Capabilities
    /// All that was concluded, in order.
    private(set) var happened: [Happened] = []
    /// The entries: the request, then its conclusions.
    private(set) var written: [JournalEntry] = []

    /// The request with the names of persons in the open, as what it concludes may read it.
    private var asked: JournalEntry?

    /// Reactions that move each other longer than this never end.
    private static let mostRounds = 32

    init(_ context: Context, _ transaction: Transaction, _ capabilities: Capabilities) throws {
        (self.context, self.transaction, self.capabilities) = (context, transaction, capabilities)
        writer = try transaction.writer(vendor: context.vendor.id.text)
    }

    /// Writes the request's entry. Partners see their own people's requests, not those of others about them.
    func begin<C: Command>(
        _ command: C, subject: String, outside: [String: Node], persons: PersonNaming
    ) throws {
        try persons.keep(transaction)
        let body = RecordedRequest(
            command: command, by: RecordedActor(context.actor), seed: context.identifiers.seed,
            outside: outside.isEmpty ? nil : outside, beside: try (command as? any BroughtBeside)?.kept())
        let open = try JSON.string(body)
        asked = try append(C.name, subject, context.actor.partner?.text, SealedText.closed(open), nil).with(body: open)
    }

    /// Writes conclusions into the journal and then, one by one, the tables.
    func conclude(_ conclusions: [Conclusion]) throws {
        guard let asked else { preconditionFailure("a conclusion needs a request") }
        for conclusion in conclusions {
            let event = conclusion.event
            let body = try JSON.string(event)
            let entry = try append(
                type(of: event).kind, event.subject, event.partner?.text, SealedText.closed(body), conclusion.because)
            try event.apply(
                entry.with(body: body),
                to: Tables(
                    writer: writer, version: entry.sequence, persons: capabilities.persons, request: asked,
                    searchedKinds: capabilities.searchedKinds, home: capabilities.home))
            happened.append(Happened(event: event, sequence: entry.sequence))
        }
    }

    /// Concludes what the command decided, and then what follows from it until nothing new does.
    ///
    /// - Throws: `ReactionCircle`.
    func conclude(_ events: [any Event], then reader: Reader, puttingOff skipped: Set<String>) throws {
        guard let cause = written.first?.sequence else { return }
        try conclude(events.map { Conclusion($0, because: Happened(event: $0, sequence: cause)) })
        var seen = 0
        var rounds = 0
        while seen < happened.count {
            let news = happened[seen...]
            seen = happened.count
            var moved: [String] = []
            for reaction in capabilities.reactions where !skipped.contains(reaction.name) {
                let mine = news.filter { reaction.follows.contains(type(of: $0.event).kind) }
                guard !mine.isEmpty else { continue }
                moved.append(reaction.name)
                try conclude(try reaction.react(Array(mine), reader))
            }
            rounds += 1
            guard rounds < Self.mostRounds else { throw ReactionCircle(names: moved) }
        }
    }

    @discardableResult
    private func append(
        _ kind: String, _ subject: String, _ partner: String?, _ body: String, _ because: Int64?
    ) throws -> JournalEntry {
        let entry = NewEntry(
            vendor: context.vendor.id.text, at: context.now.milliseconds, actor: context.actor.id, kind: kind,
            subject: subject, partner: partner, body: body, program: context.program.name,
            programVersion: String(context.program.version), because: because)
        let appended = try transaction.append(entry)
        written.append(appended)
        return appended
    }

    /// The last sequence written about what the request was about: its version now, for `ETag`.
    func version(isAbout: (any Event) -> Bool) -> Int64? {
        guard let subject = happened.first?.event.subject else { return nil }
        return happened.last { $0.event.subject == subject && isAbout($0.event) }?.sequence
    }
}
