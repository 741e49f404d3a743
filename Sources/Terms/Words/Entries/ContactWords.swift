extension Wordbook.Entry {
    /// What a program says of contacts that partners record.
    static let contacts: [Wordbook.Entry] = [
        .init("title.contact_use", "Contacts that partners record", "Kontakte, die Partner eintragen"),
        .init(
            "term.contact_masked", "the vendor's people see who a contact is once its partner approves that",
            "die Leute des Herstellers sehen erst, wer ein Kontakt ist, wenn sein Partner zustimmt"),
        .init(
            "term.contact_open", "the vendor's people see the contacts that partners record",
            "die Leute des Herstellers sehen die Kontakte, die Partner eintragen"),
        .init("title.contact_permission", "Permission for a contact", "Erlaubnis für einen Kontakt"),
        .init(
            "term.contact_permission", "with each contact the partner confirms: {text}",
            "zu jedem Kontakt bestätigt der Partner: {text}"),
        .init(
            "contact.warranty",
            "I have the permission of this person, as the law asks for it, to pass these data on to the vendor",
            "Ich habe die Erlaubnis dieser Person, wie das Recht sie verlangt, diese Daten an den Hersteller weiterzugeben"
        ),
        .init("rule.contact_permission", "Permission for a contact", "Erlaubnis für einen Kontakt"),
        .init(
            "missing.contact_permission", "the confirmation that the person permits it",
            "die Bestätigung, dass die Person es erlaubt"),
        .init(
            "value.withheld_person", "withheld by its partner", "von seinem Partner zurückgehalten"),
    ]
}
