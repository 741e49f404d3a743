import Testing

@testable import Terms

@Suite("How discounts stack")
struct StackingTests {
    let eur = Currency("EUR")!

    /// A rule that always applies, or never.
    private func rule(
        _ id: String, _ rate: RateTerm, of base: DiscountRule.Base = .list, group: String? = nil, part: RateFact? = nil,
        applies: Bool = true
    ) throws -> DiscountRule {
        var compiler = ProgramCompiler()
        let conditions = compiler.conditions(
            try Node(encoding: applies ? "true" : "false").decode(WrittenConditions.self), .price)
        return DiscountRule(
            id: id, label: LocalText(english: id, german: id), clause: ClauseID("c-\(id)"), group: group, rate: rate,
            part: part, base: base,
            conditions: conditions)
    }

    private func price(
        _ minor: Int64, _ rules: [DiscountRule], _ rounding: Rounding = .halfUp, _ facts: Facts = Facts()
    ) throws -> PriceDecision {
        try PriceDecision(
            list: Money(minor: minor, eur), rules: rules, caps: [], unitPrices: [], facts: facts, rounding: rounding)
    }

    @Test("Rates from list add up and are rounded once", arguments: Rounding.allCases)
    func addUp(_ rounding: Rounding) throws {
        let rules = try [rule("a", .fixed(.percent(12))), rule("b", .fixed(.percent(10)))]
        for minor in 0..<2_000 as Range<Int64> {
            let price = try price(minor, rules, rounding)
            let together = try Money(minor: minor, eur).portion(.percent(22), rounding)
            #expect(price.discount == together)
            #expect(price.rate == (minor == 0 ? nil : .percent(22)), "of nothing there is no share")
        }
    }

    @Test("A rate off what is left is taken from what the rules before it have left")
    func remaining() throws {
        let rules = try [
            rule("list", .fixed(.percent(10))), rule("left", .fixed(.percent(10)), of: .remaining),
            rule("more", .fixed(.percent(50)), of: .remaining),
        ]
        let price = try price(10_000, rules)
        #expect(price.net.minor == 4_050)
        #expect(price.rate == Rate("59.5%"), "the rate is the share of list that was taken off")
        let amounts = try explained(price).rules.map { $0.amount?.minor }
        #expect(amounts == [1_000, 900, 4_050])
    }

    @Test("Of a group the first that applies counts, and the others say so")
    func groups() throws {
        let rules = try [
            rule("never", .fixed(.percent(50)), group: "base", applies: false),
            rule("first", .fixed(.percent(10)), group: "base"), rule("second", .fixed(.percent(20)), group: "base"),
            rule("other", .fixed(.percent(1)), group: "extra"), rule("free", .fixed(.percent(2))),
        ]
        let price = try price(10_000, rules)
        #expect(price.rate == .percent(13))
        let decision = try explained(price)
        #expect(decision.rules.filter(\.applied).map(\.id) == ["first", "other", "free"])
        let instead = MissingPart("missing.instead", ["rule": .named(.price, "first")], clause: ClauseID("c-first"))
        #expect(decision.rules[2].missing == [instead])
        #expect(decision.english().rules[2].missing.map(\.text) == ["first applies instead"])
    }

    @Test(
        "An undecided rate that would apply refuses the price and names who must decide; one that would not does nothing"
    )
    func undecided() throws {
        let open = RateTerm.undecided(decider: "the channel chief")
        let expected = PricingError.undecided(rule: "x", clause: ClauseID("c-x"))
        #expect(throws: expected) { try price(100, [try rule("x", open)]) }
        #expect(try price(100, [rule("x", open, applies: false)]).net.minor == 100)
        let settled = try [rule("a", .fixed(.percent(5)), group: "g"), rule("x", open, group: "g")]
        #expect(try price(100, settled).net.minor == 95, "a group that is settled does not ask")
    }

