import Terms

/// The words of licences that are not for resale.
enum LicenceWords {
    static let all: [Wordbook.Entry] = licences + comparisons

    private static let licences: [Wordbook.Entry] = [
        .init(
            "may.request_licences", "ask for licences that are not for resale",
            "Lizenzen anzufragen, die nicht zum Weiterverkauf sind"),
        .init(
            "may.grant_licences", "grant licences that are not for resale",
            "Lizenzen zu erteilen, die nicht zum Weiterverkauf sind"),
        .init(
            "may.see_licences", "see licences that are not for resale",
            "Lizenzen zu sehen, die nicht zum Weiterverkauf sind"),
        .init("none.licence", "no licence", "keine Lizenz"),
        .init("licence.status.requested", "requested", "angefragt"),
        .init("licence.status.granted", "granted", "erteilt"),
        .init("licence.status.declined", "declined", "abgelehnt"),
        .init("licence.status.expired", "expired", "abgelaufen"),
        .init(
            "licence.unknown", "\"{licence}\" is no licence of the program",
            "„{licence}“ ist keine Lizenz des Programms"),
        .init(
            "licence.unknown.hint", "[its licences: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "licence.gone", "the program has no licence {licence} any more",
            "das Programm hat keine Lizenz {licence} mehr"),
        .init("licence.gone.hint", "decline the request", "lehnen Sie die Anfrage ab"),
        .init("licence.decided", "the licence is {status} already", "die Lizenz ist schon {status}"),
        .init(
            "notice.licence_requested", "{partner} asks for {licence}[: {note}]",
            "{partner} fragt eine Lizenz an: {licence}[ ({note})]"),
        .init(
            "notice.licence_granted", "{licence} is granted, through {last}", "Erteilt bis zum {last}: {licence}"),
        .init("notice.licence_declined", "{licence} is not granted: {reason}", "Nicht erteilt: {licence} ({reason})"),
        .init(
            "notice.licence_expiring", "{licence} can be used through {last}",
            "Nutzbar nur noch bis zum {last}: {licence}"),
        .init("notice.licence_expired", "{licence} ended on {last}", "Abgelaufen am {last}: {licence}"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.licence", "licence {licence} ({id})", "Lizenz {licence} ({id})"),
        .init("compare.licence.status", "status", "Stand"),
        .init("compare.licence.expires", "last day", "letzter Tag"),
    ]
}
