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

    /// The rate of all lines, where it is the same.
    var rate: Rate? { lines.commonRate }
}

extension PurchaseSituation {
    /// Decides the price of every line.
    ///
    /// - Throws: `Refusal` when the route is not open to the partner, `Problem` when a product has no price.
    func priced(_ entry: PurchaseEntry, _ context: Context) throws -> PricedPurchase {
        let route = try checkedRoute(entry.route, context)
        let role = entry.role ?? .resale
        let currency = entry.currency ?? context.program.currency
        var lines: [PricedLine] = []
        var list = Money.zero(currency)
        var total = Money.zero(currency)
        for (index, line) in entry.lines.enumerated() {
            let priced = try self.line(index, line, route, role, currency, entry.origin, context)
            lines.append(priced)
            do {
                list = try list.adding(priced.list)
                total = try total.adding(priced.net)
            } catch { throw Problem(error, field: "/lines") }
        }
        try PurchaseLimits.check(list, "/lines")
        return PricedPurchase(
            customer: customer, route: route, role: role, lines: lines, list: list, total: total,
            discount: try list.subtracting(total), origin: entry.origin)
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

    private func line(
        _ index: Int, _ entry: LineEntry, _ route: Route, _ role: DealRole, _ currency: Currency,
        _ origin: PurchaseOrigin?, _ context: Context
    ) throws -> PricedLine {
        let product = products[index]
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
        let deal = deals[product.productLine]
        let facts = self.facts(deal, product, entry.units, route, role, origin, context)
        let subject = deal?.id.text ?? partner.id.text
        do {
            let list = try unitPrice.times(Int64(entry.units))
            let price = try context.program.pricing.price(list, facts)
            let bonus = distributor == nil ? nil : try context.program.pricing.distributorBonus(list, facts)
            return PricedLine(
                sku: product.sku, name: product.name, productLine: product.productLine, units: entry.units,
                unitPrice: unitPrice, list: list, net: price.net, rate: price.rate, deal: deal?.id,
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

    private func facts(
        _ deal: Deal?, _ product: Product, _ units: Int, _ route: Route, _ role: DealRole, _ origin: PurchaseOrigin?,
        _ context: Context
    ) -> Facts {
        var facts = Facts()
        facts.set(partner: partner, paymentsCurrent: paymentsCurrent, context.program, on: context.today)
        facts.set(activity)
        facts.set(customer: customer, account, product.productLine, context)
        facts.set(registration: deal, context)
        facts.set(
            .registrationByOtherDistributor, deal?.distributor.map { $0 != distributor?.id } ?? false)
        facts.set(.dealRole, role.rawValue)
        facts.set(.orderRoute, route.rawValue)
        facts.set(.orderUnits, units)
        facts.set(.orderProductLine, product.productLine)
        facts.set(.orderProduct, product.sku)
        facts.set(.orderDay, context.today.description)
        facts.set(origin, renewal, product.productLine)
        // What was agreed for this very deal goes before what was agreed for all.
        let agreed = distributionTerms.filter { $0.deal == nil || $0.deal == deal?.id }
        let special = agreed.first { $0.deal != nil }
        let general = agreed.first { $0.deal == nil }
        facts.agreedRate = special?.discount ?? general?.discount
        facts.bonusShare = special?.bonusShare ?? general?.bonusShare ?? .zero
        facts.set(.distributionAgreed, facts.agreedRate != nil)
        facts.set(.distributionPaymentsCurrent, distributorCurrent)
        facts.set(.distributionCreditHold, distributor?.creditHold != nil)
        return facts
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
