/// What the program file says of one rule: what a decision's reference to it is put into words by.
struct RuleSource: Sendable {
    let label: LocalText
    let clause: ClauseID
    /// The most it grants, where it grants a figure.
    let grants: Rate?
    let conditions: [Condition]

    init(_ label: LocalText, _ clause: ClauseID, _ conditions: [Condition] = [], grants: Rate? = nil) {
        (self.label, self.clause, self.conditions, self.grants) = (label, clause, conditions, grants)
    }
}

extension Program {
    /// The rule of this id among those that answer a question; nil for one of Guildhall's own. O(1).
    func rule(_ id: String, in question: Question) -> RuleSource? { rules[question]?[id] }

    /// The rules of the program by the questions they answer and their ids. O(rules).
    static func index(_ program: Program) -> [Question: [String: RuleSource]] {
        Dictionary(
            uniqueKeysWithValues: Question.allCases.map { question in
                (question, Dictionary(program.sources(question)) { first, _ in first })
            })
    }

    private func sources(_ question: Question) -> [(String, RuleSource)] {
        switch question {
        case .registrationRequirements: sources(registration?.requirements)
        case .registrationCriteria: sources(registration?.criteria)
        case .price: sources(pricing.discounts) + pricing.caps.map(source) + pricing.unitPrices.map(source)
        case .distributorBonus: sources(pricing.distributorBonuses)
        case .vendorQuote: sources(registration?.vendorQuotes?.reasons)
        case .registrationStatus: sources(registration?.withdrawalReasons) + sources(registration?.criteria)
        case .ordering:
            sales.requirements.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .orderStatus: sources(sales.declineReasons)
        case .remedy: sources(sales.remedies)
        case .overage: sources(registration?.overage?.reasons)
        case .earning:
            earnings.rules.flatMap(sources)
                + subprograms.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .subprogram: subprograms.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .allowance: allowances.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .fee: fees.map { ($0.id, RuleSource($0.label, $0.clause)) }
        case .funds: funds.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .activation: joining.application?.activation.map(source) ?? []
        case .membership:
            (joining.application?.activation.map(source) ?? [])
                + joining.agreements.map { ($0.id, RuleSource($0.label, $0.clause)) }
        case .standing, .tierReview: ladders.flatMap(\.requirements).map(source)
        case .benefit: benefits.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .obligation: obligations.map { ($0.id, RuleSource($0.label, $0.clause)) }
        case .course: learning.courses.map { ($0.id, RuleSource($0.label, $0.clause)) }
        case .licence: resources.licences.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .library: resources.library.map { [(LibraryTerms.rule, $0.source)] } ?? []
        case .directory: resources.directory.map { [(DirectoryTerms.rule, $0.source)] } ?? []
        case .leadRouting: (leads?.rules ?? []).map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .casePriority: cases.priorities.map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
        case .directPursuit, .prolongation, .applicationReview, .contact, .erasure, .measure: []
        }
    }

    private func sources(_ rules: [Requirement]?) -> [(String, RuleSource)] {
        (rules ?? []).map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
    }

    private func sources(_ rules: [DiscountRule]) -> [(String, RuleSource)] {
        rules.map { rule in
            let grants = rule.rate.facts.isEmpty ? rule.rate.ceiling : nil
            return (rule.id, RuleSource(rule.label, rule.clause, rule.conditions, grants: grants))
        }
    }

    private func sources(_ reasons: [ListedReason]?) -> [(String, RuleSource)] {
        (reasons ?? []).map { ($0.id, RuleSource($0.label, $0.clause, $0.conditions)) }
    }

    private func sources(_ rule: EarningRule) -> [(String, RuleSource)] {
        let caps = rule.caps.map { cap in
            (cap.id, RuleSource(LocalText(words: "earning.cap"), cap.clause, cap.conditions, grants: cap.share))
        }
        return [(rule.id, RuleSource(rule.label, rule.clause, rule.conditions))] + caps
    }

    private func source(_ cap: DiscountCap) -> (String, RuleSource) {
        (cap.id, RuleSource(cap.label, cap.clause, cap.conditions, grants: cap.most))
    }

    private func source(_ price: UnitPrice) -> (String, RuleSource) {
        (price.id, RuleSource(price.label, price.clause, price.conditions))
    }

    private func source(_ condition: ActivationCondition) -> (String, RuleSource) {
        (condition.id, RuleSource(condition.label, condition.clause))
    }

    private func source(_ requirement: TierRequirement) -> (String, RuleSource) {
        let conditions = if case .conditions(let conditions, _) = requirement.kind { conditions } else { [Condition]() }
        return (requirement.id, RuleSource(requirement.label, requirement.clause, conditions))
    }
}
