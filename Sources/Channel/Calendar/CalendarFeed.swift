import Members
import Record
import Store
import Terms

/// Which address for a calendar program is somebody's: the latest, while it is open.
package struct CalendarFeed: Sendable {
    /// Counts the addresses that there were.
    let number: Int
    let isOpen: Bool
}

/// The addresses for calendar programs, and who wants digests.
enum CalendarTables {
    static let feeds = TableDeclaration(
        name: "calendar_feeds", key: ["vendor", "member"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let digests = TableDeclaration(
        name: "digests", key: ["vendor", "member"], tenancy: .vendor(partnerColumns: []), replayed: true)

    static let migrations = [
        Migration(
            id: "calendar-1",
            sql: [
                """
                CREATE TABLE calendar_feeds (vendor TEXT NOT NULL, member TEXT NOT NULL, number INTEGER NOT NULL, \
                open INTEGER NOT NULL, PRIMARY KEY (vendor, member)) STRICT
                """,
                """
                CREATE TABLE digests (vendor TEXT NOT NULL, member TEXT NOT NULL, every TEXT NOT NULL, \
                PRIMARY KEY (vendor, member)) STRICT
                """,
            ])
    ]
}

/// Somebody has a new address for a calendar program, or none any more.
struct CalendarChanged: Event {
    static let kind = "calendar.changed"
    let member: ID<Membership>
    let partner: PartnerID?
    /// Counts the addresses that there were: with a new one the one before ends.
    let number: Int
    let isOpen: Bool
    var subject: String { member.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            CalendarTables.feeds.name,
            [("member", .text(member.text)), ("number", .integer(Int64(number))), ("open", .integer(isOpen ? 1 : 0))])
    }
}

/// How it stands with somebody's calendar address and digest.
public struct CalendarChoice: Codable, Hashable, Sendable {
    /// Is there an address?
    public let isOpen: Bool
    /// How often a digest comes by mail; absent for never.
    public let digest: DigestInterval?
}

/// Makes the one who asks a new address for a calendar program; an earlier one ends.
package struct OpenCalendar: Command {
    package static let name = "open_calendar"
    package static let permission = Permission.seeNotices

    package init() {}

    package func load(_ reader: Reader) throws -> CalendarFeed { try reader.calendarFeed() }

    package func decide(_ state: CalendarFeed, _ context: Context) throws -> [any Event] {
        let member = try context.person()
        return [
            CalendarChanged(
                member: member, partner: context.actor.partner, number: state.number + 1, isOpen: true)
        ]
    }

    package func reply(
        _ state: CalendarFeed, _ events: [any Event], _ reader: Reader
    ) throws -> CalendarChoice { try reader.calendarChoice() }
}

/// Ends the address of the one who asks: whoever has it finds nothing any more.
package struct CloseCalendar: Command {
    package static let name = "close_calendar"
    package static let permission = Permission.seeNotices

    package init() {}

    package func load(_ reader: Reader) throws -> CalendarFeed { try reader.calendarFeed() }

    package func decide(_ state: CalendarFeed, _ context: Context) throws -> [any Event] {
        let member = try context.person()
        guard state.isOpen else { return [] }
        return [
            CalendarChanged(member: member, partner: context.actor.partner, number: state.number, isOpen: false)
        ]
    }

    package func reply(
        _ state: CalendarFeed, _ events: [any Event], _ reader: Reader
    ) throws -> CalendarChoice { try reader.calendarChoice() }
}

/// Whether the one who asks has an address for a calendar program, and how often a digest comes.
public struct ShowCalendarChoice: Query {
    public static let name = "show_calendar_choice"
    public static let permission = Permission.seeNotices

    public init() {}

    public func answer(_ reader: Reader) throws -> CalendarChoice { try reader.calendarChoice() }
}

extension Context {
    /// The membership of the one who asks.
    ///
    /// - Throws: `Problem.wrongState` for a key, which has neither calendar nor mailbox.
    func person() throws -> ID<Membership> {
        guard let member = actor.member else { throw Problem.wrongState("calendar.no_person") }
        return member
    }
}

extension Reader {
    /// The number of the latest address of the one who asks, and whether it stands.
    func calendarFeed(of member: ID<Membership>? = nil) throws -> CalendarFeed {
        guard let member = member ?? context.actor.member else { return CalendarFeed(number: 0, isOpen: false) }
        let rows = try vendorWide.query(
            "SELECT number, open FROM {calendar_feeds} WHERE member = $1", [.text(member.text)])
        return try rows.first.map { CalendarFeed(number: Int(try $0.int(0)), isOpen: try $0.int(1) == 1) }
            ?? CalendarFeed(number: 0, isOpen: false)
    }

    func calendarChoice() throws -> CalendarChoice {
        CalendarChoice(
            isOpen: try calendarFeed().isOpen, digest: try context.actor.member.flatMap { try digest(of: $0) })
    }
}

/// What is due for somebody, as a calendar program is given it.
public struct CalendarContent: Sendable {
    public let items: [DueItem]
    /// What it is called: the program's title.
    public let title: String
    /// Whose people the reader belongs to: a partner's, or the vendor's.
    public let isPartners: Bool
    public let vendor: ID<Vendor>
    public let language: Language
    /// By the vendor's clock.
    public let at: Instant
}

extension Guildhall {
    /// The address under which a calendar program finds what is due for the one who asks; nil where there is none.
    public func calendarAddress(as credential: Credential) async throws -> CalendarAddress? {
        guard let sealing else { return nil }
        return try await database.read { snapshot in
            let actor = try self.actor(credential, snapshot)
            let reader = try self.reader(actor, snapshot)
            guard let member = actor.member else { return nil }
            let feed = try reader.calendarFeed()
            return feed.isOpen ? CalendarAddress(actor.vendor, member, feed.number, by: sealing) : nil
        }
    }

    /// What is due for whoever an address belongs to.
    ///
    /// - Throws: `EndedLink.unknown` for one that was changed or never made, `.withdrawn` when it was revoked or the membership is over.
    public func calendar(_ address: CalendarAddress) async throws -> CalendarContent {
        guard let (vendor, member, number) = address.opened(by: sealing) else { throw EndedLink.unknown }
        return try await database.read { snapshot in
            let (actor, account) = try snapshot.actor(of: member, in: vendor)
            let reader = try self.reader(actor, snapshot, RequestTerms(language: account.language))
            let feed = try reader.calendarFeed(of: member)
            guard feed.isOpen, feed.number == number else { throw EndedLink.withdrawn }
            guard actor.may(ListDue.permission) else { throw EndedLink.withdrawn }
            return CalendarContent(
                items: try ListDue().answer(reader).items, title: reader.context.program.title[account.language],
                isPartners: actor.partner != nil, vendor: vendor, language: account.language, at: reader.now)
        }
    }
}
