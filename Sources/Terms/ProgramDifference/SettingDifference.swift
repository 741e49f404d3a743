extension DifferenceCollector {
    mutating func compareTypes() {
        for type in old.program.partnerTypes where new.program.partnerType(type.id) == nil {
            add(
                .removed, .partnerType, for: old.audience([type]), type.clause, at: "partner_types.\(type.id)",
                say.text(type.label), "change.type_removed", ["plural": .text(old.plural(type))])
        }
        for type in new.program.partnerTypes {
            let audience = new.audience([type])
            let (place, title) = ("partner_types.\(type.id)", say.text(type.label))
            let plural: [String: TypedValue] = ["plural": .text(new.plural(type))]
            guard let earlier = old.program.partnerType(type.id) else {
                add(
                    .added, .partnerType, for: audience, type.clause, at: place, title, "change.type_added", plural,
                    after: say.routes(type.routes))
                continue
            }
            compareLabel(say.text(earlier.label), title, for: audience, type.clause, at: place)
            compare(earlier.clause, type.clause, for: audience, at: place, title)
            compare(
                say("side.\(earlier.role.rawValue)"), say("side.\(type.role.rawValue)"), .setting, for: audience,
                type.clause, at: place, title, "change.type_role")
            compare(
                say.routes(earlier.routes), say.routes(type.routes), .setting, for: audience, type.clause, at: place,
                title, "change.type_routes", plural)
        }
    }

    mutating func compareSettings() {
        let (one, other) = (old.program, new.program)
        compareCredit()
        compare(one.retyping, other.retyping, for: everyone, at: "retyping", say("title.retyping"))
        compare(
            say.text(one.title), say.text(other.title), .setting, for: everyone, nil, at: "title", say("title.title"),
            "change.title")
        compare(
            say.text(one.notice), say.text(other.notice), .setting, for: everyone, nil, at: "notice",
            say("title.notice"), "change.notice")
        compare(
            say("language.\(one.language.rawValue)"), say("language.\(other.language.rawValue)"), .setting,
            for: vendor, nil, at: "language", say("title.language"), "change.language")
        compare(
            one.currency.code, other.currency.code, .setting, for: everyone, nil, at: "currency",
            say("title.currency"), "change.currency")
        compareRegions()
        compareCalendar()
    }

    private mutating func compareCredit() {
        guard let one = old.program.credit, let other = new.program.credit else {
            return compareParts(
                old.program.credit?.standing, new.program.credit?.standing, at: "credit", say("title.credit"),
                say("change.credit"))
        }
        compare(
            days(one.paymentDays), days(other.paymentDays), for: everyone, other.payments, at: "credit.payment_days",
            say("title.payment"), "change.payment_days")
        compare(one.standing, other.standing, for: everyone, at: "credit.standing", say("title.credit_standing"))
        compare(one.payments, other.payments, for: everyone, at: "credit.payments", say("title.payment_when_due"))
    }

    private mutating func compareRegions() {
        for region in old.program.regions where !new.program.regions.contains(where: { $0.id == region.id }) {
            add(
                .removed, .setting, for: everyone, nil, at: "regions.\(region.id)", region.id, "change.region_removed",
                before: words(region))
        }
        for region in new.program.regions {
            let place = "regions.\(region.id)"
            guard let earlier = old.program.regions.first(where: { $0.id == region.id }) else {
                add(
                    .added, .setting, for: everyone, nil, at: place, region.id, "change.region_added",
                    after: words(region))
                continue
            }
            compare(
                countries(earlier.countries), countries(region.countries), .setting, for: everyone, nil, at: place,
                region.id, "change.region", ["parts": .text(moved(earlier, region))])
            compare(
                presence(earlier), presence(region), .setting, for: everyone, nil, at: place, region.id,
                "change.presence")
        }
    }

    private func countries(_ countries: Set<String>) -> String { say.joined(countries.sorted()) }
    private func presence(_ region: Region) -> String {
        say(region.directPresence ? "change.sells" : "change.does_not_sell")
    }
    private func words(_ region: Region) -> String {
        say(
            "change.region_words",
            ["countries": .text(countries(region.countries)), "presence": .text(presence(region))])
    }

    private func moved(_ earlier: Region, _ region: Region) -> String {
        let come = countries(region.countries.subtracting(earlier.countries))
        let gone = countries(earlier.countries.subtracting(region.countries))
        return [
            come.isEmpty ? nil : say("change.countries_come", ["countries": .text(come)]),
            gone.isEmpty ? nil : say("change.countries_gone", ["countries": .text(gone)]),
        ].compactMap(\.self).joined(separator: "; ")
    }

    private mutating func compareCalendar() {
        let (one, other) = (old.program.calendar, new.program.calendar)
        compare(
            one.zone.name, other.zone.name, .setting, for: everyone, nil, at: "time_zone", say("title.zone"),
            "change.zone")
        compare(
            weekend(one), weekend(other), .setting, for: vendor, nil, at: "calendar.weekend", say("title.weekend"),
            "change.weekend")
        comparePublicHolidays(one, other)
        let (place, title) = ("calendar.holidays", say("title.holidays"))
        let come = other.holidays.filter { one.holidays[$0.key] == nil }
        let gone = one.holidays.filter { other.holidays[$0.key] == nil }
        if !come.isEmpty {
            add(
                .added, .setting, for: vendor, nil, at: place, title, "change.holidays_added", after: words(come))
        }
        if !gone.isEmpty {
            add(
                .removed, .setting, for: vendor, nil, at: place, title, "change.holidays_removed", before: words(gone))
        }
        for (day, name) in other.holidays.sorted(by: { $0.key < $1.key }) {
            guard let earlier = one.holidays[day] else { continue }
            compare(
                say.text(earlier), say.text(name), .setting, for: vendor, nil, at: "\(place).\(day)", title,
                "change.renamed")
        }
    }

    /// Whose public holidays, and by name those that are not worked in one and are in the other.
    private mutating func comparePublicHolidays(_ one: BusinessCalendar, _ other: BusinessCalendar) {
        let title = say("title.holidays")
        func whose(_ calendar: BusinessCalendar) -> String {
            let places = calendar.publicHolidays.map(\.place)
            return places.isEmpty ? say("public_holidays.none") : say.joined(places)
        }
        let places = "calendar.public_holidays"
        compare(
            whose(one), whose(other), .setting, for: vendor, nil, at: places, title, "change.public_holidays")
        guard whose(one) == whose(other) else { return }
        func names(_ calendar: BusinessCalendar) -> Set<LocalText> {
            Set(calendar.publicHolidays.flatMap(\.holidays).map(\.name))
        }
        let come = names(other).subtracting(names(one)).map(say.text).sorted()
        let gone = names(one).subtracting(names(other)).map(say.text).sorted()
        if !come.isEmpty {
            let words = say.joined(come)
            add(.added, .setting, for: vendor, nil, at: places, title, "change.holidays_added", after: words)
        }
        if !gone.isEmpty {
            let words = say.joined(gone)
            add(.removed, .setting, for: vendor, nil, at: places, title, "change.holidays_removed", before: words)
        }
    }

    private func words(_ holidays: [Day: LocalText]) -> String {
        say.joined(
            holidays.sorted { $0.key < $1.key }.map { "\(say.language.sentence($0.key)) \(say.text($0.value))" })
    }

    private func weekend(_ calendar: BusinessCalendar) -> String {
        say.joined(Weekday.allCases.filter(calendar.weekend.contains).map { say("weekday.\($0.rawValue)") })
    }
}
