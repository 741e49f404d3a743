import Members
import Record
import Store
import Terms

/// Units of a line that went back or were never delivered.
public struct ReturnedLine: Codable, Hashable, Sendable {
    /// The line's place in the order, from 1.
    public let line: Int
    public let units: Int
    /// What they came to.
    public let net: Money
    public let day: Day
    public let reason: String
}

/// Units of an order were cancelled after it was confirmed, or went back. They count less from that day on.
package struct OrderReduced: Event {
    package static let kind = "order.reduced"
    package let order: ID<Order>
    package let owner: PartnerID
    package let lines: [ReturnedLine]
    package let amount: Money
    /// Units fewer under each registration they were counted under; absent where there is none.
    let fewer: [Fewer]?
    /// What counts less; absent for an order that did not count yet.
    let sale: CountedSale?
    package var subject: String { order.text }
    package var partner: PartnerID? { owner }

    struct Fewer: Codable, Hashable, Sendable {
        let deal: ID<Deal>
        let units: Int
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var reduced: Order?
        try tables.update(order) { order in
            order.returns = (order.returns ?? []) + lines
            order.returned = try order.returned.adding(amount)
            reduced = order
        }
        for fewer in fewer ?? [] { try tables.update(fewer.deal) { $0.orderedUnits -= fewer.units } }
        guard let reduced else { return }
        try sale?.add(to: tables, of: owner, order: reduced, lessening: "\(order.text)-\(entry.sequence)")
    }
}

/// Cancels units of a confirmed order, or takes them back. What was invoiced beyond what is left is credited at once.
public struct ReduceOrder: Command {
    public static let name = "reduce_order"
    public static let permission = Permission.bill

    public let order: ID<Order>
    /// All units that are left of all lines when left out.
    public let lines: [Line]?
    public let reason: String

    public struct Line: Codable, Hashable, Sendable {
        /// The line's place in the order, from 1.
        public let line: Int
        /// How many of it; 0 for none.
        public let units: Int
    }

    public struct State: Sendable {
        package let order: Order
        /// Its ordinary invoices, the latest first.
        let invoices: [Invoice]
        let numbers: DocumentNumbers
        let lessening: Lessening?
    }

    public func load(_ reader: Reader) throws -> State {
        let order = try reader.subject(order).value
        return State(
            order: order,
            invoices: try order.invoices.reversed().map { try reader.require($0).value }.filter { $0.charge == nil },
            numbers: try reader.documentNumbers(.creditNote), lessening: try reader.lessening(order))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let order = state.order
        guard order.status == .confirmed else {
            throw Problem.wrongState(Phrase("order.not_confirmed", ["status": order.status.phrase]))
        }
        try Text.check(reason, "reason")
        let returned = try returned(order, context)
        let amount = try returned.sum(in: order.total.currency, \.net)
        var fewer: [OrderReduced.Fewer] = []
        for overage in order.overages {
            let units = returned.filter { order.lines[$0.line - 1].deal == overage.deal }.reduce(0) { $0 + $1.units }
            if units > 0 { fewer.append(OrderReduced.Fewer(deal: overage.deal, units: units)) }
        }
        let reduced = OrderReduced(
            order: order.id, owner: order.partner, lines: returned, amount: amount,
            fewer: fewer.isEmpty ? nil : fewer, sale: try state.lessening?.returned(returned, on: context.today))
        return [reduced] + (try credits(state, amount, context))
    }

    /// Credit notes for what was invoiced beyond what the order comes to then, on the latest invoices first.
    private func credits(_ state: State, _ amount: Money, _ context: Context) throws -> [any Event] {
        let left = try state.order.standing.subtracting(amount)
        guard state.order.invoiced.exceeds(left) else { return [] }
        var toCredit = try state.order.invoiced.subtracting(left)
        var numbers = state.numbers
        var notes: [any Event] = []
        for invoice in state.invoices where toCredit.isPositive {
            let part = try Money.lesser(toCredit, try invoice.claimed)
            guard part.isPositive else { continue }
            let note = CreditNote(
                id: context.newID(), number: numbers.next(), invoice: invoice.id, of: invoice.number,
                partner: invoice.partner, amount: part, issued: context.today, reason: reason, remedy: nil)
            notes.append(CreditNoteIssued(note: note, order: state.order.id, isReturn: true, sale: nil))
            toCredit = try toCredit.subtracting(part)
        }
        return notes
    }

    /// What goes back of each line, and what it came to: the parts of a line add up to it whatever is returned how often.
    private func returned(_ order: Order, _ context: Context) throws -> [ReturnedLine] {
        let wanted =
            lines
            ?? order.lines.enumerated().map { place, line in
                Line(line: place + 1, units: line.units - order.returnedUnits(ofLine: place + 1))
            }
        guard Set(wanted.map(\.line)).count == wanted.count, !wanted.isEmpty else {
            throw Problem.invalid(field: "/lines", "order.lines_twice")
        }
        let found = try wanted.enumerated().compactMap { place, line -> ReturnedLine? in
            guard order.lines.indices.contains(line.line - 1) else {
                throw Problem.invalid(
                    field: "/lines/\(place)/line",
                    Phrase("order.no_line", ["line": .count(line.line), "lines": .count(order.lines.count)]))
            }
            let priced = order.lines[line.line - 1]
            let units = line.units
            if units == 0 { return nil }
            guard priced.term == nil else {
                throw Problem.invalid(field: "/lines/\(place)/line", "order.line_of_subscription")
            }
            let before = order.returnedUnits(ofLine: line.line)
            let left = priced.units - before
            guard units > 0, units <= left else {
                throw Problem.invalid(
                    field: "/lines/\(place)/units",
                    Phrase("order.return_units", ["units": .count(units), "left": .count(left)]))
            }
            let (after, then) = (try priced.net(of: before + units), try priced.net(of: before))
            return ReturnedLine(
                line: line.line, units: units, net: try after.subtracting(then), day: context.today, reason: reason)
        }
        guard !found.isEmpty else {
            guard lines == nil else { throw Problem.invalid(field: "/lines", "order.nothing_returned") }
            throw Problem.wrongState("order.all_returned")
        }
        return found
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> OrderView {
        try reader.require(order).value.shown(to: reader)
    }
}

extension PricedLine {
    /// What the first so many of its units came to.
    fileprivate func net(of units: Int) throws -> Money {
        guard units < self.units else { return net }
        return try net.allocated(to: [Int64(units), Int64(self.units - units)])[0]
    }
}
