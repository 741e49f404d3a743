import Testing

@testable import Terms

@Suite("Prices by the published sample")
struct PricingTests {
    /// An Invested partner that buys directly under a registration that holds.
    static let registered = Facts { facts in
        facts.set(.partnerType, "invested")
        facts.set(.partnerPaymentsCurrent, true)
        facts.set(.dealRole, "resale")
        facts.set(.orderRoute, "direct")
        facts.set(.orderUnits, 100)
        facts.set(.registrationOwn, true)
        facts.set(.registrationStatus, "approved")
        facts.set(.registrationHolds, true)
    }

    /// What is different, and the rate, the net price and the clauses that come of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let rate: Rate
        let net: Int64
        let clauses: [String]
        let change: @Sendable (inout Facts) -> Void

        init(
            _ description: String, _ percent: Int64, _ net: Int64, _ clauses: [String],
            _ change: @escaping @Sendable (inout Facts) -> Void
        ) {
            testDescription = description
            rate = .percent(percent)
            self.net = net
            self.clauses = clauses
            self.change = change
        }
    }

    static let cases: [Case] = [
        Case("a registration that holds", 22, 7_800_000, ["6.1.1", "7.2"]) { _ in },
        Case("no registration", 10, 9_000_000, ["6.1.1"]) { $0 = .unregistered($0) },
        Case("an Authorized partner through distribution", 8, 9_200_000, ["6.1.1"]) { facts in
            facts = .unregistered(facts)
            facts.set(.partnerType, "authorized")
            facts.set(.orderRoute, "distribution")
        },
        Case("fulfilment only", 3, 9_700_000, ["6.1.2"]) { $0.set(.dealRole, "fulfilment") },
        Case("fulfilment only, Authorized", 3, 9_700_000, ["6.1.2"]) { facts in
            facts.set(.dealRole, "fulfilment")
            facts.set(.partnerType, "authorized")
        },
        Case("an invoice past due", 10, 9_000_000, ["6.1.1"]) { $0.set(.partnerPaymentsCurrent, false) },
        Case("credit on hold", 10, 9_000_000, ["6.1.1"]) { $0.set(.partnerCreditHold, true) },
        Case("a registration that expired", 10, 9_000_000, ["6.1.1"]) { facts in
            facts.set(.registrationExpired, true)
            facts.set(.registrationHolds, false)
        },
        Case("a registration that is suspended", 10, 9_000_000, ["6.1.1"]) { facts in
            facts.set(.registrationStatus, "suspended")
            facts.set(.registrationSuspended, true)
        },
        Case("an agreed discount in the place of the list discount", 15, 8_500_000, ["6.2"]) { facts in
            facts = .unregistered(facts)
            facts.set(.orderRoute, "distribution")
            facts.set(.distributionAgreed, true)
            facts.agreedRate = .percent(15)
        },
        Case("half of the distributor's bonus passed on", 16, 8_400_000, ["6.1.1", "7.3"]) { facts in
            facts.set(.orderRoute, "distribution")
            facts.set(.distributionPaymentsCurrent, true)
            facts.bonusShare = .percent(50)
        },
    ]

    @Test("100,000.00 USD of list come to the price of the catalogue", arguments: Self.cases)
    func price(_ one: Case) throws {
        guard let source = SampleProgram.published else { return }
        let program = try Program(source)
        var facts = Self.registered
        one.change(&facts)
        let price = try program.pricing.price(Money(minor: 10_000_000, try currency("USD")), facts)
        #expect(price.rate == one.rate)
        #expect(price.net.minor == one.net)
        #expect(price.discount.minor == 10_000_000 - one.net)
        let decision = try price.explained(
            .price, subject: "x", at: Instant(milliseconds: 0), program: program.reference)
        #expect(decision.english(program).clauses.map(\.text) == one.clauses)
        #expect(decision.outcome.verdict == .priced)
    }

    @Test("What stood in the way is named by its own clause and in the program's words")
    func reasons() throws {
        guard let source = SampleProgram.published else { return }
        let program = try Program(source)
        var facts = Self.registered
        facts.set(.partnerPaymentsCurrent, false)
        facts.set(.registrationExpired, true)
        let decision = try program.pricing.price(Money(minor: 100, try currency("USD")), facts)
            .explained(.price, subject: "x", at: Instant(milliseconds: 0), program: program.reference).english(program)
        let bonus = try #require(decision.rules.first { $0.clause.text == "7.2" })
        #expect(!bonus.applied)
        #expect(bonus.rate == .percent(12), "the rate it would have granted is shown")
        #expect(bonus.missing.map(\.clause.text) == ["App.I 3", "App.I 4.2"])
        #expect(bonus.missing.allSatisfy { !$0.text.isEmpty && !$0.text.hasPrefix("it takes ") })
        #expect(
            bonus.facts.contains { $0.name == "partner.payments_current" && $0.value == "false" && $0.shown == "no" })
    }

    @Test("The distributor keeps what it does not pass on, and earns nothing where there is no bonus")
    func distributorBonus() throws {
        guard let source = SampleProgram.published else { return }
        let program = try Program(source)
        var facts = Self.registered
        facts.set(.orderRoute, "distribution")
        facts.set(.distributionPaymentsCurrent, true)
        let list = Money(minor: 10_000_000, try currency("USD"))
        for (share, kept) in [(0, 1_200_000), (50, 600_000), (100, 0)] as [(Int64, Int64)] {
            facts.bonusShare = .percent(share)
            let bonus = try program.pricing.distributorBonus(list, facts)
            #expect(bonus.discount.minor == kept)
            let decision = try bonus.explained(
                .distributorBonus, subject: "x", at: Instant(milliseconds: 0), program: program.reference)
            #expect(decision.outcome.amount?.minor == kept)
            #expect(decision.outcome.verdict == (kept == 0 ? .nothing : .priced))
        }
    }
}

extension Facts {
    /// Facts with some of them set.
    init(_ set: (inout Facts) -> Void) {
        self.init()
        set(&self)
    }

    /// The same without a registration.
    static func unregistered(_ facts: Facts) -> Facts {
        var facts = facts
        facts.set(.registrationOwn, false)
        facts.set(.registrationStatus, "")
        facts.set(.registrationHolds, false)
        return facts
    }
}
