import Store
import Terms

/// The terms of a promotion that a vendor made by a record: what a price is decided by, and what stays for what was quoted by it.
package struct PromotionTerms: Codable, Hashable, Sendable {
    /// Of the record.
    package let id: String
    /// Of its terms.
    package let edition: Int
    package let title: String
    package let clause: ClauseID
    package let rate: Rate
    package let base: DiscountRule.Base
    package let group: String?
    package let from: Day
    package let through: Day
    /// On what; nil for all.
    package let productLines: [String]?
    package let products: [String]?

    package init(
        id: String, edition: Int, title: String, clause: ClauseID, rate: Rate, base: DiscountRule.Base, group: String?,
        from: Day, through: Day, productLines: [String]?, products: [String]?
    ) {
        (self.id, self.edition, self.title, self.clause, self.rate) = (id, edition, title, clause, rate)
        (self.base, self.group, self.from, self.through) = (base, group, from, through)
        (self.productLines, self.products) = (productLines, products)
    }

    /// Is it on such a product?
    package func concerns(product: String, productLine: String) -> Bool {
        products?.contains(product) ?? true && productLines?.contains(productLine) ?? true
    }
}

/// A promotion as it is for one partner now.
package struct StandingPromotion: Sendable {
    package let terms: PromotionTerms
    /// Nil where it has no budget.
    package let left: Money?
    /// Does it run, on this day?
    package let isRunning: Bool
    package let facts: [SeenFact]
    /// What the partner lacks of whom it is for.
    package let missing: [MissingPart]
    /// What it has yet to do: accept its terms, reach its goals.
    package let open: [MissingPart]

    package init(
        terms: PromotionTerms, left: Money?, isRunning: Bool, facts: [SeenFact], missing: [MissingPart],
        open: [MissingPart]
    ) {
        (self.terms, self.left, self.isRunning) = (terms, left, isRunning)
        (self.facts, self.missing, self.open) = (facts, missing, open)
    }
}

/// A capability that has promotions for prices.
package struct PromotionSource: Sendable {
    let ask: @Sendable (PartnerID, [String], Reader) throws -> [StandingPromotion]

    /// - Parameter ask: the promotions that run for a partner, and those of these ids whether they run or not.
    package init(_ ask: @escaping @Sendable (PartnerID, [String], Reader) throws -> [StandingPromotion]) {
        self.ask = ask
    }
}

extension Reader {
    /// The promotions by records that run for a partner, and those of the ids that are named, in the order of the capabilities.
    package func promotions(for partner: PartnerID, quoted: [String]) throws -> [StandingPromotion] {
        try capabilities.promotions.flatMap { try $0.ask(partner, quoted, self) }
    }
}
