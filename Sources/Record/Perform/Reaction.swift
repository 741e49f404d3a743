import Store
import Terms

/// Something that happened while a request is performed, with its place in the journal.
package struct Happened {
    package let event: any Event
    /// The sequence of its entry.
    package let sequence: Int64
}

/// What a capability concludes when something happened, here or elsewhere, in the same transaction. Whatever it concludes may move
/// others again, until nothing new comes of it.
package struct Reaction: Sendable {
    /// Such as `standing`, for errors and for commands that put it off.
    package let name: String
    /// The kinds of event that it follows.
    let follows: Set<String>
    /// All events since it was last asked that it follows, at least one.
    let react: @Sendable ([Happened], Reader) throws -> [Conclusion]

    package init(
        _ name: String, to events: [any Event.Type],
        _ react: @escaping @Sendable ([Happened], Reader) throws -> [Conclusion]
    ) {
        self.name = name
        follows = Set(events.map { $0.kind })
        self.react = react
    }

    /// A reaction to each event of one kind.
    package init<E: Event>(
        _ name: String, to _: E.Type, _ react: @escaping @Sendable (E, Reader) throws -> [any Event]
    ) {
        self.init(name, to: [E.self]) { happened, reader in
            try happened.flatMap { cause in
                guard let event = cause.event as? E else { return [Conclusion]() }
                return try react(event, reader).map { Conclusion($0, because: cause) }
            }
        }
    }
}

/// An event that follows, and what it follows from.
package struct Conclusion {
    let event: any Event
    /// The sequence of the entry it follows from.
    let because: Int64

    package init(_ event: any Event, because cause: Happened) {
        self.event = event
        because = cause.sequence
    }
}

/// A command after which some reactions are not asked: not yet, because more of the kind follow, or not at all, because what it records is
/// old.
package protocol PutsOffReactions {
    /// Their names.
    var putsOff: Set<String> { get }
}

/// What a capability does beside the record when something happened: links, mails. Done in the same transaction, and not again in
/// replay: what was sent once is not sent again because somebody looks at the record.
package struct Effect: Sendable {
    let follows: Set<String>
    let act: @Sendable (any Event, Delivery) throws -> Void

    package init<E: Event>(of _: E.Type, _ act: @escaping @Sendable (E, Delivery) throws -> Void) {
        follows = [E.kind]
        self.act = { event, delivery in
            guard let event = event as? E else { return }
            try act(event, delivery)
        }
    }
}

/// What a capability has to say before anything is done: whether the one who asks may take part at all, whether somebody else may for
/// whom something is done, and whether what a command comes to can happen to those it is about.
package struct Gate: Sendable {
    /// Before anything is loaded.
    let admit: @Sendable (Reader, Permission, Withheld?) throws -> Void
    /// Before what was decided is recorded.
    let pass: @Sendable ([any Event], Reader, Permission, Withheld?) throws -> Void

    /// Does a partner take part; or, where something is named that terms withhold, has it accepted them?
    let accept: @Sendable (PartnerID, Reader, Withheld?) throws -> Void
    /// Has a partner accepted what a part of the program asks for, and the agreement that is named?
    let join: @Sendable (PartnerID, Reader, _ part: String, _ agreement: String?) throws -> Void

    package init(
        admit: @escaping @Sendable (Reader, Permission, Withheld?) throws -> Void,
        pass: @escaping @Sendable ([any Event], Reader, Permission, Withheld?) throws -> Void,
        accept: @escaping @Sendable (PartnerID, Reader, Withheld?) throws -> Void,
        join: @escaping @Sendable (PartnerID, Reader, String, String?) throws -> Void
    ) {
        (self.admit, self.pass, self.accept, self.join) = (admit, pass, accept, join)
    }
}

extension Reader {
    /// Sees whether a partner takes part for whom something is to be done, whoever does it; or, where something is named that terms
    /// withhold, whether it has accepted them.
    ///
    /// - Throws: `Refusal` with the clause that stands in the way.
    package func checkTakesPart(_ partner: PartnerID, _ withheld: Withheld? = nil) throws {
        for gate in capabilities.gates { try gate.accept(partner, self, withheld) }
    }

    /// Sees whether a partner has accepted the terms of a part of the program.
    ///
    /// - Parameter agreement: one that has to be accepted whatever it says of itself.
    /// - Throws: `Refusal` that names the agreement.
    package func checkAccepted(of partner: PartnerID, part: String, agreement: String?) throws {
        for gate in capabilities.gates { try gate.join(partner, self, part, agreement) }
    }
}

/// Reactions moved each other so often that it would never end.
struct ReactionCircle: Error, CustomStringConvertible {
    let names: [String]
    var description: String { "these reactions follow from each other without end: " + names.joined(separator: ", ") }
}
