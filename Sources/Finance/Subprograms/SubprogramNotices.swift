import Members
import Record
import Terms

/// What partners are told of subprograms.
enum SubprogramNotices {
    static let all: [Reaction] = [
        .notices(of: SubprogramMade.self) { event, reader in
            guard let partner = event.subprogram.partner else { return [] }
            return [reader.tell(partner, .subprogramOffered, event.subprogram, "offered", [:])]
        },
        .notices(of: SubprogramDecided.self) { event, reader in
            let subprogram = try reader.require(event.subprogram).value
            guard event.result.decision.outcome.verdict == .granted else {
                let participation = try reader.require(Participation.id(event.subprogram, event.owner)).value
                // Whoever never took part is told nothing.
                guard participation.accepted != nil else { return [] }
                return [reader.tell(event.owner, .subprogramMissed, subprogram, "missed", [:])]
            }
            return [
                reader.tell(
                    event.owner, .subprogramReached, subprogram, "reached",
                    [
                        "amount": event.result.amount.map(TypedValue.money),
                        "goods": event.result.goods.map(TypedValue.text),
                    ])
            ]
        },
        // The first time that what was reached is nine tenths of a goal.
        .notices(of: SubprogramCounted.self) { event, reader in
            let subprogram = try reader.require(event.subprogram).value
            let participation = try reader.require(Participation.id(event.subprogram, event.owner)).value
            guard subprogram.status == .running, let goal = subprogram.goals.first else { return [] }
            let (value, near) = (participation.reach[goal.measure], goal.least - goal.least / 10)
            guard value >= near, value < goal.least, value - event.moved[goal.measure] < near else { return [] }
            return [
                reader.tell(
                    event.owner, .subprogramNear, subprogram, "near",
                    ["missing": goal.typed(goal.least - value), "through": .day(subprogram.through)])
            ]
        },
    ]
}

extension Reader {
    fileprivate func tell(
        _ partner: PartnerID, _ kind: NoticeKind, _ subprogram: Subprogram, _ what: String,
        _ values: [String: TypedValue?]
    ) -> Notice {
        let clause = context.program.subprogram(subprogram.terms)?.clause
        let says = Phrase(
            "notice.subprogram_\(what)", values.merging(["title": .text(subprogram.title)]) { $1 })
        return context.notice(to: partner, kind, subprogram.id.text, clause, says)
    }
}
