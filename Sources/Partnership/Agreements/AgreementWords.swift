import Terms

/// The words of agreements and of who accepted them.
enum AgreementWords {
    static let all: [Wordbook.Entry] = [
        .init(
            "agreement.unknown",
            "{agreement} is no agreement of this partner[; did you mean {nearest}?][; there are: {known}]",
            "{agreement} ist kein Vertrag dieses Partners[; gemeint ist vielleicht {nearest}?][; es gibt: {known}]"),
        .init("agreement.no_term", "{agreement} has no term that ends", "{agreement} hat keine Laufzeit, die endet"),
        .init("agreement.not_signed", "nobody has signed: {agreement}", "nicht unterzeichnet: {agreement}"),
        .init(
            "agreement.notice_given", "notice was given already; it ends with {ends}",
            "gekündigt ist schon; der letzte Tag ist der {ends}"),
        .init(
            "agreement.no_cure", "{agreement} grants no time to cure a breach",
            "{agreement} räumt keine Zeit ein, eine Verletzung zu beheben"),
        .init("agreement.no_breach", "no breach is open", "keine Verletzung ist offen"),
        .init("rule.cure", "Time to cure a breach", "Zeit, eine Verletzung zu beheben"),
        .init(
            "missing.cure_runs", "the breach can be cured through {through}",
            "die Verletzung kann bis zum {through} behoben werden"),
        .init(
            "missing.no_breach_told", "a breach that the partner was told of in writing",
            "eine Verletzung, die dem Partner schriftlich mitgeteilt wurde"),
        .init(
            "notice.notice_given", "Notice was given of {agreement}: it ends with {ends}. {reason}",
            "Gekündigt: {agreement}. Letzter Tag ist der {ends}. {reason}"),
        .init(
            "notice.breach_recorded", "A breach is to be cured by {through}: {note}",
            "Eine Verletzung ist bis zum {through} zu beheben: {note}"),
        .init("notice.breach_cured", "The breach is cured: {note}", "Die Verletzung ist behoben: {note}"),
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
