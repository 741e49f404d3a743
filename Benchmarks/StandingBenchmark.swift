import Foundation
import Terms

/// Where all partners of a program stand, from order lines alone; and where one stands, after a new order.
///
/// The lines follow from their numbers by the formulas of `Made`, so that the database that is measured beside it makes the same.
struct StandingBenchmark {
    private static let partners = 100_000
    private static let lastDay = Day(year: 2026, month: 6, day: 30)!
    private static let runs = 5

    private let terms: TierTerms

    init(program folder: String) throws {
        guard let terms = try Program(try programSource(folder)).tiers else {
            throw CocoaError(.featureUnsupported, userInfo: [NSDebugDescriptionErrorKey: "the program has no tiers"])
        }
        self.terms = terms
    }

    /// Reports the median of some runs with two threads, the process's peak memory, and a figure by which the database's result is
    /// compared with this.
    func run(lines count: Int) {
        let lines = Self.made(count)
        let bulk = BulkStanding(terms: terms, partners: Self.partners, through: Self.lastDay)
        let clock = ContinuousClock()
        var seconds: [Double] = []
        var ranks: [Int] = []
        for _ in 0..<Self.runs {
            let start = clock.now
            ranks = bulk.tiers(lines, threads: 2)
            seconds.append(start.duration(to: clock.now).seconds)
        }
        report("standing", seconds.sorted()[Self.runs / 2], "s")
        report("peak memory", Double(Self.peakMemory() ?? 0), "B")
        report("in a tier", Double(ranks.count { $0 >= 0 }), "")
        let sums = bulk.sums(lines, threads: 2)
        report("checksum", Double(sums.reduce(0) { total, sums in total + sums.reduce(0, &+) }), "")
        for (index, measure) in bulk.measures.enumerated() {
            report("\(measure.quantity) \(index) from", Double(measure.days.lowerBound), "")
            report("\(measure.quantity) \(index) through", Double(measure.days.upperBound), "")
        }
    }

    /// Reports how long it takes to look again at one partner with an order on each day of three years: all tiers above its own, with
    /// every figure in words.
    func runOne() throws {
        let days = (0..<1_096).reversed().map { back in
            SaleDay(day: Self.lastDay.adding(days: -back), minor: 3_000 + Int64(back), units: 3, orders: 1)
        }
        let reference = ProgramReference(name: "bench", version: 1)
        var changes = 0
        let rate = try callsPerSecond {
            let input = StandingInput(
                subject: "partner_bench", type: terms.types.sorted().first ?? "reseller", tier: terms.entry,
                sales: days, through: Self.lastDay, at: Instant(milliseconds: 0))
            changes += try terms.rises(input, reference).count
            guard let next = terms.next(after: terms.entry) else { throw CancellationError() }
            changes += try terms.decision(input, to: next, reference).rules.count
        }
        report("standing of one", 1_000 / rate, "ms")
        precondition(changes > 0)
    }

    private static func made(_ count: Int) -> SalesColumns {
        var lines = SalesColumns()
        lines.partner.reserveCapacity(count)
        lines.day.reserveCapacity(count)
        lines.minor.reserveCapacity(count)
        lines.units.reserveCapacity(count)
        let last = lastDay.number
        for number in 0..<count {
            lines.partner.append(Int32(truncatingIfNeeded: number * 48_271 % 2_147_483_647 % partners))
            lines.day.append(Int32(truncatingIfNeeded: last - number * 69_621 % 1_096))
            lines.minor.append(Int64(number * 16_807 % 50_000 + 100))
            lines.units.append(Int32(truncatingIfNeeded: number % 50 + 1))
        }
        return lines
    }

    static func peakMemory() -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1_024 }
    }
}
