extension Wordbook.Entry {
    /// What a program says of allowances, and what stands in the way of using one.
    static let allowances: [Wordbook.Entry] = [
        .init(
            "term.allowance", "{count}[ {unit}] a year, {year}[; {first}]",
            "{count}[ {unit}] im Jahr, {year}[; {first}]"),
        .init(
            "term.allowance.year.anniversary", "new on each anniversary of the membership",
            "neu an jedem Jahrestag der Mitgliedschaft"),
        .init("term.allowance.year.calendar", "new on each 1 January", "neu an jedem 1. Januar"),
        .init("term.allowance.year.fiscal", "new with each fiscal year", "neu mit jedem Geschäftsjahr"),
        .init(
            "term.allowance.first.pro_rata", "in the first year by the days that are left",
            "im ersten Jahr nach den verbleibenden Tagen"),
        .init("term.allowance.first.none", "none in the first year", "im ersten Jahr keine"),
        .init("missing.no_allowance", "there is none for this tier", "für diese Stufe gibt es das nicht"),
        .init(
            "missing.allowance_used", "all {most} are used; they come back on {back}",
            "alle {most} sind verbraucht; neu gibt es sie am {back}"),
        .init(
            "missing.allowance_left", "{left} of {most} are left; all come back on {back}",
            "von {most} sind noch {left} übrig; neu gibt es sie am {back}"),
        .init("fact.allowance.granted", "granted this year", "in diesem Jahr gewährt"),
        .init("fact.allowance.used", "used before", "zuvor verbraucht"),
    ]
}
