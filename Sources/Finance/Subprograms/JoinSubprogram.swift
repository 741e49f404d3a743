import Crypto
import Members
import Record
import Store
import Terms

/// A partner in a subprogram, with all that a decision takes.
public struct SubprogramSituation: Sendable {
    let subprogram: Subprogram
    let terms: SubprogramTerms
    /// By which it was made, and whose terms go on for it.
    let program: Program
    let partner: Partner
    let facts: Facts
    let participation: Participation?
}

extension Reader {
    func situation(_ subprogram: Subprogram, of partner: Partner) throws -> SubprogramSituation {
        let program = try program(ofVersion: subprogram.decision.program.version)
        return SubprogramSituation(
            subprogram: subprogram, terms: try program.knownSubprogram(subprogram.terms), program: program,
            partner: partner, facts: try facts(of: partner),
            participation: try vendorWide.find(Participation.id(subprogram.id, partner.id))?.value)
    }
}

extension SubprogramSituation {
    func admission(asksTerms: Bool, _ context: Context, on day: Day? = nil) throws -> Decision {
        try subprogram.admission(
            partner, facts, participation?.accepted?.edition, asksTerms: asksTerms, terms, program,
            on: day ?? context.today, at: context.now)
    }
}

/// Accepts the terms of a subprogram for the partner, and so takes part in it.
public struct JoinSubprogram: Command {
    public static let name = "join_subprogram"
    public static let permission = Permission.joinSubprograms
    public static let binds = true

    public let subprogram: ID<Subprogram>

    public func load(_ reader: Reader) throws -> SubprogramSituation {
        let state = try reader.situation(try reader.subprogram(subprogram).value, of: try reader.ownPartner())
        try reader.checkAccepted(of: state.partner.id, part: state.terms.id, agreement: state.terms.agreement)
        return state
    }

