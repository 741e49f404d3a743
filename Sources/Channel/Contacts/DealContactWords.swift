import Terms

/// The words of contacts that partners record.
enum DealContactWords {
    static let all: [Wordbook.Entry] = [
        .init("may.see_contacts", "see contacts that partners record", "Kontakte zu sehen, die Partner eintragen"),
        .init(
            "may.record_contacts", "record contacts and approve their use",
            "Kontakte einzutragen und ihre Nutzung zu erlauben"),
        .init("none.contact", "no contact", "keinen Kontakt"),
        .init(
            "contact.not_offered", "the program keeps no contacts with registrations",
            "das Programm führt keine Kontakte zu Registrierungen"),
        .init(
            "contact.not_offered.hint", "leave them out, or ask the vendor",
            "lassen Sie sie weg, oder fragen Sie den Hersteller"),
        .init("contact.missing", "nobody is named", "es ist niemand genannt"),
        .init(
            "contact.missing.hint", "name somebody, with an e-mail address where you know one",
            "nennen Sie jemanden, mit E-Mail-Adresse, wenn Sie eine kennen"),
        .init("contact.draft", "the registration is still a draft", "die Registrierung ist noch ein Entwurf"),
        .init("contact.draft.hint", "submit it first", "reichen Sie sie zuerst ein"),
        .init(
            "contact.too_many", "a registration has at most {most} contacts",
            "eine Registrierung hat höchstens {most} Kontakte"),
        .init("contact.too_many.hint", "leave the others out", "lassen Sie die übrigen weg"),
        .init(
            "contact.twice", "this person is named with the registration already",
            "diese Person steht schon bei der Registrierung"),
        .init(
            "contact.twice.hint", "approve the contact that is there, or name somebody else",
            "erlauben Sie den Kontakt, der schon da ist, oder nennen Sie jemand anderen"),
        .init(
            "contact.open", "nothing keeps this contact from the vendor",
            "dieser Kontakt wird dem Hersteller nicht vorenthalten"),
        .init(
            "contact.open.hint", "there is nothing to approve or to withdraw",
            "es ist nichts zu erlauben oder zurückzunehmen"),
        .init("contact.approved", "the vendor may use it already", "der Hersteller darf ihn schon nutzen"),
        .init("contact.approved.hint", "withdraw that, if it shall end", "nehmen Sie das zurück, wenn es enden soll"),
        .init(
            "contact.not_approved", "the vendor may not use it anyway", "der Hersteller darf ihn ohnehin nicht nutzen"),
        .init("contact.not_approved.hint", "approve it first", "erlauben Sie es zuerst"),
        .init(
            "notice.contact_approved", "{partner} lets you use a contact[ at {customer}][: {note}]",
            "{partner} erlaubt Ihnen, einen Kontakt zu nutzen[ (bei {customer})][: {note}]"),
        .init(
            "notice.contact_withdrawn", "{partner} lets you use a contact[ at {customer}] no more[: {reason}]",
            "{partner} erlaubt Ihnen nicht mehr, einen Kontakt zu nutzen[ (bei {customer})][: {reason}]"),
    ]
}
