import Commerce
import Members
import Record
import Terms

extension Reaction {
    /// Whatever makes more or less of something count for earnings: orders and their invoices and payments, what end customers were
    /// invoiced for, engagements.
    static let earnings = Reaction(
        "earnings",
        to: [
            OrderCounted.self, OrderReduced.self, InvoiceIssued.self, InvoiceVoided.self, CreditNoteIssued.self,
            PaymentRecorded.self, PaymentTakenBack.self, PaymentRefunded.self, CustomerInvoiceRecorded.self,
            CustomerInvoiceMoved.self, EngagementDecided.self, SubscriptionReduced.self, OrderImported.self,
        ]
    ) { happened, reader in
        guard !reader.context.program.earnings.rules.isEmpty else { return [] }
        let all = reader.vendorWide
        // What an event brought about is looked at once for all that moved the same thing, by the day of the last.
        var last: [EarningSourceID: Happened] = [:]
        var order: [EarningSourceID] = []
        var conclusions: [Conclusion] = []
        for cause in happened {
            conclusions += try all.churned(by: cause.event).map { Conclusion($0, because: cause) }
            if let imported = cause.event as? OrderImported {
                conclusions += all.passedOver(imported.order).map { Conclusion($0, because: cause) }
                continue
            }
            guard let source = cause.event.earningSource else { continue }
            if last.updateValue(cause, forKey: source) == nil { order.append(source) }
        }
        for id in order {
            guard let cause = last[id], let source = try all.source(id) else { continue }
            let day = cause.event.earningDay(all) ?? all.today
            var turn = try EarningTurn(source, on: day, all)
            conclusions += try turn.events().map { Conclusion($0, because: cause) }
        }
        return conclusions
    }
}

extension Reaction {
    /// What was earned on something and waits for the customer is payable once that is paid; looked at after what was taken back.
    static let earningsPaid = Reaction(
        "earnings paid",
        to: [PaymentRecorded.self, CreditNoteIssued.self, OrderReduced.self, CustomerInvoiceMoved.self]
    ) { happened, reader in
        guard !reader.context.program.earnings.rules.isEmpty else { return [] }
        let all = reader.vendorWide
        var looked: Set<EarningSourceID> = []
        return try happened.flatMap { cause -> [Conclusion] in
            guard let id = cause.event.earningSource, looked.insert(id).inserted, let source = try all.source(id) else {
                return []
            }
            let day = cause.event.earningDay(all) ?? all.today
            return try all.released(by: source, on: day).map { Conclusion($0, because: cause) }
        }
    }
}

extension Reaction {
    /// What was payable since the customer had paid is not, once that payment did not come after all or was given back. What is on its way
    /// or paid stays so: only what a rule takes back is.
    static let earningsHeld = Reaction(
        "earnings held", to: [PaymentTakenBack.self, PaymentRefunded.self, CustomerInvoiceMoved.self]
    ) { happened, reader in
        guard !reader.context.program.earnings.rules.isEmpty else { return [] }
        let all = reader.vendorWide
        var looked: Set<EarningSourceID> = []
        return try happened.flatMap { cause -> [Conclusion] in
            guard let id = cause.event.earningSource, looked.insert(id).inserted, let source = try all.source(id) else {
                return []
            }
            return try all.held(by: source, on: cause.event.earningDay(all) ?? all.today)
                .map { Conclusion($0, because: cause) }
        }
    }
}

extension Event {
    /// What of it more or less counts.
    var earningSource: EarningSourceID? {
        switch self {
        case let event as OrderCounted: .order(event.order)
        case let event as OrderReduced: .order(event.order)
        case let event as CreditNoteIssued: event.order.map { .order($0) }
        case let event as InvoiceVoided: event.order.map { .order($0) }
        case let event as any OrderMove: event.moved.map { .order($0) }
        case let event as any EarningMove: event.source
        default: nil
        }
    }

