import Commerce
import Record
import Terms

/// What a proposal says, checked.
protocol FundPlanning {
    var activity: String? { get }
    var title: LineName? { get }
    var starts: Day? { get }
    var ends: Day? { get }
    var items: [FundRequest.Item]? { get }
    var amount: Money? { get }
    var expected: String? { get }
    var leads: Int? { get }
}

extension FundPlanning {
    /// The plan, over what it was before where something is left out.
    ///
    /// - Throws: `Problem.invalid` with the member that is wrong.
    func plan(_ fund: FundTerms, over before: FundRequest?) throws -> FundPlan {
        let activity = activity ?? before?.activity ?? ""
        guard fund.activity(activity) != nil else {
            let values = Nearest.values(for: activity, among: fund.activities.map(\.id))
            throw Problem.invalid(
                field: "/activity", Phrase("fund.activity", values.merging(["activity": .text(activity)]) { $1 }))
        }
        guard let title = title?.text ?? before?.title else { throw Problem.invalid(field: "/title", "text.empty") }
        let expected = expected ?? before?.expected ?? ""
        try Text.check(expected, "expected")
        if let leads, !(0...1_000_000).contains(leads) {
            throw Problem.invalid(field: "/leads", Phrase("fund.leads", ["leads": .count(leads)]))
        }
        guard let starts = starts ?? before?.starts else { throw Problem.invalid(field: "/starts", "fund.no_day") }
        let ends = ends ?? (self.starts == nil ? before?.ends : nil) ?? starts
        guard ends >= starts, starts.days(to: ends) <= 400 else {
            throw Problem.invalid(
                field: "/ends", Phrase("activity.ends", ["starts": .day(starts), "ends": .day(ends)]))
        }
        let items = items ?? before?.items ?? []
        let reimbursed = try fund.reimbursed(try fund.checked(items), activity)
        let asked = amount ?? (self.items == nil ? before?.asked : nil) ?? reimbursed
        guard asked.currency == reimbursed.currency, asked.isPositive, reimbursed.covers(asked) else {
            throw Problem.invalid(
                field: amount == nil ? "/items" : "/amount",
                Phrase("fund.more_than_share", ["asked": .money(asked), "most": .money(reimbursed)]))
        }
        return FundPlan(
            activity: activity, title: title, starts: starts, ends: ends, items: items, asked: asked,
            expected: expected, leads: leads ?? before?.leads)
    }
}

extension FundTerms {
    /// What of planned costs is of kinds that are reimbursed.
    ///
    /// - Throws: `Problem.invalid` for none, too many, unknown kinds, several currencies, and amounts that are none.
    func checked(_ items: [FundRequest.Item]) throws -> Money {
        guard let currency = items.first?.amount.currency, items.count <= 50 else {
            throw Problem.invalid(field: "/items", Phrase("fund.items", ["most": .count(50)]))
        }
        for (place, item) in items.enumerated() {
            try check(item.cost, item.label, item.amount, place)
            guard item.amount.currency == currency else {
                throw Problem.invalid(
                    field: "/items/\(place)/amount", Phrase("fund.currency", ["currency": .text(currency.code)]))
            }
        }
        return try eligible(items.map { FundCost($0.cost, $0.amount) }, in: currency)
    }

    func check(_ cost: String, _ label: String?, _ amount: Money, _ place: Int) throws {
        guard self.cost(cost) != nil else {
            let values = Nearest.values(for: cost, among: costs.map(\.id))
            throw Problem.invalid(
                field: "/items/\(place)/cost", Phrase("fund.cost", values.merging(["cost": .text(cost)]) { $1 }))
        }
        if let label { try Text.check(label, "items/\(place)/label", most: 300) }
        guard amount.isPositive else {
            throw Problem.invalid(
                field: "/items/\(place)/amount", Phrase("fund.nothing", ["amount": .money(amount)]))
        }
        try PurchaseLimits.check(amount, "/items/\(place)/amount")
    }
}
