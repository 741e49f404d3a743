import Members
import Record
import Terms

extension StandingFollow {
    /// Awards what was reached by itself, and ends what the terms no longer have for the partner.
    mutating func designate() throws {
        guard situation.partner.membership == .active else { return }
        let program = context.program
        let open = program.designations(of: situation.partner.type)
        for id in standing.held where !open.contains(where: { $0.id == id }) {
            let clause = program.designation(id)?.clause ?? program.partnerType(situation.partner.type)?.clause
            guard let clause else { continue }
            change(id, held: false, clause, nil)
        }
        let input = situation.input(standing, through: context.today, context)
        for designation in open where standing.designations?[designation.id] == nil {
            guard let decision = try designation.award(input, program.reference) else { continue }
            change(designation.id, held: true, designation.clause, decision)
        }
    }

    mutating func review(_ due: ReviewStanding.DueDesignation) throws {
        let (day, program) = (due.due.day, due.due.program)
        guard standing.holds(due.designation), let designation = program.designation(due.designation),
            let review = designation.ladder.review, designation.types.contains(situation.partner.type)
        else { return }
        let input = due.due.situation.input(standing, through: day, program, at: context.now)
        let outcome = try designation.review(
            input, review, missedBefore: standing.designations?[due.designation]?.missedReviews ?? 0,
            program.reference)
        take(
            DesignationReviewed(
                member: standing.partner, designation: due.designation, through: day,
                consecutive: outcome.consecutive,
                warned: outcome.missed && outcome.fall == nil ? review.clause : nil, decision: outcome.decision))
        if outcome.fall != nil { change(due.designation, held: false, review.clause, outcome.decision) }
    }

    private mutating func change(_ designation: String, held: Bool, _ clause: ClauseID, _ decision: Decision?) {
        take(
            DesignationChanged(
                member: standing.partner, designation: designation, held: held, day: context.today, clause: clause,
                reason: nil, decision: decision))
    }
}

extension Reader {
    /// The reviews of designations that a partner has whose day is over and that were not made, earliest first.
    func dueDesignations(_ standing: Standing, of partner: Partner) throws -> [ReviewStanding.DueDesignation] {
        try standing.held.flatMap { id -> [ReviewStanding.DueDesignation] in
            guard let kept = standing.designations?[id] else { return [] }
            return try dueReviews(from: kept.reviewed?.adding(days: 1) ?? kept.since) {
                $0.designation(id)?.ladder.review?.on
            }.map { .init(designation: id, due: try due($0, $1, partner)) }
        }
    }
}

/// A designation of the program as a partner stands to it.
public struct DesignationView: Codable, Sendable {
    public let id: String
    public let label: String
    public let clause: ClauseID
    public let rises: Designation.Rise
    /// Does the partner have it?
    public let held: Bool
    /// The day from which it has it.
    public let since: Day?
    /// Was the last review missed?
    public let atRisk: Bool
    /// The last day of the next review.
    public let nextReview: Day?
    /// What it takes to have it, or to keep it, and how the partner stands to it.
    public let requirements: [WordedRequirement]
}

extension Reader {
    func designationViews(
        _ partner: Partner, _ standing: Standing, _ input: StandingInput
    ) throws -> [DesignationView] {
        try context.program.designations(of: partner.type).map { designation in
            let held = standing.holds(designation.id)
            let kept = standing.designations?[designation.id]
            return DesignationView(
                id: designation.id, label: designation.label[language], clause: designation.clause,
                rises: designation.rises, held: held, since: held ? kept?.since : nil,
                atRisk: held && kept?.atRisk != nil,
                nextReview: held ? designation.ladder.review?.on.first(from: today) : nil,
                requirements: try designation.standing(input, held: held).map(wording.requirement))
        }
    }
}
