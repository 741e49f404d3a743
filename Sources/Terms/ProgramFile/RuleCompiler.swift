import CEL

/// Rules and their conditions.
extension ProgramCompiler {
    mutating func pricing(_ written: WrittenProgram.Pricing) -> PricingTerms {
        note(written.reading, nil, "pricing")
        return PricingTerms(
            rounding: written.rounding, quoteValidDays: positive(written.quoteValidDays, "quote_valid_days"),
            discounts: discounts(written.discounts, .price, "pricing.discounts"),
            caps: caps(written.caps), unitPrices: unitPrices(written.unitPrices),
            distributorBonuses: bonuses(written.distributorBonuses))
    }

    mutating func discounts(
        _ written: Each<WrittenDiscount>, _ question: Question, _ place: String
    ) -> [DiscountRule] {
        collect(written)
        return written.items.map { rule in
            unique(rule.id)
            let clause = cite(rule.clause)
            note(rule.reading, clause, "\(place).\(rule.id.value)")
            let rate = rate(rule.rate, clause, question)
            if rule.fourEyes ?? false, !rate.isDecidedByPeople {
                report(
                    "nobody decides the rate of \(rule.id.value)", at: rule.id.position,
                    hint: "four_eyes goes with up_to and at_discretion")
            }
            return DiscountRule(
                id: rule.id.value, label: text(rule.label), clause: clause, group: rule.group,
                rate: rate, part: rule.rate.part, base: rule.of ?? .list, takesTwo: rule.fourEyes ?? false,
                conditions: promotion(rule, question) + conditions(rule.when, question))
        }
    }

    mutating func requirements(
        _ written: Each<WrittenRequirement>, _ question: Question, _ place: String
    ) -> [Requirement] {
        collect(written)
        return written.items.map { rule in
            unique(rule.id)
            let clause = cite(rule.clause)
            note(rule.reading, clause, "\(place).\(rule.id.value)")
            return Requirement(
                id: rule.id.value, label: text(rule.label), clause: clause,
                conditions: conditions(rule.require, question))
        }
    }

    /// - Parameter taken: the ids of rules that answer the same question.
    mutating func reasons(
        _ written: Each<WrittenReason>, _ question: Question, _ place: String, beside taken: [String] = []
    ) -> [ListedReason] {
        collect(written)
        var taken = Set(taken)
        return written.items.map { reason in
            let clause = cite(reason.clause)
            note(reason.reading, clause, "\(place).\(clause)")
            var (id, number) = (clause.text, 1)
            while !taken.insert(id).inserted {
                number += 1
                id = "\(clause) (\(number))"
            }
            return ListedReason(
                id: id, clause: clause, label: text(reason.label), conditions: conditions(reason.when, question))
        }
    }

    /// The conditions of one rule.
    mutating func conditions(_ written: WrittenConditions?, _ question: Question) -> [Condition] {
        expanded(written).compactMap { condition($0, question) }
    }

    mutating func condition(_ written: WrittenCondition, _ question: Question) -> Condition? {
        let source = written.expression
        guard !isFull, costs[question, default: 0] <= Budget.decision.remaining else { return nil }
        do throws(CompileError) {
            let expression = try CEL.Expression(source.value, in: Fact.environment, expecting: .bool)
            charge(expression, question, at: source.position)
            let known = Set(question.facts.map(\.rawValue))
            for slot in expression.variables where !known.contains(slot) {
                let name = Fact(rawValue: slot)?.name ?? "?"
                report(
                    "`\(name)` is not known when the question is \(question.rawValue)", at: source.position,
                    hint: "known then: " + question.facts.map(\.name).joined(separator: ", "))
            }
            checkValues(expression, at: source.position)
            checkCertifications(source)
            checkDesignations(source)
            asked.formUnion(expression.variables.compactMap { Fact(rawValue: $0) })
            return Condition(
                expression: expression, clause: written.clause.map { cite($0) }, needs: written.needs.map(text),
                position: source.position)
        } catch {
            let values = knownValues
            let isWord = !source.value.contains { " .=<>!&|('\"\n".contains($0) }
            let names = isWord ? named.names : []
            for issue in error.issues {
                report(
                    issue.message, at: place(line: issue.line, column: issue.column, in: source),
                    hint: Nearest.question(about: source.value, among: names)
                        ?? Self.quoted(issue, in: source.value, among: values) ?? issue.hint)
            }
            return nil
        }
    }

    /// What telling of a condition costs beside evaluating it.
    private static let conditionCost = 10

    /// Adds up what the conditions of a question may cost together; beyond what a decision may cost the rest is not looked at.
    private mutating func charge(_ expression: CEL.Expression, _ question: Question, at position: Position) {
        let limit = Budget.decision.remaining
        let (before, own) = (costs[question, default: 0], expression.estimatedCost + Self.conditionCost)
        costs[question] = before + own
        guard before <= limit, before + own > limit else { return }
        report(
            "from here on the conditions of \(question.rawValue) may take more than \(limit) steps together: \(before)"
                + " before this one, and \(own) by this one", at: position,
            hint: "make them simpler, or have fewer rules; one decision looks at all of them")
    }

    /// The values of texts that the program and the facts know.
    private var knownValues: Set<String> {
        Set(Fact.allCases.flatMap { possibleValues(of: $0) ?? [] }).subtracting([""])
    }

    /// What to write where an unknown name is a text without its quotes: `partner.type == gold`.
    private static func quoted(_ issue: CompileError.Issue, in source: String, among values: Set<String>) -> String? {
        guard let name = issue.unknownName else { return nil }
        let line = source.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(issue.line - 1).first ?? ""
        // A value with a hyphen is read as a difference of names.
        let rest = line.dropFirst(issue.column - 1)
        let meant = values.filter { $0 == name || ($0.hasPrefix(name) && rest.hasPrefix($0)) }
        return meant.max { $0.count < $1.count }.map { "a text stands in quotes: '\($0)'" }
    }

    func possibleValues(of fact: Fact) -> [String]? {
        switch fact {
        case .partnerType: partnerTypeIDs
        case .partnerTier: [""] + tierIDs
        default: fact.possibleValues
        }
    }

    /// A certification that is named in an expression is one of the program's.
    private mutating func checkCertifications(_ source: Located<String>) {
        guard let known = certificationIDs else { return }
        for part in source.value.components(after: "\(Fact.partnerCertificates.name)[") {
            guard let quote = part.first, quote == "'" || quote == "\"" else { continue }
            let name = String(part.dropFirst().prefix { $0 != quote })
            guard !known.contains(name) else { continue }
            report(
                "there is no certification `\(name)`", at: source.position,
                hint: Nearest.hint(about: name, among: known))
        }
    }

    /// A fact with known values that is compared with another never holds: somebody mistyped.
    private mutating func checkValues(_ expression: CEL.Expression, at position: Position) {
        for comparison in expression.comparisons {
            guard let fact = Fact(rawValue: comparison.slot),
                let possible = possibleValues(of: fact)
            else { continue }
            let literals: [CEL.Value] =
                if case .list(let all) = comparison.literal { Array(all) } else { [comparison.literal] }
            for case .string(let text) in literals where !possible.contains(text) {
                report(
                    "`\(fact.name)` is never '\(text)'", at: position,
                    hint: Nearest.hint(about: text, among: possible))
            }
        }
    }
}

extension String {
    /// What stands behind each place of a text.
    func components(after text: String) -> [Substring] {
        var found: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            rest = rest[range.upperBound...]
            found.append(rest)
        }
        return found
    }
}
