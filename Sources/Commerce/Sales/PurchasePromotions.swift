import Record
import Terms

/// What a promotion of the vendor's took off a line.
public struct TakenPromotion: Codable, Hashable, Sendable, SchemaNamed {
    /// The id of its record.
    public let promotion: String
    /// Of its terms.
    public let edition: Int
    public let title: String
    /// How much lower the price is for it.
    public let amount: Money

    public static var schemaName: String { "TakenPromotion" }
}

/// The promotions that a purchase may have, with what is left of each: those that run for the partner, and those by which it was quoted, as
/// they were then.
struct PurchasePromotions: Sendable {
    private struct One: Sendable {
        let terms: PromotionTerms
        /// In the purchase's currency.
        var left: Money?
        let facts: [SeenFact]
        let missing: [MissingPart]
    }

    /// A promotion with what is left of it in the purchase's currency, and what is missing for that to be known.
    fileprivate typealias Standing = (promotion: StandingPromotion, left: Money?, lacks: [MissingPart])

    private var all: [One]

    /// The first is the one that stacks first: what takes off more, then what was made earlier.
    fileprivate init(
        _ standing: [Standing], _ quoted: [PromotionTerms], on day: Day
    ) {
        all = standing.compactMap { one in
            let promotion = one.promotion
            let before = quoted.first { $0.id == promotion.terms.id }
            guard let terms = before ?? (promotion.isRunning ? promotion.terms : nil),
                (terms.from...terms.through).contains(day)
            else { return nil }
            return One(
                terms: terms, left: one.left, facts: promotion.facts,
                missing: promotion.missing + (before == nil ? promotion.open : []) + one.lacks)
        }.sorted { ($1.terms.rate, $0.terms.id) < ($0.terms.rate, $1.terms.id) }
    }

    /// Those for a line, for its price.
    func of(_ product: Product) -> [Promotion] {
        all.filter { $0.terms.concerns(product: product.sku, productLine: product.productLine) }.map { one in
            Promotion(
                id: one.terms.id, title: one.terms.title, clause: one.terms.clause, rate: one.terms.rate,
                base: one.terms.base, group: one.terms.group, left: one.left, facts: one.facts, missing: one.missing)
        }
    }

    /// Notes what a line took: the next has so much less.
    mutating func take(_ effects: [Promotion.Effect]) throws(MoneyError) -> [TakenPromotion] {
        var taken: [TakenPromotion] = []
        for effect in effects {
            guard let place = all.firstIndex(where: { $0.terms.id == effect.promotion.id }) else { continue }
            all[place].left = try all[place].left?.subtracting(effect.lowered)
            let terms = all[place].terms
            taken.append(
                TakenPromotion(
                    promotion: terms.id, edition: terms.edition, title: terms.title, amount: effect.lowered))
        }
        return taken
    }

    /// The terms of those that lines took.
    func terms(of lines: [PricedLine]) -> [PromotionTerms] {
        let taken = Set(lines.flatMap { $0.promotions ?? [] }.map(\.promotion))
        return all.map(\.terms).filter { taken.contains($0.id) }
    }
}

extension Reader {
    /// The promotions for what a partner buys, with what is left of them in a currency, by the rate of the day.
    func promotions(
        for partner: PartnerID, in currency: Currency, quoted: [PromotionTerms]
    ) throws -> PurchasePromotions {
        let standing: [PurchasePromotions.Standing] = try promotions(for: partner, quoted: quoted.map(\.id)).map {
            promotion in
            guard let left = promotion.left, left.currency != currency else { return (promotion, promotion.left, []) }
            guard let rate = try rate(of: left.currency, to: currency, on: today) else {
                let names: [String: TypedValue?] = [
                    "currency": .text(currency.code), "other": .text(left.currency.code),
                ]
                return (promotion, nil, [MissingPart("missing.subprogram_currency", names)])
            }
            return (promotion, try left.converted(by: rate, to: currency), [])
        }
        return PurchasePromotions(standing, quoted, on: today)
    }
}