    /// The day of what it is of, where that is another than today.
    func earningDay(_ reader: Reader) -> Day? {
        switch self {
        case let event as InvoiceIssued: event.invoice.issued
        case let event as InvoiceVoided: event.reason.day
        case let event as CreditNoteIssued: event.note.issued
        case let event as PaymentRecorded: event.payment.received
        case let event as PaymentRefunded: event.reason.day
        case let event as CustomerInvoiceRecorded: event.invoice.issued
        case let event as CustomerInvoiceMoved: event.movement.on
        case let event as EngagementDecided: event.on
        default: nil
        }
    }
}

extension Reader {
    /// What was earned on an order of the past, an older system knows: it counts as looked at.
    fileprivate func passedOver(_ order: Order) -> [any Event] {
        let terms = context.program.earnings
        return [EarningEvent.order, .invoice, .payment].compactMap { event in
            guard !terms.rules(on: event).isEmpty || !terms.gathering(on: event).isEmpty else { return nil }
            let state = EarnedOn(counted: order.lines.map { max(0, $0.net.minor) }, gathered: nil)
            return EarnedOnCounted(source: .order(order.id), event: event, state: state, gatherings: nil)
        }
    }

    /// What becomes payable since the customer has paid all of it.
    fileprivate func released(by source: EarningSource, on day: Day) throws -> [any Event] {
        guard source.isPaid else { return [] }
        let found: [Versioned<Earning>] = try records(
            "WHERE source = $1 AND status = 'accrued' ORDER BY id", [.text(source.id.text)])
        let waiting = found.map(\.value).filter { $0.payable == nil }
        let rules = try rules(of: waiting)
        return try release(waiting.filter { rules[$0.id]?.payable.after == .customerPayment }, rules) { rule, earning in
            rule.payable.first(earned: earning.earned, paid: day, invoiced: nil)
        }
    }

    /// What waits again since the customer has not paid all of it any more.
    fileprivate func held(by source: EarningSource, on day: Day) throws -> [any Event] {
        // Of what was credited in whole nothing is left to be paid: what its rule leaves standing does not wait for it.
        guard !source.isPaid, source.counted[.invoice]?.contains(where: { $0 > 0 }) ?? false else { return [] }
        let found: [Versioned<Earning>] = try records(
            "WHERE source = $1 AND status IN ('accrued', 'payable') AND payable IS NOT NULL ORDER BY id",
            [.text(source.id.text)])
        let dated = found.map(\.value)
        let rules = try rules(of: dated)
        let waiting = try dated.filter { earning in
            let left = try earning.standing
            return left.isPositive && rules[earning.id]?.payable.after == .customerPayment
        }
        return try Dictionary(grouping: waiting, by: \.partner).sorted { $0.key.text < $1.key.text }.map {
            partner, all in
            EarningsHeld(
                owner: partner,
                earnings: try all.map { earning in
                    EarningsHeld.Held(
                        earning: earning.id, standing: try earning.standing, wasPayable: earning.status == .payable,
                        on: day)
                })
        }
    }

    /// Dates earnings, a partner at a time.
    func release(
        _ earnings: [Earning], _ rules: [ID<Earning>: EarningRule], _ first: (EarningRule, Earning) -> Day?
    ) throws -> [any Event] {
        var released: [PartnerID: [EarningsReleased.Released]] = [:]
        for earning in earnings {
            guard let rule = rules[earning.id], let day = first(rule, earning) else { continue }
            released[earning.partner, default: []].append(
                EarningsReleased.Released(
                    earning: earning.id, standing: try earning.standing, payable: day, due: rule.payable.due(from: day),
                    isPayable: day <= today))
        }
        return released.sorted { $0.key.text < $1.key.text }.map { partner, all in
            let wakes = all.filter { !$0.isPayable }.map(\.payable).min().map(context.program.zone.start)
            return EarningsReleased(owner: partner, earnings: all, wakes: wakes)
        }
    }
}
