import Terms

/// The words of agreements and of who accepted them.
enum AgreementWords {
    static let all: [Wordbook.Entry] = [
        .init("none.acceptance", "no acceptance", "keine Annahme"),
        .init("none.agreement", "no agreement", "keinen Vertrag"),
        .init(
            "agreement.unknown", "there is no agreement `{agreement}` for {partner}",
            "für {partner} gibt es keinen Vertrag `{agreement}`"),
        .init(
            "agreement.unknown.hint", "[did you mean `{nearest}`?][there is: {known}]",
            "[meinten Sie `{nearest}`?][es gibt: {known}]"),
        .init(
            "agreement.not_in_force", "version {version} of {agreement} is not in force",
            "Version {version} von {agreement} ist nicht in Kraft"),
        .init(
            "agreement.not_in_force.hint", "[accept version {current}]", "[nehmen Sie Version {current} an]"),
        .init(
            "agreement.accepted", "version {version} of {agreement} is accepted already",
            "Version {version} von {agreement} ist schon angenommen"),
        .init(
            "agreement.no_document", "there is no such document of the vendor's or this partner's",
            "ein solches Dokument des Herstellers oder dieses Partners gibt es nicht"),
        .init(
            "agreement.no_document.hint", "hand the signed document in as a file first",
            "reichen Sie das unterzeichnete Dokument zuerst als Datei ein"),
        .init("day.future", "{day} is still to come", "der {day} kommt erst noch"),
        .init("day.future.hint", "write the day of the signature", "schreiben Sie den Tag der Unterschrift"),
        .init(
            "notice.agreement_reminder", "{partner} was accepted and has not signed yet: {agreements}.",
            "{partner} ist angenommen und hat noch nicht unterzeichnet: {agreements}."),
        .init(
            "notice.agreement_changed",
            "Version {version} of “{agreement}” is in force and has to be accepted.[ Until then you cannot {withheld}.]",
            "Version {version} von „{agreement}“ ist in Kraft und muss angenommen werden.[ Bis dahin können Sie {withheld}.]"
        ),
        .init(
            "notice.agreement_coming",
            "Version {version} of “{agreement}” is in force from {day} on and has to be accepted. You can read it and accept it now.[ Whoever has not by then cannot {withheld}.]",
            "Version {version} von „{agreement}“ ist ab dem {day} in Kraft und muss angenommen werden. Sie können sie jetzt lesen und annehmen.[ Wer das bis dahin nicht getan hat, kann {withheld}.]"
        ),
    ]
}
