import Members
import Record
import Terms

/// Takes a lead back that was not accepted or not acted on in time: timed work.
public struct LapseLead: Command {
    public static let name = "lapse_lead"
    public static let permission = Permission.fallDue

    public let lead: ID<Lead>

    public struct State: Sendable {
        let lead: Lead
        let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(lead: try reader.require(lead).value, isDue: try reader.isDue(.leadTerm, lead.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        let lead = state.lead
        guard let due = lead.due, due <= context.now, let offer = lead.current, let terms = context.program.leads else {
            return [DueDone(work: .leadTerm, about: lead.id.text)]
        }
        let isOffered = lead.status == .offered
        let ending = Lead.Ending(
            why: isOffered ? .notAccepted : .notActed,
            clause: (isOffered ? terms.acceptance : terms.action).clause, note: nil, at: context.now)
        return [LeadReleased(lead: lead.id, owner: offer.partner, ending: ending, isKept: false)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<LeadView> {
        try reader.require(lead).shown(to: reader)
    }
}
