import Members
import Record
import Store
import Terms

/// Settles a subprogram whose last day is over: what each partner reached is decided, and what it has of it is earned. Timed work, so many
/// partners in one go.
public struct SettleSubprogram: Command {
    public static let name = "settle_subprogram"
    public static let permission = Permission.fallDue

    public let subprogram: ID<Subprogram>

    public struct State: Sendable {
        let subprogram: Subprogram
        let terms: SubprogramTerms
        let program: Program
        let isDue: Bool
        /// Those that are not decided yet.
        let open: [(reached: Participation, partner: Partner, facts: Facts)]
        let isMore: Bool
        /// Of a contest all that take part, the first place first.
        let ranked: [Participation]
    }

    /// So many are decided in one go; the rest in the next.
    private static let portion = 500

    public func load(_ reader: Reader) throws -> State {
        let subprogram = try reader.require(subprogram).value
        let program = try reader.program(ofVersion: subprogram.decision.program.version)
        let found: [Versioned<Participation>] = try reader.records(
            "WHERE subprogram = $1 AND settled = 0 ORDER BY id LIMIT \(Self.portion + 1)", [.text(subprogram.id.text)])
        let open = try found.prefix(Self.portion).map { one in
            let partner = try reader.require(one.value.partner).value
            return (reached: one.value, partner: partner, facts: try reader.facts(of: partner))
        }
        return State(
            subprogram: subprogram, terms: try program.knownSubprogram(subprogram.terms), program: program,
            isDue: try reader.isDue(.subprogram, subprogram.id.text), open: Array(open),
            isMore: found.count > Self.portion,
            ranked: try reader.ranked(subprogram, try program.knownSubprogram(subprogram.terms)))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let subprogram = state.subprogram
        guard state.isDue else { return [] }
        guard subprogram.status == .running, context.today > state.terms.settles(subprogram) else {
            return [DueDone(work: .subprogram, about: subprogram.id.text)]
        }
        // What it gave is in the prices.
        guard !subprogram.givesDiscount else {
            return [SubprogramEnded(subprogram: subprogram.id, status: .settled, reason: nil)]
        }
        let prizes = try subprogram.prizes(for: state.ranked, state.terms)
        var left = try subprogram.left
        var events: [any Event] = []
        for (reached, partner, facts) in state.open {
            let admission = try subprogram.admission(
                partner, facts, reached.accepted?.edition, asksTerms: state.terms.asksTerms, state.terms, state.program,
                on: subprogram.through, at: context.now)
            let won = prizes[reached.partner]
            let decision =
                try subprogram.kind == .contest
                ? subprogram.placed(
                    reached, admission.rules, won, left: left, state.terms, state.program.reference, at: context.now)
                : subprogram.rewarded(
                    reached, admission.rules, left: left, state.terms, state.program.reference, at: context.now)
            if decision.outcome.verdict == .granted, let amount = decision.outcome.amount {
                left = try left?.subtracting(amount)
            }
            events += subprogram.decided(reached, decision, place: won?.place, prize: won?.prize, state.terms, context)
        }
        if state.isMore {
            return events + [
                DueDone(
                    work: .subprogram, about: subprogram.id.text,
                    again: Instant(milliseconds: context.now.milliseconds + 1))
            ]
        }
        return events + [SubprogramEnded(subprogram: subprogram.id, status: .settled, reason: nil)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<SubprogramView> {
        try reader.require(subprogram).shown(to: reader)
    }
}

extension Reader {
    /// Those that take part in a contest, as far as there are prizes, and all that stand equal to the last of them.
    func ranked(_ subprogram: Subprogram, _ terms: SubprogramTerms) throws -> [Participation] {
        guard let measure = subprogram.rankedBy, !subprogram.prizes.isEmpty else { return [] }
        let all = vendorWide
        let condition = "WHERE subprogram = $1 \(terms.asksTerms ? "AND accepted = 1 " : "")AND \(measure.column)"
        let first: [Versioned<Participation>] = try all.records(
            "\(condition) > 0 ORDER BY \(measure.column) DESC, id DESC LIMIT \(subprogram.prizes.count)",
            [.text(subprogram.id.text)])
        guard let last = first.last?.value.reach[measure] else { return [] }
        let found: [Versioned<Participation>] = try all.records(
            "\(condition) >= $2 ORDER BY \(measure.column) DESC, id DESC", [.text(subprogram.id.text), .integer(last)])
        return found.map(\.value)
    }
}

extension Subprogram {
    /// A place with what it brings.
    struct Won: Hashable, Sendable {
        let place: Int
        let prize: Prize
    }

    /// What those that come first have, as the terms say of those that stand equal.
    ///
    /// - Parameter ranked: the best first.
    func prizes(for ranked: [Participation], _ terms: SubprogramTerms) throws -> [PartnerID: Won] {
        guard let measure = rankedBy else { return [:] }
        var won: [PartnerID: Won] = [:]
        var place = 0
        while place < ranked.count, place < prizes.count {
            let equal = ranked.filter { $0.reach[measure] == ranked[place].reach[measure] }.sorted {
                ($0.reached?.milliseconds ?? 0, $0.id.text) < ($1.reached?.milliseconds ?? 0, $1.id.text)
            }
            let own = Array(prizes[place..<min(place + equal.count, prizes.count)])
            switch terms.ties {
            case .earliest:
                for (number, prize) in own.enumerated() {
                    won[equal[number].partner] = Won(place: place + number + 1, prize: prize)
                }
            case .all:
                for one in equal { won[one.partner] = Won(place: place + 1, prize: prizes[place]) }
            case .share:
                let goods = own.compactMap(\.goods)
                let amounts = own.compactMap(\.amount)
                let shares =
                    amounts.isEmpty
                    ? nil
                    : try amounts.sum(in: currency, \.self).allocated(to: equal.map { _ in 1 })
                for (number, one) in equal.enumerated() {
                    let prize = Prize(
                        amount: shares?[number], goods: goods.indices.contains(number) ? goods[number] : nil)
                    guard prize.amount?.isPositive ?? false || prize.goods != nil else { continue }
                    won[one.partner] = Won(place: place + 1, prize: prize)
                }
            }
            place += equal.count
        }
        return won
    }

    /// What a partner has of its place in a contest.
    func placed(
        _ reached: Participation, _ admission: [RuleOutcome], _ won: Won?, left: Money?, _ terms: SubprogramTerms,
        _ program: ProgramReference, at moment: Instant
    ) throws(MoneyError) -> Decision {
        var rules = admission
        let isIn = rules.allSatisfy(\.applied)
        var amount = isIn ? won?.prize.amount : nil
        let value = rankedBy.map { $0.typed(reached.reach[$0], currency) } ?? .count(0)
        rules.append(
            RuleOutcome(
                own: "subprogram-place", label: Phrase("rule.subprogram_place", ["place": .count(won?.place ?? 0)]),
                clause: terms.clause, applied: won != nil, amount: amount,
                facts: [SeenFact("reached.value", value)],
                missing: won == nil
                    ? [MissingPart("missing.subprogram_place", ["place": .count(prizes.count + 1)])] : []))
        if let bounded = amount, let left, bounded.exceeds(left) {
            rules.append(
                RuleOutcome(
                    own: "subprogram-budget", label: "rule.subprogram_budget", clause: terms.clause, applied: true,
                    amount: try left.subtracting(bounded), facts: [SeenFact("reached.left", .money(left))]))
            amount = left
        }
        let isGranted = isIn && won != nil && (amount?.isPositive ?? false || won?.prize.goods != nil)
        return Decision(
            question: .earning, subject: reached.id.text, at: moment, program: program,
            outcome: Outcome(isGranted ? .granted : .nothing, amount: amount ?? .zero(currency)), rules: rules)
    }
}
