import Testing

@testable import Terms

@Suite("The standing of many partners at once")
struct BulkStandingTests {
    @Test("Sums beyond 64 bits end at the highest, whatever the order and the threads, as one by one")
    func beyond() throws {
        let terms = SampleTiers.terms(
            [.assigned, .assigned], [SampleTiers.figure(.netRevenue, .trailing(months: 6), ["t1": .max])])
        let through = Day("2026-06-30")!
        var lines = SalesColumns()
        for (partner, minor) in [(0, Int64.max), (0, 1), (1, .max), (1, 5), (1, -5), (2, .min), (2, -1), (2, .max)] {
            lines.append(Int32(partner), day: Int32(through.number), minor: minor, units: 1, orders: 1)
        }
        let bulk = BulkStanding(terms: terms, partners: 3, through: through)
        for threads in 1...3 {
            #expect(bulk.sums(lines, threads: threads) == [[.max, .max, -2]])
            #expect(bulk.tiers(lines, threads: threads) == [1, 1, 0])
        }
        for partner in 0..<3 {
            let own = (0..<lines.count).filter { lines.partner[$0] == Int32(partner) }.map {
                SaleDay(day: through, minor: lines.minor[$0], units: 1, orders: 1)
            }
            let input = StandingInput(
                subject: "p", type: "reseller", tier: "t0", sales: own, through: through, at: Instant(milliseconds: 0))
            let standing = try #require(terms.standing(input, to: "t1").first)
            #expect(standing.amount?.soFar.minor == bulk.sums(lines)[0][partner])
            #expect(standing.met == (partner < 2))
        }
    }

    @Test("It comes to what each partner's own evaluation comes to, on one thread and on two")
    func sameAsOneByOne() throws {
        let terms = SampleTiers.terms(
            [.assigned, .assigned, .assigned],
            [
                SampleTiers.figure(.netRevenue, .trailing(months: 6), ["t1": 5_000, "t2": 20_000]),
                SampleTiers.figure(.units, .calendar(.quarter), ["t2": 12]),
            ])
        let through = Day("2026-06-30")!
        var random = Made(state: 11)
        var lines = SalesColumns()
        for _ in 0..<5_000 {
            lines.partner.append(Int32(random.below(203)) - 1)
            lines.day.append(Int32(through.number - random.below(400) + 20))
            lines.minor.append(Int64(random.below(2_000)))
            lines.units.append(Int32(random.below(5)))
        }
        let bulk = BulkStanding(terms: terms, partners: 200, through: through)
        let ranks = bulk.tiers(lines)
        #expect(ranks == bulk.tiers(lines, threads: 2))
        #expect(bulk.sums(lines) == bulk.sums(lines, threads: 3))
        for partner in 0..<200 {
            let own = (0..<lines.count).filter { lines.partner[$0] == Int32(partner) }.map {
                SaleDay(
                    day: Day(number: Int(lines.day[$0])), minor: lines.minor[$0], units: Int64(lines.units[$0]),
                    orders: 1)
            }
            let input = StandingInput(
                subject: "partner_1", type: "reseller", tier: "t0", sales: own, through: through,
                at: Instant(milliseconds: 0))
            let reached = try terms.tiers.lastIndex { try terms.reaches(input, $0.id) }
            #expect(ranks[partner] == reached)
        }
        #expect(Set(ranks).count == 3, "every tier occurs")
        #expect(bulk.tiers(SalesColumns(), threads: 2).allSatisfy { $0 == 0 })
    }

    @Test("What is no sum of all sales is looked at as each partner's own evaluation does")
    func parts() throws {
        let part = SalesSeries([], keeps: true)
        func requirement(_ part: Quantity, among whole: Quantity? = nil, onAnyDay: Int? = nil, _ least: [String: Int64])
            -> TierRequirement
        {
            TierRequirement(
                id: "figure", label: "Figure", clause: ClauseID("1"), types: nil,
                kind: .figure(
                    TierFigure(
                        part: part, whole: whole, window: .trailing(months: 6), yearOnYear: nil, onAnyDay: onAnyDay,
                        atLeast: least, keeps: [:], currency: nil)))
        }
        let terms = SampleTiers.terms(
            [.assigned, .assigned, .assigned, .assigned],
            [
                SampleTiers.figure(.units, .trailing(months: 6), ["t1": 5]),
                requirement(Quantity(.units, series: part), ["t2": 4]),
                requirement(
                    Quantity(.units, series: part), among: Quantity(.units), ["t3": Rate.percent(50).millionths]),
                requirement(Quantity(.customers, series: part), onAnyDay: 12, ["t3": 2]),
            ])
        let through = Day("2026-06-30")!
        var random = Made(state: 5)
        var lines = SalesColumns()
        let inputs = (0..<120).map { partner -> StandingInput in
            var (all, own, customers) = ([SaleDay](), [SaleDay](), [BoughtDay]())
            for _ in 0..<random.below(8) {
                let day = Day(number: through.number - random.below(300))
                let sale = SaleDay(day: day, minor: 100, units: Int64(1 + random.below(4)), orders: 1)
                all.append(sale)
                lines.append(
                    Int32(partner), day: Int32(day.number), minor: 100, units: sale.units, orders: 1)
                guard random.below(2) == 0 else { continue }
                own.append(sale)
                customers.append(
                    BoughtDay("c\(random.below(4))", day: day, net: sale.units, bought: 1, fresh: 1))
            }
            return StandingInput(
                subject: "partner_1", type: "reseller", tier: "t0", sales: all, through: through,
                at: Instant(milliseconds: 0), series: [part.id: own], customers: [part.id: customers])
        }
        let bulk = BulkStanding(terms: terms, partners: inputs.count, through: through)
        #expect(bulk.asksForOthers)
        let ranks = bulk.tiers(lines, threads: 2) { inputs[$0] }
        for (partner, input) in inputs.enumerated() {
            #expect(ranks[partner] == (try terms.tiers.lastIndex { try terms.reaches(input, $0.id) }), "\(partner)")
        }
        #expect(Set(ranks).count == 4, "every tier occurs")
        #expect(bulk.tiers(lines) != ranks, "sums alone say otherwise")
    }
}
