import Record
import Store
import Terms

/// Which notices somebody gets by mail besides finding them in the portal or console.
public struct NoticeChoice: Codable, Hashable, Sendable {
    /// The groups that come by mail. All of them when nobody has chosen.
    public let mailed: [NoticeGroup]
    /// Kinds that come by mail whatever is chosen.
    public let always: [NoticeKind]

    init(off: [NoticeGroup]) {
        mailed = NoticeGroup.allCases.filter { !off.contains($0) }
        always = NoticeKind.allCases.filter(\.isAlwaysMailed)
    }
}

/// Somebody chose which notices come by mail.
package struct NoticesChosen: Event {
    package static let kind = "notice.mail_chosen"
    package let member: ID<Membership>
    package let partner: PartnerID?
    let off: [NoticeGroup]
    package var subject: String { member.text }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            "notice_choices",
            [
                ("member", .text(member.text)), ("partner", SQLValue(partner?.text)),
                ("off", .text(off.map(\.rawValue).joined(separator: " "))),
            ])
    }
}

/// Chooses the groups of notices that the one who asks gets by mail, as the member that they are acting as.
public struct ChooseNotices: Command {
    public static let name = "choose_notices"
    public static let permission = Permission.seeNotices

    /// The groups that shall come by mail; the others are in the portal or console only.
    public let mailed: [NoticeGroup]

    public init(mailed: [NoticeGroup]) { self.mailed = mailed }

    public func load(_ reader: Reader) throws -> [NoticeGroup] { try reader.switchedOff() }

    public func decide(_ state: [NoticeGroup], _ context: Context) throws -> [any Event] {
        guard let member = context.actor.member else {
            throw Problem.wrongState("notice.no_mailbox")
        }
        let off = NoticeGroup.allCases.filter { !mailed.contains($0) }
        guard off != state else { return [] }
        return [NoticesChosen(member: member, partner: context.actor.partner, off: off)]
    }

    public func reply(_ state: [NoticeGroup], _ events: [any Event], _ reader: Reader) throws -> NoticeChoice {
        NoticeChoice(off: try reader.switchedOff())
    }
}

/// What the one who asks has chosen.
public struct ShowNoticeChoice: Query {
    public static let name = "show_notice_choice"
    public static let permission = Permission.seeNotices

    public init() {}

    public func answer(_ reader: Reader) throws -> NoticeChoice { NoticeChoice(off: try reader.switchedOff()) }
}

extension Actor {
    /// The membership of somebody signed in; nil for a key and the clock.
    package var member: ID<Membership>? { ID(id) }
}

extension Reader {
    fileprivate func switchedOff() throws -> [NoticeGroup] {
        try ID<Membership>(context.actor.id).map(switchedOff) ?? []
    }

    /// What a member does not want by mail.
    func switchedOff(by member: ID<Membership>) throws -> [NoticeGroup] {
        let rows = try query("SELECT off FROM {notice_choices} WHERE member = $1", [.text(member.text)])
        let names = try rows.first?.text(0).split(separator: " ").map(String.init) ?? []
        return names.compactMap(NoticeGroup.init)
    }
}
