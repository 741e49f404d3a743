import Members
import Record
import Store
import Terms

/// Makes one of two partners that became one: from now on the one stands for both. People, registrations that are open, subscriptions that
/// run, certificates and sales, which count for the standing, go over to it; what was decided, ordered and invoiced stays where it was. The
/// other's membership ends, with a link to the one. It cannot be taken back.
public struct MergePartners: Command {
    public static let name = "merge_partners"
    public static let permission = Permission.managePartners

    /// The one that ends.
    public let partner: PartnerID
    /// The one that stays.
    public let into: PartnerID
    public let reason: String

    public struct State: Sendable {
        let partner: Partner
        let into: Partner
        let members: [Membership]
        /// Those of the people of both, by whom: nobody is a member of one company twice.
        let staying: Set<PersonID>
        let keys: [Key]
        /// People of both who are the same, though the record knows each of them twice.
        let namesakes: [Namesakes]
    }

    public func load(_ reader: Reader) throws -> State {
        func members(_ id: PartnerID) throws -> [Membership] {
            let found: [Versioned<Membership>] = try reader.records(
                "WHERE partner = $1 AND status <> 'deactivated' ORDER BY id", [.text(id.text)])
            return found.map(\.value)
        }
        let partner = try reader.subject(partner).value
        let keys: [Versioned<Key>] = try reader.records(
            "WHERE partner = $1 AND revoked = 0 ORDER BY id", [.text(partner.id.text)])
        return State(
            partner: partner, into: try reader.require(into).value, members: try members(partner.id),
            staying: Set(try members(into).compactMap(\.email.person)), keys: keys.map(\.value),
            namesakes: try reader.outside("namesakes") {
                try reader.namesakes(of: try reader.listed(at: partner.id), among: try reader.listed(at: into))
            })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        try state.partner.requireNotTerminated()
        try state.into.requireNotTerminated()
        guard partner != into else { throw Problem.invalid(field: "/into", "partner.merged_with_itself") }
        let types = [state.partner, state.into].map { context.program.partnerType($0.type) }
        guard types[0]?.role == types[1]?.role, let clause = types[1]?.clause else {
            throw Problem.invalid(
                field: "/into",
                Phrase("partner.other_kind", ["partner": .text(state.partner.name), "into": .text(state.into.name)]))
        }
        guard types[0]?.role != .distributor else {
            throw Problem.invalid(field: "/into", "partner.merged_distributors")
        }
        let merged = Partner.Merged(into: into, reason: reason, by: context.actor.id, at: context.now)
        let events: [any Event] = [
            PartnerMerged(
                member: partner, merged: merged,
                termination: .init(clause: clause, reason: reason, by: context.actor.id, at: context.now),
                namesakes: state.namesakes.isEmpty ? nil : state.namesakes),
            PartnerAbsorbed(member: into, absorbed: .init(partner: partner, name: state.partner.name, at: context.now)),
        ]
        return events
            + state.members.map { member -> any Event in
                guard member.email.person.map(state.staying.contains) ?? false else {
                    return MemberMoved(member: member.id, from: partner, to: into)
                }
                return MemberDeactivated(member: member.id, partner: partner, at: context.now)
            } + state.keys.map { KeyRevoked(key: $0.id, at: context.now) }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(into)
    }
}
