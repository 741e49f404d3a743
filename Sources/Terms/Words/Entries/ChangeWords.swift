extension Wordbook.Entry {
    /// What is different between two versions of a program. `{before}` and `{after}` are in words.
    static let changes: [Wordbook.Entry] = audiences + general + prices + settings + clauses

    private static let audiences: [Wordbook.Entry] = [
        .init("audience.everyone", "All partners", "Alle Partner"),
        .init("audience.vendor", "The vendor", "Der Hersteller"),
        .init("audience.resellers", "Resellers", "Wiederverkäufer"),
        .init("audience.distributors", "Distributors", "Distributoren"),
        .init("audience.partners", "{label}s", "{label}"),
        .init("audience.distributor_type", "{label}s", "{label}en"),
        .init("audience.of_type", "{label} partners", "Partner vom Typ {label}"),
        .init("side.reseller", "reseller", "Wiederverkäufer"),
        .init("side.distributor", "distributor", "Distributor"),
        .init("side.referral", "referral", "Empfehlungspartner"),
        .init("language.en", "English", "Englisch"),
        .init("language.de", "German", "Deutsch"),
        .init("weekday.mon", "mon", "Montag"),
        .init("weekday.tue", "tue", "Dienstag"),
        .init("weekday.wed", "wed", "Mittwoch"),
        .init("weekday.thu", "thu", "Donnerstag"),
        .init("weekday.fri", "fri", "Freitag"),
        .init("weekday.sat", "sat", "Samstag"),
        .init("weekday.sun", "sun", "Sonntag"),
        .init("count.days", "{n} {n:day|days}", "{n} {n:Tag|Tage}"),
        .init("count.months", "{n} {n:month|months}", "{n} {n:Monat|Monate}"),
        .init("count.business_days", "{n} business {n:day|days}", "{n} {n:Geschäftstag|Geschäftstage}"),
    ]

    private static let general: [Wordbook.Entry] = [
        .init("change.cited", "{sentence} (clause {clause})", "{sentence} (Klausel {clause})"),
        .init("change.words", "{words}", "{words}"),
        .init("change.renamed", "“{before}” is now called “{after}”", "„{before}“ heißt jetzt „{after}“"),
        .init("change.from_now_on", "from now on {words}", "von nun an: {words}"),
        .init("change.no_longer", "no longer: {words}", "nicht mehr: {words}"),
        .init(
            "change.other_clause", "{title} now follows from another clause, not {before}",
            "{title}: folgt jetzt aus einer anderen Klausel, nicht aus {before}"),
        .init("title.translation", "Translation", "Übersetzung"),
        .init("change.translation", "only in {language}: {sentence}", "nur auf {language}: {sentence}"),
        .init("change.term_removed", "no longer holds: {title}: {before}", "gilt nicht mehr: {title}: {before}"),
        .init("change.term_added", "from now on: {title}: {after}", "von nun an: {title}: {after}"),
        .init("change.term", "{title}: {after}; before: {before}", "{title}: {after}; vorher: {before}"),
        .init(
            "change.term_for", "{title} is for {after} now; before: {before}",
            "{title}: jetzt für {after}; vorher: {before}"),
        .init(
            "change.agreement_text", "version {version} of {title} has another text",
            "Version {version} von {title} hat einen anderen Text"),
        .init(
            "change.needs", "unless {condition}, partners now read: {after}",
            "wo nicht gilt, dass {condition}, lesen Partner jetzt: {after}"),
        .init(
            "change.needs_removed", "unless {condition}, no sentence of the program's own says so any more",
            "wo nicht gilt, dass {condition}, sagt es kein eigener Satz des Programms mehr"),
        .init(
            "change.condition", "{title} now takes that {after}, instead of: {before}",
            "{title}: setzt jetzt voraus: {after}, statt: {before}"),
        .init(
            "change.condition_removed", "{title} no longer takes that {before}",
            "{title}: setzt nicht mehr voraus: {before}"),
        .init(
            "change.condition_added", "{title} now also takes that {after}", "{title}: setzt jetzt auch voraus: {after}"
        ),
    ]

    private static let prices: [Wordbook.Entry] = [
        .init("title.quotes", "Quotes", "Angebote"),
        .init(
            "change.quote_days", "a quote stands for {after} instead of {before}",
            "ein Angebot gilt {after} statt {before}"),
        .init("title.rounding", "Rounding", "Rundung"),
        .init(
            "change.rounding", "results are rounded {after}, instead of {before}",
            "Ergebnisse werden {after} gerundet, statt {before}"),
        .init(
            "change.discount_removed", "{who} no longer get {before}: {title}",
            "{who} erhalten nicht mehr {before}: {title}"),
        .init("change.gets", "{who} get {grant}", "{who} erhalten {grant}"),
        .init(
            "change.discount_rate", "{who} get {new} instead of {old} {base}", "{who} erhalten {new} statt {old} {base}"
        ),
        .init("change.discount", "{who} get {after} instead of {before}", "{who} erhalten {after} statt {before}"),
        .init("change.no_group", "none", "keine"),
        .init(
            "change.group",
            "{title} stands in the group {after} instead of {before}; of a group only the first that applies counts",
            "{title}: steht in der Gruppe {after} statt {before}; aus einer Gruppe zählt nur, was zuerst gilt"),
        .init("title.order", "Order", "Reihenfolge"),
        .init(
            "change.order", "discounts are looked at in another order: {after}",
            "Rabatte werden in anderer Reihenfolge betrachtet: {after}"),
        .init(
            "change.unit_price_removed", "the price of a unit is no longer bounded: {title}",
            "der Preis einer Einheit ist nicht mehr begrenzt: {title}"),
        .init(
            "change.unit_price", "{title}: {after}; before: {before}", "{title}: {after}; vorher: {before}"),
        .init("change.cap", "discounts together are at most {most}", "Rabatte betragen zusammen höchstens {most}"),
        .init(
            "change.cap_removed", "discounts are no longer limited: {title}",
            "Rabatte sind nicht mehr begrenzt: {title}"),
        .init(
            "change.cap_moved", "discounts together are at most {after} instead of {before}",
            "Rabatte betragen zusammen höchstens {after} statt {before}"),
    ]

    private static let settings: [Wordbook.Entry] = [
        .init("change.type_removed", "there are no {plural} any more", "es gibt sie nicht mehr: {plural}"),
        .init(
            "change.type_added", "there are {plural} now; they buy {after}",
            "es gibt jetzt {plural}; sie kaufen {after}"),
        .init("change.type_role", "{title} is now a {after}, not a {before}", "{title}: jetzt {after}, nicht {before}"),
        .init(
            "change.type_routes", "{plural} buy {after} instead of {before}", "{plural} kaufen {after} statt {before}"),
        .init("title.title", "Title", "Titel"),
        .init(
            "change.title", "the program is now called {after}, not {before}",
            "das Programm heißt jetzt {after}, nicht {before}"),
        .init("title.notice", "Notice", "Hinweis"),
        .init("change.notice", "the notice now reads: {after}", "der Hinweis lautet jetzt: {after}"),
        .init("title.language", "Language", "Sprache"),
        .init(
            "change.language", "what is written in one language alone is {after}, not {before}",
            "was nur in einer Sprache geschrieben ist, ist {after}, nicht {before}"),
        .init("title.currency", "Currency", "Währung"),
        .init(
            "change.currency", "quotes that name no currency are in {after} instead of {before}",
            "Angebote ohne genannte Währung sind in {after} statt {before}"),
        .init("change.credit", "good credit standing is asked for", "verlangt wird gute Bonität"),
        .init(
            "change.payment_days", "invoices that name no day are due after {after} instead of {before}",
            "Rechnungen ohne Fälligkeitstag sind nach so vielen Tagen fällig: {after} statt {before}"),
        .init("title.credit_standing", "Good credit standing", "Gute Bonität"),
        .init("title.payment_when_due", "Payment when due", "Zahlung bei Fälligkeit"),
        .init("change.region_removed", "the region {title} is gone", "die Region {title} gibt es nicht mehr"),
        .init("change.region_added", "there is a region {title}: {after}", "es gibt eine Region {title}: {after}"),
        .init("change.region", "the region {title} is another: {parts}", "die Region {title} ist eine andere: {parts}"),
        .init("change.countries_come", "{countries} now belongs to it", "dazu gehört jetzt {countries}"),
        .init("change.countries_gone", "{countries} no longer does", "nicht mehr dazu gehört {countries}"),
        .init(
            "change.presence", "in {title} the vendor now {after} end customers itself",
            "in {title} verkauft der Hersteller jetzt {after} selbst an Endkunden"),
        .init("change.sells", "sells to", "auch"),
        .init("change.does_not_sell", "does not sell to", "nicht"),
        .init(
            "change.region_words", "{countries}; the vendor {presence} end customers there itself",
            "{countries}; der Hersteller verkauft dort {presence} selbst an Endkunden"),
        .init("title.zone", "Time zone", "Zeitzone"),
        .init(
            "change.zone", "days begin and end in {after} instead of {before}",
            "Tage beginnen und enden in {after} statt {before}"),
        .init("title.weekend", "Weekend", "Wochenende"),
        .init(
            "change.weekend", "no business is done on {after} instead of {before}",
            "kein Geschäftstag ist {after} statt {before}"),
        .init("title.holidays", "Holidays", "Feiertage"),
        .init("change.holidays_added", "new holidays: {after}", "neue Feiertage: {after}"),
        .init("change.holidays_removed", "no holidays any more: {before}", "keine Feiertage mehr: {before}"),
        .init(
            "change.public_holidays",
            "the public holidays that are not worked are those of {after} instead of {before}",
            "nicht gearbeitet wird an den gesetzlichen Feiertagen von {after} statt {before}"),
        .init("public_holidays.none", "no country", "keinem Land"),
    ]

    private static let clauses: [Wordbook.Entry] = [
        .init(
            "change.clause_removed", "“{title}” is no longer part of the program",
            "„{title}“ gehört nicht mehr zum Programm"),
        .init("change.clause_added", "“{title}” is new: {after}", "„{title}“ ist neu: {after}"),
        .init(
            "change.clause_titled", "the clause “{before}” is now titled “{after}”",
            "die Klausel „{before}“ heißt jetzt „{after}“"),
        .init(
            "change.clause_summed", "“{title}” is now summed up so: {after}",
            "„{title}“ ist jetzt so zusammengefasst: {after}"),
        .init("change.no_cap", "no cap", "keine Grenze"),
        .init(
            "change.clause_cap", "no rule that cites it may grant more than {after}, instead of {before}",
            "keine Regel, die sie nennt, darf mehr gewähren als: {after}, statt: {before}"),
        .init("title.reading", "Reading", "Lesart"),
        .init(
            "change.reading_removed", "what {place} assumed is no longer assumed",
            "was {place} annahm, gilt nicht mehr als angenommen"),
        .init("change.reading", "{place} now assumes: {after}", "{place} nimmt jetzt an: {after}"),
        .init("title.mail", "Mail", "E-Mail"),
        .init(
            "change.mail_added", "the mail of {kind} in {language} has words of the program's own",
            "die E-Mail zu {kind} auf {language} hat eigene Worte des Programms"),
        .init(
            "change.mail_removed", "the mail of {kind} in {language} has the built-in words again",
            "die E-Mail zu {kind} auf {language} hat wieder die eingebauten Worte"),
        .init(
            "change.mail", "the mail of {kind} in {language} has other words",
            "die E-Mail zu {kind} auf {language} hat andere Worte"),
    ]
}
