extension DifferenceCollector {
    mutating func compareRegistration() {
        let place = "deal_registration"
        let title = say("title.registration")
        guard let before = old.program.registration, let after = new.program.registration else {
            return compareParts(
                old.program.registration?.clause, new.program.registration?.clause, at: place, title,
                say("use.registration"))
        }
        compare(before.clause, after.clause, for: everyone, at: "\(place).clause", title)
        compare(before.requirements, after.requirements, at: "\(place).requirements", "change.registering")
        compare(before.criteria, after.criteria, at: "\(place).criteria", "change.accepting")
        compareTarget(before.target, after.target)
        compareTerm(before.term, after.term)
        compareProtection(before.protection, after.protection)
        compare(
            before.extensionClause, after.extensionClause, for: everyone, at: "\(place).extension",
            say("title.extension"))
        compare(before.closing, after.closing, for: everyone, at: "\(place).closing", say("title.closing"))
        compareVendorQuotes(before, after)
        compare(before.withdrawalReasons, after.withdrawalReasons, at: "\(place).withdrawal", "change.withdraw")
        compareOverage(before.overage, after.overage)
    }

    /// - Parameter act: the key of what takes them.
    private mutating func compare(_ before: [Requirement], _ after: [Requirement], at list: String, _ act: String) {
        let act: [String: TypedValue] = ["act": .words(act)]
        for rule in before where !after.contains(where: { $0.id == rule.id }) {
            add(
                .removed, .rule, for: everyone, rule.clause, at: "\(list).\(rule.id)", say.text(rule.label),
                "change.requirement_removed", act, before: old.say.words(rule.conditions))
        }
        for rule in after {
            let (place, title) = ("\(list).\(rule.id)", say.text(rule.label))
            guard let earlier = before.first(where: { $0.id == rule.id }) else {
                add(
                    .added, .rule, for: everyone, rule.clause, at: place, title, "change.requirement_added", act,
                    after: say.words(rule.conditions))
                continue
            }
            compare(earlier.clause, rule.clause, for: everyone, at: place, title)
            compareLabel(say.text(earlier.label), title, for: everyone, rule.clause, at: place)
            compare(earlier.conditions, rule.conditions, for: everyone, rule.clause, at: place, title)
        }
    }

    /// - Parameter act: the key of what they are reasons for.
    private mutating func compare(_ before: [ListedReason], _ after: [ListedReason], at list: String, _ act: String) {
        for reason in before where !after.contains(where: { $0.id == reason.id }) {
            let label = say.text(reason.label)
            add(
                .removed, .rule, for: everyone, reason.clause, at: "\(list).\(reason.id)", label,
                "change.reason_removed", ["act": .words(act)], before: label)
        }
        for reason in after {
            let (place, label) = ("\(list).\(reason.id)", say.text(reason.label))
            guard let earlier = before.first(where: { $0.id == reason.id }) else {
                let words = say("change.reason_added", ["act": .words(act), "title": .text(label)])
                add(
                    .added, .rule, for: everyone, reason.clause, at: place, label, "change.words",
                    ["words": .text(say.when(reason.conditions, words))], after: label)
                continue
            }
            compare(
                say.text(earlier.label), label, .setting, for: everyone, reason.clause, at: place, label,
                "change.reason_worded")
            compare(earlier.conditions, reason.conditions, for: everyone, reason.clause, at: place, label)
        }
    }

    private mutating func compareTarget(
        _ before: RegistrationTerms.DecisionTarget, _ after: RegistrationTerms.DecisionTarget
    ) {
        let (place, title) = ("deal_registration.decision_target", say("title.decision_target"))
        compare(before.clause, after.clause, for: vendor, at: place, title)
        compare(
            businessDays(before.businessDays), businessDays(after.businessDays), for: vendor, after.clause, at: place,
            title, "change.target")
        compare(
            businessDays(before.enterpriseBusinessDays), businessDays(after.enterpriseBusinessDays), for: vendor,
            after.clause, at: place, title, "change.enterprise_target")
    }

