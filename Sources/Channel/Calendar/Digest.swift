import Members
import Record
import Store
import Terms

/// How often somebody is sent a digest.
public enum DigestInterval: String, Codable, CaseIterable, Hashable, Sendable {
    case daily
    /// On Mondays.
    case weekly

    /// When the next one is due: at seven in the morning, in the program's zone.
    func next(after now: Instant, in zone: Zone) -> Instant {
        var day = zone.day(now)
        repeat { day = day.adding(days: 1) } while self == .weekly && day.weekday != .mon
        return zone.instant(LocalTime(day: day, millisecondsOfDay: 7 * 3_600_000))
    }
}

extension DueKind {
    static let digest: DueKind = "digest"
}

/// Somebody chose how often a digest comes, or that none does.
struct DigestChosen: Event {
    static let kind = "digest.chosen"
    let member: ID<Membership>
    let partner: PartnerID?
    /// Nil for never.
    let every: DigestInterval?
    /// When the first is due.
    let next: Instant?
    var subject: String { member.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        guard let every, let next else {
            try tables.writer.delete(CalendarTables.digests.name, key: [("member", .text(member.text))])
            return try tables.unschedule(.digest, member.text)
        }
        try tables.writer.put(
            CalendarTables.digests.name, [("member", .text(member.text)), ("every", .text(every.rawValue))])
        try tables.schedule(.digest, member.text, at: next)
    }
}

/// The moment of a digest came: it is sent where there is something to tell.
struct DigestDue: Event {
    static let kind = "digest.due"
    let member: ID<Membership>
    let partner: PartnerID?
    /// The moment of the digest before.
    let since: Instant
    let next: Instant
    var subject: String { member.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.schedule(.digest, member.text, at: next)
    }
}

/// Chooses how often the one who asks is sent a digest of what lies ahead; none comes unless somebody asks for it.
public struct ChooseDigest: Command {
    public static let name = "choose_digest"
    public static let permission = Permission.seeNotices

    /// Never when left out.
    public let every: DigestInterval?

    public init(every: DigestInterval?) { self.every = every }

    public func load(_ reader: Reader) throws -> DigestInterval? {
        try reader.context.actor.member.flatMap { try reader.digest(of: $0) }
    }

    public func decide(_ state: DigestInterval?, _ context: Context) throws -> [any Event] {
        let member = try context.person()
        guard state != every else { return [] }
        return [
            DigestChosen(
                member: member, partner: context.actor.partner, every: every,
                next: every?.next(after: context.now, in: context.program.zone))
        ]
    }

    public func reply(
        _ state: DigestInterval?, _ events: [any Event], _ reader: Reader
    ) throws -> CalendarChoice { try reader.calendarChoice() }
}

/// Sends a digest whose moment has come.
struct SendDigest: Command {
    static let name = "send_digest"
    static let permission = Permission.fallDue

    let member: ID<Membership>

    struct State: Sendable {
        let member: Membership?
        let every: DigestInterval?
    }

    func load(_ reader: Reader) throws -> State {
        let found = try reader.find(member)?.value
        return State(
            member: found?.status == .active ? found : nil, every: try reader.digest(of: member))
    }

    func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard let every = state.every else { return [] }
        guard let person = state.member else {
            return [DigestChosen(member: member, partner: nil, every: nil, next: nil)]
        }
        let since = context.now.adding(days: every == .daily ? -1 : -7)
        return [
            DigestDue(
                member: member, partner: person.partner, since: since,
                next: every.next(after: context.now, in: context.program.zone))
        ]
    }

    func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Bool { !events.isEmpty }
}

extension Reader {
    /// How often somebody is sent a digest; nil for never.
    func digest(of member: ID<Membership>) throws -> DigestInterval? {
        let rows = try vendorWide.query("SELECT every FROM {digests} WHERE member = $1", [.text(member.text)])
        return try rows.first.flatMap { DigestInterval(rawValue: try $0.text(0)) }
    }
}
