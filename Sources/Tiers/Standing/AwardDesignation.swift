import Members
import Record
import Terms

/// What gives a partner a designation or takes it away: both load the same, and reply with how the partner stands then.
public protocol DesignationStep: Command where State == StandingSituation, Reply == StandingView {
    var partner: PartnerID { get }
    var designation: String { get }
    var reason: String { get }
    /// Does the partner have it afterwards?
    static var holds: Bool { get }
}

extension DesignationStep {
    public static var permission: Permission { .manageStanding }

    public func load(_ reader: Reader) throws -> StandingSituation {
        try reader.standingSituation(try reader.subject(partner).value)
    }

    public func decide(_ state: StandingSituation, _ context: Context) throws -> [any Event] {
        try state.change(designation, held: Self.holds, reason, context)
    }

    public func reply(_ state: StandingSituation, _ events: [any Event], _ reader: Reader) throws -> StandingView {
        try reader.standingView(try reader.require(partner).value)
    }
}

/// Gives a partner a designation, at the vendor's discretion. It holds from this moment on.
public struct AwardDesignation: DesignationStep {
    public static let name = "award_designation"
    public static let holds = true

    public let partner: PartnerID
    public let designation: String
    public let reason: String
}

/// Takes a designation from a partner. It comes back by the vendor alone.
public struct WithdrawDesignation: DesignationStep {
    public static let name = "withdraw_designation"
    public static let holds = false

    public let partner: PartnerID
    public let designation: String
    public let reason: String
}

extension StandingSituation {
    fileprivate func change(
        _ id: String, held: Bool, _ reason: String, _ context: Context
    ) throws -> [any Event] {
        try Text.check(reason, "reason")
        try partner.requireNotTerminated()
        let open = context.program.designations(of: partner.type)
        guard let designation = open.first(where: { $0.id == id }) else {
            let names = open.map { TypedValue.named(.designation, $0.id) }
            throw Problem.invalid(
                field: "/designation",
                Phrase("designation.unknown", ["id": .text(id), "known": names.isEmpty ? nil : .list(names)]))
        }
        var standing = standing(context)
        guard standing.holds(id) != held else {
            throw Problem.wrongState(
                Phrase(
                    held ? "designation.has" : "designation.has_not",
                    ["partner": .text(partner.name), "designation": .named(.designation, id)]))
        }
        let decision = try designation.ladder.tier(id).flatMap { tier in
            try held
                ? designation.ladder.decision(
                    input(standing, through: context.today, context), to: tier, context.program.reference) : nil
        }
        let event = DesignationChanged(
            member: partner.id, designation: id, held: held, day: context.today, clause: designation.clause,
            reason: reason, decision: decision)
        let opened: [any Event] = kept == nil ? [StandingOpened(standing: standing)] : []
        event.change(&standing)
        return opened + [
            event, DueDone(work: .standing, about: partner.id.text, again: context.nextLook(standing, self)),
        ]
    }
}
