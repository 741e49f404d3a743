/// One place at which a program acts by a clause.
public struct ClauseUse: Codable, Hashable, Sendable {
    public let clause: ClauseID
    /// Where it stands in the program file, such as `pricing.discounts.list-invested`.
    public let place: String
    /// The rule's or term's name for people.
    public let title: String
    /// What the program does by it, in words.
    public let words: String
}

extension Program {
    /// Every place at which the program acts by a clause, in the order of the program file. O(rules × conditions).
    public var clauseUses: [ClauseUse] {
        partnerTypes.map {
            ClauseUse(
                clause: $0.clause, place: "partner_types.\($0.id)", title: $0.label,
                words: "buys " + $0.routes.map(\.words).joined(separator: ", "))
        } + standingUses + pricing.discounts.flatMap { uses($0, "pricing.discounts") }
            + pricing.caps.flatMap(uses)
            + pricing.distributorBonuses.flatMap { uses($0, "pricing.distributor_bonuses") } + registrationUses
            + termsInWords.flatMap(\.uses)
    }

    /// The places at which the program acts by one clause.
    public func uses(of clause: ClauseID) -> [ClauseUse] { clauseUses.filter { $0.clause == clause } }

    private var standingUses: [ClauseUse] {
        let change = retyping.map {
            ClauseUse(
                clause: $0, place: "retyping", title: "Change of partner type",
                words: "the vendor may move a partner to another type")
        }
        return [change].compactMap(\.self) + (credit.map(uses) ?? [])
    }

    private func uses(_ credit: CreditTerms) -> [ClauseUse] {
        [
            ClauseUse(
                clause: credit.standing, place: "credit.standing", title: "Credit",
                words: "the vendor may hold a partner's credit"),
            ClauseUse(
                clause: credit.payments, place: "credit.payments", title: "Payment",
                words: "an invoice that names no day is due after \(credit.paymentDays) days"),
        ]
    }

    private var registrationUses: [ClauseUse] {
        guard let terms = registration else { return [] }
        let place = "deal_registration"
        let asked =
            terms.requirements.flatMap { uses($0.id, $0.label, $0.clause, $0.conditions, "\(place).requirements") }
            + terms.criteria.flatMap { uses($0.id, $0.label, $0.clause, $0.conditions, "\(place).criteria") }
        let listed =
            terms.vendorQuotes.reasons.flatMap { uses($0, "\(place).vendor_quotes", "the vendor may quote") }
            + terms.withdrawalReasons.flatMap {
                uses($0, "\(place).withdrawal", "the vendor may decline, suspend or rescind")
            } + terms.overage.grounds.flatMap { uses($0, "\(place).overage", "the vendor may charge up to list price") }
        func use(_ clause: ClauseID, _ member: String, _ title: String, _ words: String) -> ClauseUse {
            ClauseUse(clause: clause, place: "\(place).\(member)", title: title, words: words)
        }
        let term = terms.term
        let addenda = term.addenda.sorted { $0.key < $1.key }.map {
            ", \($0.value) days for end customers in \($0.key)"
        }
        return [use(terms.clause, "clause", "Deal registration", "partners register deals")] + asked + [
            use(
                terms.target.clause, "decision_target", "Time to decide",
                "the vendor means to decide within \(terms.target.businessDays) business days, for enterprises within"
                    + " \(terms.target.enterpriseBusinessDays)"),
            use(
                term.clause, "term", "Term",
                "an approved registration holds for \(term.days) days, the day \(term.noticeDayCounts ? "" : "after that ")"
                    + "of notice being the first" + addenda.joined()),
            use(terms.extensionClause, "extension", "Extension", "the vendor may prolong a registration in its term"),
            use(
                terms.protection.reseller, "protection.reseller", "Protection",
                "keeps the vendor's own sales off a reseller's registered deal"),
            use(
                terms.protection.distributor, "protection.distributor", "Protection",
                "keeps the vendor's own sales off a deal that a distributor registered"),
            use(terms.protection.owner, "protection.owner", "Protection", "only the partner that registered benefits"),
            use(
                terms.protection.marketing, "protection.marketing", "Protection",
                "marketing that reaches everyone goes on"),
            use(
                terms.vendorQuotes.clause, "vendor_quotes", "Quotes by the vendor",
                "the vendor may quote a registered deal for listed reasons"),
            use(
                terms.vendorQuotes.presence, "vendor_quotes.presence", "Direct presence",
                "none of this holds where the vendor does not sell direct"),
            use(
                terms.activeCustomer.clause, "active_customer", "Active customers",
                "an end customer is the vendor's own for \(terms.activeCustomer.months) months after a direct purchase"),
        ] + listed + [
            use(terms.closing, "closing", "Closing", "an order paid in full closes the deal"),
            use(
                terms.overage.clause, "overage", "More than was registered",
                "units beyond the registered ones by more than \(terms.overage.significant.words) may be charged up to"
                    + " list price: \(terms.overage.charge.words)"),
        ]
    }

    private func uses(_ rule: DiscountRule, _ list: String) -> [ClauseUse] {
        let when = rule.conditions.words.map { ", when \($0)" } ?? ""
        let place = "\(list).\(rule.id)"
        return [ClauseUse(clause: rule.clause, place: place, title: rule.label, words: rule.words + when)]
            + cited(rule.conditions, beside: rule.clause, place, rule.label)
    }

    private func uses(_ cap: DiscountCap) -> [ClauseUse] {
        let when = cap.conditions.words.map { ", when \($0)" } ?? ""
        let place = "pricing.caps.\(cap.id)"
        return [
            ClauseUse(
                clause: cap.clause, place: place, title: cap.label,
                words: "all discounts together are at most \(cap.most.words)\(when)")
        ] + cited(cap.conditions, beside: cap.clause, place, cap.label)
    }

    private func uses(
        _ id: String, _ label: String, _ clause: ClauseID, _ conditions: [Condition], _ list: String
    ) -> [ClauseUse] {
        let place = "\(list).\(id)"
        return [ClauseUse(clause: clause, place: place, title: label, words: "takes that \(conditions.words ?? label)")]
            + cited(conditions, beside: clause, place, label)
    }

    private func uses(_ reason: ListedReason, _ list: String, _ act: String) -> [ClauseUse] {
        let when = reason.conditions.words.map { ", when \($0)" } ?? ""
        let place = "\(list).\(reason.clause)"
        return [ClauseUse(clause: reason.clause, place: place, title: reason.label, words: act + when)]
            + cited(reason.conditions, beside: reason.clause, place, reason.label)
    }

    /// The conditions that a clause of their own asks for.
    private func cited(
        _ conditions: [Condition], beside clause: ClauseID, _ place: String, _ title: String
    ) -> [ClauseUse] {
        conditions.compactMap { condition in
            guard let own = condition.clause, own != clause else { return nil }
            return ClauseUse(clause: own, place: place, title: title, words: "takes that \(condition.words)")
        }
    }
}
