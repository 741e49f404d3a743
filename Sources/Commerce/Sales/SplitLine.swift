import Members
import Record
import Terms

/// A line as it is priced, with the subscription that it changes.
struct SplitLine: Sendable {
    let entry: LineEntry
    let subscription: Subscription?
}

extension [LineEntry] {
    /// The lines with their subscriptions; what renews more units than there are becomes a renewal and an addition.
    ///
    /// - Parameter running: the subscriptions of the end customer.
    /// - Throws: `Problem` for a change of what is not there, and for more units given up than there are.
    func split(by running: [Subscription], for buyer: PartnerID) throws -> [SplitLine] {
        var lines: [SplitLine] = []
        for (index, line) in enumerated() {
            guard let change = line.change, change != .begin else {
                lines.append(SplitLine(entry: line, subscription: nil))
                continue
            }
            let found = try line.subscription(among: running, at: "/lines/\(index)")
            guard let found else {
                // What is renewed may have been sold before anything was kept.
                guard change == .renew else {
                    throw Problem.invalid(
                        field: "/lines/\(index)/change", Phrase("line.no_subscription", ["sku": .text(line.sku)]))
                }
                lines.append(SplitLine(entry: line, subscription: nil))
                continue
            }
            if change == .reduce, line.units > found.units {
                throw Problem.invalid(
                    field: "/lines/\(index)/units", Phrase("subscription.units", ["units": .count(found.units)]))
            }
            let more = line.units - found.units
            guard change == .renew, more > 0, found.units > 0 else {
                lines.append(SplitLine(entry: line, subscription: found))
                continue
            }
            lines.append(SplitLine(entry: line.split(.renew, units: found.units), subscription: found))
            lines.append(SplitLine(entry: line.split(.add, units: more), subscription: found))
        }
        return lines
    }
}

extension LineEntry {
    /// The subscription that it names, or the end customer's of the product, else of another product where it is an upgrade.
    ///
    /// - Throws: `Problem.notFound` for one that the end customer does not have.
    fileprivate func subscription(among running: [Subscription], at field: String) throws -> Subscription? {
        if let subscription {
            guard let found = running.first(where: { $0.id == subscription }) else {
                throw Problem.notFound(Subscription.noun)
            }
            return found
        }
        if let same = running.first(where: { $0.sku == sku }) { return same }
        return change == .upgrade && running.count == 1 ? running[0] : nil
    }
}

extension Reader {
    /// What a purchase's currency is in the program's, where a rule asks for the value of orders.
    func programRate(_ currency: Currency?) throws -> ExactRate? {
        let program = context.program
        guard let currency, currency != program.currency, program.asked.contains(.orderValue) else { return nil }
        return try rate(of: currency, to: program.currency, on: today)
    }
}

extension Facts {
    /// What a line does to a subscription, and what is known of that.
    mutating func set(_ line: SplitLine, list: Money, on today: Day) {
        guard let change = line.entry.change else { return }
        set(.orderChange, change.rawValue)
        let months = line.entry.months ?? 12
        set(.orderMonths, months)
        set(.orderMonthly, Int(clamping: list.wholeUnits / Int64(max(1, months))))
        guard let subscription = line.subscription else { return }
        set(.subscriptionKnown, true)
        set(.subscriptionUnits, subscription.units)
        set(.subscriptionAgeMonths, subscription.age(on: today))
        set(.subscriptionRenewals, subscription.renewals)
        set(.subscriptionFirstYear, Int(clamping: subscription.firstYear.wholeUnits))
    }

    mutating func set(_ record: LineRecord) {
        set(.orderIncumbent, record.isIncumbent)
        set(.orderBoughtDirect, record.boughtDirect)
        set(.customerKnown, record.isKnown)
    }
}
