extension Wordbook.Entry {
    /// What a program says of obligations, tiers and benefits.
    static let tiers: [Wordbook.Entry] = obligations + tierTerms + reviews

    private static let obligations: [Wordbook.Entry] = [
        .init(
            "term.obligation",
            "is due {time}[, by {tiers}], shown by {evidence}[; a reminder goes out {remind} {remind:day|days} before]",
            "ist {time} fällig[, für {tiers}], nachgewiesen durch {evidence}[; {remind} {remind:Tag|Tage} vorher kommt eine "
                + "Erinnerung]"),
        .init("term.once_within", "once, within {days} {days:day|days}", "einmal, binnen {days} {days:Tag|Tagen},"),
        .init("term.every_cut", "{every} and {year}[, {first}]", "{every} und {year}[, {first}]"),
        .init("term.cut.calendar", "by the calendar", "nach dem Kalender"),
        .init("term.cut.fiscal", "by the fiscal year", "nach dem Geschäftsjahr"),
        .init("term.cut.anniversary", "counted from joining", "vom Beitritt an gezählt"),
        .init(
            "term.cut.first.pro_rata", "at first by the days that are left", "zuerst nach den verbleibenden Tagen"),
        .init("term.cut.first.none", "not in the period that runs then", "nicht im dann laufenden Zeitraum"),
        .init("term.every_month", "every month[, {count} each time]", "jeden Monat[ {count}-mal]"),
        .init("term.every_quarter", "every quarter[, {count} each time]", "jedes Quartal[ {count}-mal]"),
        .init("term.every_half_year", "every half-year[, {count} each time]", "jedes Halbjahr[ {count}-mal]"),
        .init("term.every_year", "every year[, {count} each time]", "jedes Jahr[ {count}-mal]"),
        .init("often.once", "once", "einmal"),
        .init("often.month", "{count} a month", "{count} im Monat"),
        .init("often.quarter", "{count} a quarter", "{count} im Quartal"),
        .init("often.half_year", "{count} each half-year", "{count} im Halbjahr"),
        .init("often.year", "{count} a year", "{count} im Jahr"),
        .init("often.one", "one", "einmal"),
        .init("often.times", "{count}", "{count}-mal"),
        .init("evidence.text", "text", "Text"),
        .init("evidence.link", "link", "Link"),
        .init("evidence.file", "file", "Datei"),
    ]

