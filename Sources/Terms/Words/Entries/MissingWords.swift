extension Wordbook.Entry {
    /// What stands in the way, where no program file says it.
    static let missing: [Wordbook.Entry] = prices + promotions + deals + memberships + offers

    private static let prices: [Wordbook.Entry] = [
        .init("missing.instead", "{rule} applies instead", "stattdessen gilt: {rule}"),
        .init(
            "missing.at_discretion", "a decision by the vendor, with a reason",
            "eine begründete Entscheidung des Herstellers"),
        .init(
            "missing.recorded.agreed_rate",
            "a recorded rate (distribution.agreed_rate)", "ein eingetragener Rabatt, den der Distributor vereinbart hat"
        ),
        .init(
            "missing.recorded.bonus_share",
            "a recorded rate (distribution.bonus_share)",
            "ein eingetragener Anteil am Bonus, den der Distributor weitergibt"),
        .init(
            "missing.recorded.bonus_kept",
            "a recorded rate (distribution.bonus_kept)", "ein eingetragener Anteil am Bonus, den der Distributor behält"
        ),
        .init("missing.no_share", "a share above 0%", "ein Anteil über 0 %"),
        .init(
            "missing.no_cell", "the table has no rate for {cell}", "die Tabelle hat keinen Satz für {cell}"),
        .init(
            "missing.within_unit_price", "the price of a unit is within it",
            "der Preis einer Einheit liegt innerhalb davon"),
        .init("missing.lower_cap", "{cap} sets a lower limit", "eine niedrigere Grenze setzt: {cap}"),
        .init(
            "missing.below_cap",
            "the discounts together are not above it", "die Rabatte zusammen liegen nicht darüber"),
        .init(
            "missing.undecided",
            "the rate is undecided; {decider} must decide it before anything is priced by it",
            "der Satz ist nicht festgelegt; bevor danach ein Preis entsteht, entscheidet darüber: {decider}"),
        .init(
            "missing.route",
            "{type} partners buy by: {open}; not {route}",
            "Partner vom Typ {type} beziehen so: {open}; nicht so: {route}"),
    ]

    private static let promotions: [Wordbook.Entry] = [
        .init("promotion.products", "it is for {products} alone", "nur für {products}"),
        .init("promotion.from", "it begins on {day}", "beginnt erst am {day}"),
        .init("promotion.through", "it ended on {day}", "endete am {day}"),
    ]

    private static let deals: [Wordbook.Entry] = [
        .init(
            "missing.more_units",
            "more than {significant} over the units registered",
            "mehr als {significant} über den registrierten Einheiten"),
        .init(
            "missing.units_within",
            "the units ordered are not more than {significant} over the units registered",
            "die bestellten Einheiten liegen nicht um mehr als {significant} über den registrierten"),
        .init(
            "missing.all_charged",
            "nothing is left to charge: {charged} was charged already",
            "es bleibt nichts nachzuberechnen: {charged} sind schon nachberechnet"),
        .init(
            "missing.direct_presence",
            "the vendor has no direct presence in the end customer's region",
            "der Hersteller verkauft in der Region des Endkunden nicht direkt"),
        .init(
            "missing.opted_out",
            "the end customer has opted out of marketing", "der Endkunde hat Marketing widersprochen"),
        .init(
            "missing.protected",
            "the deal is registered; the vendor's own sales hold off until a listed reason to quote is opened",
            "das Projekt ist registriert; der Direktvertrieb des Herstellers hält sich fern, bis einer der festgelegten "
                + "Gründe für ein eigenes Angebot eröffnet ist"),
        .init(
            "missing.extension_late",
            "an extension is granted only before the registration expires; it expired after {last}",
            "verlängert wird nur, bevor die Registrierung abläuft; ihr letzter Tag war der {last}"),
    ]

    private static let memberships: [Wordbook.Entry] = [
        .init(
            "missing.accept_agreement",
            "accept version {version} of “{agreement}”[; until then you cannot {withheld}]",
            "nehmen Sie Version {version} von „{agreement}“ an[; bis dahin können Sie {withheld}]"),
        .init("missing.hand_in", "hand in: {step}", "reichen Sie ein: {step}"),
        .init("missing.in_review", "{step} is being reviewed", "in Prüfung: {step}"),
        .init(
            "missing.hand_in_again", "hand in again: {step}[ ({reason})]",
            "reichen Sie noch einmal ein: {step}[ ({reason})]"),
        .init("missing.evidence", "approved evidence is needed: {what}", "ein genehmigter Nachweis ist nötig: {what}"),
        .init(
            "missing.activate",
            "the vendor has to make the membership active", "der Hersteller muss die Mitgliedschaft aktivieren"),
        .init("missing.not_active", "{partner} is not an active partner", "{partner} ist kein aktiver Partner"),
        .init(
            "missing.membership_over",
            "the membership[ of {partner}] is over", "die Mitgliedschaft[ von {partner}] ist beendet"),
        .init(
            "missing.assessments",
            "{needed} {needed:person has|people have} to assess the application; {count} did so far",
            "{needed} {needed:Person muss|Personen müssen} die Bewerbung bewerten; bisher: {count}"),
        .init(
            "missing.known",
            "{partner} is a partner already: acceptance needs a reason",
            "{partner} ist schon Partner: die Annahme braucht eine Begründung"),
        .init(
            "missing.known_before",
            "{partner} was a partner before: acceptance needs a reason",
            "{partner} war schon einmal Partner: die Annahme braucht eine Begründung"),
        .init(
            "missing.score",
            "the score is {score}, below {pass}: acceptance needs a reason",
            "die Punkte liegen bei {score}, unter {pass}: die Annahme braucht eine Begründung"),
    ]

    private static let offers: [Wordbook.Entry] = [
        .init("missing.other_type", "it is for partners of another type", "das gibt es für Partner eines anderen Typs"),
        .init("missing.other_designation", "it takes {designations|or}", "nötig: {designations|or}"),
        .init("missing.other_tier", "it takes {tiers}", "nötig: {tiers}"),
        .init(
            "missing.for_types",
            "{what} is for partner type {wanted|or}; here it is {is}",
            "{what} gibt es für den Partnertyp {wanted|or}; hier: {is}"),
        .init(
            "missing.for_tiers",
            "{what} is for partner's tier {wanted|or}; here it is {is}",
            "{what} gibt es für die Stufe {wanted|or}; hier: {is}"),
        .init("missing.no_quota", "{licence} is for other tiers", "{licence} gibt es für andere Stufen"),
        .init(
            "missing.quota_taken",
            "{taken} of {most} are taken; one must end before another is granted",
            "{taken} von {most} sind vergeben; eine muss enden, bevor es eine weitere gibt"),
        .init(
            "missing.no_cost",
            "there is no cost to accept: the request is {status}",
            "es gibt keine Kosten anzunehmen: die Anfrage ist {status}"),
    ]
}
