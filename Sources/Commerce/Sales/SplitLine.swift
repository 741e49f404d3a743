import Members
import Record
import Terms

/// A line as it is priced, with its product and the subscription that it changes.
struct SplitLine: Sendable {
    let entry: LineEntry
    let product: Product
    let subscription: Subscription?
}

extension [LineEntry] {
    /// The lines with their products and subscriptions; what renews more units than there are becomes a renewal and an addition. A line
    /// finds what those before it have left.
    ///
    /// - Parameters:
    ///   - products: one for each line, whose limits were checked.
    ///   - running: the subscriptions of the end customer.
    /// - Throws: `Problem` for a change of what is not there or not the buyer's to give up, and for more units given up than there are.
    func split(_ products: [Product], by running: [Subscription], for buyer: PartnerID) throws -> [SplitLine] {
        var running = running
        var lines: [SplitLine] = []
        for (index, line) in enumerated() {
            let product = products[index]
            guard let found = try line.subscription(of: product, among: running, for: buyer, at: "/lines/\(index)")
            else {
                lines.append(SplitLine(entry: line, product: product, subscription: nil))
                continue
            }
            running.replace(found, by: found.changed(by: line, to: product, buyer))
            let more = line.units - found.units
            guard line.change == .renew, more > 0, found.units > 0 else {
                lines.append(SplitLine(entry: line, product: product, subscription: found))
                continue
            }
            for (change, units) in [(LineChange.renew, found.units), (.add, more)] {
                lines.append(
                    SplitLine(entry: line.split(change, units: units), product: product, subscription: found))
            }
        }
        return lines
    }
}

extension LineEntry {
    /// The subscription that it changes; nil where it changes none, and where it renews what was sold before anything was kept.
    ///
    /// - Throws: `Problem.notFound` for one it names that the end customer does not have, or that is not the buyer's to give up.
    fileprivate func subscription(
        of product: Product, among running: [Subscription], for buyer: PartnerID, at field: String
    ) throws -> Subscription? {
        guard let term, term.change != .begin else { return nil }
        guard let found = running.one(of: term, product.sku, in: product.productLine, for: buyer) else {
            guard term.subscription == nil else { throw Problem.notFound(Subscription.noun) }
            guard term.change == .renew else {
                throw Problem.invalid(field: "\(field)/change", Phrase("line.no_subscription", ["sku": .text(sku)]))
            }
            return nil
        }
        if term.change == .reduce, units > found.units {
            throw Problem.invalid(field: "\(field)/units", Phrase("subscription.units", ["units": .count(found.units)]))
        }
        return found
    }
}

extension [Subscription] {
    /// The one that a line is about: the one it names; else of those of its product the buyer's own, or whoever's; else, for an upgrade, the
    /// only one of the product line, or the only one there is. What has ended is not there, and only the buyer's own can be given up.
    func one(of term: LineTerm, _ sku: String, in productLine: String, for buyer: PartnerID) -> Subscription? {
        let open = filter { $0.status == .active && (!term.change.givesUp || $0.partner == buyer) }
        if let named = term.subscription { return open.first { $0.id == named } }
        let same = open.filter { $0.sku == sku }
        if let found = same.first(where: { $0.partner == buyer }) ?? same.first { return found }
        guard term.change == .upgrade else { return nil }
        let inLine = open.filter { $0.productLine == productLine }
        return inLine.count == 1 ? inLine[0] : open.count == 1 ? open[0] : nil
    }

    fileprivate mutating func replace(_ one: Subscription, by other: Subscription) {
        guard let place = firstIndex(where: { $0.id == one.id }) else { return }
        self[place] = other
    }
}

extension Subscription {
    /// As far as the lines behind a line of the same purchase look for it.
    fileprivate func changed(by line: LineEntry, to product: Product, _ buyer: PartnerID) -> Subscription {
        var changed = self
        switch line.change {
        case .renew: changed.units = line.units
        case .upgrade:
            (changed.units, changed.sku, changed.productLine) = (line.units, product.sku, product.productLine)
        case .add: changed.units += line.units
        case .reduce: changed.units -= line.units
        case .end: changed.units = 0
        case .begin, .extend, nil: break
        }
        if changed.units == 0 { changed.status = .ended }
        if !(line.change?.givesUp ?? false) { changed.partner = buyer }
        return changed
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
