import Store
import Terms

/// An event that changes one record which is there already: how, and which timed work comes or goes with it. Most events are that.
package protocol EntityChange: Event {
    associatedtype Changed: Entity where Changed.Identity == Changed
    /// The record that it changes.
    var changed: ID<Changed> { get }
    /// Timed work about its subject that it makes needless.
    static var settles: [DueKind] { get }
    /// Timed work about its subject that it brings about, and when.
    var schedules: (work: DueKind, at: Instant)? { get }
    func change(_ record: inout Changed)
}

extension EntityChange {
    package static var settles: [DueKind] { [] }
    package var schedules: (work: DueKind, at: Instant)? { nil }
    package var subject: String { changed.text }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(changed, change)
        for work in Self.settles { try tables.unschedule(work, subject) }
        if let schedules { try tables.schedule(schedules.work, subject, at: schedules.at) }
    }
}

/// A change of a record that belongs to a partner.
package protocol OwnedChange: EntityChange {
    var owner: PartnerID { get }
}

extension OwnedChange {
    package var partner: PartnerID? { owner }
}

/// A command about one record: that is what it loads, and what it replies with as it is afterwards.
public protocol EntityCommand: Command where State == Versioned<Subject>, Reply == Versioned<Subject.Shown> {
    associatedtype Subject: Entity where Subject.Identity == Subject
}

extension EntityCommand {
    public func reply(
        _ state: Versioned<Subject>, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<Subject.Shown> {
        try reader.require(state.id).shown(to: reader)
    }
}
