import Record
import Terms

/// A purchase with its prices decided.
struct PricedPurchase: Sendable {
    let customer: EndCustomer
    let route: Route
    let role: DealRole
    let lines: [PricedLine]
    let list: Money
    let total: Money
    /// What was taken off list.
    let discount: Money
    let origin: PurchaseOrigin?
    /// The terms of the promotions that lines took.
    let promotions: [PromotionTerms]

    /// The rate of all lines, where it is the same.
    var rate: Rate? { lines.commonRate }
}

extension PurchaseSituation {
    /// Decides the price of every line.
    ///
    /// - Throws: `Refusal` when the route is not open to the partner, or it does not meet what is asked of orders; `Problem` when a product has no price.
    func priced(_ entry: PurchaseEntry, _ context: Context) throws -> PricedPurchase {
        let route = try checkedRoute(entry.route, context)
        let role = entry.role ?? .resale
        let currency = entry.currency ?? context.program.currency
        var lines: [PricedLine] = []
        var list = Money.zero(currency)
        var total = Money.zero(currency)
        var promotions = self.promotions
        let lists = try self.lists(currency, context)
        let value = try value(of: lists, currency, context)
        var bought: [OrderRequirement.Line] = []
        for (index, line) in self.lines.enumerated() {
            let purchase = LinePurchase(
                line: line, route: route, role: role, origin: entry.origin, list: lists[index].list,
                unitPrice: lists[index].unitPrice, value: value)
            let facts = self.facts(deals[line.product.productLine], line.product, purchase, context)
            let priced = try self.line(index, purchase, facts, &promotions, context)
            lines.append(priced)
            if !(line.entry.change?.givesUp ?? false) {
                bought.append(OrderRequirement.Line(facts, units: line.entry.units, net: priced.net))
            }
            do {
                list = try list.adding(priced.list)
                total = try total.adding(priced.net)
            } catch { throw Problem(error, field: "/lines") }
        }
        try PurchaseLimits.check(list, "/lines")
        try checkRequirements(bought, context)
        return PricedPurchase(
            customer: customer, route: route, role: role, lines: lines, list: list, total: total,
            discount: try list.subtracting(total), origin: entry.origin,
            promotions: promotions.terms(of: lines))
    }

    /// The route by which it is bought, when the program opens it to the partner's type.
    private func checkedRoute(_ wanted: Route?, _ context: Context) throws -> Route {
        guard let type = context.program.partnerType(partner.type) else { throw Problem.notFound("partner_type") }
        guard type.role == .reseller else {
            throw Problem.invalid(
                field: "/partner", Phrase("purchase.not_for_distributors", ["partner": .text(partner.name)]))
        }
        let usual = distributor == nil ? type.routes.first : .distribution
        guard let route = wanted ?? usual else { throw Problem.notFound("route") }
        guard type.routes.contains(route) else {
            throw context.refusal(
                .ordering, subject: partner.id.text, rule: "route",
                clause: type.clause,
                needs: Phrase(
                    "missing.route",
                    [
                        "type": .named(.partnerType, type.id), "route": route.phrase,
                        "open": .list(type.routes.map(\.phrase)),
                    ]),
                facts: [
                    SeenFact("partner.type", .text(type.id)), SeenFact("order.route", .text(route.rawValue)),
                ])
        }
        guard route == .distribution || distributor == nil else {
            throw Problem.invalid(field: "/distributor", Phrase("purchase.no_distributor", ["route": route.phrase]))
        }
        return route
    }

    /// What each line lists at; nothing for what is given up.
    private func lists(_ currency: Currency, _ context: Context) throws -> [(unitPrice: Money, list: Money)] {
        try lines.enumerated().map { index, line in
            let product = line.product
            guard let unitPrice = product.listPrice(currency, on: context.today) else {
                let known = Set(product.prices.map(\.price.currency.code)).sorted()
                throw Problem.invalid(
                    field: "/lines/\(index)/sku",
                    Phrase(
                        "purchase.no_price",
                        [
                            "product": .text(product.sku), "currency": .text(currency.code),
                            "known": .list(known.map(TypedValue.text)),
                        ]))
            }
            if line.entry.change?.givesUp ?? false { return (.zero(currency), .zero(currency)) }
            do { return (unitPrice, try unitPrice.times(Int64(line.entry.units))) } catch let error as MoneyError {
                throw Problem(error, field: "/lines/\(index)")
            }
        }
    }

    /// What all lines list at together, in whole units of the program's currency; 0 where no rate is known.
    private func value(
        of lists: [(unitPrice: Money, list: Money)], _ currency: Currency, _ context: Context
    ) throws -> Int64 {
        guard context.program.asked.contains(.orderValue) else { return 0 }
        do {
            let sum = try lists.sum(in: currency) { $0.list }
            guard currency != context.program.currency else { return sum.wholeUnits }
            return try programRate.map { try sum.converted(by: $0, to: context.program.currency).wholeUnits } ?? 0
        } catch let error as MoneyError {
            throw Problem(error, field: "/lines")
        }
    }

