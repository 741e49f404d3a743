import Terms

/// The words of the record of partners, and of what the program says of them.
enum CompanyWords {
    static let all: [Wordbook.Entry] = [
        .init("clause.unknown", "the program has no clause {clause}", "das Programm hat keine Klausel {clause}"),
        .init("clause.unknown.hint", "[did you mean `{nearest}`?]", "[meinten Sie `{nearest}`?]"),
        .init("company.country", "\"{text}\" is not a country", "„{text}“ ist kein Land"),
        .init(
            "company.country.hint", "write the two capital letters of ISO 3166, such as US or DE",
            "schreiben Sie die zwei Großbuchstaben nach ISO 3166, etwa DE oder US"),
        .init("company.domain", "\"{text}\" is not a web domain", "„{text}“ ist keine Domain"),
        .init("company.domain.hint", "write it such as example.com", "schreiben Sie sie so: example.com"),
        .init(
            "company.page", "\"{text}\" is not the address of a page", "„{text}“ ist keine Adresse einer Seite"),
        .init(
            "company.page.hint", "write it as https://example.com/page",
            "schreiben Sie sie so: https://example.com/seite"),
        .init("may.distribute", "act as a distributor", "als Distributor zu handeln"),
        .init("may.see_partners", "see partners", "Partner zu sehen"),
        .init("none.partner", "no partner", "keinen Partner"),
        .init("partner.missing", "no partner is named", "es ist kein Partner genannt"),
        .init("partner.missing.hint", "name the partner it is for", "nennen Sie den Partner, um den es geht"),
        .init(
            "partner.over", "the membership of {partner} is over", "die Mitgliedschaft von {partner} ist beendet"),
        .init(
            "partner.over.hint", "what happened is kept; nobody is let in again",
            "was geschah, bleibt erhalten; niemand erhält wieder Zugang"),
        .init(
            "partner_type.unknown", "\"{id}\" is not a partner type of the program",
            "„{id}“ ist kein Partnertyp des Programms"),
        .init(
            "partner_type.unknown.hint", "[its types: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("program.no_credit", "{program} has no terms of credit", "{program} regelt keinen Kredit"),
        .init(
            "program.no_registration", "{program} has no deal registration", "{program} kennt keine Deal-Registrierung"),
        .init(
            "program.no_retyping", "{program} does not say that partners change their type",
            "{program} sieht nicht vor, dass Partner den Typ wechseln"),
        .init(
            "program.no_retyping.hint", "name the clause it follows from", "nennen Sie die Klausel, aus der das folgt"),
        .init(
            "tier.none_for_type", "partners of type {type} have no tiers", "Partner vom Typ {type} haben keine Stufen"),
        .init("tier.none_for_type.hint", "leave the tier out", "lassen Sie die Stufe weg"),
        .init(
            "tier.unknown", "\"{id}\" is not a tier of the program", "„{id}“ ist keine Stufe des Programms"),
        .init(
            "tier.unknown.hint", "[its tiers: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
    ]
}
