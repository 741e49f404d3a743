import Members
import Record
import Terms

/// What a line of a purchase does to a subscription, and for how long.
public struct LineTerm: Codable, Hashable, Sendable {
    public let change: LineChange
    /// The subscription that it changes; nil for one that begins, and where the end customer's of the product was meant.
    public let subscription: ID<Subscription>?
    /// Months of the term; 12 where nothing was said.
    public let months: Int?
    /// The first day; the day of the order where nothing was said.
    public let starts: Day?

    package init(change: LineChange, subscription: ID<Subscription>?, months: Int?, starts: Day?) {
        (self.change, self.subscription, self.months, self.starts) = (change, subscription, months, starts)
    }
}

/// What somebody wants to buy.
public struct LineEntry: Codable, Hashable, Sendable {
    public let sku: String
    public let units: Int
    /// What it does to a subscription; left out, it is a purchase by itself.
    public let change: LineChange?
    /// The subscription it changes; that of the end customer for the product when left out.
    public let subscription: ID<Subscription>?
    /// Months of the term: 12 when left out.
    public let months: Int?
    /// The first day of the term; the day of the order, or the day after the present term, when left out.
    public let starts: Day?

    package init(
        sku: String, units: Int, change: LineChange? = nil, subscription: ID<Subscription>? = nil, months: Int? = nil,
        starts: Day? = nil
    ) {
        (self.sku, self.units, self.change, self.subscription) = (sku, units, change, subscription)
        (self.months, self.starts) = (months, starts)
    }

    /// The same product as another change, for other units.
    func split(_ change: LineChange, units: Int) -> LineEntry {
        LineEntry(
            sku: sku, units: units, change: change, subscription: subscription, months: months, starts: starts)
    }

    var term: LineTerm? {
        change.map { LineTerm(change: $0, subscription: subscription, months: months, starts: starts) }
    }

    /// - Throws: `Problem.invalid` for members that go with no change, and terms that no calendar has.
    package func checkTerm(_ field: String) throws {
        if let months, !(1...120).contains(months) {
            throw Problem.invalid(field: "\(field)/months", Phrase("line.months", ["months": .count(months)]))
        }
        guard change == nil else { return }
        for (name, isGiven) in [
            ("subscription", subscription != nil), ("months", months != nil), ("starts", starts != nil),
        ]
        where isGiven {
            throw Problem.invalid(field: "\(field)/\(name)", "line.no_change")
        }
    }
}
