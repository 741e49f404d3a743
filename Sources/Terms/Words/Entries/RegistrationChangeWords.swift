extension Wordbook.Entry {
    /// What is different in how deals are registered.
    static let registrationChanges: [Wordbook.Entry] = requirements + dates

    private static let requirements: [Wordbook.Entry] = [
        .init("change.registering", "registering a deal", "einen Deal zu registrieren"),
        .init("change.accepting", "accepting a registration", "eine Registrierung anzunehmen"),
        .init(
            "change.requirement_removed", "{act} no longer takes: {title}", "{act} setzt nicht mehr voraus: {title}"),
        .init(
            "change.requirement_added", "{act} now takes: {title}[, that is: {after}]",
            "{act} setzt jetzt voraus: {title}[, das heißt: {after}]"),
        .init("change.quote", "quote on a registered deal", "einen registrierten Deal selbst anbieten"),
        .init(
            "change.withdraw", "decline, suspend or rescind a registration",
            "eine Registrierung ablehnen, aussetzen oder entziehen"),
        .init("change.charge_up", "charge up to list price", "bis zum Listenpreis nachberechnen"),
        .init(
            "change.reason_removed", "the vendor may no longer {act} because: {title}",
            "aus diesem Grund darf der Hersteller nicht mehr {act}: {title}"),
        .init(
            "change.reason_added", "the vendor may now {act} because: {title}",
            "aus diesem Grund darf der Hersteller jetzt {act}: {title}"),
        .init(
            "change.reason_worded", "the reason “{before}” is now worded “{after}”",
            "der Grund „{before}“ lautet jetzt „{after}“"),
        .init("title.registration_term", "Term of a registration", "Laufzeit einer Registrierung"),
        .init(
            "title.protection_reseller", "Protection of a reseller's registration",
            "Schutz der Registrierung eines Wiederverkäufers"),
        .init(
            "title.protection_distributor", "Protection of a distributor's registration",
            "Schutz der Registrierung eines Distributors"),
        .init("title.protection_owner", "That only the owner benefits", "Dass nur der Inhaber den Vorteil hat"),
        .init(
            "title.protection_marketing", "Marketing to registered end customers", "Marketing an registrierte Endkunden"
        ),
    ]

    private static let dates: [Wordbook.Entry] = [
        .init(
            "change.target", "the vendor means to decide on a registration within {after} instead of {before}",
            "der Hersteller will über eine Registrierung in so vielen Tagen entscheiden: {after} statt {before}"),
        .init(
            "change.enterprise_target",
            "the vendor means to decide on an enterprise's registration within {after} instead of {before}",
            "der Hersteller will über die Registrierung eines Großunternehmens in so vielen Tagen entscheiden: {after} statt "
                + "{before}"),
        .init(
            "change.term_days", "an approved registration holds for {after} instead of {before}",
            "eine genehmigte Registrierung gilt {after} statt {before}"),
        .init("change.day_of_notice", "the day of notice", "der Tag der Mitteilung"),
        .init("change.day_after", "the day after", "der Tag danach"),
        .init(
            "change.first_day", "day 1 of the term is {after} instead of {before}",
            "Tag 1 der Laufzeit ist {after} statt {before}"),
        .init(
            "change.addendum", "for end customers in {region} a registration holds for {after} instead of {before}",
            "für Endkunden in {region} gilt eine Registrierung {after} statt {before}"),
        .init(
            "change.addendum_removed", "end customers in {region} no longer have a term of their own, {before}",
            "Endkunden in {region} haben keine eigene Laufzeit mehr ({before})"),
        .init(
            "change.addendum_added", "for end customers in {region} a registration holds for {after}",
            "für Endkunden in {region} gilt eine Registrierung {after}"),
        .init(
            "change.active_months",
            "an end customer counts as the vendor's own for {after} after a direct purchase instead of {before}",
            "ein Endkunde gilt nach einem Direktkauf so lange als Kunde des Herstellers: {after} statt {before}"),
        .init("change.counts", "counts", "zählt"),
        .init("change.does_not_count", "does not count", "zählt nicht"),
        .init(
            "change.anniversary", "the same day of the last month now {after}",
            "derselbe Tag des letzten Monats {after} jetzt"),
        .init(
            "change.significant",
            "units beyond the registered ones count as significant above {after} instead of {before}",
            "Einheiten über die registrierten hinaus gelten ab mehr als {after} statt {before} als erheblich"),
        .init(
            "change.charge", "list price is charged for {after} instead of {before}",
            "bis zum Listenpreis berechnet werden {after} statt {before}"),
    ]
}
