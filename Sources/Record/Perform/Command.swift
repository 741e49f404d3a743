import Store
import Terms

/// Something a person, a program or the clock asks to be done. Its members are its JSON; its name is its name everywhere: in
/// the API's description, in scenarios, in the journal.
///
/// `load` reads what the decision needs, `decide` is pure, `reply` says what came of it. Whoever performs it
/// (`Guildhall.perform`) adds authorisation, the transaction, the journal, idempotency and concurrency.
public protocol Command: Codable, Sendable {
    associatedtype State: Sendable
    associatedtype Reply: Codable & Sendable

    /// In snake case, such as `approve_deal`.
    static var name: String { get }
    /// Who may do it.
    static var permission: Permission { get }

    /// Does it bind the partner that gives it: accept terms or costs, give a permission? Then a person of the partner's
    /// who is signed in gives it, never a key. False for most commands.
    static var binds: Bool { get }
    /// Does it open doors, so that whoever is signed in shows the password again first? False for most commands.
    static var needsConfirmation: Bool { get }

    /// What an agreement that is not accepted may keep a partner from doing by it; nil for most commands.
    var withheld: Withheld? { get }

    /// Reads what the decision needs, through the scope of the one who asks. Throws `Problem.notFound` for what is not theirs.
    func load(_ reader: Reader) throws -> State
    /// Concludes what happened. Pure: no database, no clock but `context.now`. Throws `Problem` for a mistake in the
    /// command, `Refusal` when a clause stands in the way.
    func decide(_ state: State, _ context: Context) throws -> [any Event]
    /// What the one who asked is told, read after the events were applied.
    func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Reply
    /// Writes what belongs to nobody's record, such as a one-time link and its mail, in the same transaction as the events. Most
    /// commands have nothing of the kind.
    func deliver(_ state: State, _ events: [any Event], _ delivery: Delivery) throws
}

extension Command {
    public static var binds: Bool { false }
    public static var needsConfirmation: Bool { false }
    public var withheld: Withheld? { nil }

    public func deliver(_ state: State, _ events: [any Event], _ delivery: Delivery) throws {}
}

/// What `deliver` and effects write through.
public struct Delivery {
    package let transaction: Transaction
    package let reader: Reader
    package let guildhall: Guildhall
    /// The real moment.
    package let now: Instant

    /// The version of the program of a number, also when it is published just now.
    ///
    /// - Throws: `Problem.notFound` when there is none.
    package func program(ofVersion number: Int) throws -> Program {
        let vendor = try guildhall.vendor(reader.context.vendor.id, transaction)
        return try guildhall.program(number, of: vendor, transaction)
    }

    /// An id for what is no part of the record, such as a link.
    package func newID<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> { .random(at: now) }
}

/// A question that changes nothing.
public protocol Query: Codable, Sendable {
    associatedtype Answer: Codable & Sendable

    static var name: String { get }
    static var permission: Permission { get }
    /// Are records taken away by it, so that the vendor's admins are told? False for most questions.
    static var isExport: Bool { get }

    func answer(_ reader: Reader) throws -> Answer
}

extension Query {
    public static var isExport: Bool { false }
}

/// A question that tells something about others, if only whether they are there: who asks it about too many is slowed down.
public protocol CountedQuery: Query {
    /// What is counted for the one who asks; nil when this time nothing about others is told.
    func counted(for actor: Actor) -> CountedAsking?
}

/// What asking a question once counts against.
public struct CountedAsking: Sendable {
    package let buckets: [Bucket]
    /// That it was asked before, which makes asking again free for a day.
    package let before: Bucket
    /// What the one who asks too much is told.
    package let phrase: Phrase

    package init(buckets: [Bucket], before: Bucket, _ phrase: Phrase) {
        (self.buckets, self.before, self.phrase) = (buckets, before, phrase)
    }
}

/// The moment, the terms in force and who asks, for whoever shows them.
public struct Surroundings: Sendable {
    /// By the vendor's clock, which a sandbox's people can move.
    public let now: Instant
    public let program: Program
    public let actor: Actor
    public let vendor: Vendor

    /// Today in the program's zone.
    public var today: Day { program.zone.day(now) }
}

/// What surrounds a decision: the moment, the terms in force, who asks.
public struct Context: Sendable {
    public let now: Instant
    /// The version of the vendor's program that is in force now.
    public let program: Program
    public let actor: Actor
    public let vendor: Vendor
    package let identifiers: RequestIdentifiers

    /// Today in the program's time zone.
    public var today: Day { program.zone.day(now) }

    package func newID<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> {
        identifiers.next(Subject.self, at: now)
    }

    /// A refusal by one clause, with the facts that were seen and what it would take.
    ///
    /// - Parameters:
    ///   - rule: the rule's id.
    ///   - label: what it is called; the words of `rule.` and its id when left out.
    package func refusal(
        _ question: Question, subject: String, rule: String, label: Phrase? = nil, clause: ClauseID, needs: Phrase,
        facts: [SeenFact] = []
    ) -> Refusal {
        let outcome = RuleOutcome(
            own: rule, label: label, clause: clause, facts: facts, missing: [MissingPart(needs)])
        return refusal(question, subject: subject, outcome)
    }

    /// A refusal by rules of the program that did not apply.
    package func refusal(_ question: Question, subject: String, _ rules: RuleOutcome...) -> Refusal {
        Refusal(
            decision: Decision(
                question: question, subject: subject, at: now, program: program.reference,
                outcome: Outcome(.refused), rules: rules))
    }
}
