import Commerce
import Members
import Record
import Terms

/// What a partner earned by an older system's books, which accrued it or paid it.
package struct BroughtEarning: Sendable {
    package let number: String
    package let partner: PartnerID
    package let earned: Day
    package let amount: Money
    /// What it is about, for people; the end customer of its order when left out.
    package let about: String?
    /// That of its rule, or a commission, when left out.
    package let kind: EarningKind?
    /// The rule of the program by which it is payable, lost and taken back.
    package let rule: String?
    /// The order of the past that it was earned on, and which of its lines, from 1.
    package let order: Order?
    package let line: Int?
    package let payable: Day?
    package let paid: Day?
    package let onStatement: Bool

    package init(
        number: String, partner: PartnerID, earned: Day, amount: Money, about: String?, kind: EarningKind?,
        rule: String?, order: Order?, line: Int?, payable: Day?, paid: Day?, onStatement: Bool
    ) {
        (self.number, self.partner, self.earned, self.amount) = (number, partner, earned, amount)
        (self.about, self.kind, self.rule, self.order, self.line) = (about, kind, rule, order, line)
        (self.payable, self.paid, self.onStatement) = (payable, paid, onStatement)
    }

    /// What comes of it. It is not decided anew: its decision says that it was granted, and names no clause.
    ///
    /// - Throws: `Problem.invalid` with the member that is wrong.
    package func events(_ context: Context) throws -> [any Event] {
        let number = try Text.line(number, "number")
        try BroughtDay.check(earned, from: nil, "/earned", context)
        if let paid { try BroughtDay.check(paid, from: earned, "/paid", context) }
        if let payable, payable < earned {
            throw Problem.invalid(
                field: "/payable", Phrase("brought.payable", ["day": .day(payable), "earned": .day(earned)]))
        }
        guard amount.isPositive else {
            throw Problem.invalid(field: "/amount", Phrase("brought.amount", ["amount": .money(amount)]))
        }
        try PurchaseLimits.check(amount, "/amount")
        let rule = try checkedRule(context.program)
        guard let about = try about.map({ try Text.line($0, "about") }) ?? order?.customer.name else {
            throw Problem.invalid(field: "/about", "brought.about")
        }
        let earning = try earning(number, about, rule, context)
        return [EarningsMade(owner: partner, earnings: [earning], wakes: earning.wakes(context))]
    }

    private func checkedRule(_ program: Program) throws -> EarningRule? {
        guard let wanted = rule else {
            guard payable != nil || paid != nil else { throw Problem.invalid(field: "/payable", "brought.when") }
            return nil
        }
        guard let rule = program.earnings.rule(wanted) else {
            let near = Nearest.values(for: wanted, among: program.earnings.rules.map(\.id))
            throw Problem.invalid(field: "/rule", Phrase("brought.rule", near.merging(["rule": .text(wanted)]) { $1 }))
        }
        if let kind, kind != rule.kind {
            throw Problem.invalid(
                field: "/kind", Phrase("brought.kind", ["rule": .text(wanted), "kind": .text(rule.kind.rawValue)]))
        }
        return rule
    }

    private func earning(
        _ number: String, _ about: String, _ rule: EarningRule?, _ context: Context
    ) throws -> Earning {
        let id: ID<Earning> = context.newID()
        let (place, part) = try part(rule, context)
        let first = try payable ?? paid ?? firstPayable(rule, context)
        let status: Earning.Status =
            paid != nil ? .paid : first.map { $0 <= context.today } ?? false ? .payable : .accrued
        var earning = Earning(
            id: id, partner: partner, kind: rule?.kind ?? kind ?? .commission, rule: rule?.id,
            event: order == nil ? .opening : rule?.event ?? .opening,
            source: order.map { .order($0.id) } ?? .opening(id), line: place, about: about, amount: amount,
            taken: .zero(amount.currency), earned: earned, payable: first,
            due: first.map { rule?.payable.due(from: $0) ?? $0 },
            lost: paid != nil ? nil : rule?.forfeiture.map { earned.adding(days: $0.days) }, status: status,
            part: part, sums: sums(rule), share: nil, subscription: nil, takings: [],
            decision: Decision(
                question: .earning, subject: order?.id.text ?? id.text, at: context.now,
                program: context.program.reference, outcome: Outcome(.granted, amount: amount), rules: []))
        earning.paid = paid
        if let place, let line = order?.lines[place - 1] {
            (earning.productLine, earning.sku) = (line.productLine, line.sku)
        }
        earning.opening = Earning.Opening(number: number, onStatement: onStatement, paid: paid)
        return earning
    }

    /// As its rule says; nil while that is not known.
    private func firstPayable(_ rule: EarningRule?, _ context: Context) throws -> Day? {
        guard let rule else { return nil }
        if rule.payable.after == .customerPayment {
            guard let order, try !EarningSource(order, context.program.zone).isPaid else {
                throw Problem.invalid(field: "/payable", "brought.when")
            }
        }
        return rule.payable.first(earned: earned, paid: nil, invoiced: nil)
    }

    /// The line it was earned on, and what of that counts by now: so much of it is taken back when that counts less.
    private func part(_ rule: EarningRule?, _ context: Context) throws -> (line: Int?, part: Earning.Part?) {
        guard let order else {
            if line != nil { throw Problem.invalid(field: "/line", "brought.line_of_order") }
            return (nil, nil)
        }
        guard order.partner == partner else { throw Problem.invalid(field: "/partner", "invoice.other_partner") }
        guard order.external != nil else { throw Problem.invalid(field: "/order", "brought.order_here") }
        guard order.total.currency == amount.currency else {
            throw Problem.invalid(
                field: "/currency",
                Phrase(
                    "invoice.currency", ["amount": .money(amount), "currency": .text(order.total.currency.code)]))
        }
        guard let rule else { return (nil, nil) }
        guard let line = line ?? (order.lines.count == 1 ? 1 : nil), order.lines.indices.contains(line - 1) else {
            throw Problem.invalid(
                field: "/line",
                Phrase("order.no_line", ["line": .count(line ?? 0), "lines": .count(order.lines.count)]))
        }
        let counted = try EarningSource(order, context.program.zone).counted[rule.event]
        return (line, counted.map { Earning.Part(from: 0, through: $0[line - 1]) })
    }

    /// It counts against the caps of its rule.
    private func sums(_ rule: EarningRule?) -> [EarningSum] {
        (rule?.caps ?? []).filter(\.looksBack).compactMap { cap in
            cap.key(
                partner, order.map { SoldLine.key($0.customer) }, sale: order?.id.text, deal: nil, subscription: nil
            ).map { EarningSum(key: $0, amount: amount, count: 1) }
        }
    }
}