    private mutating func compareTerm(_ before: RegistrationTerms.Term, _ after: RegistrationTerms.Term) {
        let (place, title) = ("deal_registration.term", say("title.registration_term"))
        compare(before.clause, after.clause, for: everyone, at: place, title)
        compare(
            days(before.days), days(after.days), for: everyone, after.clause, at: "\(place).days", title,
            "change.term_days")
        compare(
            firstDay(before), firstDay(after), .setting, for: everyone, after.clause, at: "\(place).notice_day_counts",
            title, "change.first_day")
        for region in Set(before.addenda.keys).union(after.addenda.keys).sorted() {
            let place = "\(place).addenda.\(region)"
            let named: [String: TypedValue] = ["region": .text(region)]
            switch (before.addenda[region].map(days), after.addenda[region].map(days)) {
            case (let one?, let other?):
                compare(
                    one, other, for: everyone, after.clause, at: place, title, "change.addendum", named)
            case (let one?, nil):
                add(
                    .removed, .limit, for: everyone, after.clause, at: place, title, "change.addendum_removed", named,
                    before: one)
            case (nil, let other?):
                add(
                    .added, .limit, for: everyone, after.clause, at: place, title, "change.addendum_added", named,
                    after: other)
            case (nil, nil): break
            }
        }
    }

    private func firstDay(_ term: RegistrationTerms.Term) -> String {
        say(term.noticeDayCounts ? "change.day_of_notice" : "change.day_after")
    }

    private mutating func compareProtection(
        _ before: RegistrationTerms.Protection?, _ after: RegistrationTerms.Protection?
    ) {
        let place = "deal_registration.protection"
        guard let before, let after else {
            return compareParts(
                before?.reseller, after?.reseller, at: place, say("title.protection"), say("use.protection.reseller"))
        }
        for (one, other, key) in [
            (before.reseller, after.reseller, "reseller"), (before.distributor, after.distributor, "distributor"),
            (before.owner, after.owner, "owner"), (before.marketing, after.marketing, "marketing"),
        ] {
            compare(one, other, for: everyone, at: place, say("title.protection_\(key)"))
        }
    }

    private mutating func compareVendorQuotes(_ before: RegistrationTerms, _ after: RegistrationTerms) {
        let place = "deal_registration.vendor_quotes"
        if let one = before.vendorQuotes, let other = after.vendorQuotes {
            compare(one.clause, other.clause, for: everyone, at: place, say("title.vendor_quotes"))
            compare(one.presence, other.presence, for: everyone, at: place, say("title.presence"))
            compare(one.reasons, other.reasons, at: place, "change.quote")
        } else {
            compareParts(
                before.vendorQuotes?.clause, after.vendorQuotes?.clause, at: place, say("title.vendor_quotes"),
                say("use.vendor_quotes"))
        }
        let (active, title) = ("deal_registration.active_customer", say("title.active_customer"))
        guard let one = before.activeCustomer, let other = after.activeCustomer else {
            return compareParts(
                before.activeCustomer?.clause, after.activeCustomer?.clause, at: active, title, title)
        }
        compare(one.clause, other.clause, for: everyone, at: active, title)
        compare(
            months(one.months), months(other.months), for: everyone, other.clause, at: active, title,
            "change.active_months")
        compare(
            anniversary(one), anniversary(other), .setting, for: everyone, other.clause, at: active, title,
            "change.anniversary")
    }

    private func anniversary(_ terms: RegistrationTerms.ActiveCustomer) -> String {
        say(terms.anniversaryCounts ? "change.counts" : "change.does_not_count")
    }

    private mutating func compareOverage(_ before: RegistrationTerms.Overage?, _ after: RegistrationTerms.Overage?) {
        let (place, title) = ("deal_registration.overage", say("title.overage"))
        guard let before, let after else {
            return compareParts(before?.clause, after?.clause, at: place, title, title)
        }
        compare(before.clause, after.clause, for: everyone, at: place, title)
        compare(
            say.language.share(before.significant), say.language.share(after.significant), for: everyone, after.clause,
            at: place, title, "change.significant")
        compare(
            say("charge.\(before.charge.rawValue)"), say("charge.\(after.charge.rawValue)"), .setting, for: everyone,
            after.clause, at: place, title, "change.charge")
        compare(before.grounds, after.grounds, at: place, "change.charge_up")
    }
}
