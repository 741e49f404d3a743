import Members
import Record
import Terms
import Tiers

/// What another version would do to partners' tiers, by figures: a part of the page that compares two versions.
struct TierEffects: Sendable {
    struct Count: Sendable {
        let label: String
        let before: String
        let after: String
    }
    struct Move: Sendable {
        let href: Link
        let name: String
        let what: String
        let mark: StateMark
    }

    let effectsSentence: String
    let counts: [Count]
    let moves: [Move]

    /// - Returns: nil for whom tiers are none of the business, and where neither version has any.
    init?(_ visit: Visit, _ from: Int, _ to: Int) async throws {
        guard visit.side == .console, visit.may(.manageStanding) else { return nil }
        let found = try await visit.ask(
            CompareTiers.self, ["from": Node(.number(String(from))), "to": Node(.number(String(to)))])
        self.init(found, visit)
    }

    /// - Returns: nil where neither version has any tiers.
    init?(_ found: TierComparison, _ visit: Visit) {
        guard found.counts.contains(where: { $0.tier != nil }) else { return nil }
        func label(_ tier: TierComparison.Tier?) -> String { tier?.label ?? visit.text("standing.no_tier") }
        effectsSentence = visit.text(
            "standing.effects.sentence",
            [
                "rising": visit.formats.number(found.rising), "falling": visit.formats.number(found.falling),
                "partners": visit.formats.number(found.partners), "day": visit.formats.day(found.through),
            ])
        counts = found.counts.map {
            Count(
                label: label($0.tier), before: visit.formats.number($0.before), after: visit.formats.number($0.after))
        }
        moves = found.moved.map { move in
            Move(
                href: StandingAddress.partner(move.partner), name: move.name,
                what: "\(label(move.from)) → \(label(move.to))",
                mark: StateMark(
                    label: visit.text(move.rises ? "standing.effects.rises" : "standing.effects.falls"),
                    tone: move.rises ? "good" : "bad"))
        }
    }
}
