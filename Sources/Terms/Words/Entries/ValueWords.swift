extension Wordbook.Entry {
    /// Words for values that stand in sentences, and for what joins them.
    static let values: [Wordbook.Entry] = [
        .init("value.yes", "yes", "ja"),
        .init("value.no", "no", "nein"),
        .init("value.erased_person", "erased person", "gelöschte Person"),
        .init("value.empty", "empty", "leer"),
        .init("value.none", "none", "keine"),
        .init("value.or", " or ", " oder "),
        .init("value.and", " and ", " und "),
        .init("value.vendor", "the vendor", "der Hersteller"),

        .init("role.resale", "resale", "Wiederverkauf"),
        .init("role.fulfilment", "fulfilment", "Abwicklung"),
        .init("route.direct", "direct", "direkt"),
        .init("route.distribution", "distribution", "Distribution"),
        .init("route.marketplace", "marketplace", "Marktplatz"),
        .init("requester.end_customer", "end customer", "Endkunde"),
        .init("requester.reseller", "reseller", "Wiederverkäufer"),
        .init("membership.onboarding", "onboarding", "in Aufnahme"),
        .init("membership.active", "active", "aktiv"),
        .init("membership.terminated", "terminated", "beendet"),

        .init("status.draft", "draft", "Entwurf"),
        .init("status.submitted", "submitted", "eingereicht"),
        .init("status.in_review", "in review", "in Prüfung"),
        .init("status.action_required", "action required", "Antwort nötig"),
        .init("status.approved", "approved", "genehmigt"),
        .init("status.declined", "declined", "abgelehnt"),
        .init("status.expired", "expired", "abgelaufen"),
        .init("status.suspended", "suspended", "ausgesetzt"),
        .init("status.rescinded", "rescinded", "entzogen"),
        .init("status.won", "won", "gewonnen"),
        .init("status.lost", "lost", "verloren"),

        .init("course_request.requested", "requested", "angefragt"),
        .init("course_request.quoted", "quoted", "mit genannten Kosten"),
        .init("course_request.accepted", "accepted", "angenommen"),
        .init("course_request.declined", "declined", "abgelehnt"),

        .init("withheld.register_deals", "register deals", "keine Deals registrieren"),
        .init("withheld.order", "place orders", "nichts bestellen"),
        .init("withheld.licences", "ask for licences", "keine Lizenzen anfragen"),
        .init("withheld.library", "use the library", "die Bibliothek nicht nutzen"),
        .init("withheld.funds", "ask for funds", "keine Mittel anfragen"),
    ]
}
