import Members
import Record
import Store
import Terms

/// What is gathered until periods end, as it moves while several lines are looked at together.
struct GatheringBook {
    private let reader: Reader
    private var known: [ID<Gathering>: Gathering] = [:]
    private var changed: [ID<Gathering>] = []

    /// - Parameter reader: of everything of the vendor.
    init(_ reader: Reader) { self.reader = reader }

    /// Those that moved since it was asked before; nil where none did.
    mutating func takeChanged() -> [Gathering]? {
        defer { changed = [] }
        let all = changed.compactMap { known[$0] }
        return all.isEmpty ? nil : all
    }

    /// What a rule gathers of a line goes to the period of its day; of a day whose period is settled to the present one.
    mutating func add(
        _ one: EarningGathered, _ line: Int, of partner: PartnerID, on day: Day, _ state: inout EarnedOn
    ) throws {
        guard let period = one.rule.period else { return }
        var gathering = try gathering(one, period, partner, day)
        if gathering.settled != nil { gathering = try self.gathering(one, period, partner, reader.today) }
        gathering.amount = try gathering.amount.adding(one.amount)
        gathering.units += one.units
        keep(gathering)
        let gathered = EarnedOn.Gathered(
            rule: one.rule.id, gathering: gathering.id, line: line, amount: one.amount, units: one.units)
        state.gathered = (state.gathered ?? []) + [gathered]
    }

    private func gathering(
        _ one: EarningGathered, _ period: EarningRule.Period, _ partner: PartnerID, _ day: Day
    ) throws -> Gathering {
        let days = period.days.days(around: day)
        let currency = one.amount.currency
        let same = known.values.first {
            $0.partner == partner && $0.rule == one.rule.id && $0.from == days.lowerBound
                && $0.amount.currency == currency
        }
        if let same { return same }
        let found: [Versioned<Gathering>] = try reader.records(
            "WHERE partner = $1 AND rule = $2 AND currency = $3 AND first = $4",
            [
                .text(partner.text), .text(one.rule.id), .text(currency.code),
                .integer(Int64(days.lowerBound.number)),
            ])
        return found.first?.value
            ?? Gathering(
                id: reader.context.newID(), partner: partner, rule: one.rule.id, from: days.lowerBound,
                through: days.upperBound, ends: reader.context.program.zone.end(of: days.upperBound),
                amount: .zero(currency), units: 0, settled: nil)
    }

    private mutating func keep(_ gathering: Gathering) {
        known[gathering.id] = gathering
        if !changed.contains(gathering.id) { changed.append(gathering.id) }
    }

    /// Less of a line counts: as much of what was gathered of it goes. Where its period is settled, what was earned is decided again, and
    /// what it was more is taken back.
    mutating func fall(
        _ line: Int, from before: Int64, to after: Int64, _ state: inout EarnedOn, on day: Day,
        _ taken: inout EarningTakings
    ) throws {
        guard var all = state.gathered else { return }
        for place in all.indices where all[place].line == line {
            let left = try EarningSource.share(all[place].amount.minor, after, of: before)
            let units = try EarningSource.share(all[place].units, after, of: before)
            let amount = Money(minor: left, all[place].amount.currency)
            var gathering = try known[all[place].gathering] ?? reader.require(all[place].gathering).value
            gathering.amount = try gathering.amount.subtracting(try all[place].amount.subtracting(amount))
            gathering.units -= all[place].units - units
            (all[place].amount, all[place].units) = (amount, units)
            keep(gathering)
            if gathering.settled != nil { try settleAgain(gathering, on: day, &taken) }
        }
        state.gathered = all
    }

    private func settleAgain(_ gathering: Gathering, on day: Day, _ taken: inout EarningTakings) throws {
        let found: [Versioned<Earning>] = try reader.records(
            "WHERE source = $1 AND status <> 'nothing' ORDER BY id", [.text(gathering.id.text)])
        guard let earning = found.first?.value, let rule = try reader.rules(of: [earning])[earning.id],
            rule.clawback.credit != .none
        else { return }
        let program = try reader.program(ofVersion: earning.decision.program.version)
        let decision = try gathering.decided(try reader.settlingFacts(of: gathering), program)
        let kept = decision?.grants.first?.amount ?? .zero(earning.amount.currency)
        try taken.take(
            earning, downTo: rule.clawback.credit == .whole ? .zero(kept.currency) : kept, .credit,
            rule.clawback.clause, on: day)
    }
}
