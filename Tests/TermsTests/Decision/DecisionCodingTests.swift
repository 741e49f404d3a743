import Testing

@testable import Terms

@Suite("Decisions as the journal keeps them")
struct DecisionCodingTests {
    private let at = Instant("2026-05-04T10:00:00Z")!
    private let usd = Currency("USD")!

    @Test("Every kind of value comes back as it was")
    func values() throws {
        let phrase = Phrase("missing.conferred", ["tier": .named(.tier, "gold")])
        let values: [TypedValue] = [
            .flag(true), .count(-12), .text("a \"b\""), .day(Day("2026-08-28")!), .moment(at),
            .money(Money(minor: -150, usd)), .rate(Rate("12.5%")!), .phrase(phrase), .phrase(Phrase("value.none")),
            .list([.count(1), .list([.named(.certification, "nsp")])]),
        ]
        let all = values + NamedThing.allCases.map { .named($0, "x") }
        for value in all {
            let text = JSON.string(value.node)
            #expect(try TypedValue(node: try JSON.parse(text)) == value, "\(text)")
        }
    }

    @Test("Rules of Guildhall's own, with labels, clauses and facts that several rules read, come back as they were")
    func roundTrip() throws {
        let shared = SeenFact("partner.tier", .text("gold"))
        let decision = Decision(
            question: .licence, subject: "partner_1", at: at, program: ProgramReference(name: "avepoint", version: 12),
            outcome: Outcome(.refused, rate: .percent(3), from: Money(minor: 5, usd), amount: Money(minor: 4, usd)),
            rules: [
                RuleOutcome(id: "nfr", rate: .percent(1), amount: Money(minor: 1, usd), facts: [shared]),
                RuleOutcome(id: "silent", applied: false),
                RuleOutcome(
                    own: "nfr-quota", label: Phrase("rule.quota", ["licence": .named(.licence, "nfr")]),
                    clause: ClauseID("App.I 4.2"), facts: [SeenFact("licence.quota", .count(3)), shared],
                    missing: [
                        MissingPart("missing.no_quota"), MissingPart(condition: 2),
                        MissingPart("missing.quota_taken", ["taken": .count(3)], clause: ClauseID("7.1")),
                    ]),
            ])
        let text = String(decoding: try JSON.encode(decision), as: UTF8.self)
        #expect(try JSON.decode(Decision.self, from: text) == decision)
        #expect(text.contains(#""facts":[["partner.tier","gold"],["licence.quota",3]]"#), "\(text)")
        #expect(text.contains(#"["silent",[],[]]"#))
    }

    @Test(
        "What is no decision is refused",
        arguments: [
            #"{"q":"price","about":"x","at":"2026-05-04T10:00:00Z","by":"avepoint","is":"priced","rules":[]}"#,
            #"{"q":"price","about":"x","at":"2026-05-04T10:00:00Z","by":"a 1","is":"priced","amount":"5","rules":[]}"#,
            #"{"q":"price","about":"x","at":"2026-05-04T10:00:00Z","by":"a 1","is":"priced","rules":[["x",[0]]]}"#,
            #"{"q":"price","about":"x","at":"2026-05-04T10:00:00Z","by":"a 1","is":"priced","rules":[["x",[],[{}]]]}"#,
        ])
    func refused(_ text: String) {
        #expect(throws: (any Error).self) { try JSON.decode(Decision.self, from: text) }
    }

    @Test("Kept decisions are a third of what they come to in words, and are made of ids and values alone")
    func sizes() throws {
        let program = try Samples.program("avepoint")
        var facts = Facts()
        for fact in [Fact.partnerPaymentsCurrent, .registrationOwn, .partnerDealRegistration] { facts.set(fact, true) }
        facts.set(.partnerType, "invested")
        facts.set(.dealRole, "resale")
        facts.set(.orderRoute, "direct")
        facts.set(.registrationStatus, "approved")
        facts.set(.dealBudget, "120,000 USD are set aside for this year")
        let price = try program.pricing.price(Money(minor: 10_000_000, usd), facts)
            .explained(.price, subject: "deal_01JZ0000000000000000000000", at: at, program: program.reference)
        let criteria = try program.deals.criteria.decision(
            .registrationCriteria, subject: "deal_01JZ0000000000000000000000", at: at, program: program, facts,
            unmet: .declined)
        for (decision, most) in [(price, 940), (criteria, 420)] {
            let bare = try JSON.encode(decision).count
            let worded = try JSON.encode(decision.worded(by: program, in: .english)).count
            print("\(decision.question.rawValue): \(bare) bytes kept, \(worded) in words")
            #expect(bare <= most && bare * 3 <= worded, "\(bare) of \(worded)")
        }
    }
}
