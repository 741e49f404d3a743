import Record
import Store
import Terms

/// The address by which somebody declines notices of a group from a mail, without signing in (RFC 8058). It names the membership and the
/// group, and is signed by the key that the server keeps apart from its database: nobody can make one for somebody else.
public struct NoticeStop: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    init(_ vendor: ID<Vendor>, _ member: ID<Membership>, _ group: NoticeGroup, by key: SealingKey) {
        let said = Self.said(vendor, member, group)
        text = "\(said).\(key.code(of: said))"
    }

    private static func said(_ vendor: ID<Vendor>, _ member: ID<Membership>, _ group: NoticeGroup) -> String {
        "\(vendor.text).\(member.text).\(group.rawValue)"
    }

    /// Whose notices it stops; nil where the key did not sign it.
    func opened(by key: SealingKey?) -> (vendor: ID<Vendor>, member: ID<Membership>, group: NoticeGroup)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let key, let vendor = ID<Vendor>(parts[0]), let member = ID<Membership>(parts[1]),
            let group = NoticeGroup(rawValue: parts[2]), key.signed(Self.said(vendor, member, group), parts[3])
        else { return nil }
        return (vendor, member, group)
    }
}

/// What a mail's address for declining is about.
public struct StoppableNotices: Sendable {
    /// Of whose people the reader is one.
    public let company: String
    public let group: NoticeGroup
    /// Do they come no more by mail?
    public let isStopped: Bool
}

extension Guildhall {
    /// The notices that an address out of a mail declines.
    ///
    /// - Throws: `EndedLink.unknown` for one that was changed or never written, `.withdrawn` when the membership is over.
    public func stoppable(_ stop: NoticeStop) async throws -> StoppableNotices {
        guard let (vendor, member, group) = stop.opened(by: sealing) else { throw EndedLink.unknown }
        return try await database.read { snapshot in
            let reader = try self.systemReader(vendor, snapshot)
            guard let found = try reader.find(member)?.value else { throw EndedLink.unknown }
            guard found.status == .active else { throw EndedLink.withdrawn }
            return StoppableNotices(
                company: try reader.company(found.partner), group: group,
                isStopped: try reader.switchedOff(by: member).contains(group))
        }
    }

    /// Declines the notices that an address out of a mail names. Done again it changes nothing.
    ///
    /// - Throws: `EndedLink`, as `stoppable`.
    public func stopNotices(_ stop: NoticeStop) async throws {
        _ = try await stoppable(stop)
        guard let (vendor, member, group) = stop.opened(by: sealing) else { throw EndedLink.unknown }
        _ = try await perform(StopNotices(member: member, group: group), as: .system(vendor), .plain)
    }
}

/// Somebody declined a group of notices by the address in a mail.
struct StopNotices: Command {
    static let name = "stop_notices"
    static let permission = Permission.fallDue

    let member: ID<Membership>
    let group: NoticeGroup

    struct State: Sendable {
        let member: Membership
        let off: [NoticeGroup]
    }

    func load(_ reader: Reader) throws -> State {
        State(member: try reader.require(member).value, off: try reader.switchedOff(by: member))
    }

    func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard !state.off.contains(group) else { return [] }
        let off = NoticeGroup.allCases.filter { state.off.contains($0) || $0 == group }
        return [NoticesChosen(member: member, partner: state.member.partner, off: off)]
    }

    func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Bool { !events.isEmpty }
}
