/// The terms of deal registration.
extension ProgramCompiler {
    mutating func registration(_ written: WrittenProgram.DealRegistration, _ regions: [Region]) -> RegistrationTerms {
        let place = "deal_registration"
        return RegistrationTerms(
            clause: cite(written.clause),
            requirements: requirements(written.requirements, .registrationRequirements, "\(place).requirements"),
            criteria: requirements(written.criteria, .registrationCriteria, "\(place).criteria"),
            target: target(written.decisionTarget),
            term: term(written.term, regions),
            extensionClause: cite(written.prolongation, "\(place).extension"),
            protection: written.protection.map { protection($0) },
            vendorQuotes: written.vendorQuotes.map { vendorQuotes($0) },
            activeCustomer: written.activeCustomer.map { activeCustomer($0) },
            withdrawalReasons: written.withdrawal.map {
                withdrawal($0, beside: written.criteria.items.map(\.id.value))
            } ?? [],
            closing: written.closing.map { cite($0, "\(place).closing") },
            overage: written.overage.map { overage($0) }, kinds: kinds(written.kinds),
            queue: written.queue.map { cite($0, "\(place).queue") })
    }

    private mutating func kinds(_ written: Each<WrittenRegistrationKind>?) -> [RegistrationKind] {
        guard let written else { return [] }
        collect(written)
        if written.items.isEmpty, written.errors.isEmpty {
            report(
                "there is no kind of registration", at: written.position, hint: "leave kinds out where all are alike")
        }
        var known = NamesInList()
        return written.items.map { kind in
            check(known.add(kind.id))
            checkID(kind.id)
            let clause = cite(kind.clause)
            note(kind.reading, clause, "deal_registration.kinds.\(kind.id.value)")
            return RegistrationKind(
                id: kind.id.value, label: text(kind.label), clause: clause, types: kind.types.map { typeNames($0) },
                termDays: kind.termDays.map { positive($0, "term_days") },
                businessDays: kind.businessDays.map { positive($0, "business_days", most: 1_000) },
                conflict: kind.conflict ?? .exclusive, isProtected: kind.protected ?? true,
                fields: fields(kind.fields, "deal_registration.kinds.\(kind.id.value).fields", beside: []))
        }
    }

    private mutating func target(_ written: WrittenProgram.Target) -> RegistrationTerms.DecisionTarget {
        note(written.reading, ClauseID(written.clause.value), "deal_registration.decision_target")
        return RegistrationTerms.DecisionTarget(
            clause: cite(written.clause),
            businessDays: positive(written.businessDays, "business_days", most: 1_000),
            enterpriseBusinessDays: positive(written.enterpriseBusinessDays, "enterprise_business_days", most: 1_000))
    }

    private mutating func term(_ written: WrittenProgram.Term, _ regions: [Region]) -> RegistrationTerms.Term {
        note(written.reading, ClauseID(written.clause.value), "deal_registration.term")
        let known = Set(regions.map(\.id)).union(regions.flatMap(\.countries))
        var addenda: [String: Int] = [:]
        for addendum in written.addenda ?? [] {
            if !known.contains(addendum.region.value) {
                report(
                    "region or country `\(addendum.region.value)` is in none of the program's regions",
                    at: addendum.region.position,
                    hint: Nearest.hint(about: addendum.region.value, among: known))
            }
            let days = positive(addendum.days, "days")
            if addenda.updateValue(days, forKey: addendum.region.value) != nil {
                report(
                    "\(addendum.region.value) has an addendum already", at: addendum.region.position,
                    hint: "leave one of them out")
            }
            note(
                addendum.reading, ClauseID(written.clause.value),
                "deal_registration.term.addenda.\(addendum.region.value)")
        }
        return RegistrationTerms.Term(
            clause: cite(written.clause), days: positive(written.days, "days"),
            noticeDayCounts: written.noticeDayCounts, addenda: addenda)
    }

    private mutating func protection(_ written: WrittenProgram.Protection) -> RegistrationTerms.Protection {
        RegistrationTerms.Protection(
            reseller: cite(written.reseller), distributor: cite(written.distributor), owner: cite(written.owner),
            marketing: cite(written.marketing))
    }

    private mutating func vendorQuotes(_ written: WrittenProgram.VendorQuotes) -> RegistrationTerms.VendorQuotes {
        note(written.reading, ClauseID(written.clause.value), "deal_registration.vendor_quotes")
        return RegistrationTerms.VendorQuotes(
            clause: cite(written.clause),
            reasons: reasons(written.reasons, .vendorQuote, "deal_registration.vendor_quotes"),
            presence: cite(written.presence))
    }

    private mutating func activeCustomer(
        _ written: WrittenProgram.ActiveCustomer
    ) -> RegistrationTerms.ActiveCustomer {
        note(written.reading, ClauseID(written.clause.value), "deal_registration.active_customer")
        return RegistrationTerms.ActiveCustomer(
            clause: cite(written.clause), months: positive(written.months, "months", most: 1_200),
            anniversaryCounts: written.anniversaryCounts)
    }

    private mutating func withdrawal(
        _ written: WrittenProgram.Withdrawal, beside criteria: [String]
    ) -> [ListedReason] {
        note(written.reading, nil, "deal_registration.withdrawal")
        return reasons(written.reasons, .registrationStatus, "deal_registration.withdrawal", beside: criteria)
    }

    private mutating func overage(_ written: WrittenProgram.Overage) -> RegistrationTerms.Overage {
        note(written.reading, ClauseID(written.clause.value), "deal_registration.overage")
        if !(Rate.zero...Rate.percent(1_000)).contains(written.significant.value) {
            report(
                "significant is \(written.significant.value)", at: written.significant.position, hint: "use 0% to 1000%"
            )
        }
        let clause = cite(written.clause)
        return RegistrationTerms.Overage(
            clause: clause, significant: written.significant.value, charge: written.charge,
            grounds: reasons(written.grounds, .overage, "deal_registration.overage", beside: [clause.text]))
    }
}
