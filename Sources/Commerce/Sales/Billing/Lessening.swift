import Members
import Record
import Terms

/// By which an order that counted comes to count less: what was returned, or credited.
package struct Lessening: Sendable {
    let order: Order
    /// The day on which it counted.
    let sold: Day
    let setting: CountedSale.Setting

    /// What counts less when units go back.
    func returned(_ lines: [ReturnedLine], on day: Day) throws -> CountedSale {
        let places = lines.map { $0.line - 1 }
        let all = zip(order.lines, 1...).allSatisfy { line, place in
            order.returnedUnits(ofLine: place) + (lines.first { $0.line == place }?.units ?? 0) == line.units
        }
        return try CountedSale(
            order, of: sold, less: lines.map(\.net), units: lines.map(\.units), at: places, isWhole: all, on: day,
            setting)
    }

    /// What counts less when an amount is credited: of each line its part.
    func credited(_ amount: Money, on day: Day) throws -> CountedSale? {
        let nets = try order.lines.enumerated().map { place, line in
            try line.net.subtracting(order.returnedNet(ofLine: place + 1))
        }
        let weights = nets.map { max(0, $0.minor) }
        guard weights.contains(where: { $0 > 0 }) else { return nil }
        let parts = try amount.allocated(to: weights)
        let places = parts.indices.filter { parts[$0].isPositive }
        return try CountedSale(
            order, of: sold, less: places.map { parts[$0] }, units: places.map { _ in 0 }, at: places, isWhole: false,
            on: day,
            setting)
    }
}

extension Reader {
    /// How an order comes to count less on a day, or today; nil for one that does not count.
    package func lessening(_ order: Order, on day: Day? = nil) throws -> Lessening? {
        guard order.counted != nil else { return nil }
        let all = vendorWide
        return Lessening(
            order: order, sold: context.program.zone.day(order.placed),
            setting: try all.setting(of: order, on: day ?? today, try all.keptSeries()))
    }
}
