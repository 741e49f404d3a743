import Testing

@testable import Terms

@Suite("Sharing an amount")
struct AllocationTests {
    let usd = Currency("USD")!

    @Test("The parts add up to the whole, each within a minor unit of its true share")
    func partsAddUp() throws {
        var random = Seeded(11)
        for _ in 0..<5_000 {
            let minor = Int64(bitPattern: random.next()) >> Int64(random.next() % 64)
            var weights = (0..<Int(1 + random.next() % 12)).map { _ in Int64(random.next() >> (4 + random.next() % 60))
            }
            weights[0] += 1
            let parts = try Money(minor: minor, usd).allocated(to: weights).map(\.minor)
            let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
            #expect(parts.reduce(Int128(0)) { $0 + Int128($1) } == Int128(minor))
            for (part, weight) in zip(parts, weights) {
                let difference = Int128(part) * total - Int128(minor) * Int128(weight)
                #expect(difference.magnitude < total.magnitude, "\(minor) by \(weights)")
                if weight == 0 { #expect(part == 0, "a part without weight gets nothing") }
            }
        }
    }

    @Test(
        "What is left over goes to the largest remainders, earlier parts first",
        arguments: [
            (100, [1, 1, 1], [34, 33, 33]), (101, [1, 1, 1], [34, 34, 33]), (-100, [1, 1, 1], [-34, -33, -33]),
            (5, [3, 7], [2, 3]), (10, [1, 2, 3], [2, 3, 5]), (1, [1, 1, 2], [0, 0, 1]), (0, [1, 2], [0, 0]),
            (7, [0, 0, 1], [0, 0, 7]), (330_000, [50, 100], [110_000, 220_000]),
        ] as [(Int64, [Int64], [Int64])])
    func remaindersDecide(_ minor: Int64, _ weights: [Int64], _ expected: [Int64]) throws {
        #expect(try Money(minor: minor, usd).allocated(to: weights).map(\.minor) == expected)
    }

    @Test("The parts of an amount below nothing mirror those above")
    func mirrors() throws {
        var random = Seeded(12)
        for _ in 0..<500 {
            let minor = Int64(random.next() >> 20)
            let weights = (0..<5).map { _ in Int64(1 + random.next() % 1_000) }
            let above = try Money(minor: minor, usd).allocated(to: weights).map(\.minor)
            let below = try Money(minor: -minor, usd).allocated(to: weights).map(\.minor)
            #expect(below == above.map { -$0 })
        }
    }

    @Test("The largest amounts are shared without a trap")
    func extremes() throws {
        for minor in [Int64.max, .min] {
            let whole = try Money(minor: minor, usd).allocated(to: [.max])
            #expect(whole.map(\.minor) == [minor])
            let parts = try Money(minor: minor, usd).allocated(to: [1, .max - 1]).map(\.minor)
            #expect(parts.reduce(0, +) == minor)
        }
    }

    @Test("Nothing is shared by no weight at all, and weights that do not fit are refused")
    func refuses() {
        let money = Money(minor: 100, usd)
        #expect(throws: MoneyError.nothingToShareBy) { try money.allocated(to: []) }
        #expect(throws: MoneyError.nothingToShareBy) { try money.allocated(to: [0, 0]) }
        #expect(throws: MoneyError.overflow) { try money.allocated(to: [.max, 1]) }
    }
}