    /// What a line's price depends on besides who buys for whom.
    private struct LinePurchase {
        let line: SplitLine
        let route: Route
        let role: DealRole
        let origin: PurchaseOrigin?
        let list: Money
        let unitPrice: Money
        /// Of the whole purchase by list, in whole units of the program's currency.
        let value: Int64
    }

    private func line(
        _ index: Int, _ purchase: LinePurchase, _ facts: Facts, _ promotions: inout PurchasePromotions,
        _ context: Context
    ) throws -> PricedLine {
        let product = purchase.line.product
        let (entry, list) = (purchase.line.entry, purchase.list)
        let deal = deals[product.productLine]
        let subject = deal?.id.text ?? partner.id.text
        do {
            let price = try context.program.pricing.price(list, facts, promotions.of(product))
            let taken = try promotions.take(price.promoted)
            let bonus = distributor == nil ? nil : try context.program.pricing.distributorBonus(list, facts)
            return PricedLine(
                sku: product.sku, name: product.name, productLine: product.productLine, units: entry.units,
                unitPrice: purchase.unitPrice, list: list, net: price.net, rate: price.rate, deal: deal?.id,
                term: entry.term.map {
                    LineTerm(
                        change: $0.change, subscription: purchase.line.subscription?.id, months: $0.months,
                        starts: $0.starts)
                },
                promotions: taken.isEmpty ? nil : taken,
                decision: try price.explained(
                    .price, subject: subject, at: context.now, program: context.program.reference),
                distributorBonus: try bonus?.explained(
                    .distributorBonus, subject: subject, at: context.now, program: context.program.reference))
        } catch let error as MoneyError {
            throw Problem(error, field: "/lines/\(index)")
        } catch PricingError.money(let error) {
            throw Problem(error, field: "/lines/\(index)")
        } catch PricingError.budget(let error) {
            throw error
        } catch PricingError.undecided(let rule, let clause) {
            let isBonus = context.program.pricing.distributorBonuses.contains { $0.id == rule }
            let needs = MissingPart("missing.undecided", ["decider": .named(.decider, rule)], clause: clause)
            throw context.refusal(
                isBonus ? .distributorBonus : .price, subject: subject, RuleOutcome(id: rule, missing: [needs]))
        }
    }

    private func facts(_ deal: Deal?, _ product: Product, _ purchase: LinePurchase, _ context: Context) -> Facts {
        var facts = known
        facts.set(partner: partner, paymentsCurrent: paymentsCurrent, context.program, on: context.today)
        facts.set(customer: customer, account, product.productLine, context)
        facts.set(registration: deal, context)
        facts.set(
            .registrationByOtherDistributor, deal?.distributor.map { $0 != distributor?.id } ?? false)
        facts.set(.dealRole, purchase.role.rawValue)
        facts.set(.orderRoute, purchase.route.rawValue)
        facts.set(.orderUnits, purchase.line.entry.units)
        facts.set(.orderValue, Int(clamping: purchase.value))
        facts.set(.orderRegistered, isRegistered(context))
        facts.set(records[product.productLine] ?? .unknown)
        facts.set(purchase.line, list: purchase.list, on: context.today)
        facts.set(.orderProductLine, product.productLine)
        facts.set(.orderProduct, product.sku)
        facts.set(.orderDay, context.today.description)
        facts.set(purchase.origin, renewal, product.productLine)
        if purchase.line.entry.change == .renew { facts.set(.orderRenewal, true) }
        // What was agreed for this very deal goes before what was agreed for all.
        let agreed = distributionTerms.filter { $0.deal == nil || $0.deal == deal?.id }
        let special = agreed.first { $0.deal != nil }
        let general = agreed.first { $0.deal == nil }
        facts.agreedRate = special?.discount ?? general?.discount
        for granted in (deal ?? namedDeal)?.granted ?? [] where granted.counts {
            facts.decided[granted.rule] = granted.rate
        }
        facts.bonusShare = special?.bonusShare ?? general?.bonusShare ?? .zero
        facts.set(.distributionAgreed, facts.agreedRate != nil)
        facts.set(.distributionPaymentsCurrent, distributorCurrent)
        facts.set(.distributionCreditHold, distributor?.creditHold != nil)
        return facts
    }
}

extension PurchaseSituation {
    /// Is a registration that holds behind the purchase, if not of the product line at hand?
    fileprivate func isRegistered(_ context: Context) -> Bool {
        ((namedDeal.map { [$0] } ?? []) + deals.values).contains { deal in
            deal.status == .approved && (deal.approval?.holds(at: context.now, in: context.program.zone) ?? false)
        }
    }
}

extension Route {
    /// What it is called.
    package var phrase: TypedValue { .words("route.\(rawValue)") }
}

extension Problem {
    /// - Returns: what is wrong; of what is too large, the most that a purchase may come to.
    package init(_ error: MoneyError, field: String) {
        guard case .overflow = error else {
            self = .invalid(field: field, error.phrase)
            return
        }
        self = .invalid(field: field, Phrase("purchase.overflow", ["most": .count(PurchaseLimits.amount)]))
    }
}
