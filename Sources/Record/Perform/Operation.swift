import Store
import Terms

/// A command or query by its name: what the API, scenarios and the command line look up.
public struct Operation: Sendable {
    public let name: String
    public let permission: Permission
    /// Does it bind the partner that gives it, so that a person has to?
    public let binds: Bool
    /// What its reply is called, such as `deal`; `reply` when it has no name of its own.
    public let resource: String
    /// Performs it with the arguments given as a document, strictly decoded.
    ///
    /// - Throws: `DocumentError` for arguments that do not fit, and whatever the command throws.
    public let run: @Sendable (Guildhall, Node, Credential, Language) async throws -> Node
    /// Performs a recorded request of its kind again; a query records none.
    let redo: @Sendable (Guildhall, JournalEntry, RerunTerms, Transaction) throws -> [JournalEntry]

    /// - Parameter performer: what performs the command, where there is more to it than `Guildhall.perform`.
    package init<C: Command>(
        _: C.Type,
        performer: @escaping @Sendable (Guildhall, C, Credential, RequestTerms) async throws -> Performed<C.Reply> = {
            try await $0.perform($1, as: $2, $3)
        }
    ) {
        name = C.name
        permission = C.permission
        binds = C.binds
        resource = (C.Reply.self as? any Resource.Type)?.resource ?? "reply"
        run = { channel, arguments, credential, language in
            let command = try arguments.decode(C.self)
            let performed = try await performer(channel, command, credential, RequestTerms(language: language))
            return try Node(encoding: performed.reply)
        }
        redo = { try $0.redo(C.self, $1, $2, $3) }
    }

    package init<Q: Query>(query: Q.Type) {
        name = Q.name
        permission = Q.permission
        binds = false
        resource = (Q.Answer.self as? any Resource.Type)?.resource ?? "page"
        run = { channel, arguments, credential, language in
            let query = try arguments.decode(Q.self)
            return try Node(encoding: try await channel.answer(query, as: credential, in: language))
        }
        redo = { _, entry, _, _ in throw UnreadableEntry(entry: entry, reason: "\(Q.name) is a question") }
    }
}

/// A reply that has a name in scenarios.
package protocol Resource {
    static var resource: String { get }
}

extension Versioned: Resource where Value: Resource { package static var resource: String { Value.resource } }
