extension Wordbook.Entry {
    /// What a program says of cases.
    static let cases: [Wordbook.Entry] = caseTerms + caseValues + caseSubjects

    private static let caseTerms: [Wordbook.Entry] = [
        .init(
            "term.case", "partners open a {sort} with the vendor[, about {about|or}]",
            "Partner eröffnen beim Hersteller: {sort}[, betrifft {about|or}]"),
        .init(
            "term.case_answered", "a {sort} of this kind is answered at once[, about {about|or}]: {answer}[ ({email})]",
            "wird sofort beantwortet ({sort})[, betrifft {about|or}]: {answer}[ ({email})]"),
        .init(
            "term.case_priority",
            "{priority} priority[ for {kinds}][, answered within {target}][ ({hours})]",
            "Priorität {priority}[ für {kinds}][, Antwort innerhalb von {target}][ ({hours})]"),
        .init(
            "term.case_outcome", "a case ends so[: {kinds}][; it can order {remedies|or}]",
            "so endet ein Fall[: {kinds}][; angeordnet werden kann {remedies|or}]"),
    ]

    private static let caseValues: [Wordbook.Entry] = [
        .init("case.sort.question", "question", "Frage"),
        .init("case.sort.dispute", "dispute", "Streitfall"),
        .init("case.sort.request", "request", "Anliegen"),
        .init("case.priority.urgent", "urgent", "dringend"),
        .init("case.priority.high", "high", "hoch"),
        .init("case.priority.normal", "normal", "normal"),
        .init("case.priority.low", "low", "niedrig"),
        .init("case.target_hours", "{n} business {n:hour|hours}", "{n} {n:Arbeitsstunde|Arbeitsstunden}"),
        .init("case.target_days", "{n} business {n:day|days}", "{n} {n:Arbeitstag|Arbeitstagen}"),
        .init("case.remedy.credit_invoice", "a credit on an invoice", "eine Gutschrift auf eine Rechnung"),
        .init("case.remedy.grant_exception", "an exception for a registration", "eine Ausnahme für eine Registrierung"),
        .init(
            "case.remedy.resume_deal", "that a suspension of a registration is lifted",
            "die Aufhebung der Aussetzung einer Registrierung"),
    ]

    private static let caseSubjects: [Wordbook.Entry] = [
        .init("case.about.deal", "a deal registration", "eine Deal-Registrierung"),
        .init("case.about.quote", "a quote", "ein Angebot"),
        .init("case.about.order", "an order", "eine Bestellung"),
        .init("case.about.invoice", "an invoice", "eine Rechnung"),
        .init("case.about.credit", "a credit note", "eine Gutschrift"),
        .init("case.about.subscription", "a subscription", "ein Abonnement"),
        .init("case.about.application", "an application", "eine Bewerbung"),
        .init("case.about.partner", "a partner", "einen Partner"),
        .init("case.about.earning", "an earning", "einen Verdienst"),
        .init("case.about.statement", "a statement", "eine Abrechnung"),
        .init("case.about.payout", "a payout", "eine Auszahlung"),
        .init("case.about.referral", "a referral", "eine Empfehlung"),
        .init("case.about.licence", "a licence", "eine Lizenz"),
        .init("case.about.certificate", "a certificate", "ein Zertifikat"),
        .init("case.about.obligation", "an obligation", "eine Pflicht"),
        .init("case.about.lead", "a lead", "einen Lead"),
    ]
}
