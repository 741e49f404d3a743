extension DifferenceCollector {
    mutating func compareTypes() {
        for type in old.partnerTypes where new.partnerType(type.id) == nil {
            add(
                .removed, .partnerType, for: Audience([type], in: old), type.clause, at: "partner_types.\(type.id)",
                type.label,
                "there are no \(type.plural) any more")
        }
        for type in new.partnerTypes {
            let audience = Audience([type], in: new)
            let place = "partner_types.\(type.id)"
            guard let earlier = old.partnerType(type.id) else {
                let routes = type.routes.map(\.words).joined(separator: ", ")
                add(
                    .added, .partnerType, for: audience, type.clause, at: place, type.label,
                    "there are \(type.plural) now; they buy \(routes)", after: routes)
                continue
            }
            compare(earlier.label, type.label, .setting, for: audience, type.clause, at: place, type.label) {
                "“\($0)” is now called “\($1)”"
            }
            compare(earlier.clause, type.clause, for: audience, at: place, type.label)
            compare(
                earlier.role.rawValue, type.role.rawValue, .setting, for: audience, type.clause, at: place, type.label
            ) {
                "\(type.label) is now a \($1), not a \($0)"
            }
            compare(
                earlier.routes.map(\.words).joined(separator: ", "), type.routes.map(\.words).joined(separator: ", "),
                .setting, for: audience, type.clause, at: place, type.label
            ) { "\(type.plural) buy \($1) instead of \($0)" }
        }
    }

    mutating func compareSettings() {
        compareCredit()
        compare(old.retyping, new.retyping, for: .everyone, at: "retyping", "Changing a partner's type")
        compare(old.title, new.title, .setting, for: .everyone, nil, at: "title", "Title") {
            "the program is now called \($1), not \($0)"
        }
        compare(old.notice, new.notice, .setting, for: .everyone, nil, at: "notice", "Notice") { _, now in
            "the notice now reads: \(now)"
        }
        compare(old.currency.code, new.currency.code, .setting, for: .everyone, nil, at: "currency", "Currency") {
            "quotes that name no currency are in \($1) instead of \($0)"
        }
        compareRegions()
        compareCalendar()
    }

    private mutating func compareCredit() {
        guard let one = old.credit, let other = new.credit else {
            return compareParts(
                old.credit?.standing, new.credit?.standing, at: "credit", "Credit", "good credit standing is asked for")
        }
        compare(
            days(one.paymentDays), days(other.paymentDays), for: .everyone, other.payments, at: "credit.payment_days",
            "Payment"
        ) {
            "invoices that name no day are due after \($1) instead of \($0)"
        }
        compare(one.standing, other.standing, for: .everyone, at: "credit.standing", "Good credit standing")
        compare(one.payments, other.payments, for: .everyone, at: "credit.payments", "Payment when due")
    }

    private mutating func compareRegions() {
        for region in old.regions where !new.regions.contains(where: { $0.id == region.id }) {
            add(
                .removed, .setting, for: .everyone, nil, at: "regions.\(region.id)", region.id,
                "the region \(region.id) is gone",
                before: region.words)
        }
        for region in new.regions {
            let place = "regions.\(region.id)"
            guard let earlier = old.regions.first(where: { $0.id == region.id }) else {
                add(
                    .added, .setting, for: .everyone, nil, at: place, region.id,
                    "there is a region \(region.id): \(region.words)",
                    after: region.words)
                continue
            }
            compare(earlier.countryList, region.countryList, .setting, for: .everyone, nil, at: place, region.id) {
                _, _ in
                let come = region.countries.subtracting(earlier.countries).sorted().joined(separator: ", ")
                let gone = earlier.countries.subtracting(region.countries).sorted().joined(separator: ", ")
                let parts = [
                    come.isEmpty ? nil : "\(come) now belongs to it", gone.isEmpty ? nil : "\(gone) no longer does",
                ]
                return "the region \(region.id) is another: " + parts.compactMap(\.self).joined(separator: "; ")
            }
            compare(earlier.presence, region.presence, .setting, for: .everyone, nil, at: place, region.id) { _, now in
                "in \(region.id) the vendor now \(now) end customers itself"
            }
        }
    }

    private mutating func compareCalendar() {
        let (one, other) = (old.calendar, new.calendar)
        compare(one.zone.name, other.zone.name, .setting, for: .everyone, nil, at: "time_zone", "Time zone") {
            "days begin and end in \($1) instead of \($0)"
        }
        compare(weekend(one), weekend(other), .setting, for: .vendor, nil, at: "calendar.weekend", "Weekend") {
            "no business is done on \($1) instead of \($0)"
        }
        let come = other.holidays.keys.filter { one.holidays[$0] == nil }.sorted()
        let gone = one.holidays.keys.filter { other.holidays[$0] == nil }.sorted()
        for (kind, days, words) in [
            (ProgramChange.Kind.added, come, "new holidays"), (.removed, gone, "no holidays any more"),
        ]
        where !days.isEmpty {
            let list = days.map { "\($0) \((one.holidays[$0] ?? other.holidays[$0]) ?? "")" }.joined(separator: ", ")
            add(
                kind, .setting, for: .vendor, nil, at: "calendar.holidays", "Holidays", "\(words): \(list)",
                before: kind == .removed ? list : nil, after: kind == .added ? list : nil)
        }
    }

    private func weekend(_ calendar: BusinessCalendar) -> String {
        Weekday.allCases.filter(calendar.weekend.contains).map(\.rawValue).joined(separator: ", ")
    }
}

extension Region {
    fileprivate var countryList: String { countries.sorted().joined(separator: ", ") }
    fileprivate var presence: String { directPresence ? "sells to" : "does not sell to" }
    fileprivate var words: String { "\(countryList); the vendor \(presence) end customers there itself" }
}
