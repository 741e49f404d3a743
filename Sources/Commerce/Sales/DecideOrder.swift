import Members
import Record
import Terms

/// A purchase order with what is needed to decide on it.
public struct OrderState: Sendable {
    package let order: Order
    package let partner: Partner
    let account: CustomerAccount?
    package let paymentsCurrent: Bool
    let activity: PartnerActivity
}

/// A decision on a purchase order that waits: all load the same and reply with the order.
public protocol OrderStep: Command where State == OrderState, Reply == OrderView {
    var order: ID<Order> { get }
}

extension OrderStep {
    public func load(_ reader: Reader) throws -> OrderState {
        let order = try reader.subject(order).value
        return OrderState(
            order: order, partner: try reader.vendorWide.require(order.partner).value,
            account: try reader.account(of: order.customer, describedBy: order.partner).get(),
            paymentsCurrent: try reader.pastDueSince(order.partner).get() == nil,
            activity: try reader.activity(of: order.partner).get())
    }

    public func reply(_ state: OrderState, _ events: [any Event], _ reader: Reader) throws -> OrderView {
        try reader.require(order).value.shown(to: reader)
    }
}

/// Confirms a purchase order: from here on the vendor has it, at the price at which it was placed.
public struct ConfirmOrder: OrderStep {
    public static let name = "confirm_order"
    public static let permission = Permission.decideOrders

    public let order: ID<Order>
    public let note: String?

    public func decide(_ state: OrderState, _ context: Context) throws -> [any Event] {
        try state.order.requireUndecided()
        try state.partner.requireNotTerminated()
        try Text.checkLength(note ?? "", "note")
        return [context.confirmed(state.order, .vendor, note: note)]
    }
}

/// Declines a purchase order, for one of the reasons that the program lists where it lists any. The partner is told.
public struct DeclineOrder: OrderStep {
    public static let name = "decline_order"
    public static let permission = Permission.decideOrders

    public let order: ID<Order>
    /// One of the program's listed reasons; left out where it lists none.
    public let clause: ClauseID?
    public let note: String

    public func decide(_ state: OrderState, _ context: Context) throws -> [any Event] {
        try state.order.requireUndecided()
        let listed = context.program.sales.declineReasons
        if clause != nil || !listed.isEmpty {
            guard let clause else {
                let known = listed.map { TypedValue.text($0.clause.text) }
                throw Problem.invalid(field: "/clause", Phrase("order.no_reason", ["known": .list(known)]))
            }
            _ = try context.judge(clause, note, listed, .orderStatus, subject: order.text, facts(state, context))
        }
        try Text.check(note, "note")
        let reason = StatusReason(
            clause: clause ?? context.clause(ofOrdersBy: state.partner), note: note, at: context.now)
        return [OrderDeclined(order: order, owner: state.order.partner, quote: state.order.quote, reason: reason)]
    }

    private func facts(_ state: OrderState, _ context: Context) -> Facts {
        var facts = Facts()
        facts.set(
            partner: state.partner, paymentsCurrent: state.paymentsCurrent, context.program, on: context.today)
        facts.set(state.activity)
        let line = state.order.lines.first?.productLine ?? ""
        facts.set(customer: state.order.customer, state.account, line, context)
        return facts
    }
}

/// Takes a purchase order back before the vendor has decided on it.
public struct CancelOrder: OrderStep {
    public static let name = "cancel_order"
    public static let permission = Permission.cancelOrders

    public let order: ID<Order>
    public let note: String?

    public func decide(_ state: OrderState, _ context: Context) throws -> [any Event] {
        try state.order.requireUndecided()
        try Text.checkLength(note ?? "", "note")
        let clause = context.clause(ofOrdersBy: state.partner)
        let reason = StatusReason(clause: clause, says: note.map(TypedValue.text), at: context.now)
        return [OrderCancelled(order: order, owner: state.order.partner, quote: state.order.quote, reason: reason)]
    }
}

extension Context {
    /// What orders of a partner follow from: the program's clause about orders, else the one of the partner's type.
    package func clause(ofOrdersBy partner: Partner) -> ClauseID {
        program.sales.clause ?? program.partnerType(partner.type)?.clause ?? ClauseID(partner.type)
    }

    func confirmed(_ order: Order, _ by: OrderConfirmation, note: String? = nil) -> OrderConfirmed {
        OrderConfirmed(order: order.id, owner: order.partner, by: by, at: now, note: note)
    }
}
