import Terms

enum CalendarWords {
    static let all: [Wordbook.Entry] = [
        .init(
            "calendar.no_person", "a key has neither a calendar nor a mailbox",
            "ein Schlüssel hat weder Kalender noch Postfach"),
        .init("calendar.no_person.hint", "sign in as a person", "melden Sie sich als Person an"),
        .init("due.protection", "Protection of {customer} ends", "Der Schutz für {customer} endet"),
        .init(
            "due.decision", "Decide on {customer}, registered by {partner}",
            "Über {customer} entscheiden, registriert von {partner}"),
        .init("due.invoice", "Invoice {number} is due: {amount}", "Rechnung {number} ist fällig: {amount}"),
        .init("due.quote", "The quote for {customer} ends", "Das Angebot für {customer} endet"),
        .init(
            "due.subscription", "The term of {product} at {customer} ends",
            "Die Laufzeit von {product} bei {customer} endet"),
        .init(
            "due.certificate", "The certificate {certification} of {holder} expires",
            "Das Zertifikat {certification} von {holder} läuft ab"),
        .init("due.licence", "The licence {licence} expires", "Die Lizenz {licence} läuft ab"),
        .init("due.requirement", "Due: {requirement}", "Fällig: {requirement}"),
        .init(
            "due.agreement", "A new version of {agreement} takes effect; accept it before",
            "Eine neue Fassung von {agreement} tritt in Kraft; nehmen Sie sie vorher an"),
        .init("due.notice", "{agreement} ends by notice", "{agreement} endet durch Kündigung"),
        .init(
            "due.cure", "Last day to make good the breach of {agreement}",
            "Letzter Tag, den Verstoß gegen {agreement} zu heilen"),
        .init(
            "due.claim", "Last day to claim what was earned on {about}: {amount}",
            "Letzter Tag für das auf {about} Verdiente: {amount}"),
        .init(
            "due.more", "More than {n} entries, from this day on only in the list: {kind}",
            "Mehr als {n} Einträge, ab diesem Tag nur in der Liste: {kind}"),
        .init("due.kind.protection", "registrations", "Registrierungen"),
        .init("due.kind.decision", "registrations to decide on", "zu entscheidende Registrierungen"),
        .init("due.kind.invoice", "invoices", "Rechnungen"),
        .init("due.kind.quote", "quotes", "Angebote"),
        .init("due.kind.subscription", "subscriptions", "Abonnements"),
        .init("due.kind.certificate", "certificates", "Zertifikate"),
        .init("due.kind.licence", "licences", "Lizenzen"),
        .init("due.kind.claim", "earnings", "Verdienste"),
        .init("digest.subject", "{program}: {n} things ahead", "{program}: {n} Termine"),
        .init("digest.overdue", "Overdue:", "Überfällig:"),
        .init("digest.ahead", "Due within two weeks:", "Fällig binnen zwei Wochen:"),
        .init("digest.told", "What happened since the last digest:", "Was seit der letzten Übersicht geschah:"),
        .init("digest.more", "and {n} more", "und {n} mehr"),
        .init(
            "digest.footer", "You get this mail because you asked for it. Change that here: {link}",
            "Sie erhalten diese E-Mail, weil Sie es so gewählt haben. Ändern können Sie es hier: {link}"),
    ]
}
