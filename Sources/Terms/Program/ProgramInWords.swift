/// A program put into words for a reader of one language: what clause pages and the public page show, and what two versions are
/// compared by.
struct ProgramInWords: Sendable {
    let program: Program
    let say: Wording

    init(_ program: Program, in language: Language) {
        self.program = program
        say = Wording(language, program)
    }

    /// Something that the program says. What it is called are words of the program's or Guildhall's.
    func term(
        _ clause: ClauseID, _ place: String, _ title: String, _ words: String, types: Set<String>? = nil,
        when conditions: [Condition] = []
    ) -> TermInWords {
        TermInWords(
            clause: clause, place: place, title: title, words: say.when(conditions, words), types: types,
            conditions: conditions)
    }

    /// Every place at which the program acts by a clause, in the order of the program file. O(rules × conditions).
    var clauseUses: [ClauseUse] {
        typeUses + settingUses + program.pricing.discounts.flatMap { uses($0, "pricing.discounts") }
            + program.pricing.caps.flatMap(uses) + program.pricing.unitPrices.flatMap(uses)
            + program.pricing.distributorBonuses.flatMap { uses($0, "pricing.distributor_bonuses") } + registrationUses
            + terms.flatMap(uses)
    }

    /// What the program says of orders, earnings, funds, fees, joining, standing, resources, leads, contacts and cases, in the order of the
    /// program file.
    var terms: [TermInWords] {
        salesTerms + earningTerms + fundTerms + subprogramTerms + feeTerms + registrationKinds + matchingTerms
            + joining + standing + allowanceTerms + resources + leadTerms + contactTerms + caseTerms
    }

    /// The places at which the program acts by a clause because of a term. O(conditions).
    private func uses(_ term: TermInWords) -> [ClauseUse] {
        [ClauseUse(clause: term.clause, place: term.place, title: term.title, words: term.words)]
            + cited(term.conditions, beside: term.clause, term.place, term.title)
    }

    /// The conditions that a clause of their own asks for.
    func cited(
        _ conditions: [Condition], beside clause: ClauseID, _ place: String, _ title: String
    ) -> [ClauseUse] {
        conditions.compactMap { condition in
            guard let own = condition.clause, own != clause else { return nil }
            return ClauseUse(clause: own, place: place, title: title, words: say.takes(say.words(condition)))
        }
    }
}

/// Something that a program says, in words.
struct TermInWords: Sendable {
    let clause: ClauseID
    /// Where it stands in the program file, such as `tiers.requirements.revenue.silver`. No two terms share one.
    let place: String
    /// The term's name for people.
    let title: String
    /// What the program does by it.
    let words: String
    /// The partner types it concerns; nil for all.
    let types: Set<String>?
    /// Conditions of it that follow from clauses of their own.
    let conditions: [Condition]
}

/// One place at which a program acts by a clause.
public struct ClauseUse: Codable, Hashable, Sendable {
    public let clause: ClauseID
    /// Where it stands in the program file, such as `pricing.discounts.list-invested`.
    public let place: String
    /// The rule's or term's name for people.
    public let title: String
    /// What the program does by it, in words.
    public let words: String
}

extension Program {
    /// Every place at which the program acts by a clause, in the order of the program file, in words. O(rules × conditions).
    public func clauseUses(in language: Language) -> [ClauseUse] { ProgramInWords(self, in: language).clauseUses }

    /// The places at which the program acts by one clause.
    public func uses(of clause: ClauseID, in language: Language) -> [ClauseUse] {
        clauseUses(in: language).filter { $0.clause == clause }
    }
}
