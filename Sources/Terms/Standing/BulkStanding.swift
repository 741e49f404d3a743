import Dispatch
import Synchronization

/// The standing of all partners from scratch: one pass over the order lines sums every measure of the program's tiers, then each
/// partner's highest tier follows from its sums. O(lines × measures + partners × tiers), on as many threads as one likes.
///
///     let bulk = BulkStanding(terms: program.tiers!, partners: 100_000, through: Day("2026-06-30")!)
///     let ranks = bulk.tiers(lines, threads: 2)          // one a partner: place in `terms.tiers`, -1 for none
///     let sums = bulk.sums(lines, threads: 2)            // sums[measure][partner], where only the sums are wanted
///
/// Only what figures decide is looked at: certificates, obligations and conditions are not in the columns. Figures that are no sums of all
/// sales (parts of them, shares, comparisons, customers) are looked at partner by partner, and only of those whose sums are enough. Without a program at hand, `init(measures:thresholds:partners:)` takes plain windows and thresholds.
public struct BulkStanding: Sendable {
    /// What is summed, over which days.
    public struct Measure: Sendable {
        /// What of a line is added up.
        public enum Quantity: Sendable { case minor, units, orders }

        public let quantity: Quantity
        public let days: ClosedRange<Int32>

        public init(_ quantity: Quantity, days: ClosedRange<Int32>) {
            self.quantity = quantity
            self.days = days
        }
    }

    public let measures: [Measure]
    /// For each tier, lowest first: the least each measure has to come to; nil where the tier asks nothing of it.
    public let thresholds: [[Int64?]]
    /// The tiers that nobody has by figures, by their places.
    public let conferred: Set<Int>
    public let partners: Int
    /// For each tier, lowest first: what it asks of figures that are not in the columns, each with the least it has to come to.
    private let others: [[(figure: TierFigure, least: Int64)]]

    /// Is anything asked that is not in the columns?
    public var asksForOthers: Bool { others.contains { !$0.isEmpty } }

    /// - Precondition: each tier has one threshold a measure.
    public init(measures: [Measure], thresholds: [[Int64?]], conferred: Set<Int> = [], partners: Int) {
        precondition(thresholds.allSatisfy { $0.count == measures.count }, "one threshold a measure")
        self.measures = measures
        self.thresholds = thresholds
        self.conferred = conferred
        self.partners = partners
        others = thresholds.map { _ in [] }
    }

    /// The figures that tiers ask for, over the windows that end on a day.
    ///
    /// - Parameter type: the partner type it is asked of; nil where that makes no difference.
    public init(terms: TierTerms, type: String? = nil, partners: Int, through day: Day) {
        var measures: [Measure] = []
        var asked: [TierFigure] = []
        var others: [TierFigure] = []
        let own = terms.requirements.filter { $0.types.map { types in type.map(types.contains) ?? true } ?? true }
        for case .figure(let figure) in own.map(\.kind) {
            guard let quantity = figure.bulk else {
                others.append(figure)
                continue
            }
            let days = figure.window.days(through: day)
            measures.append(Measure(quantity, days: Int32(days.lowerBound.number)...Int32(days.upperBound.number)))
            asked.append(figure)
        }
        self.measures = measures
        thresholds = terms.tiers.map { tier in asked.map { $0.atLeast[tier.id] } }
        conferred = Set(terms.tiers.indices.filter { terms.tiers[$0].rises == .conferred })
        self.partners = partners
        self.others = terms.tiers.map { tier in
            others.compactMap { figure in figure.atLeast[tier.id].map { (figure, $0) } }
        }
    }

    /// Each partner's highest tier whose every measure in the columns is reached: its place among the tiers, -1 for none. What is not in
    /// the columns is left aside.
    public func tiers(_ lines: SalesColumns, threads: Int = 1) -> [Int] {
        ranks(sums(lines, threads: threads)) { _, _ in true }
    }

    /// Each partner's highest tier whose every figure is reached: its place among the tiers, -1 for none.
    ///
    /// - Parameter input: what is known of a partner, by its place: asked where a tier takes what is not in the columns. Nil for one that
    ///   nobody asks about: it reaches nothing of the kind.
    public func tiers(
        _ lines: SalesColumns, threads: Int = 1, input: (Int) throws -> StandingInput?
    ) rethrows -> [Int] {
        var known: [Int: StandingInput] = [:]
        return try ranks(sums(lines, threads: threads)) { partner, tier in
            guard !others[tier].isEmpty else { return true }
            guard let own = try known[partner] ?? input(partner) else { return false }
            known = [partner: own]
            return others[tier].allSatisfy { $0.figure.best(own, needed: $0.least).value.reaches($0.least) }
        }
    }

    /// - Parameter reaches: is reached what a tier takes besides sums, by the places of the partner and the tier?
    private func ranks(_ sums: [[Int64]], _ reaches: (Int, Int) throws -> Bool) rethrows -> [Int] {
        try (0..<partners).map { partner in
            try thresholds.indices.last { tier in
                try !conferred.contains(tier)
                    && zip(thresholds[tier], sums).allSatisfy { least, sums in
                        least.map { sums[partner] >= $0 } ?? true
                    } && reaches(partner, tier)
            } ?? -1
        }
    }

    /// The sum of each measure for each partner. Lines of partners out of range are left out; sums beyond 64 bits, which no sales
    /// come to, end at the highest there is.
    ///
    /// Each thread has sums of its own over its part of the lines; they are added up at the end.
    public func sums(_ lines: SalesColumns, threads: Int = 1) -> [[Int64]] {
        let parts = max(1, min(threads, lines.count))
        let collected = Mutex([LineSums?](repeating: nil, count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = lines.count * part / parts..<lines.count * (part + 1) / parts
            let sums = LineSums(measures, lines, range, partners: partners)
            collected.withLock { $0[part] = sums }
        }
        let all = collected.withLock { $0.compactMap(\.self) }
        var total = all[0]
        for other in all.dropFirst() { total.add(other) }
        return total.isExact ? total.sums : LineSums.clamped(measures, lines, partners: partners)
    }
}

extension TierFigure {
    /// How it is summed over lines; nil for what is not in them.
    fileprivate var bulk: BulkStanding.Measure.Quantity? {
        guard whole == nil, yearOnYear == nil, onAnyDay == nil, part.series.id.isEmpty, !part.isNet else { return nil }
        switch (part.measure, window) {
        case (_, .sinceJoining): return nil
        case (.netRevenue, _): return .minor
        case (.units, _), (.licences, _): return .units
        case (.orders, _): return .orders
        default: return nil
        }
    }
}
