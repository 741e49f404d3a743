import Record
import Terms

/// What one purchase may come to at most, however it comes in: placed, quoted, registered, or from a file.
package enum PurchaseLimits {
    /// Units of one line.
    package static let units = 1...1_000_000
    /// Lines of one quote or order.
    package static let lines = 1...200
    /// A list price, and all that a purchase comes to by list, in whole units of its currency: so much that no sum over
    /// the days of a year overflows, and more than anybody buys.
    package static let amount: Int64 = 1_000_000_000_000

    /// - Throws: `Problem.invalid` for a number of units that nobody buys.
    package static func check(units count: Int, _ field: String) throws {
        guard units.contains(count) else {
            throw Problem.invalid(
                field: field,
                Phrase("units.range", ["units": .count(count), "most": .count(units.upperBound)]))
        }
    }

    /// - Throws: `Problem.invalid` for more lines than one purchase has, or none.
    package static func check(lines count: Int, _ field: String) throws {
        guard lines.contains(count) else {
            throw Problem.invalid(
                field: field,
                Phrase("purchase.lines", ["count": .count(count), "most": .count(lines.upperBound)]))
        }
    }

    /// - Throws: `Problem.invalid` for more than one purchase may come to.
    package static func check(_ amount: Money, _ field: String) throws {
        let most = most(in: amount.currency)
        guard most.covers(amount) else {
            throw Problem.invalid(
                field: field, Phrase("purchase.amount", ["amount": .money(amount), "most": .money(most)]))
        }
    }

    private static func most(in currency: Currency) -> Money {
        (try? Money(String(amount), currency)) ?? Money(minor: .max, currency)
    }
}
