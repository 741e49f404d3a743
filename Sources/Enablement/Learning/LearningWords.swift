import Terms

/// The words of employees, courses and certificates.
enum LearningWords {
    static let all: [Wordbook.Entry] = permissions + nouns + courses + people + notices + comparisons

    private static let permissions: [Wordbook.Entry] = [
        .init(
            "may.manage_employees", "enter the people who work for a partner",
            "die Menschen einzutragen, die für einen Partner arbeiten"),
        .init("may.certify", "issue and revoke certificates", "Zertifikate auszustellen und zu widerrufen"),
        .init("may.see_learning", "see courses and certificates", "Kurse und Zertifikate zu sehen"),
        .init("may.arrange_training", "enrol people for courses", "Menschen für Kurse anzumelden"),
    ]

    private static let nouns: [Wordbook.Entry] = [
        .init("none.employee", "no employee", "keine Person"),
        .init("none.certificate", "no certificate", "kein Zertifikat"),
        .init("none.enrolment", "no enrolment", "keine Anmeldung"),
        .init("none.course_request", "no course request", "keine Kursanfrage"),
    ]

    private static let courses: [Wordbook.Entry] = [
        .init("enrolment.status.enrolled", "enrolled", "angemeldet"),
        .init("enrolment.status.passed", "passed", "bestanden"),
        .init("enrolment.status.failed", "failed", "nicht bestanden"),
        .init(
            "course.unknown", "\"{course}\" is no course of the program", "„{course}“ ist kein Kurs des Programms"),
        .init(
            "course.unknown.hint", "[its courses: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "course.in_person", "{course} is held in person, and costs something",
            "{course} findet vor Ort statt und kostet etwas"),
        .init(
            "course.in_person.hint", "ask for it; the vendor says what it costs",
            "fragen Sie ihn an; der Hersteller nennt die Kosten"),
        .init("course.remote", "{course} is held over the network", "{course} findet online statt"),
        .init("course.remote.hint", "enrol people for it at once", "melden Sie sofort dafür an"),
        .init("course.taken", "{employee} takes {course} already", "{employee} ist schon angemeldet: {course}"),
        .init(
            "course.completed", "the course came out already: {status}", "der Kurs ist schon abgeschlossen: {status}"),
        .init(
            "course.people", "a course is for 1 to 200 people, each named once",
            "ein Kurs ist für 1 bis 200 Personen, jede einmal genannt"),
        .init("course.cost", "a course cannot cost less than nothing", "ein Kurs kann nicht weniger als nichts kosten"),
        .init("course.decided", "the request is {status} already", "die Anfrage ist schon {status}"),
        .init(
            "certification.unknown", "\"{certification}\" is no certification of the program",
            "„{certification}“ ist keine Zertifizierung des Programms"),
        .init(
            "certification.unknown.hint", "[its certifications: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("certificate.code", "this is no code of a certificate", "das ist kein Code eines Zertifikats"),
        .init(
            "certificate.code.hint", "it has 16 signs in four groups, such as 7KQF-3MXP-9RTW-2HVB",
            "er hat 16 Zeichen in vier Gruppen, etwa 7KQF-3MXP-9RTW-2HVB"),
        .init(
            "certificate.ends_early", "{last} lies before {issued}, the day of issue",
            "der {last} liegt vor dem Tag der Ausstellung, {issued}"),
        .init("certificate.revoked", "the certificate is revoked already", "das Zertifikat ist schon widerrufen"),
        .init(
            "certificate.not_to_transfer", "the certificate holds no longer, or was given on already",
            "das Zertifikat gilt nicht mehr oder ist schon übertragen"),
        .init(
            "certificate.holder_stays", "{holder} still works for the company that the certificate counts for",
            "{holder} arbeitet noch für das Unternehmen, für das das Zertifikat zählt"),
        .init(
            "certificate.holder_stays.hint", "take the person off that company's list first",
            "nehmen Sie die Person erst von der Liste dieses Unternehmens"),
        .init(
            "certificate.same_company", "{holder} works for the same company",
            "{holder} arbeitet für dasselbe Unternehmen"),
        .init(
            "certificate.same_company.hint", "choose the person on the new company's list",
            "wählen Sie die Person auf der Liste des neuen Unternehmens"),
        .init("day.ahead", "{day} lies ahead", "der {day} liegt in der Zukunft"),
        .init("day.ahead.hint", "use today or an earlier day", "möglich sind heute oder ein früherer Tag"),
    ]

    private static let people: [Wordbook.Entry] = [
        .init(
            "employee.elsewhere", "{employee} does not work for {partner}", "{employee} arbeitet nicht für {partner}"),
        .init(
            "employee.elsewhere.hint", "name one of the partner's own people",
            "nennen Sie jemanden, der für den Partner arbeitet"),
        .init(
            "employee.left", "{employee} works for the partner no longer",
            "{employee} arbeitet nicht mehr für den Partner"),
        .init("employee.known", "{employee} has this address already", "diese Adresse hat schon {employee}"),
        .init(
            "employee.known.hint", "it is the same person; leave the address out if somebody else shares it",
            "es ist dieselbe Person; lassen Sie die Adresse weg, wenn jemand anders sie mitbenutzt"),
        .init(
            "employee.removed", "{employee} was taken off the list already",
            "{employee} steht schon nicht mehr auf der Liste"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.certificate_issued", "{holder} is certified: {certification}[, through {last}]",
            "{holder} ist zertifiziert: {certification}[, bis zum {last}]"),
        .init(
            "notice.certificate_revoked", "{holder}'s certificate {certification} is revoked: {reason}",
            "Das Zertifikat {certification} von {holder} ist widerrufen: {reason}"),
        .init(
            "notice.certificate_expiring", "{holder}'s certificate {certification} holds through {last}",
            "Das Zertifikat {certification} von {holder} gilt nur noch bis zum {last}"),
        .init(
            "notice.certificate_expired", "{holder}'s certificate {certification} ended on {last}",
            "Das Zertifikat {certification} von {holder} ist am {last} abgelaufen"),
        .init(
            "notice.course_requested", "{partner} asks for {course} for {count} of its people",
            "{partner} fragt einen Kurs für {count} {count:Person|Personen} an: {course}"),
        .init(
            "notice.course_quoted", "{course} costs {cost}; it is booked when you accept that",
            "{course} kostet {cost}; gebucht wird, wenn Sie das annehmen"),
        .init("notice.course_declined", "{course} is not held: {reason}", "{course} findet nicht statt: {reason}"),
        .init(
            "notice.course_accepted", "The cost of {course}, {cost}, is accepted; {count} people are enrolled",
            "Die Kosten für {course}, {cost}, sind angenommen; {count} {count:Person ist|Personen sind} angemeldet"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.certificate", "certificate {certification} ({id})", "Zertifikat {certification} ({id})"),
        .init("compare.certificate.expires", "last day", "letzter Tag"),
        .init("compare.certificate.revoked", "revoked from", "widerrufen ab"),
    ]
}
