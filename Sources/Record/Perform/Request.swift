import Crypto
import Store
import Synchronization
import Terms

/// What somebody asked, as the journal keeps it: all from which what came of it can be concluded again.
struct RecordedRequest<C: Command>: Codable {
    let command: C
    let by: RecordedActor
    /// From which the ids it makes follow.
    let seed: String
    /// What was read outside the record, by question; absent when nothing was.
    let outside: [String: Node]?
    /// What this process knew beside what was asked; absent for most commands.
    let beside: Node?
}

/// A command with something that nobody can ask for and this process adds: where a request comes from, the file that its rows stand in.
/// No member of the command's JSON; the record keeps it beside that.
package protocol BroughtBeside: Command {
    associatedtype Beside: Codable
    var beside: Beside { get }
    /// The same command with what was kept beside it.
    func with(_ beside: Beside) -> Self
}

extension BroughtBeside {
    func kept() throws -> Node { try Node(encoding: beside) }

    func with(kept node: Node) throws -> any Command { with(try node.decode(Beside.self)) }
}

/// Who asked, beside the id that the entry names.
struct RecordedActor: Codable {
    let role: Role
    let kind: PartnerType.Role?
    let scopes: [String]?
    let through: Actor.Entrance?

    init(_ actor: Actor) {
        (role, kind, scopes) = (actor.role, actor.kind, actor.scopes?.sorted())
        through = actor.entrance == .process ? nil : actor.entrance
    }

    /// The actor of an entry. Its name stands in no request: what is concluded does not depend on it.
    func actor(of entry: JournalEntry) throws -> Actor {
        Actor(
            id: entry.actor, role: role, vendor: ID(unchecked: entry.vendor),
            partner: entry.partner.map { PartnerID(unchecked: $0) }, kind: kind, name: "",
            scopes: scopes.map(Set.init), through: through ?? .process)
    }
}

/// Where the chance of a request comes from: the machine in service, a plain count in scenarios.
public struct SeedSource: Sendable {
    private let make: @Sendable () -> String

    public init(_ make: @escaping @Sendable () -> String) { self.make = make }

    package func next() -> String { make() }

    /// 60 bits of chance.
    public static let random = SeedSource {
        var generator = SystemRandomNumberGenerator()
        return Base32.digits(generator.next(), 12)
    }

    /// A seed that follows from a text, for what a record that is performed under other terms does by itself.
    static func derived(from text: String) -> String {
        let bytes = SHA256.hash(data: Array(text.utf8)).prefix(8)
        return Base32.digits(bytes.reduce(0) { number, byte in number << 8 | UInt64(byte) }, 12)
    }

    /// 1, 2, 3, …: what is made later sorts later, also where the clock stands still.
    public static func counting() -> SeedSource {
        let count = Mutex<UInt64>(0)
        return SeedSource {
            count.withLock { value in
                value += 1
                return Base32.digits(value, 12)
            }
        }
    }
}

/// The ids that one request makes: its moment, its seed, and a count.
package final class RequestIdentifiers: Sendable {
    package let seed: String
    private let count = Mutex<UInt64>(0)
    /// Counted apart: whoever performs a request again knows its persons already, and makes the other ids all the same.
    private let persons = Mutex<UInt64>(0)

    init(seed: String) { self.seed = seed }

    func nextPerson(at now: Instant) -> PersonID { id(persons, now) }

    package func next<Subject>(_: Subject.Type = Subject.self, at now: Instant) -> ID<Subject> {
        id(count, now)
    }

    private func id<Subject>(_ count: borrowing Mutex<UInt64>, _ now: Instant) -> ID<Subject> {
        let number = count.withLock { count in
            defer { count += 1 }
            return count
        }
        let time = Base32.digits(UInt64(bitPattern: now.milliseconds), 10)
        return ID(unchecked: "\(Subject.prefix)_\(time)\(seed)\(Base32.digits(number, 4))")
    }
}

/// What a decision needs from outside the record: an account, a file, chance. Asked through this, it is written into the request; when
/// the request is performed again, what is written there is the answer.
package final class Outside {
    private(set) var answers: [String: Node]
    /// Is it a request that is performed again?
    let isRecorded: Bool
    private let mayLook: Bool

    /// Nothing was asked yet.
    init() { (answers, isRecorded, mayLook) = ([:], false, true) }

    /// The answers that a request was given.
    ///
    /// - Parameter mayLook: is a question that was not asked then looked up now? Under other terms another may be asked.
    init(recorded: [String: Node], mayLook: Bool) {
        (answers, isRecorded, self.mayLook) = (recorded, true, mayLook)
    }

    /// The answer to a question: found by `look`, or as it was found then.
    func answer<Value: Codable>(_ question: String, _ look: () throws -> Value) throws -> Value {
        if let known = answers[question] { return try known.decode(Value.self) }
        guard mayLook else { throw MissingAnswer(question: question) }
        let found = try look()
        answers[question] = try Node(encoding: found)
        return found
    }
}

/// A request is performed again and asks for something from outside that it did not ask for then.
struct MissingAnswer: Error, CustomStringConvertible {
    let question: String
    var description: String { "the request holds no answer to \"\(question)\"" }
}

extension Reader {
    /// Something that a decision needs and that is not in the record: what `look` finds is kept with the request.
    package func outside<Value: Codable>(_ question: String, _ look: () throws -> Value) throws -> Value {
        try outside.answer(question, look)
    }
}
