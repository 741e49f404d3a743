extension DifferenceCollector {
    mutating func compareRegistration() {
        let place = "deal_registration"
        guard let before = old.registration, let after = new.registration else {
            return compareParts(
                old.registration?.clause, new.registration?.clause, at: place, "Deal registration",
                "partners register deals")
        }
        compare(before.clause, after.clause, for: .everyone, at: "\(place).clause", "Deal registration")
        compare(before.requirements, after.requirements, at: "\(place).requirements", "Registering a deal")
        compare(before.criteria, after.criteria, at: "\(place).criteria", "Accepting a registration")
        compareTarget(before.target, after.target)
        compareTerm(before.term, after.term)
        compareProtection(before.protection, after.protection)
        let who = Audience.everyone
        compare(before.extensionClause, after.extensionClause, for: who, at: "\(place).extension", "Extensions")
        compare(before.closing, after.closing, for: who, at: "\(place).closing", "Closing a deal")
        compareVendorQuotes(before, after)
        compare(
            before.withdrawalReasons, after.withdrawalReasons, at: "\(place).withdrawal",
            "decline, suspend or rescind a registration")
        compareOverage(before.overage, after.overage)
    }

    private mutating func compare(_ before: [Requirement], _ after: [Requirement], at list: String, _ act: String) {
        for rule in before where !after.contains(where: { $0.id == rule.id }) {
            let audience = Audience.everyone
            add(
                .removed, .rule, for: audience, rule.clause, at: "\(list).\(rule.id)", rule.label,
                "\(act) no longer takes: \(rule.label)", before: rule.conditions.words)
        }
        for rule in after {
            let place = "\(list).\(rule.id)"
            guard let earlier = before.first(where: { $0.id == rule.id }) else {
                let words = rule.conditions.words
                add(
                    .added, .rule, for: .everyone, rule.clause, at: place, rule.label,
                    "\(act) now takes: \(rule.label)\(words.map { ", that is: \($0)" } ?? "")", after: words)
                continue
            }
            compare(earlier.clause, rule.clause, for: .everyone, at: place, rule.label)
            compare(earlier.label, rule.label, .setting, for: .everyone, rule.clause, at: place, rule.label) {
                "“\($0)” is now called “\($1)”"
            }
            compare(earlier.conditions, rule.conditions, for: .everyone, rule.clause, at: place, rule.label)
        }
    }

    private mutating func compare(_ before: [ListedReason], _ after: [ListedReason], at list: String, _ act: String) {
        for reason in before where !after.contains(where: { $0.clause == reason.clause }) {
            add(
                .removed, .rule, for: .everyone, reason.clause, at: "\(list).\(reason.clause)", reason.label,
                "the vendor may no longer \(act) because: \(reason.label)", before: reason.label)
        }
        for reason in after {
            let place = "\(list).\(reason.clause)"
            guard let earlier = before.first(where: { $0.clause == reason.clause }) else {
                let when = reason.conditions.words.map { ", when \($0)" } ?? ""
                add(
                    .added, .rule, for: .everyone, reason.clause, at: place, reason.label,
                    "the vendor may now \(act) because: \(reason.label)\(when)", after: reason.label)
                continue
            }
            compare(earlier.label, reason.label, .setting, for: .everyone, reason.clause, at: place, reason.label) {
                "the reason “\($0)” is now worded “\($1)”"
            }
            compare(earlier.conditions, reason.conditions, for: .everyone, reason.clause, at: place, reason.label)
        }
    }

    private mutating func compareTarget(
        _ before: RegistrationTerms.DecisionTarget, _ after: RegistrationTerms.DecisionTarget
    ) {
        let place = "deal_registration.decision_target"
        compare(before.clause, after.clause, for: .vendor, at: place, "Time to decide")
        for (one, other, what) in [
            (before.businessDays, after.businessDays, "a registration"),
            (before.enterpriseBusinessDays, after.enterpriseBusinessDays, "an enterprise's registration"),
        ] {
            compare(
                days(one, "business day"), days(other, "business day"), for: .vendor, after.clause, at: place,
                "Time to decide"
            ) { "the vendor means to decide on \(what) within \($1) instead of \($0)" }
        }
    }

    private mutating func compareTerm(_ before: RegistrationTerms.Term, _ after: RegistrationTerms.Term) {
        let place = "deal_registration.term"
        let title = "Term of a registration"
        compare(before.clause, after.clause, for: .everyone, at: place, title)
        compare(days(before.days), days(after.days), for: .everyone, after.clause, at: "\(place).days", title) {
            "an approved registration holds for \($1) instead of \($0)"
        }
        compare(
            before.noticeDayCounts ? "the day of notice" : "the day after",
            after.noticeDayCounts ? "the day of notice" : "the day after", .setting, for: .everyone, after.clause,
            at: "\(place).notice_day_counts", title
        ) { "day 1 of the term is \($1) instead of \($0)" }
        for region in Set(before.addenda.keys).union(after.addenda.keys).sorted() {
            let place = "\(place).addenda.\(region)"
            switch (before.addenda[region], after.addenda[region]) {
            case (let one?, let other?):
                compare(days(one), days(other), for: .everyone, after.clause, at: place, title) {
                    "for end customers in \(region) a registration holds for \($1) instead of \($0)"
                }
            case (let one?, nil):
                add(
                    .removed, .limit, for: .everyone, after.clause, at: place, title,
                    "end customers in \(region) no longer have a term of their own, \(days(one))", before: days(one))
            case (nil, let other?):
                add(
                    .added, .limit, for: .everyone, after.clause, at: place, title,
                    "for end customers in \(region) a registration holds for \(days(other))", after: days(other))
            case (nil, nil): break
            }
        }
    }

    private mutating func compareProtection(
        _ before: RegistrationTerms.Protection, _ after: RegistrationTerms.Protection
    ) {
        let place = "deal_registration.protection"
        compare(before.reseller, after.reseller, for: .everyone, at: place, "Protection of a reseller's registration")
        compare(
            before.distributor, after.distributor, for: .everyone, at: place,
            "Protection of a distributor's registration")
        compare(before.owner, after.owner, for: .everyone, at: place, "That only the owner benefits")
        compare(before.marketing, after.marketing, for: .everyone, at: place, "Marketing to registered end customers")
    }

    private mutating func compareVendorQuotes(_ before: RegistrationTerms, _ after: RegistrationTerms) {
        let place = "deal_registration.vendor_quotes"
        compare(
            before.vendorQuotes.clause, after.vendorQuotes.clause, for: .everyone, at: place, "Quotes by the vendor")
        compare(
            before.vendorQuotes.presence, after.vendorQuotes.presence, for: .everyone, at: place, "Direct presence")
        compare(
            before.vendorQuotes.reasons, after.vendorQuotes.reasons, at: place,
            "quote on a registered deal")
        let (one, other) = (before.activeCustomer, after.activeCustomer)
        let active = "deal_registration.active_customer"
        compare(one.clause, other.clause, for: .everyone, at: active, "Active customers")
        compare(
            days(one.months, "month"), days(other.months, "month"), for: .everyone, other.clause, at: active,
            "Active customers"
        ) { "an end customer counts as the vendor's own for \($1) after a direct purchase instead of \($0)" }
        compare(
            one.anniversaryCounts ? "counts" : "does not count", other.anniversaryCounts ? "counts" : "does not count",
            .setting, for: .everyone, other.clause, at: active, "Active customers"
        ) { _, now in "the same day of the last month now \(now)" }
    }

    private mutating func compareOverage(_ before: RegistrationTerms.Overage, _ after: RegistrationTerms.Overage) {
        let place = "deal_registration.overage"
        let title = "More than was registered"
        compare(before.clause, after.clause, for: .everyone, at: place, title)
        compare(before.significant.words, after.significant.words, for: .everyone, after.clause, at: place, title) {
            "units beyond the registered ones count as significant above \($1) instead of \($0)"
        }
        compare(before.charge.words, after.charge.words, .setting, for: .everyone, after.clause, at: place, title) {
            "list price is charged for \($1) instead of \($0)"
        }
        compare(before.grounds, after.grounds, at: place, "charge up to list price")
    }

    func days(_ count: Int, _ unit: String = "day") -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
}

extension RegistrationTerms.Overage.Basis {
    var words: String {
        switch self {
        case .beyond: "the units beyond the registered ones"
        case .wholeOrder: "all units of the order"
        }
    }
}