    @Test("Where nobody decided, a ceiling counts whole and a rate at discretion not at all")
    func notNumbers() throws {
        #expect(try price(10_000, [rule("up", .upTo(.percent(10)))]).net.minor == 9_000)
        let discretion = try price(10_000, [rule("d", .atDiscretion)])
        #expect(discretion.net.minor == 10_000)
        #expect(
            try explained(discretion).english().missing.map(\.text) == ["a decision by the vendor, with a reason"])
    }

    @Test("A recorded rate counts when it is recorded, and a part only when it is above nothing")
    func recorded() throws {
        let rules = try [rule("r", .recorded(.agreedRate)), rule("p", .fixed(.percent(12)), part: .bonusShare)]
        #expect(try price(10_000, rules).net.minor == 10_000)
        let facts = Facts { facts in
            facts.agreedRate = .percent(20)
            facts.bonusShare = .percent(25)
        }
        let price = try price(10_000, rules, .halfUp, facts)
        #expect(price.rate == .percent(23))
        let silent = try explained(self.price(10_000, rules)).english()
        #expect(silent.missing.map(\.text) == ["a recorded rate (distribution.agreed_rate)", "a share above 0%"])
    }

    @Test("A price is never below nothing, however many rates come together")
    func neverNegative() throws {
        let rules = try [
            rule("a", .fixed(.percent(60))), rule("b", .fixed(.percent(60))),
            rule("c", .fixed(.percent(5)), of: .remaining),
            rule("d", .fixed(.percent(5))),
        ]
        let price = try price(10_000, rules)
        #expect(price.net.minor == 0)
        #expect(price.rate == .one)
        #expect(try explained(price).rules.compactMap { $0.amount?.minor }.reduce(0, +) == 10_000)
    }

    @Test("For any rules, net and granted amounts add up to list, and the words agree with the figures")
    func wordsAgreeWithFigures() throws {
        var random = Seeded(21)
        for _ in 0..<1_500 {
            let rules = try (0..<Int(random.next() % 6)).map { try anyRule("r\($0)", &random) }
            let facts = Facts { facts in
                facts.bonusShare = .percent(Int64(random.next() % 101))
                if random.next() % 2 == 0 { facts.agreedRate = .percent(Int64(random.next() % 101)) }
            }
            let minor = Int64(random.next() >> (8 + random.next() % 56))
            let rounding = Rounding.allCases[Int(random.next() % 4)]
            let price = try price(minor, rules, rounding, facts)
            let decision = try explained(price)
            let granted = decision.rules.filter(\.applied)
            #expect(granted.compactMap { $0.amount?.minor }.reduce(0, +) + price.net.minor == minor)
            #expect(granted.allSatisfy { $0.amount != nil && $0.rate != nil && $0.missing.isEmpty })
            #expect(decision.rules.filter { !$0.applied }.allSatisfy { $0.amount == nil && !$0.missing.isEmpty })
            #expect((0...minor).contains(price.net.minor))
            #expect(decision.outcome == Outcome(.priced, rate: price.rate, from: price.list, amount: price.net))
            #expect(try JSON.decode(Decision.self, from: try JSON.encode(decision)) == decision)
        }
    }

    private func anyRule(_ id: String, _ random: inout Seeded) throws -> DiscountRule {
        let percent = Rate.percent(Int64(random.next() % 60))
        let terms: [RateTerm] = [.fixed(percent), .upTo(percent), .recorded(.agreedRate), .atDiscretion]
        return try rule(
            id, terms[Int(random.next() % 4)], of: random.next() % 3 == 0 ? .remaining : .list,
            group: random.next() % 3 == 0 ? "g" : nil, part: random.next() % 4 == 0 ? .bonusShare : nil,
            applies: random.next() % 4 != 0)
    }

    private func explained(_ price: PriceDecision) throws -> Decision {
        try price.explained(
            .price, subject: "x", at: Instant(milliseconds: 0), program: ProgramReference(name: "p", version: 1))
    }
}
