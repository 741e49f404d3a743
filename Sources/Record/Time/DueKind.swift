import Store
import Terms

/// The name of a kind of timed work, such as `deal_expiry`.
package struct DueKind: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    package let name: String

    package init(_ name: String) { self.name = name }
    package init(stringLiteral name: String) { self.name = name }

    package init(from decoder: any Decoder) throws { name = try decoder.singleValueContainer().decode(String.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

/// What is done when something of a kind falls due: a system command that decides again.
package struct TimedWork: Sendable {
    package let kind: DueKind
    /// The name of the command that it is done by.
    let operation: String
    /// The command about a subject.
    ///
    /// - Throws: `DueMistake` when the subject is no id of the kind of thing the work is about.
    let command: @Sendable (String) throws -> any Command

    /// - Parameter command: the command about a subject; nil when the text is none of the kind.
    package init<C: Command>(_ kind: DueKind, _ command: @escaping @Sendable (String) -> C?) {
        self.kind = kind
        operation = C.name
        self.command = { subject in
            guard let command = command(subject) else {
                throw DueMistake(kind: kind.name, subject: subject, reason: "this is not what such work is about")
            }
            return command
        }
    }

    /// Work about a thing with an id.
    package init<C: Command, Subject>(
        _ kind: DueKind, of _: ID<Subject>.Type, _ command: @escaping @Sendable (ID<Subject>) -> C
    ) {
        self.init(kind) { ID<Subject>($0).map(command) }
    }
}

/// A piece of timed work that cannot be done as it stands on the table.
struct DueMistake: Error, CustomStringConvertible {
    let kind: String
    let subject: String
    let reason: String

    var description: String { "due work \(kind) of \(subject): \(reason)" }
}
