import Members
import Record
import Terms

/// What partners are told of what they earn, and the vendor of what waits.
enum EarningNotices {
    static let all: [Reaction] = [
        .notices(of: EarningsTaken.self) { event, reader in
            try event.takings.map { taken in
                let earning = try reader.require(taken.earning).value
                let says = Phrase(
                    "notice.earning_taken.\(taken.taking.why.rawValue)",
                    ["amount": .money(taken.taking.amount), "about": .text(earning.about)])
                return reader.context.notice(
                    to: event.owner, .earningTaken, earning.id.text, taken.taking.clause, says)
            }
        },
        .notices(of: EngagementHandedIn.self) { event, reader in
            let engagement = event.engagement
            let says = Phrase(
                "notice.engagement_handed_in",
                [
                    "partner": .text(try reader.require(engagement.partner).value.name),
                    "customer": .text(engagement.customer.name), "kind": .text(engagement.kind),
                    "value": .money(engagement.value),
                ])
            let clause = reader.context.program.earnings.rules(on: .engagement).first?.clause
            return [
                reader.context.notice(to: nil, .engagementHandedIn, engagement.id.text, clause ?? .none(reader), says)
            ]
        },
        .notices(of: EngagementDecided.self) { event, reader in
            guard event.status == .declined else { return [] }
            let engagement = try reader.require(event.engagement).value
            let says = Phrase(
                "notice.engagement_declined",
                ["customer": .text(engagement.customer.name), "reason": event.reason.map(TypedValue.text)])
            let clause = reader.context.program.earnings.rules(on: .engagement).first?.clause
            return [
                reader.context.notice(
                    to: event.owner, .engagementDeclined, engagement.id.text, clause ?? .none(reader), says)
            ]
        },
    ]
}

extension ClauseID {
    /// Of a program that has no rule for it: that of the partner types.
    fileprivate static func none(_ reader: Reader) -> ClauseID {
        reader.context.program.partnerTypes.first?.clause ?? ClauseID("")
    }
}