    public func decide(_ state: SubprogramSituation, _ context: Context) throws -> [any Event] {
        let subprogram = state.subprogram
        guard subprogram.status == .running else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": subprogram.status.phrase]))
        }
        guard state.participation?.accepted?.edition != subprogram.edition else {
            throw Problem.wrongState("subprogram.joined")
        }
        // Who takes part may say so before it begins.
        let day = max(context.today, subprogram.from)
        let decision = try state.admission(asksTerms: false, context, on: day)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        let hash = SHA256.hash(data: Array(subprogram.text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
        return [
            SubprogramJoined(
                subprogram: subprogram.id, owner: state.partner.id,
                accepted: Participation.Accepted(
                    edition: subprogram.edition, hash: hash, by: context.actor.id, at: context.now))
        ]
    }

    public func reply(
        _ state: SubprogramSituation, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<ParticipationView> {
        try reader.require(Participation.id(subprogram, state.partner.id)).shown(to: reader)
    }
}

/// Claims what a partner has of an incentive whose objective it reached, before its end. At its end it is decided by itself.
public struct ClaimSubprogram: Command {
    public static let name = "claim_subprogram"
    public static let permission = Permission.joinSubprograms

    public let subprogram: ID<Subprogram>

    public func load(_ reader: Reader) throws -> SubprogramSituation {
        let subprogram = try reader.subprogram(subprogram).value
        let state = try reader.situation(subprogram, of: try reader.ownPartner())
        try reader.checkAccepted(of: state.partner.id, part: state.terms.id, agreement: state.terms.agreement)
        return state
    }

    public func decide(_ state: SubprogramSituation, _ context: Context) throws -> [any Event] {
        let subprogram = state.subprogram
        let admission = try state.admission(asksTerms: state.terms.asksTerms, context)
        guard admission.outcome.verdict.isFavourable else { throw Refusal(decision: admission) }
        guard subprogram.status == .running else {
            throw Problem.wrongState(Phrase("subprogram.over", ["status": subprogram.status.phrase]))
        }
        // What is a share of the sales, or a place among others, is known at the end alone.
        guard !subprogram.givesDiscount else { throw Problem.wrongState("subprogram.in_prices") }
        guard subprogram.kind == .incentive, let reward = subprogram.reward, reward.rate == nil else {
            throw Problem.wrongState(Phrase("subprogram.at_its_end", ["day": .day(subprogram.through)]))
        }
        let reached = state.participation ?? Participation(subprogram.id, of: state.partner.id)
        guard reached.result == nil else { throw Problem.wrongState("subprogram.decided") }
        let decision = try subprogram.rewarded(
            reached, admission.rules, left: try subprogram.left, state.terms, state.program.reference, at: context.now)
        guard decision.outcome.verdict.isFavourable else {
            throw Refusal(
                decision: Decision(
                    question: .subprogram, subject: decision.subject, at: decision.at, program: decision.program,
                    outcome: Outcome(.refused), rules: decision.rules))
        }
        return subprogram.decided(reached, decision, place: nil, prize: nil, state.terms, context)
    }

    public func reply(
        _ state: SubprogramSituation, _ events: [any Event], _ reader: Reader
    ) throws -> Versioned<ParticipationView> {
        try reader.require(Participation.id(subprogram, state.partner.id)).shown(to: reader)
    }
}

extension Subprogram {
    /// What follows of a decision: it is kept, and what is granted is earned.
    func decided(
        _ reached: Participation, _ decision: Decision, place: Int?, prize: Prize?, _ terms: SubprogramTerms,
        _ context: Context
    ) -> [any Event] {
        let isGranted = decision.outcome.verdict == .granted
        let amount = isGranted ? decision.outcome.amount.flatMap { $0.isPositive ? $0 : nil } : nil
        var earning: Earning?
        if let amount {
            earning = Earning(
                id: context.newID(), partner: reached.partner,
                kind: kind == .contest ? .prize : reward?.kind == .rebate ? .rebate : .incentive, rule: self.terms,
                event: .subprogram, source: .granted(reached.id.text), line: nil, about: title, amount: amount,
                taken: .zero(amount.currency), earned: context.today, payable: context.today,
                due: context.today.adding(days: terms.payable.withinDays), lost: nil, status: .payable, part: nil,
                sums: [], share: nil, subscription: nil, takings: [], decision: decision)
            earning?.subprogram = id.text
        }
        let result = Participation.Result(
            day: context.today, place: place, prize: prize, amount: amount,
            goods: isGranted ? prize?.goods ?? reward?.goods : nil,
            earning: earning?.id, decision: decision, handedOver: nil)
        let decided = SubprogramDecided(subprogram: id, owner: reached.partner, result: result)
        guard let earning else { return [decided] }
        return [decided, EarningsMade(owner: reached.partner, earnings: [earning], wakes: nil)]
    }

    /// What follows when a partner has less of what it reached, or nothing.
    ///
    /// - Parameters:
    ///   - earning: what it had.
    ///   - isAll: is nothing left of it?
    func takesBack(
        _ amount: Money, of earning: Earning, isAll: Bool, _ terms: SubprogramTerms, from owner: PartnerID, on day: Day
    ) -> [any Event] {
        let taken = EarningsTaken.Taken(
            earning: earning.id, kind: earning.kind,
            taking: Earning.Taking(amount: amount, on: day, why: .credit, clause: terms.clause), was: earning.status,
            isAll: isAll)
        return [
            EarningsTaken(owner: owner, takings: [taken]),
            SubprogramReduced(subprogram: id, owner: owner, amount: amount),
        ]
    }
}

/// Records that goods were handed over.
public struct HandOverPrize: EntityCommand {
    public static let name = "hand_over_prize"
    public static let permission = Permission.manageSubprograms
    public typealias Subject = Participation

    public let participation: ID<Participation>
    public let note: String?

    public func load(_ reader: Reader) throws -> Versioned<Participation> { try reader.subject(participation) }

    public func decide(_ state: Versioned<Participation>, _ context: Context) throws -> [any Event] {
        if let note { try Text.check(note, "note") }
        guard let result = state.value.result, result.goods != nil, result.handedOver == nil else {
            throw Problem.wrongState("subprogram.no_goods")
        }
        return [
            PrizeHandedOver(participation: participation, owner: state.value.partner, at: context.now, note: note)
        ]
    }
}
