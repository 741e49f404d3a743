import Record
import Terms

extension Comparison {
    /// What is compared of where partners stand when a record is performed again under other terms.
    static let standings = Comparison(Standing.self) { standing in
        let obliged = standing.obliged.sorted { $0.key < $1.key }
        return Comparison.Thing(
            of: standing.partner, "compare.standing",
            [
                .init("compare.partner.tier", standing.tier.map { .named(.tier, $0) }),
                .init("compare.standing.since", .day(standing.since)),
                .init("compare.standing.proposed", standing.proposal?.tier.map { .named(.tier, $0) }),
                .init("compare.standing.at_risk", .flag(standing.atRisk != nil)),
                .init("compare.standing.missed", .count(standing.missedReviews)),
                .init("compare.standing.designations", .list(standing.held.map { .named(.designation, $0) })),
            ]
                + obliged.map { id, day in
                    .init(Phrase("compare.standing.obliged", ["obligation": .named(.obligation, id)]), .day(day))
                })
    }
}
