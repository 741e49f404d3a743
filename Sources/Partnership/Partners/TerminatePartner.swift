import Members
import Record
import Store
import Terms

/// Ends a membership for cause: its people and keys can do nothing any more, its registrations end, and the history stays.
public struct TerminatePartner: Command {
    public static let name = "terminate_partner"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    /// One of the program's reasons, or the clause about termination itself.
    public let clause: ClauseID
    public let reason: String

    public init(partner: PartnerID, clause: ClauseID, reason: String) {
        (self.partner, self.clause, self.reason) = (partner, clause, reason)
    }

    public struct State: Sendable {
        package let partner: Partner
        package let members: [Membership]
        package let keys: [Key]
    }

    public func load(_ reader: Reader) throws -> State {
        _ = try reader.subject(partner)
        return try reader.ending(of: partner)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.partner.membership != .terminated else {
            throw Problem.wrongState(Phrase("partner.over_already", ["partner": .text(state.partner.name)]))
        }
        try checkClause(context)
        try state.partner.checkCure(clause, context)
        let termination = Partner.Termination(
            clause: clause, reason: reason, by: context.actor.id, at: context.now)
        return state.ended(termination, context)
    }

    /// - Throws: `Problem` where the program does not end memberships, or not by this clause.
    private func checkClause(_ context: Context) throws {
        guard let terms = context.program.joining.termination else {
            throw Problem.wrongState(
                Phrase("program.no_termination", ["program": .named(.program, context.program.name)]))
        }
        let known = terms.reasons.map(\.clause).reduce(into: [terms.clause]) { if !$0.contains($1) { $0.append($1) } }
        guard known.contains(clause) else {
            throw Problem.invalid(
                field: "/clause",
                Phrase(
                    "clause.no_termination",
                    ["clause": .text(clause.text), "known": .list(known.map { .text($0.text) })]))
        }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}

extension TerminatePartner.State {
    /// The membership is over, and with it what its people and keys may do.
    func ended(_ termination: Partner.Termination, _ context: Context) -> [any Event] {
        [PartnerTerminated(member: partner.id, termination: termination)]
            + members.map { MemberDeactivated(member: $0.id, partner: partner.id, at: context.now) }
            + keys.map { KeyRevoked(key: $0.id, at: context.now) }
    }
}

extension Reader {
    /// A partner with all that ends with its membership.
    func ending(of id: PartnerID) throws -> TerminatePartner.State {
        let members: [Versioned<Membership>] = try records(
            "WHERE partner = $1 AND status <> 'deactivated' ORDER BY id", [.text(id.text)])
        let keys: [Versioned<Key>] = try records("WHERE partner = $1 AND revoked = 0 ORDER BY id", [.text(id.text)])
        return TerminatePartner.State(
            partner: try require(id).value, members: members.map(\.value), keys: keys.map(\.value))
    }
}
