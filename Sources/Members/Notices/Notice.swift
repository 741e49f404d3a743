import Record
import Store
import Terms

/// A message about something that was decided or fell due, for a partner or for the vendor's own people. It is kept as data, and says
/// it in the words of whoever reads it.
public struct Notice: Entity {
    public static let prefix = "notice"
    public static let table = "notices"
    public static let noun = "notice"

    public let id: ID<Notice>
    /// The partner it is for; nil for the vendor's people.
    public let to: PartnerID?
    public let kind: NoticeKind
    /// The id of what it is about.
    public let about: String
    /// Nil for what follows from none, as what people say to each other.
    public let clause: ClauseID?
    /// What it says: which sentence, and the values in it.
    package let says: Phrase
    /// Rules that stood in the way, with nothing else of their decision: `{missing}` in the sentence is what they take.
    package let missing: Decision?
    /// The version of the program whose names it uses, where that is another than the one in force.
    package let terms: Int?
    /// The one whom alone it is mailed to; nil for all whom it concerns.
    package let member: ID<Membership>?
    public let at: Instant

    public var columns: [(String, SQLValue)] { [("partner", SQLValue(to?.text)), ("about", .text(about))] }

    /// What it says, by a wording with the names of the version of the program that it uses; people's names come from the vendor's
    /// tables.
    package func text(_ wording: Wording, _ reader: Reader) throws -> String {
        let says = try named(wording, reader)
        guard let missing else { return wording.text(says) }
        let sentences = missing.worded(by: wording).missing.map(\.text).joined(separator: "; ")
        return wording.text(Phrase(says.key, says.values.merging(["missing": .text(sentences)]) { $1 }))
    }

    /// What it says, with the names of people.
    private func named(_ wording: Wording, _ reader: Reader) throws -> Phrase {
        try says.naming { id in try reader.capabilities.mention(id, reader, wording.language).map { $0.name ?? id } }
    }

    /// A name in its sentence.
    func named(_ value: String) -> String? {
        guard case .text(let name) = says.values[value] else { return nil }
        return name
    }

    /// The name of what it is about, as its sentence has it; nil where that names a partner alone.
    func thing(_ wording: Wording, _ reader: Reader) throws -> String? {
        let values = try named(wording, reader).values
        if let holder = values["holder"], let certification = values["certification"] {
            return wording.text(.list([holder, certification]))
        }
        let things = ["course", "licence", "step", "duty", "obligation", "agreement", "company"]
        return things.lazy.compactMap { values[$0] }.first.map(wording.text)
    }

    public func shown(to reader: Reader) throws -> NoticeView {
        let program = try terms.map(reader.program(ofVersion:)) ?? reader.programs(at)
        return NoticeView(
            id: id, to: to, kind: kind, about: about, clause: clause,
            text: try text(reader.wording(by: program), reader),
            at: at)
    }
}

/// A notice in the words of whoever reads it.
public struct NoticeView: Codable, Sendable {
    public let id: ID<Notice>
    /// The partner it is for; absent for the vendor's people.
    public let to: PartnerID?
    public let kind: NoticeKind
    /// The id of what it is about.
    public let about: String
    /// Absent for what follows from none.
    public let clause: ClauseID?
    public let text: String
    public let at: Instant
}

/// A notice was put in the outbox, in the same transaction as what it tells of.
package struct NoticeSent: Telling {
    package static let kind = "notice.sent"
    package let notice: Notice
    package var subject: String { notice.about }
    package var partner: PartnerID? { notice.to }

    /// Only what reacts to an event tells of it.
    fileprivate init(_ notice: Notice) { self.notice = notice }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(notice, as: "notice", in: entry)
    }
}

enum NoticeEvents {
    static let all: [any Event.Type] = [NoticeSent.self, NoticesChosen.self, MailRetried.self]
}

enum NoticeTables {
    static let notices = Notice.declaration(seenBy: ["partner"])
    /// Which notices members do not want by mail.
    static let choices = TableDeclaration(
        name: "notice_choices", key: ["vendor", "member"], tenancy: .vendor(partnerColumns: ["partner"]), replayed: true
    )
    static let migrations = [
        Migration(
            id: "notices-1",
            sql: [
                """
                CREATE TABLE notices (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT, about TEXT NOT NULL, \
                version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(
            id: "notices-2",
            sql: [
                """
                CREATE TABLE notice_choices (vendor TEXT NOT NULL, member TEXT NOT NULL, partner TEXT, off TEXT NOT NULL, \
                PRIMARY KEY (vendor, member)) STRICT
                """
            ]),
        Migration(
            id: "notices-lists",
            sql: Notice.listIndexes(behind: ["partner", "about"])),
    ]
}

extension Context {
    /// - Parameters:
    ///   - says: the sentence, by its key and values.
    ///   - decision: whose rules stood in the way, where the sentence tells of them.
    ///   - program: whose names it uses, where that is not the version in force.
    ///   - member: the one whom alone it is mailed to.
    package func notice(
        to partner: PartnerID?, _ kind: NoticeKind, _ about: String, _ clause: ClauseID?, _ says: Phrase,
        missing decision: Decision? = nil, by program: Program? = nil, for member: ID<Membership>? = nil
    ) -> Notice {
        Notice(
            id: newID(), to: partner, kind: kind, about: about, clause: clause, says: says,
            missing: decision?.obstacles, terms: program?.version, member: member, at: now)
    }
}

extension Reaction {
    /// Tells people of what happened, by what the tables say then: the only way in which a notice comes about.
    package static func notices<E: Event>(
        of _: E.Type, _ tell: @escaping @Sendable (E, Reader) throws -> [Notice]
    ) -> Reaction {
        Reaction(noticesName(E.self), to: E.self) { try tell($0, $1.vendorWide).map(NoticeSent.init) }
    }

    /// As above, where it takes several kinds of event to say it.
    package static func notices(
        of events: [any Event.Type], _ name: String,
        _ tell: @escaping @Sendable ([Happened], Reader) throws -> [(Notice, Happened)]
    ) -> Reaction {
        Reaction(name, to: events) { happened, reader in
            try tell(happened, reader.vendorWide).map { Conclusion(NoticeSent($0), because: $1) }
        }
    }

    /// What the reaction that tells of an event is called.
    package static func noticesName(_ event: any Event.Type) -> String { "notices of \(event.kind)" }
}

extension Decision {
    /// The same with nothing but the rules that did not apply.
    fileprivate var obstacles: Decision {
        Decision(
            question: question, subject: subject, at: at, program: program, outcome: outcome,
            rules: rules.filter { !$0.applied })
    }
}
