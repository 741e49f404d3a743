/// Business days, and the parts of the world.
extension ProgramCompiler {
    mutating func calendar(_ written: WrittenProgram) -> BusinessCalendar {
        note(written.calendar.reading, nil, "calendar")
        var holidays: [Day: LocalText] = [:]
        let places = publicHolidays(written.calendar.publicHolidays)
        if let own = written.calendar.holidays, own.members == nil {
            report("holidays are a map of names by day", at: own.position, hint: "write {} for none, or leave it out")
        }
        let members = written.calendar.holidays?.members ?? []
        check(
            count: members.count, "holidays", at: written.calendar.holidays?.position ?? .start, most: 5_000)
        for member in members {
            guard let day = Day(member.key) else {
                report(
                    "holiday \"\(member.key)\" is not \(Day.form)", at: member.keyPosition,
                    hint: "write a day that there is, such as 2026-12-25")
                continue
            }
            let told = member.value.telling(WrittenText.self)
            for error in told.errors { add(ProgramIssue(error, file: Self.programFile)) }
            if let name = told.value { holidays[day] = text(name) }
        }
        let weekend = Set(written.calendar.weekend.value)
        guard weekend.count < Weekday.allCases.count else {
            report(
                "the weekend has all seven days", at: written.calendar.weekend.position,
                hint: "leave at least one to work on")
            return BusinessCalendar(zone: written.timeZone, holidays: holidays, publicHolidays: places)
        }
        return BusinessCalendar(zone: written.timeZone, weekend: weekend, holidays: holidays, publicHolidays: places)
    }

    mutating func regions(_ written: WrittenProgram) -> [Region] {
        collect(written.regions)
        var placed: [String: String] = [:]
        return written.regions.items.map { region in
            unique(region.id)
            note(region.reading, nil, "regions.\(region.id.value)")
            check(count: region.countries.value.count, "countries", at: region.countries.position, most: 300)
            let countries = region.countries.value.flatMap { CountryGroup(named: $0)?.countries ?? [$0] }
            for country in countries {
                if let other = placed.updateValue(region.id.value, forKey: country) {
                    report(
                        "country \(country) is in \(other) already", at: region.countries.position,
                        hint: "a country is in one region")
                }
                if !CountryCode.isAssigned(country) {
                    report(
                        "\"\(country)\" is not a country of ISO 3166", at: region.countries.position,
                        hint: CountryCode.intended(country).map { "write \($0)" }
                            ?? "write two capital letters such as US, or a group: "
                            + CountryGroup.allCases.map(\.rawValue).joined(separator: ", "))
                }
            }
            return Region(
                id: region.id.value, countries: Set(countries), directPresence: region.directPresence)
        }
    }
}