    private static let tierTerms: [Wordbook.Entry] = [
        .init("term.entry", "partners begin as {tier}", "Partner beginnen als {tier}"),
        .init("title.assignment", "Assignment", "Zuweisung"),
        .init(
            "term.assignment", "the vendor assigns what is proposed or confers it",
            "der Hersteller weist zu, was vorgeschlagen ist, oder verleiht es"),
        .init(
            "term.rises.assigned", "is proposed to the vendor once its requirements are met",
            "wird dem Hersteller vorgeschlagen, sobald erfüllt ist, was sie verlangt"),
        .init(
            "term.rises.automatic", "is reached by itself, with the sale that meets its requirements",
            "wird von selbst erreicht, mit dem Verkauf, der erfüllt, was sie verlangt"),
        .init(
            "term.rises.at_review", "is reached at the review of whose day its requirements are met",
            "wird bei der Überprüfung erreicht, an deren Tag erfüllt ist, was sie verlangt"),
        .init(
            "term.rises.requested",
            "is asked for by the partner once its requirements are met, and assigned by the vendor",
            "wird vom Partner beantragt, sobald erfüllt ist, was sie verlangt, und vom Hersteller zugewiesen"),
        .init(
            "term.rises_from", "from {tier} on; whoever has less comes to it at a review",
            "ab {tier}; wer weniger hat, kommt bei einer Überprüfung dazu"),
        .init(
            "term.tier_limit", "is held for {months} {months:month|months} at most",
            "gilt höchstens {months} {months:Monat|Monate}"),
        .init("term.posts", "{count} people with {names}", "{count} Personen mit {names}"),
        .init("term.measure.net", "what customers give up is taken off", "was Kunden aufgeben, wird abgezogen"),
        .init("term.measure.counting", "counting only where {conditions}", "gezählt nur, wo gilt: {conditions}"),
        .init(
            "term.measure.share", "as a share: {part} of {whole}[, where {conditions}]",
            "als Anteil: {part} von {whole}[, wo gilt: {conditions}]"),
        .init(
            "term.measure.added", "counting by how much it is more than in the same days a year before",
            "gezählt, um wie viel es mehr ist als an denselben Tagen ein Jahr zuvor"),
        .init(
            "term.measure.growth", "as growth over the same days a year before",
            "als Wachstum gegenüber denselben Tagen ein Jahr zuvor"),
        .init(
            "term.measure.on_any_day", "on any day of the last {months} {months:month|months}",
            "an irgendeinem Tag der letzten {months} {months:Monat|Monate}"),
        .init("measure.net_revenue", "net revenue", "Nettoumsatz"),
        .init("measure.units", "units", "Einheiten"),
        .init("measure.licences", "licences", "Lizenzen"),
        .init("measure.orders", "orders", "Bestellungen"),
        .init("measure.customers", "customers", "Kunden"),
        .init("measure.new_customers", "new customers", "neue Kunden"),
        .init("measure.kept_customers", "new customers that still have something", "neue Kunden, die noch etwas haben"),
        .init("measure.active_customers", "customers that have something", "Kunden, die etwas haben"),
        .init("measure.products", "different products", "verschiedene Produkte"),
        .init("measure.activities", "activities", "Aktivitäten"),
        .init("term.rises.conferred", "is conferred by the vendor alone", "wird allein vom Hersteller verliehen"),
        .init("term.reaching", "takes {least} in {window}", "verlangt {least} {window}"),
        .init("term.keeping", "keeping it takes {least} in {window}", "sie zu halten verlangt {least} {window}"),
        .init("term.window.month", "the month before", "im Monat davor"),
        .init("term.window.months", "the {months} months before", "in den {months} Monaten davor"),
        .init("term.window.calendar_month", "a calendar month", "im Kalendermonat"),
        .init("term.window.calendar_quarter", "a calendar quarter", "im Kalenderquartal"),
        .init("term.window.calendar_half_year", "a calendar half-year", "im Kalenderhalbjahr"),
        .init("term.window.calendar_year", "a calendar year", "im Kalenderjahr"),
        .init("term.window.fiscal_month", "a month", "im Monat"),
        .init(
            "term.window.fiscal_quarter", "a fiscal quarter, the year beginning in {month}",
            "im Geschäftsquartal; das Jahr beginnt im {month}"),
        .init(
            "term.window.fiscal_half_year", "a fiscal half-year, the year beginning in {month}",
            "im Geschäftshalbjahr; das Jahr beginnt im {month}"),
        .init(
            "term.window.fiscal_year", "a fiscal year that begins in {month}",
            "im Geschäftsjahr, das im {month} beginnt"),
        .init("term.window.previous_month", "the month before", "im Monat davor"),
        .init("term.window.previous_quarter", "the quarter before", "im Quartal davor"),
        .init("term.window.previous_half_year", "the half-year before", "im Halbjahr davor"),
        .init("term.window.previous_year", "the year before", "im Jahr davor"),
        .init("term.window.since_joining", "the time since joining", "seit dem Beitritt"),
        .init("term.window.lifetime", "all the time", "über die ganze Zeit"),
        .init("figure.customers", "{n} {n:customer|customers}", "{n} {n:Kunde|Kunden}"),
        .init("figure.new_customers", "{n} new {n:customer|customers}", "{n} {n:neuer Kunde|neue Kunden}"),
        .init(
            "figure.kept_customers", "{n} kept {n:customer|customers}", "{n} {n:gehaltener Kunde|gehaltene Kunden}"),
        .init(
            "figure.active_customers", "{n} active {n:customer|customers}", "{n} {n:aktiver Kunde|aktive Kunden}"),
        .init(
            "figure.products", "{n} different {n:product|products}", "{n} {n:Produkt|verschiedene Produkte}"),
        .init("figure.net_revenue", "{n}", "{n}"),
        .init("figure.units", "{n} {n:unit|units}", "{n} {n:Einheit|Einheiten}"),
        .init("figure.licences", "{n} {n:licence|licences}", "{n} {n:Lizenz|Lizenzen}"),
        .init("figure.orders", "{n} {n:order|orders}", "{n} {n:Bestellung|Bestellungen}"),
        .init("figure.activities", "{n} {n:activity|activities}", "{n} {n:Aktivität|Aktivitäten}"),
        .init("term.certified", "takes {posts|and} by one person", "verlangt {posts|and} von einer Person"),
        .init(
            "term.certified_each", "takes {posts|and}, each by another person",
            "verlangt {posts|and}, jeweils von einer anderen Person"),
        .init(
            "term.nothing_overdue", "takes that nothing is overdue of: {obligation}",
            "setzt voraus, dass nichts überfällig ist bei: {obligation}"),
        .init(
            "term.designation.automatic", "is awarded by itself once its requirements are met",
            "wird von selbst verliehen, sobald erfüllt ist, was sie verlangt"),
        .init("term.designation.conferred", "is conferred by the vendor alone", "wird allein vom Hersteller verliehen"),
        .init(
            "term.designation_review", "at the end of {when}: {cause} ends it",
            "am Ende von {when}: {cause} beendet sie"),
        .init(
            "term.benefit_designated", "for whoever has {designations|or}", "für alle mit {designations|or}"),
        .init("term.score", "{least} {least:point|points} ({metrics})", "{least} {least:Punkt|Punkte} ({metrics})"),
        .init(
            "term.metric",
            "{metric}: {points} {points:point|points} for each {each} in {window}, {most} at most[, {least} at the least]",
            "{metric}: {points} {points:Punkt|Punkte} je {each} {window}, höchstens {most}[, mindestens {least}]"),
        .init(
            "term.metric_people",
            "{metric}: {points} {points:point|points} for each person with {names}, {most} at most"
                + "[, {least} at the least]",
            "{metric}: {points} {points:Punkt|Punkte} je Person mit {names}, höchstens {most}[, mindestens {least}]"),
        .init("term.score_reaching", "takes {score}", "verlangt {score}"),
        .init("term.score_keeping", "keeping it takes {score}", "sie zu halten verlangt {score}"),
        .init("score.metric", "{metric} {points} of {most}", "{metric} {points} von {most}"),
        .init("term.benefit", "partners have it", "Partner haben es"),
        .init("term.benefit_for", "for {tiers}", "für {tiers}"),
    ]

