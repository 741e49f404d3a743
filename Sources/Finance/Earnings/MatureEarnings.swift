import Members
import Record
import Terms

/// What becomes of a partner's earnings by itself: their day comes on which they are payable, or on which they are lost.
public struct MatureEarnings: Command {
    public static let name = "mature_earnings"
    public static let permission = Permission.fallDue

    public let partner: PartnerID

    public struct State: Sendable {
        let isDue: Bool
        /// Those of which something becomes by today, the first days first.
        let earnings: [Earning]
        /// The next day on which something becomes of the others.
        let next: Day?
        let rules: [ID<Earning>: EarningRule]
    }

    /// So many are looked at in one go; the rest in the next.
    private static let portion = 500

    public func load(_ reader: Reader) throws -> State {
        let today = Int64(reader.today.number)
        let found: [Versioned<Earning>] = try reader.records(
            "WHERE partner = $1 AND next <= $2 ORDER BY next, id LIMIT \(Self.portion)",
            [.text(partner.text), .integer(today)])
        let next = try reader.query(
            "SELECT MIN(next) FROM {earnings} WHERE partner = $1 AND next > $2", [.text(partner.text), .integer(today)])
        let earnings = found.map(\.value)
        return State(
            isDue: try reader.isDue(.earnings, partner.text), earnings: earnings,
            next: earnings.count == Self.portion
                ? reader.today : try next.first?.optionalInt(0).map { Day(number: Int($0)) },
            rules: try reader.rules(of: earnings))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        var released: [EarningsReleased.Released] = []
        var lost: [EarningsTaken.Taken] = []
        for earning in state.earnings {
            let standing = try earning.standing
            if let payable = earning.payable, payable <= context.today {
                released.append(
                    EarningsReleased.Released(
                        earning: earning.id, standing: standing, payable: payable, due: earning.due ?? payable,
                        isPayable: true))
            } else if let forfeiture = state.rules[earning.id]?.forfeiture {
                let taking = Earning.Taking(
                    amount: standing, on: context.today, why: .forfeited, clause: forfeiture.clause)
                lost.append(
                    EarningsTaken.Taken(
                        earning: earning.id, kind: earning.kind, taking: taking, was: earning.status, isAll: true))
            }
        }
        var events: [any Event] = []
        if !released.isEmpty { events.append(EarningsReleased(owner: partner, earnings: released, wakes: nil)) }
        if !lost.isEmpty { events.append(EarningsTaken(owner: partner, takings: lost)) }
        let again = state.next.map { $0 <= context.today ? context.now : context.program.zone.start(of: $0) }
        return events + [DueDone(work: .earnings, about: partner.text, again: again)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Page<Versioned<EarningView>> {
        Page(items: try state.earnings.map { try reader.require($0.id).shown(to: reader) }, next: nil)
    }
}

extension Reader {
    /// The rules by which earnings were decided, by the versions that their decisions cite.
    func rules(of earnings: [Earning]) throws -> [ID<Earning>: EarningRule] {
        var found: [ID<Earning>: EarningRule] = [:]
        for earning in earnings {
            guard let rule = earning.rule else { continue }
            found[earning.id] = try program(ofVersion: earning.decision.program.version).earnings.rule(rule)
        }
        return found
    }
}
