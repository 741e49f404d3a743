extension Wordbook.Entry {
    /// What a program says of learning, licences, the library, the public list and contacts.
    static let resources: [Wordbook.Entry] = [
        .init(
            "term.certifies", "certifies people for {months} {months:month|months}",
            "zertifiziert Personen für {months} {months:Monat|Monate}"),
        .init("term.certifies_for_good", "certifies people for good", "zertifiziert Personen unbefristet"),
        .init(
            "term.course_remote",
            "partners' people take the course over the network[; it leads to {certification}][; for tiers {tiers}]",
            "Personen der Partner nehmen über das Netz teil[; er führt zu {certification}][; für die Stufen {tiers}]"),
        .init(
            "term.course_in_person",
            "partners ask for the course, and accept what it costs before it is held[; it leads to {certification}]"
                + "[; for tiers {tiers}]",
            "Partner fragen den Kurs an und nehmen die Kosten an, bevor er stattfindet[; er führt zu {certification}]"
                + "[; für die Stufen {tiers}]"),
        .init(
            "term.licence", "{quota} at the same time, each for {days} {days:day|days}",
            "gleichzeitig {quota}, jeweils für {days} {days:Tag|Tage}"),
        .init("term.library", "partners have files and logos", "Partner haben Dateien und Logos"),
        .init(
            "term.directory", "partners publish what they choose to of: {fields}",
            "Partner veröffentlichen davon, was sie wollen: {fields}"),
        .init("term.contact", "is reached at {email}", "ist erreichbar unter {email}"),
        .init("listing.website", "website", "Website"),
        .init("listing.description", "description", "Beschreibung"),
        .init("listing.city", "city", "Ort"),
        .init("listing.phone", "phone", "Telefon"),
        .init("listing.specialities", "specialities", "Schwerpunkte"),
    ]
}
