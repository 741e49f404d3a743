extension Wordbook.Entry {
    /// What a program says of joining.
    static let joining: [Wordbook.Entry] = [
        .init(
            "term.runs_and_renews",
            "runs for {months} {months:month|months} from its signature and renews itself, unless notice is given"
                + "[ {days} days before the end]",
            "läuft {months} {months:Monat|Monate} ab der Unterzeichnung und verlängert sich von selbst, wenn nicht"
                + "[ {days} Tage vor dem Ende] gekündigt wird"),
        .init(
            "term.runs", "runs for {months} {months:month|months} from its signature[; notice takes {days} days]",
            "läuft {months} {months:Monat|Monate} ab der Unterzeichnung[; die Kündigungsfrist beträgt {days} Tage]"),
        .init(
            "term.cure", "a breach that was told in writing can be cured within {days} {days:day|days}",
            "eine schriftlich mitgeteilte Verletzung kann binnen {days} {days:Tag|Tagen} behoben werden"),
        .init("title.application", "Application", "Bewerbung"),
        .init("term.application", "companies can apply as {types}", "Unternehmen können sich bewerben als {types}"),
        .init("term.field_required", "has to be answered[: {choices}]", "muss beantwortet werden[: {choices}]"),
        .init("term.field", "can be answered[: {choices}]", "kann beantwortet werden[: {choices}]"),
        .init(
            "term.step", "is shown before joining, as {files}, up to {most} MB",
            "wird vor dem Beitritt gezeigt, als {files}, bis zu {most} MB"),
        .init(
            "term.step_in_words", "is shown before joining, in words", "wird vor dem Beitritt gezeigt, in Worten"),
        .init("title.welcome", "Welcome letter", "Willkommensbrief"),
        .init(
            "term.welcome", "its link works once, for {hours} {hours:hour|hours}",
            "sein Link gilt einmal, {hours} {hours:Stunde|Stunden} lang"),
        .init(
            "term.activation", "is needed before the membership is active: {what}",
            "ist nötig, bevor die Mitgliedschaft aktiv ist: {what}"),
        .init("term.asks_agreements", "{agreements} accepted", "angenommen: {agreements}"),
        .init("term.asks_steps", "every step approved", "jeder Schritt freigegeben"),
        .init("term.asks_obligation", "approved evidence for {obligation}", "genehmigter Nachweis für {obligation}"),
        .init("activation.agreements", "Agreements signed", "Verträge unterzeichnet"),
        .init("activation.steps", "Steps approved", "Schritte freigegeben"),
        .init("activation.obligation", "Evidence approved", "Nachweis genehmigt"),
        .init("title.review", "Review of applications", "Prüfung der Bewerbungen"),
        .init(
            "term.review",
            "{people} {people:person|people} assess it[ by {criteria}][; below {pass} acceptance needs a reason]",
            "{people} {people:Person bewertet|Personen bewerten} sie[ nach {criteria}][; unter {pass} braucht die Annahme "
                + "eine Begründung]"),
        .init(
            "term.review_nobody",
            "nobody has to assess it[ by {criteria}][; below {pass} acceptance needs a reason]",
            "niemand muss sie bewerten[ nach {criteria}][; unter {pass} braucht die Annahme eine Begründung]"),
        .init("title.acceptance", "Acceptance", "Annahme"),
        .init(
            "term.acceptance",
            "accepted companies are sent {sent}[; who has not signed is reminded after {days} {days:day|days}]",
            "angenommene Unternehmen erhalten {sent}[; wer nicht unterzeichnet hat, wird nach {days} {days:Tag|Tagen} "
                + "erinnert]"),
        .init("term.nothing_sent", "nothing to sign", "nichts zu unterzeichnen"),
        .init(
            "term.agreement",
            "is accepted online[, for {subprogram}][; until then a partner cannot {withheld}]",
            "wird online angenommen[, für {subprogram}][; bis dahin kann ein Partner {withheld}]"),
        .init(
            "term.version", "version {version} is in force from {day} and has to be accepted",
            "Version {version} gilt ab {day} und muss angenommen werden"),
        .init("title.profile", "Company profile", "Firmenprofil"),
        .init(
            "term.profile", "has to be changed or confirmed every {months} {months:month|months}",
            "muss alle {months} {months:Monat|Monate} geändert oder bestätigt werden"),
        .init("title.retention.signers", "Signers", "Unterzeichnende"),
        .init(
            "term.retention.signers",
            "whoever signed an agreement is kept for {months} {months:month|months} after the partner's membership ends",
            "wer einen Vertrag unterzeichnet hat, bleibt nach dem Ende der Mitgliedschaft noch {months} "
                + "{months:Monat|Monate} gespeichert"),
        .init("title.retention.certificate_holders", "Certificate holders", "Zertifizierte"),
        .init(
            "term.retention.certificate_holders",
            "whoever holds a certificate is kept for {months} {months:month|months} after it ends",
            "wer ein Zertifikat hat, bleibt nach dessen Ende noch {months} {months:Monat|Monate} gespeichert"),
        .init("title.retention.users", "Users", "Nutzende"),
        .init(
            "term.retention.users",
            "whoever worked with the program is kept for {months} {months:month|months} after that ends",
            "wer mit dem Programm gearbeitet hat, bleibt danach noch {months} {months:Monat|Monate} gespeichert"),
        .init("title.retention.applicants", "Applicants", "Bewerbungen"),
        .init(
            "term.retention.applicants",
            "whoever applied is kept for {months} {months:month|months} after the decision",
            "wer sich beworben hat, bleibt nach der Entscheidung noch {months} {months:Monat|Monate} gespeichert"),
        .init("title.termination", "Termination", "Kündigung"),
        .init(
            "term.termination", "the vendor may end a membership for cause",
            "der Hersteller kann eine Mitgliedschaft aus wichtigem Grund beenden"),
        .init(
            "term.termination_reason", "a membership can be ended for it", "deswegen kann eine Mitgliedschaft enden"),
    ]
}
