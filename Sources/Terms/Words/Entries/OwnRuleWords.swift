extension Wordbook.Entry {
    /// What rules are called that no program file names: `rule.` and their ids.
    static let rules: [Wordbook.Entry] = [
        .init("rule.route", "Routes of purchase", "Bezugswege"),
        .init("rule.overage", "Units beyond the registration", "Einheiten über die Registrierung hinaus"),
        .init("rule.charge", "Charge up to list price", "Nachberechnung bis zum Listenpreis"),
        .init("rule.direct-presence", "Direct presence in the region", "Direktvertrieb in der Region"),
        .init("rule.marketing", "Marketing", "Marketing"),
        .init("rule.protection", "Registered deal", "Registrierter Deal"),
        .init("rule.extension", "Extension before expiry", "Verlängerung vor dem Ablauf"),
        .init("rule.reviewers", "Assessed", "Bewertet"),
        .init("rule.known", "New to the program", "Neu im Programm"),
        .init("rule.score", "Score", "Punkte"),
        .init("rule.active", "Membership active", "Mitgliedschaft aktiv"),
        .init("rule.membership", "Membership", "Mitgliedschaft"),
        .init("rule.review", "Review", "Überprüfung"),
        .init("rule.conferred", "Conferred by the vendor", "Vom Hersteller verliehen"),
        .init("rule.tier_conferred", "{tier}: conferred", "{tier}: wird verliehen"),
        .init("rule.quota", "Quota of {licence}", "Kontingent: {licence}"),
        .init("rule.named", "{what}", "{what}"),
        .init("rule.library", "Library", "Bibliothek"),
        .init("rule.directory", "Public list of partners", "Öffentliche Partnerliste"),
    ]
}
