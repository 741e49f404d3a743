extension Wordbook.Entry {
    /// What a program does by its clauses: rates, routes, prices and deal registration.
    static let terms: [Wordbook.Entry] = rates + settings + registration

    private static let rates: [Wordbook.Entry] = [
        .init(
            "rate.agreed", "the discount agreed between reseller and distributor",
            "der zwischen Wiederverkäufer und Distributor vereinbarte Rabatt"),
        .init("rate.passed_on", "the share of the bonus that is passed on", "der weitergegebene Anteil des Bonus"),
        .init("rate.kept", "the share of the bonus that is kept", "der behaltene Anteil des Bonus"),
        .init(
            "rate.undecided", "a rate that {decider} has yet to decide",
            "ein Satz, über den noch entscheidet: {decider}"),
        .init("rate.up_to", "up to {rate}", "bis zu {rate}"),
        .init("rate.at_discretion", "a rate at the vendor's discretion", "ein Satz nach Ermessen des Herstellers"),
        .init("rate.of", "{rate} {base}", "{rate} {base}"),
        .init("rate.table_of", "{base}: {rate}", "{base}: {rate}"),
        .init("rate.otherwise", "otherwise", "sonst"),
        .init("rate.from", "from {least} on", "ab {least}"),
        .init("rate.cell_value", "{fact}: {value}", "{fact}: {value}"),
        .init("unit_price.least", "a unit costs at least {least|or}", "eine Einheit kostet mindestens {least|or}"),
        .init("unit_price.most", "a unit costs at most {most|or}", "eine Einheit kostet höchstens {most|or}"),
        .init(
            "unit_price.both", "a unit costs at least {least|or} and at most {most|or}",
            "eine Einheit kostet mindestens {least|or} und höchstens {most|or}"),
        .init("rate.base.list", "off list", "auf den Listenpreis"),
        .init(
            "rate.base.remaining", "off what the discounts before it leave",
            "auf das, was die Rabatte davor übrig lassen"),
        .init(
            "rate.part.passed_on", "{whole}, of it the part that the distributor passes on",
            "{whole}, davon der Teil, den der Distributor weitergibt"),
        .init(
            "rate.part.kept", "{whole}, of it the part that the distributor keeps",
            "{whole}, davon der Teil, den der Distributor behält"),
        .init(
            "rate.part.agreed", "{whole}, of it the part agreed with the distributor",
            "{whole}, davon der mit dem Distributor vereinbarte Teil"),
        .init("way.direct", "directly from the vendor", "direkt beim Hersteller"),
        .init("way.distribution", "through distribution", "über die Distribution"),
        .init("way.marketplace", "through a distributor's marketplace", "über den Marktplatz eines Distributors"),
        .init("rounding.half_up", "to the nearest, half a unit up", "zum nächsten Wert, eine halbe Einheit aufwärts"),
        .init(
            "rounding.half_even", "to the nearest, half a unit to the even one",
            "zum nächsten Wert, eine halbe Einheit zum geraden"),
        .init("rounding.up", "up", "aufwärts"),
        .init("rounding.down", "down", "abwärts"),
    ]

    private static let settings: [Wordbook.Entry] = [
        .init("use.buys", "buys {routes}", "kauft {routes}"),
        .init("title.retyping", "Change of partner type", "Wechsel des Partnertyps"),
        .init(
            "use.retyping", "the vendor may move a partner to another type",
            "der Hersteller kann einem Partner einen anderen Typ geben"),
        .init("title.credit", "Credit", "Kredit"),
        .init(
            "use.credit", "the vendor may hold a partner's credit",
            "der Hersteller kann den Kredit eines Partners sperren"),
        .init("title.payment", "Payment", "Zahlung"),
        .init(
            "use.payment", "an invoice that names no day is due after {days} {days:day|days}",
            "eine Rechnung ohne Fälligkeitstag ist nach {days} {days:Tag|Tagen} fällig"),
        .init(
            "use.cap", "all discounts together are at most {most}", "alle Rabatte zusammen betragen höchstens {most}"),
    ]

    private static let registration: [Wordbook.Entry] = [
        .init("title.registration", "Deal registration", "Deal-Registrierung"),
        .init("use.registration", "partners register deals", "Partner registrieren Deals"),
        .init("title.decision_target", "Time to decide", "Zeit für die Entscheidung"),
        .init(
            "use.decision_target",
            "the vendor means to decide within {days} business {days:day|days}, for enterprises within {enterprise}",
            "der Hersteller will binnen {days} {days:Geschäftstag|Geschäftstagen} entscheiden, bei Großunternehmen binnen "
                + "{enterprise}"),
        .init("title.term", "Term", "Laufzeit"),
        .init(
            "use.term",
            "an approved registration holds for {days} {days:day|days}, the day of notice being the first[{addenda}]",
            "eine genehmigte Registrierung gilt {days} {days:Tag|Tage}, der Tag der Mitteilung ist der erste[{addenda}]"
        ),
        .init(
            "use.term_after",
            "an approved registration holds for {days} {days:day|days}, the day after that of notice being the "
                + "first[{addenda}]",
            "eine genehmigte Registrierung gilt {days} {days:Tag|Tage}, der Tag nach der Mitteilung ist der erste[{addenda}]"
        ),
        .init(
            "use.addendum", ", {days} {days:day|days} for end customers in {region}",
            ", {days} {days:Tag|Tage} für Endkunden in {region}"),
        .init("title.extension", "Extension", "Verlängerung"),
        .init(
            "use.extension", "the vendor may prolong a registration in its term",
            "der Hersteller kann eine Registrierung verlängern, solange sie läuft"),
        .init("title.protection", "Protection", "Schutz"),
        .init(
            "use.protection.reseller", "keeps the vendor's own sales off a reseller's registered deal",
            "hält den Direktvertrieb des Herstellers vom registrierten Deal eines Wiederverkäufers fern"),
        .init(
            "use.protection.distributor", "keeps the vendor's own sales off a deal that a distributor registered",
            "hält den Direktvertrieb des Herstellers von einem Deal fern, den ein Distributor registriert hat"),
        .init(
            "use.protection.owner", "only the partner that registered benefits",
            "den Vorteil hat nur der Partner, der registriert hat"),
        .init(
            "use.protection.marketing", "marketing that reaches everyone goes on",
            "Marketing, das alle erreicht, geht weiter"),
        .init("title.vendor_quotes", "Quotes by the vendor", "Angebote des Herstellers"),
        .init(
            "use.vendor_quotes", "the vendor may quote a registered deal for listed reasons",
            "der Hersteller darf einen registrierten Deal aus festgelegten Gründen selbst anbieten"),
        .init("title.presence", "Direct presence", "Direktvertrieb"),
        .init(
            "use.presence", "none of this holds where the vendor does not sell direct",
            "nichts davon gilt, wo der Hersteller nicht direkt verkauft"),
        .init("title.active_customer", "Active customers", "Aktive Kunden"),
        .init(
            "use.active_customer",
            "an end customer is the vendor's own for {months} {months:month|months} after a direct purchase",
            "ein Endkunde gilt {months} {months:Monat|Monate} nach einem Direktkauf als Kunde des Herstellers"),
        .init("use.may_quote", "the vendor may quote", "der Hersteller darf anbieten"),
        .init(
            "use.may_withdraw", "the vendor may decline, suspend or rescind",
            "der Hersteller darf ablehnen, aussetzen oder entziehen"),
        .init(
            "use.may_charge", "the vendor may charge up to list price",
            "der Hersteller darf bis zum Listenpreis nachberechnen"),
        .init("title.closing", "Closing", "Abschluss"),
        .init(
            "use.closing", "an order paid in full closes the deal", "eine voll bezahlte Bestellung schließt den Deal ab"
        ),
        .init("title.overage", "More than was registered", "Mehr als registriert"),
        .init(
            "use.overage",
            "units beyond the registered ones by more than {significant} may be charged up to list price: {charge}",
            "Einheiten, die um mehr als {significant} über die registrierten hinausgehen, dürfen bis zum Listenpreis "
                + "nachberechnet werden: {charge}"),
        .init("charge.beyond", "the units beyond the registered ones", "die Einheiten über die registrierten hinaus"),
        .init("charge.whole_order", "all units of the order", "alle Einheiten der Bestellung"),
    ]
}
