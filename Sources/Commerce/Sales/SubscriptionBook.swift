import Members
import Record
import Terms

/// Works out what sales make of subscriptions: each sale sees what those before it have made of them.
package struct SubscriptionBook {
    private let reader: Reader
    private var known: [ID<Subscription>: Subscription] = [:]
    private var asked: Set<String> = []

    /// - Parameter reader: of everything of the vendor.
    init(_ reader: Reader) { self.reader = reader }

    /// What one sale makes of them: those that it changed, and what each of its lines brought.
    package struct Entry {
        var changed: [Subscription] = []
        /// Units that each line brought, less those given up.
        var nets: [Int] = []
        /// By the places of lines: what an upgrade left behind.
        var left: [Int: (sku: String, productLine: String, units: Int)] = [:]
    }

    mutating func enter(_ order: Order, on day: Day) throws -> Entry? {
        guard order.lines.contains(where: { $0.term != nil }) else { return nil }
        var entry = Entry()
        // What is counted after two partners became one is the one's that stands for both.
        let buyer = try reader.survivor(of: order.partner)
        for (place, line) in order.lines.enumerated() {
            guard let term = line.term else {
                entry.nets.append(order.origin?.renewal == true ? 0 : line.units)
                continue
            }
            let before = try subscription(term, of: line, order, buyer)
            let after = try changed(before, term, line, order, buyer, on: day)
            entry.nets.append(Self.net(before, after, term, line))
            if term.change == .upgrade, let before, before.sku != line.sku {
                entry.left[place] = (before.sku, before.productLine, before.units)
                entry.nets[place] = line.units
            }
            guard let after else { continue }
            known[after.id] = after
            entry.changed.removeAll { $0.id == after.id }
            entry.changed.append(after)
        }
        return entry
    }

    private static func net(
        _ before: Subscription?, _ after: Subscription?, _ term: LineTerm, _ line: PricedLine
    ) -> Int {
        guard let before else { return term.change == .renew ? 0 : term.change.givesUp ? -line.units : line.units }
        return (after?.units ?? before.units) - before.units
    }

    /// The subscription that a line is about, by the same choice as when it was priced.
    private mutating func subscription(
        _ term: LineTerm, of line: PricedLine, _ order: Order, _ buyer: PartnerID
    ) throws -> Subscription? {
        guard term.change != .begin else { return nil }
        try load(order.customer)
        let key = CompanyKey(order.customer)
        return known.values.filter { CompanyKey($0.customer).matches(key) }.sorted { $0.id.text < $1.id.text }
            .one(of: term, line.sku, in: line.productLine, for: buyer)
    }

    private mutating func load(_ customer: EndCustomer) throws {
        guard asked.insert(SoldLine.key(customer)).inserted else { return }
        for found in try reader.running(customer) where known[found.id] == nil { known[found.id] = found }
    }

    private func changed(
        _ before: Subscription?, _ term: LineTerm, _ line: PricedLine, _ order: Order, _ buyer: PartnerID, on day: Day
    ) throws -> Subscription? {
        guard var subscription = before else {
            return term.change.givesUp ? nil : try begun(term, line, order, buyer, on: day)
        }
        let months = term.months ?? 12
        switch term.change {
        case .begin: return nil
        case .renew, .upgrade:
            subscription.starts = term.starts ?? (term.change == .renew ? subscription.ends.adding(days: 1) : day)
            subscription.ends = subscription.starts.adding(months: months).adding(days: -1)
            (subscription.units, subscription.sku) = (line.units, line.sku)
            subscription.productLine = line.productLine
            subscription.yearly = try line.net.yearly(months)
            if term.change == .renew { subscription.renewals += 1 }
        case .extend: subscription.ends = subscription.ends.adding(months: months)
        case .add:
            subscription.units += line.units
            subscription.yearly = try subscription.yearly.adding(line.net.yearly(months))
        case .reduce: try subscription.give(up: line.units, on: day, nil)
        case .end: try subscription.give(up: subscription.units, on: day, nil)
        }
        if subscription.partner != buyer, !term.change.givesUp {
            (subscription.partner, subscription.recordSince) = (buyer, day)
            subscription.recordReason = nil
        }
        if subscription.orders.last != order.id { subscription.orders.append(order.id) }
        return subscription
    }

    private func begun(
        _ term: LineTerm, _ line: PricedLine, _ order: Order, _ buyer: PartnerID, on day: Day
    ) throws -> Subscription {
        let months = term.months ?? 12
        let starts = term.starts ?? day
        let yearly = try line.net.yearly(months)
        return Subscription(
            id: reader.context.newID(), partner: buyer, recordSince: day, recordReason: nil,
            customer: order.customer, sku: line.sku, productLine: line.productLine, units: line.units, starts: starts,
            ends: starts.adding(months: months).adding(days: -1), yearly: yearly, firstYear: yearly, began: starts,
            first: buyer, renewals: term.change == .renew ? 1 : 0, status: .active, ended: nil, endReason: nil,
            orders: [order.id])
    }
}

extension Subscription {
    /// Units are given up; with the last of them it ends.
    mutating func give(up count: Int, on day: Day, _ reason: String?) throws {
        let left = max(0, units - count)
        if units > 0 { yearly = try yearly.allocated(to: [Int64(left), Int64(units - left)])[0] }
        units = left
        guard left == 0 else { return }
        (status, ended, endReason) = (.ended, day, reason)
    }
}

extension Money {
    /// What an amount for so many months is for twelve, half a minor unit up.
    fileprivate func yearly(_ months: Int) throws(MoneyError) -> Money {
        months == 12 ? self : try times(12).divided(by: Int64(months), .halfUp)
    }
}
