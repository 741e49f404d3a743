/// Terms of subprograms.
extension ProgramCompiler {
    /// - Parameter agreements: the ids of the program's agreements; nil where some could not be read.
    mutating func subprograms(
        _ written: Each<WrittenSubprogram>?, _ agreements: [String]?, _ usual: Rounding
    ) -> [SubprogramTerms] {
        guard let written else { return [] }
        collect(written, most: 50)
        return written.items.map { subprogram($0, agreements, usual) }
    }

    private mutating func subprogram(
        _ written: WrittenSubprogram, _ agreements: [String]?, _ usual: Rounding
    ) -> SubprogramTerms {
        unique(written.id)
        let (id, clause) = (written.id.value, cite(written.clause))
        let place = "subprograms.\(id)"
        note(written.reading, clause, place)
        if let agreement = written.agreement, let agreements {
            checkKnown([agreement.value], among: agreements, "agreement", at: agreement.position)
        }
        if let most = written.most { check(.fixed(most.value), clause, at: most.position) }
        let counts = written.counts ?? .order
        if ![.order, .invoice, .payment].contains(counts) {
            report(
                "\(counts.rawValue) makes no sale count", at: written.id.position,
                hint: "write order, invoice or payment")
        }
        if let rewards = written.rewards, rewards.value.isEmpty {
            report("there is no reward", at: rewards.position, hint: "leave it out for all of them")
        }
        if written.kind == .promotion, written.rewards?.value.contains(where: { $0 != .discount }) ?? false {
            report("a promotion gives a discount", at: written.id.position, hint: "leave its rewards out")
        }
        let usually = SubprogramTerms.Reward.usual(for: written.kind)
        let own = written.payable?.clause.map { cite($0) } ?? clause
        note(written.payable?.reading, own, "\(place).payable")
        return SubprogramTerms(
            id: id, label: text(written.label), clause: clause, kind: written.kind,
            conditions: conditions(written.when, .subprogram), agreement: written.agreement?.value,
            longest: written.longest, most: written.most?.value, counts: counts,
            sales: SalesSeries(conditions(written.where, .measure)),
            rewards: Set(written.rewards?.value ?? usually),
            rounding: written.rounding ?? usual, ties: written.ties ?? .share,
            payable: SubprogramTerms.Payable(
                clause: own,
                withinDays: written.payable.map { positive($0.withinDays, "within_days", most: 1_000) } ?? 30),
            settledAfter: written.settledAfter.map { positive($0, "settled_after", most: 365) } ?? 0,
            asksTerms: written.accept ?? (written.kind != .promotion), base: written.of ?? .list,
            group: written.group)
    }
}

extension SubprogramTerms.Reward {
    /// What a kind gives where the program does not say.
    fileprivate static func usual(for kind: SubprogramTerms.Kind) -> [Self] {
        switch kind {
        case .promotion: [.discount]
        case .incentive: allCases
        case .successPlan, .contest: allCases.filter { $0 != .discount }
        }
    }
}