    private static let reviews: [Wordbook.Entry] = [
        .init("title.tier_review", "Review", "Überprüfung"),
        .init(
            "term.review_automatic", "at the end of {when}, of {what}: {cause} leads to {goal}",
            "am Ende von {when}, zu {what}: {cause} führt zu {goal}"),
        .init(
            "term.review_proposed", "at the end of {when}, of {what}: {cause} is proposed to lead to {goal}",
            "am Ende von {when}, zu {what}: {cause} führt zum Vorschlag von {goal}"),
        .init("term.far_below", "less than {share} of a threshold", "weniger als {share} einer Schwelle"),
        .init("term.missed_one", "a missed review", "eine verfehlte Überprüfung"),
        .init(
            "term.missed_more", "{times} missed reviews in a row", "{times} verfehlte Überprüfungen in Folge"),
        .init("term.cause_or", ", or ", ", oder "),
        .init(
            "term.goal.highest_met", "the highest tier whose requirements are met",
            "der höchsten Stufe, deren Bedingungen erfüllt sind"),
        .init("term.goal.next_lower", "the next lower tier", "der nächstniedrigeren Stufe"),
        .init("term.end_of_month", "each month", "jedem Monat"),
        .init("term.end_of_quarter", "each quarter", "jedem Quartal"),
        .init("term.end_of_half_year", "each half-year", "jedem Halbjahr"),
        .init("term.end_of_year", "each year", "jedem Jahr"),
    ]
}
