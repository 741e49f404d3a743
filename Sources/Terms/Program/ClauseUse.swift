/// What the program does by its clauses outside the terms that are told one by one: types, credit, prices, deal registration.
extension ProgramInWords {
    var typeUses: [ClauseUse] {
        program.partnerTypes.map {
            ClauseUse(
                clause: $0.clause, place: "partner_types.\($0.id)", title: say.text($0.label),
                words: say("use.buys", ["routes": .text(say.routes($0.routes))]))
        }
    }

    var settingUses: [ClauseUse] {
        let change = program.retyping.map { use($0, "retyping", "retyping") }
        return [change].compactMap(\.self) + (program.credit.map(uses) ?? [])
    }

    private func uses(_ credit: CreditTerms) -> [ClauseUse] {
        [
            use(credit.standing, "credit.standing", "credit"),
            use(credit.payments, "credit.payments", "payment", ["days": .count(credit.paymentDays)]),
        ]
    }

    /// - Parameter key: of its title and of its words, behind `title.` and `use.`.
    private func use(
        _ clause: ClauseID, _ place: String, _ key: String, title: String? = nil, _ values: [String: TypedValue?] = [:]
    ) -> ClauseUse {
        ClauseUse(clause: clause, place: place, title: say("title.\(title ?? key)"), words: say("use.\(key)", values))
    }

    var registrationUses: [ClauseUse] {
        guard let terms = program.registration else { return [] }
        let place = "deal_registration"
        let asked =
            terms.requirements.flatMap { uses($0, "\(place).requirements") }
            + terms.criteria.flatMap { uses($0, "\(place).criteria") }
        return [use(terms.clause, "\(place).clause", "registration")] + asked + [
            use(
                terms.target.clause, "\(place).decision_target", "decision_target",
                [
                    "days": .count(terms.target.businessDays),
                    "enterprise": .count(terms.target.enterpriseBusinessDays),
                ]), termUse(terms.term),
            use(terms.extensionClause, "\(place).extension", "extension"),
        ] + protectionUses(terms, place) + quoteUses(terms, place)
            + terms.withdrawalReasons.flatMap { uses($0, "\(place).withdrawal", "use.may_withdraw") }
            + (terms.overage?.grounds ?? []).flatMap { uses($0, "\(place).overage", "use.may_charge") }
            + [terms.closing.map { use($0, "\(place).closing", "closing") }, terms.overage.map(overageUse)]
            .compactMap(\.self)
    }

    private func protectionUses(_ terms: RegistrationTerms, _ place: String) -> [ClauseUse] {
        guard let protection = terms.protection else { return [] }
        return [
            ("reseller", protection.reseller), ("distributor", protection.distributor), ("owner", protection.owner),
            ("marketing", protection.marketing),
        ].map { name, clause in
            use(clause, "\(place).protection.\(name)", "protection.\(name)", title: "protection")
        }
    }

    private func quoteUses(_ terms: RegistrationTerms, _ place: String) -> [ClauseUse] {
        let quotes = terms.vendorQuotes.map { quotes in
            [
                use(quotes.clause, "\(place).vendor_quotes", "vendor_quotes"),
                use(quotes.presence, "\(place).vendor_quotes.presence", "presence"),
            ]
        }
        let active = terms.activeCustomer.map {
            use($0.clause, "\(place).active_customer", "active_customer", ["months": .count($0.months)])
        }
        return (quotes ?? []) + (active.map { [$0] } ?? [])
            + (terms.vendorQuotes?.reasons ?? []).flatMap { uses($0, "\(place).vendor_quotes", "use.may_quote") }
    }

    private func overageUse(_ overage: RegistrationTerms.Overage) -> ClauseUse {
        use(
            overage.clause, "deal_registration.overage", "overage",
            [
                "significant": .text(say.language.share(overage.significant)),
                "charge": .words("charge.\(overage.charge.rawValue)"),
            ])
    }

    private func termUse(_ term: RegistrationTerms.Term) -> ClauseUse {
        let addenda = term.addenda.sorted { $0.key < $1.key }.map {
            say("use.addendum", ["days": .count($0.value), "region": .text($0.key)])
        }
        return use(
            term.clause, "deal_registration.term", term.noticeDayCounts ? "term" : "term_after", title: "term",
            ["days": .count(term.days), "addenda": addenda.isEmpty ? nil : .text(addenda.joined())])
    }

    func uses(_ rule: DiscountRule, _ list: String) -> [ClauseUse] {
        let (place, title) = ("\(list).\(rule.id)", say.text(rule.label))
        let words = say.when(rule.conditions, say.grant(rule))
        return [ClauseUse(clause: rule.clause, place: place, title: title, words: words)]
            + cited(rule.conditions, beside: rule.clause, place, title)
    }

    func uses(_ cap: DiscountCap) -> [ClauseUse] {
        let (place, title) = ("pricing.caps.\(cap.id)", say.text(cap.label))
        let most = say("use.cap", ["most": .text(say.language.share(cap.most))])
        return [ClauseUse(clause: cap.clause, place: place, title: title, words: say.when(cap.conditions, most))]
            + cited(cap.conditions, beside: cap.clause, place, title)
    }

    private func uses(_ rule: Requirement, _ list: String) -> [ClauseUse] {
        let (place, title) = ("\(list).\(rule.id)", say.text(rule.label))
        let words = say.takes(say.words(rule.conditions) ?? title)
        return [ClauseUse(clause: rule.clause, place: place, title: title, words: words)]
            + cited(rule.conditions, beside: rule.clause, place, title)
    }

    private func uses(_ reason: ListedReason, _ list: String, _ act: String) -> [ClauseUse] {
        let (place, title) = ("\(list).\(reason.id)", say.text(reason.label))
        let words = say.when(reason.conditions, say(act))
        return [ClauseUse(clause: reason.clause, place: place, title: title, words: words)]
            + cited(reason.conditions, beside: reason.clause, place, title)
    }
}
