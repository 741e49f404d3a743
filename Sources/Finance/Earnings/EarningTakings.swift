import Commerce
import Members
import Record
import Store
import Terms

/// What is taken back of earnings, gathered by partner.
struct EarningTakings {
    private var byPartner: [PartnerID: [EarningsTaken.Taken]] = [:]
    private var order: [PartnerID] = []
    /// What this turn took of an earning before.
    private var before: [ID<Earning>: Money] = [:]

    var events: [any Event] {
        order.compactMap { partner in
            byPartner[partner].map { EarningsTaken(owner: partner, takings: $0) }
        }
    }

    /// Less of a line counts: what was earned on the part that no longer does is taken back, as far as its rule says.
    mutating func fall(
        of source: EarningSource, _ event: EarningEvent, _ line: Int?, to left: Int64, on day: Day, _ reader: Reader
    ) throws {
        let found: [Versioned<Earning>] = try reader.records(
            "WHERE source = $1 AND status <> 'nothing' ORDER BY id DESC", [.text(source.id.text)])
        let earnings = found.map(\.value).filter { $0.event == event && $0.line == line }
        let rules = try reader.rules(of: earnings)
        for earning in earnings {
            guard let part = earning.part, let rule = rules[earning.id] else { continue }
            let (span, rest) = (part.through - part.from, max(0, min(part.through, left) - part.from))
            guard rest < span else { continue }
            let kept = try earning.amount.kept(rest, of: span, rule.clawback.credit)
            try take(earning, downTo: kept, .credit, rule.clawback.clause, on: day)
        }
    }

    /// Takes back what an earning is more than an amount.
    mutating func take(
        _ earning: Earning, downTo kept: Money, _ why: Earning.Taking.Why, _ clause: ClauseID, on day: Day
    ) throws {
        let standing = try earning.standing.subtracting(before[earning.id] ?? .zero(earning.amount.currency))
        guard standing.exceeds(kept), earning.status != .forfeited else { return }
        let amount = try standing.subtracting(kept)
        before[earning.id] = try (before[earning.id] ?? .zero(amount.currency)).adding(amount)
        if byPartner[earning.partner] == nil { order.append(earning.partner) }
        byPartner[earning.partner, default: []].append(
            EarningsTaken.Taken(
                earning: earning.id, kind: earning.kind,
                taking: Earning.Taking(amount: amount, on: day, why: why, clause: clause), was: earning.status,
                isAll: kept.isZero))
    }
}

extension Money {
    /// What is kept of an amount when so much is left of what it was earned on.
    func kept(_ rest: Int64, of whole: Int64, _ extent: EarningRule.Clawback.Extent) throws -> Money {
        switch extent {
        case .none: self
        case .whole: .zero(currency)
        case .proRata:
            Money(minor: try EarningSource.share(minor, rest, of: whole), currency)
        }
    }
}
