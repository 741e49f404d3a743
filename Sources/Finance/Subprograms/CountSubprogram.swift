import Commerce
import Members
import Record
import Store
import Terms

/// Counts what was sold since the first day of a subprogram that was made later than that. Timed work, so many sales in one go.
public struct CountSubprogram: Command {
    public static let name = "count_subprogram"
    public static let permission = Permission.fallDue

    public let subprogram: ID<Subprogram>

    public struct State: Sendable {
        let subprogram: Subprogram
        let isDue: Bool
        let counted: [any Event]
        /// Behind which the next go begins; nil when all was looked at.
        let place: Subprogram.Place?
    }

    public func load(_ reader: Reader) throws -> State {
        let subprogram = try reader.require(subprogram).value
        let isDue = try reader.isDue(.subprogramCount, subprogram.id.text)
        guard isDue, subprogram.status == .running, let place = subprogram.behind else {
            return State(subprogram: subprogram, isDue: isDue, counted: [], place: nil)
        }
        let sales = try reader.sales(for: subprogram, behind: place)
        return State(subprogram: subprogram, isDue: isDue, counted: sales.counted, place: sales.behind)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        let next = Instant(milliseconds: context.now.milliseconds + 1)
        let went = SubprogramCaughtUp(subprogram: state.subprogram.id, behind: state.place, at: next)
        let done = DueDone(work: .subprogramCount, about: state.subprogram.id.text)
        return state.counted + [went] + (state.place == nil ? [done] : [])
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<SubprogramView> {
        try reader.require(subprogram).shown(to: reader)
    }
}

extension Reaction {
    /// What was sold before a subprogram was made, since its first day, counts for it: the first of it at once, the rest soon after.
    static let subprogramMade = Reaction("sales before a subprogram", to: SubprogramMade.self) { event, reader in
        let subprogram = event.subprogram
        guard subprogram.from <= reader.context.today, subprogram.kind != .promotion else { return [] }
        let all = reader.vendorWide
        let sales = try all.sales(for: subprogram, behind: nil)
        return sales.counted + [
            SubprogramCaughtUp(subprogram: subprogram.id, behind: sales.behind, at: reader.now)
        ]
    }
}

extension Reader {
    /// So many sales are looked at in one go.
    private static var portion: Int { 500 }

    /// What counts of the next sales since the first day, and behind which it goes on; nil when all was looked at.
    ///
    /// - Parameter place: the last that was looked at; nil to begin.
    fileprivate func sales(
        for subprogram: Subprogram, behind place: Subprogram.Place?
    ) throws -> (counted: [any Event], behind: Subprogram.Place?) {
        let program = try program(ofVersion: subprogram.decision.program.version)
        let counts = try program.knownSubprogram(subprogram.terms).counts
        let start =
            counts == .order ? program.zone.start(of: subprogram.from).milliseconds : Int64(subprogram.from.number)
        let sold = try sold(counts, behind: place ?? Subprogram.Place(by: start, id: ""))
        var events: [any Event] = []
        var looked: Set<ID<Order>> = []
        var things = SubprogramThings(reader: self)
        for order in sold.compactMap(\.order) where looked.insert(order).inserted {
            guard let source = try source(.order(order)), let buyer = source.partner else { continue }
            let turn = SubprogramTurn(
                source: source, partner: try survivor(of: buyer), day: max(subprogram.from, source.sold), reader: self)
            events += try turn.caughtUp(subprogram, &things)
        }
        return (events, sold.count < Self.portion ? nil : sold.last?.place)
    }

    /// The next orders, invoices or payments in the order of their days, each with its order.
    private func sold(
        _ counts: EarningEvent, behind place: Subprogram.Place
    ) throws -> [(place: Subprogram.Place, order: ID<Order>?)] {
        func next(_ column: String) -> String {
            "WHERE (\(column), id) > ($1, $2) ORDER BY \(column), id LIMIT \(Self.portion)"
        }
        let arguments: [SQLValue] = [.integer(place.by), .text(place.id)]
        switch counts {
        case .invoice:
            let found: [Versioned<Invoice>] = try records(next("by_issued"), arguments)
            return found.map(\.value).map { invoice in
                let place = Subprogram.Place(by: Int64(invoice.issued.number), id: invoice.id.text)
                return (place, invoice.charge == nil ? invoice.order : nil)
            }
        case .payment:
            let found: [Versioned<Payment>] = try records(next("by_received"), arguments)
            return try found.map(\.value).map { payment in
                let invoice = try require(payment.invoice).value
                let place = Subprogram.Place(by: Int64(payment.received.number), id: payment.id.text)
                return (place, invoice.charge == nil ? invoice.order : nil)
            }
        default:
            let found: [Versioned<Order>] = try records(next("by_placed"), arguments)
            return found.map(\.value).map { order in
                (Subprogram.Place(by: order.placed.milliseconds, id: order.id.text), order.id)
            }
        }
    }
}

/// What was sold since the first day was counted, up to a place.
struct SubprogramCaughtUp: EntityChange {
    static let kind = "subprogram.caught_up"
    let subprogram: ID<Subprogram>
    /// Where it goes on; absent when all was looked at.
    let behind: Subprogram.Place?
    let at: Instant
    var changed: ID<Subprogram> { subprogram }
    var schedules: (work: DueKind, at: Instant)? { behind == nil ? nil : (.subprogramCount, at) }

    func change(_ subprogram: inout Subprogram) { subprogram.behind = behind }
}
