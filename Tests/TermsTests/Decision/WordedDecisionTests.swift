import Testing

@testable import Terms

@Suite("Decisions put into words")
struct WordedDecisionTests {
    private let at = Instant("2026-05-04T10:00:00Z")!

    /// A decision in which every rule that answers a question applied, or in which none of its conditions held.
    private func decision(_ question: Question, of program: Program, applied: Bool) -> Decision {
        let rules = (program.rules[question] ?? [:]).sorted { $0.key < $1.key }.map { id, rule in
            RuleOutcome(
                id: id, applied: applied, facts: rule.conditions.seen(Facts()),
                missing: applied ? [] : rule.conditions.indices.map { MissingPart(condition: $0) })
        }
        return Decision(
            question: question, subject: "deal_1", at: at, program: program.reference,
            outcome: Outcome(applied ? .granted : .refused), rules: rules)
    }

    @Test("Every rule of a sample is worded in both languages, applied or not", arguments: Samples.names)
    func everyRule(_ name: String) throws {
        let program = try Samples.program(name)
        for question in Question.allCases {
            for applied in [true, false] {
                let decision = decision(question, of: program, applied: applied)
                let english = decision.worded(by: program, in: .english)
                let german = decision.worded(by: program, in: .german)
                #expect(english.rules.count == decision.rules.count)
                for (one, other) in zip(english.rules, german.rules) {
                    #expect(one.clause == other.clause && program.clauses[one.clause] != nil, "\(question) \(one.id)")
                    #expect(one.missing.map(\.clause) == other.missing.map(\.clause))
                    #expect(one.missing.allSatisfy { program.clauses[$0.clause] != nil })
                    #expect(one.applied || one.missing.count == program.rule(one.id, in: question)?.conditions.count)
                    let words =
                        [other.label] + other.missing.map(\.text) + other.facts.flatMap { [$0.label, $0.shown] }
                    for text in words {
                        #expect(
                            !text.isEmpty && EnglishWords.found(in: text).isEmpty, "\(question) \(other.id): \(text)")
                    }
                }
                #expect(german.clauseTitles.values.allSatisfy { EnglishWords.found(in: $0).isEmpty })
                #expect(try JSON.decode(Decision.self, from: try JSON.encode(decision)) == decision)
            }
        }
    }

    @Test("No two rules that answer a question share an id", arguments: Samples.names)
    func distinct(_ name: String) throws {
        let program = try Samples.program(name)
        let terms = program.registration
        let criteria = (terms?.criteria ?? []).map(\.id) + (terms?.withdrawalReasons ?? []).map(\.id)
        let memberships =
            (program.joining.application?.activation ?? []).map(\.id) + program.joining.agreements.map(\.id)
        for ids in [criteria, memberships, (terms?.overage?.reasons ?? []).map(\.id)] {
            #expect(Set(ids).count == ids.count, "\(ids)")
        }
    }

    @Test("Two reasons by one clause are two rules, each with its own words")
    func reasonsOfOneClause() throws {
        let written: Node = [["clause": "4.2", "label": "Late payment"], ["clause": "4.2", "label": "No payment"]]
        let program = try SampleProgram.compiled([(path: "deal_registration.withdrawal.reasons", value: written)])
        let reasons = try program.deals.withdrawalReasons
        #expect(reasons.map(\.id) == ["4.2", "4.2 (2)"])
        #expect(program.rule("4.2 (2)", in: .registrationStatus)?.label == reasons[1].label)
    }

    @Test(
        "A condition without words of its own is said by its comparison, with the values that were seen, in any language"
    )
    func comparison() throws {
        let program = try SampleProgram.compiled()
        var facts = Facts()
        facts.set(.dealUnits, 3)
        let decision = try program.deals.criteria.decision(
            .registrationCriteria, subject: "deal_1", at: at, program: program, facts, unmet: .declined)
        let read = try JSON.decode(Decision.self, from: try JSON.encode(decision))
        let english = read.worded(by: program, in: .english).missing.map(\.text)
        let german = read.worded(by: program, in: .german).missing.map(\.text)
        #expect(english.first?.hasPrefix("units in the deal is 3; it takes at least 5") == true, "\(english)")
        #expect(german.first?.hasPrefix("Einheiten im Projekt: 3; nötig: mindestens 5") == true, "\(german)")
    }

    @Test("Names of types and tiers stand where their ids were seen")
    func names() throws {
        let program = try Samples.program("nakivo")
        var facts = Facts()
        facts.set(.partnerTier, "silver")
        let price = try program.pricing.price(Money(minor: 100_00, Currency("USD")!), facts)
        let worded = try price.explained(.price, subject: "x", at: at, program: program.reference).english(program)
        let fact = try #require(worded.rules.first?.facts.first { $0.name == "partner.tier" })
        #expect(fact == WordedFact(name: "partner.tier", label: "partner's tier", value: "silver", shown: "Silver"))
        #expect(worded.rules[0].missing.count == 1 && worded.rules[0].rate == .percent(25))
    }

    @Test("What a program does not have stands there by its id, and nothing breaks")
    func otherProgram() throws {
        let program = try Samples.program("leo-backup")
        let outcome = RuleOutcome(
            id: "gone", facts: [SeenFact("partner.type", .text("gone"))], missing: [MissingPart(condition: 7)])
        let decision = Decision(
            question: .price, subject: "x", at: at, program: ProgramReference(name: "p", version: 9),
            outcome: Outcome(.refused), rules: [outcome])
        let worded = decision.worded(by: program, in: .german)
        #expect(worded.rules[0].label == "gone" && worded.rules[0].facts[0].shown == "gone")
        #expect(worded.missing.map(\.text) == ["Bedingung 8 der Regel"])
    }
}
