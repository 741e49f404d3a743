extension Wordbook.Entry {
    /// What tiers and duties are missing, with the days over which is counted.
    static let standing: [Wordbook.Entry] = figures + periods + months + duties

    private static let figures: [Wordbook.Entry] = [
        .init(
            "missing.net_revenue",
            "it takes {needed} in {window}: {so_far} so far, {to_go} to go[ by {by}]",
            "nötig sind {needed} {window}: bisher {so_far}, noch {to_go}[ bis {by}]"),
        .init(
            "missing.units",
            "it takes {needed} {needed:unit|units} in {window}: {so_far} {so_far:unit|units} so far, "
                + "{to_go} {to_go:unit|units} to go[ by {by}]",
            "nötig {needed:ist|sind} {needed} {needed:Einheit|Einheiten} {window}: bisher {so_far}, noch {to_go}[ bis {by}]"
        ),
        .init(
            "missing.licences",
            "it takes {needed} {needed:licence|licences} in {window}: {so_far} {so_far:licence|licences} so far, "
                + "{to_go} {to_go:licence|licences} to go[ by {by}]",
            "nötig {needed:ist|sind} {needed} {needed:Lizenz|Lizenzen} {window}: bisher {so_far}, noch {to_go}[ bis {by}]"
        ),
        .init(
            "missing.orders",
            "it takes {needed} {needed:order|orders} in {window}: {so_far} {so_far:order|orders} so far, "
                + "{to_go} {to_go:order|orders} to go[ by {by}]",
            "nötig {needed:ist|sind} {needed} {needed:Bestellung|Bestellungen} {window}: bisher {so_far}, noch {to_go}"
                + "[ bis {by}]"),
        .init(
            "missing.activities",
            "it takes {needed} {needed:activity|activities} in {window}: {so_far} {so_far:activity|activities} so far, "
                + "{to_go} {to_go:activity|activities} to go[ by {by}]",
            "nötig {needed:ist|sind} {needed} {needed:Aktivität|Aktivitäten} {window}: bisher {so_far}, noch {to_go}"
                + "[ bis {by}]"),
        .init(
            "missing.no_rate",
            "{money} does not count: no rate of its day is known",
            "{money} zählt nicht: für den Tag ist kein Umrechnungskurs bekannt"),
        .init(
            "missing.certified",
            "it takes one more person with a valid certificate: {certifications|or}",
            "nötig ist eine weitere Person mit gültigem Zertifikat: {certifications|or}"),
        .init(
            "missing.certified_taken",
            "it takes one more person with a valid certificate: {certifications|or}; whoever holds one fills another post "
                + "already",
            "nötig ist eine weitere Person mit gültigem Zertifikat: {certifications|or}; wer eines hat, zählt schon für "
                + "einen anderen Platz"),
        .init("missing.conferred", "{tier} is conferred by the vendor alone", "{tier} verleiht allein der Hersteller"),
        .init("missing.far_below", "far below what {tier} takes", "weit unter dem, was {tier} verlangt"),
        .init("missing.missed_once", "missed once", "einmal verfehlt"),
        .init("missing.missed", "missed {times} times in a row", "{times}-mal in Folge verfehlt"),
        .init("missing.at_risk_once", "at risk: missed once", "gefährdet: einmal verfehlt"),
        .init("missing.at_risk", "at risk: missed {times} times in a row", "gefährdet: {times}-mal in Folge verfehlt"),
    ]

    /// German words bring their preposition along, since it differs.
    private static let periods: [Wordbook.Entry] = [
        .init(
            "missing.net_units",
            "it takes {needed} {needed:unit|units} net in {window}: {so_far} so far, {to_go} to go[ by {by}]",
            "nötig {needed:ist|sind} netto {needed} {needed:Einheit|Einheiten} {window}: bisher {so_far}, noch {to_go}"
                + "[ bis {by}]"),
        .init(
            "missing.net_licences",
            "it takes {needed} {needed:licence|licences} net in {window}: {so_far} so far, {to_go} to go[ by {by}]",
            "nötig {needed:ist|sind} netto {needed} {needed:Lizenz|Lizenzen} {window}: bisher {so_far}, noch {to_go}"
                + "[ bis {by}]"),
        .init(
            "missing.points", "it takes {needed} {needed:point|points}: {so_far} so far, {to_go} to go",
            "nötig {needed:ist|sind} {needed} {needed:Punkt|Punkte}: bisher {so_far}, noch {to_go}"),
        .init(
            "missing.metric", "{metric} has to bring at least {least} {least:point|points}: {so_far} so far",
            "{metric} muss mindestens {least} {least:Punkt|Punkte} bringen: bisher {so_far}"),
        .init(
            "missing.customers",
            "it takes {needed} {needed:customer|customers} in {window}: {so_far} so far, {to_go} to go[ by {by}]",
            "nötig {needed:ist|sind} {needed} {needed:Kunde|Kunden} {window}: bisher {so_far}, noch {to_go}[ bis {by}]"),
        .init(
            "missing.new_customers",
            "it takes {needed} new {needed:customer|customers} in {window}: {so_far} so far, {to_go} to go[ by {by}]",
            "nötig an neuen Kunden {window}: {needed}, bisher {so_far}, noch {to_go}[ bis {by}]"),
        .init(
            "missing.kept_customers",
            "it takes {needed} {needed:customer|customers} won in {window} and kept: {so_far} so far, {to_go} to go"
                + "[ by {by}]",
            "nötig {needed:ist|sind} {needed} {needed:Kunde|Kunden}, gewonnen {window} und gehalten: bisher {so_far}, noch "
                + "{to_go}[ bis {by}]"),
        .init(
            "missing.active_customers",
            "it takes {needed} active {needed:customer|customers}: {so_far} so far, {to_go} to go[ by {by}]",
            "nötig an aktiven Kunden: {needed}, bisher {so_far}, noch {to_go}[ bis {by}]"),
        .init(
            "missing.products",
            "it takes {needed} different {needed:product|products} in {window}: {so_far} so far, {to_go} to go"
                + "[ by {by}]",
            "nötig an verschiedenen Produkten {window}: {needed}, bisher {so_far}, noch {to_go}[ bis {by}]"),
        .init(
            "missing.share", "it takes {needed} in {window}: {so_far} so far, {part} of {whole}",
            "nötig sind {needed} {window}: bisher {so_far}, {part} von {whole}"),
        .init(
            "missing.share_of_nothing",
            "it takes {needed} in {window}: there is nothing yet of which it would be a share",
            "nötig sind {needed} {window}: noch gibt es nichts, wovon das ein Anteil wäre"),
        .init(
            "missing.growth", "it takes {needed} more in {window}: {so_far} so far[; by {by}]",
            "nötig sind {needed} mehr {window}: bisher {so_far}[; bis {by}]"),
        .init("figure.window", "{window}", "{window}"),
        .init(
            "figure.year_on_year", "{window}, compared with the same days a year before",
            "{window}, verglichen mit denselben Tagen ein Jahr zuvor"),
        .init("window.range", "the days from {from} through {through}", "vom {from} bis {through}"),
        .init("window.since_joining", "the time since joining[ on {from}]", "seit dem Beitritt[ am {from}]"),
        .init("window.lifetime", "all the time", "über die ganze Zeit"),
        .init("window.month", "the month through {through}", "in dem Monat bis {through}"),
        .init("window.months", "the {months} months through {through}", "in den {months} Monaten bis {through}"),
        .init("window.calendar_month", "{period}", "im {period}"),
        .init("window.quarter", "{period}", "im {period}"),
        .init("window.half_year", "{period}", "im {period}"),
        .init("window.year", "{period}", "im Jahr {period}"),
        .init("period.from.month", "the month from {day}", "Monat ab {day}"),
        .init("period.from.quarter", "the quarter from {day}", "Quartal ab {day}"),
        .init("period.from.half_year", "the half-year from {day}", "Halbjahr ab {day}"),
        .init("period.from.year", "the year from {day}", "Jahr ab {day}"),
        .init("period.month", "{month} {year}", "{month} {year}"),
        .init("period.quarter", "Q{quarter} {year}", "{quarter}. Quartal {year}"),
        .init("period.half.first", "the first half of {year}", "1. Halbjahr {year}"),
        .init("period.half.second", "the second half of {year}", "2. Halbjahr {year}"),
        .init("period.year", "{year}", "{year}"),
    ]

    private static let months: [Wordbook.Entry] = (1...12).map { month in
        .init("month.\(month)", Language.english.months[month - 1], Language.german.months[month - 1])
    }

    private static let duties: [Wordbook.Entry] = [
        .init("duty.title", "{duty}[ for {period}]", "{duty}[, {period}]"),
        .init(
            "missing.overdue",
            "{duty} was due on {due}; hand in the evidence[ ({open} pieces)]",
            "{duty} war am {due} fällig; reichen Sie den Nachweis ein[ ({open} Nachweise)]"),
    ]
}
