/// Sums of measures by partner over some lines.
struct LineSums: Sendable {
    /// By measure and partner; worthless when not exact.
    private(set) var sums: [[Int64]]
    /// No sum went beyond 64 bits on its way.
    private(set) var isExact = true

    /// O(measures × lines). The loop looks at the day first and adds without a branch for overflow, which is noted on the side.
    init(_ measures: [BulkStanding.Measure], _ lines: SalesColumns, _ range: Range<Int>, partners: Int) {
        sums = []
        sums.reserveCapacity(measures.count)
        for measure in measures {
            let (column, isExact) = Self.column(measure, lines, range, partners)
            sums.append(column)
            if !isExact { self.isExact = false }
        }
    }

    /// Adds the sums of other lines.
    mutating func add(_ other: LineSums) {
        var overflows = false
        for measure in sums.indices {
            for partner in sums[measure].indices {
                let (sum, overflow) = sums[measure][partner].addingReportingOverflow(other.sums[measure][partner])
                sums[measure][partner] = sum
                overflows = overflows || overflow
            }
        }
        isExact = isExact && other.isExact && !overflows
    }

    private static func column(
        _ measure: BulkStanding.Measure, _ lines: SalesColumns, _ range: Range<Int>, _ partners: Int
    ) -> (sums: [Int64], isExact: Bool) {
        var sums = [Int64](repeating: 0, count: partners)
        var overflows = false
        let (first, span) = (measure.days.lowerBound, UInt32(measure.days.count - 1))
        sums.withUnsafeMutableBufferPointer { sums in
            lines.partner.withUnsafeBufferPointer { partner in
                lines.day.withUnsafeBufferPointer { day in
                    func add(_ value: (Int) -> Int64) {
                        for line in range where UInt32(bitPattern: day[line] &- first) <= span {
                            let index = Int(partner[line])
                            if UInt(bitPattern: index) < UInt(bitPattern: sums.count) {
                                let (sum, overflow) = sums[index].addingReportingOverflow(value(line))
                                sums[index] = sum
                                overflows = overflows || overflow
                            }
                        }
                    }
                    switch measure.quantity {
                    case .minor: lines.minor.withUnsafeBufferPointer { minor in add { minor[$0] } }
                    case .units: lines.units.withUnsafeBufferPointer { units in add { Int64(units[$0]) } }
                    case .orders where lines.orders.isEmpty: add { _ in 1 }
                    case .orders: lines.orders.withUnsafeBufferPointer { orders in add { Int64(orders[$0]) } }
                    }
                }
            }
        }
        return (sums, !overflows)
    }

    /// The same with room for any sum, each cut to 64 bits at the end: for lines whose sums do not fit.
    static func clamped(
        _ measures: [BulkStanding.Measure], _ lines: SalesColumns, partners: Int
    ) -> [[Int64]] {
        measures.map { measure in
            var sums = [Int128](repeating: 0, count: partners)
            for line in 0..<lines.count where measure.days.contains(lines.day[line]) {
                let partner = Int(lines.partner[line])
                guard sums.indices.contains(partner) else { continue }
                let value: Int128 =
                    switch measure.quantity {
                    case .minor: Int128(lines.minor[line])
                    case .units: Int128(lines.units[line])
                    case .orders: lines.orders.isEmpty ? 1 : Int128(lines.orders[line])
                    }
                sums[partner] += value
            }
            return sums.map { Int64(clamping: $0) }
        }
    }
}
