/// Funds.
extension ProgramCompiler {
    /// - Parameter agreements: the ids of the program's agreements; nil where some could not be read.
    mutating func funds(_ written: Each<WrittenFund>?, _ agreements: [String]?, _ usual: Rounding) -> [FundTerms] {
        guard let written else { return [] }
        collect(written, most: 50)
        return written.items.map { fund($0, agreements, usual) }
    }

    private mutating func fund(_ written: WrittenFund, _ agreements: [String]?, _ usual: Rounding) -> FundTerms {
        unique(written.id)
        let (id, clause) = (written.id.value, cite(written.clause))
        let place = "funds.\(id)"
        note(written.reading, clause, place)
        if let agreement = written.agreement, let agreements {
            checkKnown([agreement.value], among: agreements, "agreement", at: agreement.position)
        }
        share(written.share)
        return FundTerms(
            id: id, label: text(written.label), clause: clause, conditions: conditions(written.when, .funds),
            agreement: written.agreement?.value, every: periods(written),
            proposal: proposal(written.proposal, clause, place),
            share: written.share.value, rounding: written.rounding ?? usual, most: amounts(written.most),
            steps: steps(written.approval, clause, place), done: done(written.done, clause, place),
            claim: claim(written.claim, clause, place), payable: payable(written.payable, clause, place),
            costs: costs(written.costs, clause, place), activities: activities(written.activities, clause, place))
    }

    /// Budgets are of periods that follow one another.
    private mutating func periods(_ written: WrittenFund) -> EarningWindow {
        switch written.every?.kind {
        case .calendar(let period): return .calendar(period)
        case .fiscal(let period): return .fiscal(period, yearFrom: fiscalMonth)
        case .ever, nil:
            if let every = written.every {
                report(
                    "budgets of \(written.id.value) have no period", at: every.position,
                    hint: "write for example `every: quarter`")
            }
            return .calendar(.year)
        }
    }

    private mutating func proposal(
        _ written: WrittenFund.Proposal?, _ clause: ClauseID, _ place: String
    ) -> FundTerms.Proposal {
        let own = written?.clause.map { cite($0) } ?? clause
        note(written?.reading, own, "\(place).proposal")
        return FundTerms.Proposal(
            clause: own, businessDays: written?.businessDays.map { positive($0, "business_days", most: 250) } ?? 0,
            least: amounts(written?.least))
    }

    private mutating func steps(
        _ written: Each<WrittenFund.Step>?, _ clause: ClauseID, _ place: String
    ) -> [FundTerms.Step] {
        guard let written else { return [FundTerms.Step(clause: clause, by: nil, above: [])] }
        collect(written, most: 10)
        let steps = written.items.enumerated().map { number, step in
            let own = step.clause.map { cite($0) } ?? clause
            note(step.reading, own, "\(place).approval.\(number)")
            return FundTerms.Step(clause: own, by: step.by, above: amounts(step.above))
        }
        if let first = steps.first, !first.above.isEmpty {
            report(
                "smaller amounts than that are approved by nobody", at: written.position,
                hint: "leave `above` out of the first step")
        } else if steps.isEmpty, written.errors.isEmpty {
            report("nobody approves", at: written.position, hint: "write `- {by: channel_manager}`, or leave it out")
        }
        return steps
    }

    private mutating func done(_ written: WrittenFund.Done?, _ clause: ClauseID, _ place: String) -> FundTerms.Done? {
        guard let written else { return nil }
        let own = written.clause.map { cite($0) } ?? clause
        note(written.reading, own, "\(place).done")
        return FundTerms.Done(
            clause: own, periods: written.periods.map { positive($0, "periods", most: 20) } ?? 0)
    }

    private mutating func claim(_ written: WrittenFund.Claim, _ clause: ClauseID, _ place: String) -> FundTerms.Claim {
        let own = written.clause.map { cite($0) } ?? clause
        note(written.reading, own, "\(place).claim")
        let days = positive(written.withinDays, "within_days", most: 1_000)
        return FundTerms.Claim(
            clause: own, withinDays: days,
            remindDays: written.remindDays.map { positive($0, "remind_days", most: days) } ?? min(7, days),
            rates: written.rates ?? .invoice)
    }

    private mutating func payable(
        _ written: WrittenFund.Payable?, _ clause: ClauseID, _ place: String
    ) -> FundTerms.Payable {
        let own = written?.clause.map { cite($0) } ?? clause
        note(written?.reading, own, "\(place).payable")
        return FundTerms.Payable(
            clause: own, withinDays: written.map { positive($0.withinDays, "within_days", most: 1_000) } ?? 30)
    }

    private mutating func costs(
        _ written: Each<WrittenFund.Cost>, _ clause: ClauseID, _ place: String
    ) -> [FundTerms.Cost] {
        collect(written, most: 100)
        checkDistinct(written.items.map(\.id), "cost")
        let costs = written.items.map { cost in
            let own = cost.clause.map { cite($0) } ?? clause
            note(cost.reading, own, "\(place).costs.\(cost.id.value)")
            return FundTerms.Cost(
                id: cost.id.value, label: text(cost.label), clause: own, isExcluded: cost.excluded ?? false)
        }
        if !costs.contains(where: { !$0.isExcluded }), written.errors.isEmpty {
            report("no kind of cost is reimbursed", at: written.position, hint: "name one that is")
        }
        return costs
    }

    private mutating func activities(
        _ written: Each<WrittenFund.Activity>, _ clause: ClauseID, _ place: String
    ) -> [FundTerms.Activity] {
        collect(written, most: 100)
        checkDistinct(written.items.map(\.id), "activity")
        if written.count == 0 {
            report("there is no kind of activity", at: written.position, hint: "name one, with its proofs")
        }
        return written.items.map { activity in
            let own = activity.clause.map { cite($0) } ?? clause
            note(activity.reading, own, "\(place).activities.\(activity.id.value)")
            if let proofs = activity.proofs {
                collect(proofs, most: 20)
                checkDistinct(proofs.items.map(\.id), "proof")
            }
            activity.share.map { share($0) }
            return FundTerms.Activity(
                id: activity.id.value, label: text(activity.label), clause: own, share: activity.share?.value,
                proofs: activity.proofs?.items.map { FundTerms.Proof(id: $0.id.value, label: text($0.label)) } ?? [])
        }
    }

    private mutating func share(_ rate: Located<Rate>) {
        if rate.value <= .zero || rate.value > .one {
            report(
                "a share of \(rate.value) is not above 0% and at most 100%", at: rate.position,
                hint: "write it such as 50%")
        }
    }
}
