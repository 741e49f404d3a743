extension RegistrationTerms.Overage {
    /// What an order adds to a registration's units.
    public struct Order: Sendable {
        /// Units the registration names.
        public let registered: Int
        /// Units ordered under it before.
        public let before: Int
        /// Units of this order.
        public let units: Int
        /// List price of this order.
        public let list: Money
        /// What was invoiced, or is to be, for this order.
        public let net: Money

        public init(registered: Int, before: Int, units: Int, list: Money, net: Money) {
            self.registered = registered
            self.before = before
            self.units = units
            self.list = list
            self.net = net
        }
    }

    /// Units of an order that lie beyond the registered number, once all ordered under the registration exceed it
    /// significantly; else 0. Earlier orders' units count first, so that splitting an order changes nothing.
    ///
    /// - Parameter ordered: all units ordered by now, later orders among them.
    public func unitsBeyond(_ order: Order, ordered: Int) -> Int {
        let over = ordered - order.registered
        guard over > 0, significant.isExceeded(by: Int64(over), of: Int64(order.registered)) else { return 0 }
        return min(order.units, max(0, order.before + order.units - order.registered))
    }

    /// Decides the charge on an order: the difference to list price of the units beyond the registered ones, or of the whole
    /// order, as the program says. What is decided is a ceiling: the vendor may charge less.
    ///
    /// - Throws: `MoneyError` on overflow.
    public func decide(
        _ order: Order, ordered: Int, subject: String, at: Instant, program: ProgramReference
    ) throws(MoneyError) -> Decision {
        let beyond = unitsBeyond(order, ordered: ordered)
        let charged = charge == .beyond ? beyond : (beyond > 0 ? order.units : 0)
        let difference = try order.list.subtracting(order.net)
        let amount =
            charged == 0 || order.units == 0
            ? Money.zero(order.list.currency)
            : try difference.allocated(to: [Int64(charged), Int64(order.units - charged)])[0]
        let facts = [
            SeenFact("registration.units", .count(order.registered)),
            SeenFact("order.units_before", .count(order.before)),
            SeenFact("order.units", .count(order.units)), SeenFact("registration.units_ordered", .count(ordered)),
            SeenFact("order.units_beyond", .count(beyond)),
        ]
        let more = MissingPart("missing.more_units", ["significant": .rate(significant)])
        let rule = RuleOutcome(
            own: "overage", clause: clause, amount: beyond > 0 ? amount : nil, facts: facts,
            missing: beyond > 0 ? [] : [more])
        return Decision(
            question: .overage, subject: subject, at: at, program: program,
            outcome: Outcome(beyond > 0 ? .charged : .nothing, from: difference, amount: amount), rules: [rule])
    }
}
