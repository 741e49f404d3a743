extension Wordbook.Entry {
    /// What a program says of joining.
    static let joining: [Wordbook.Entry] = [
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
        .init("title.termination", "Termination", "Kündigung"),
        .init(
            "term.termination", "the vendor may end a membership for cause",
            "der Hersteller kann eine Mitgliedschaft aus wichtigem Grund beenden"),
        .init(
            "term.termination_reason", "a membership can be ended for it", "deswegen kann eine Mitgliedschaft enden"),
    ]
}
