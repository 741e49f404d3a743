import Terms

/// The words of applications, onboarding, profiles and memberships.
enum PartnerWords {
    static let all: [Wordbook.Entry] =
        permissions + nouns + applications + onboarding + companies + memberships + notices + comparisons

    private static let permissions: [Wordbook.Entry] = [
        .init("may.manage_partners", "manage partners", "Partner zu verwalten"),
        .init("may.enter_applications", "enter applications", "Bewerbungen einzutragen"),
        .init(
            "may.review_applications", "review applications and evidence", "Bewerbungen und Nachweise zu prüfen"),
        .init(
            "may.join_program", "sign agreements and show evidence for the company",
            "für das Unternehmen Verträge zu unterzeichnen und Nachweise zu erbringen"),
        .init("may.see_joining", "see onboarding and agreements", "Aufnahme und Verträge zu sehen"),
        .init("may.grant_permissions", "give a distributor permission", "einem Distributor die Erlaubnis zu geben"),
    ]

    private static let nouns: [Wordbook.Entry] = [
        .init("none.partner_type", "no partner type", "keinen Partnertyp"),
        .init("none.application", "no application", "keine Bewerbung"),
        .init("none.application_form", "no application form", "kein Bewerbungsformular"),
        .init("none.onboarding", "no onboarding", "keine Aufnahme"),
        .init("none.step", "no step", "keinen Schritt"),
    ]

    private static let applications: [Wordbook.Entry] = [
        .init(
            "program.no_applications", "the program takes no applications", "das Programm nimmt keine Bewerbungen an"),
        .init("program.no_applications.hint", "write to the vendor", "schreiben Sie dem Hersteller"),
        .init("application.no_type", "no partner type is named", "es ist kein Partnertyp genannt"),
        .init("application.no_type.hint", "choose one of: {known}", "möglich sind: {known}"),
        .init(
            "application.other_type", "nobody can apply as \"{type}\"", "als „{type}“ kann sich niemand bewerben"),
        .init("application.other_type.hint", "choose one of: {known}", "möglich sind: {known}"),
        .init(
            "application.decided", "the application of {company} is {status} already",
            "die Bewerbung von {company} ist schon {status}"),
        .init("application.status.unconfirmed", "not confirmed yet", "noch nicht bestätigt"),
        .init(
            "application.unconfirmed", "nobody has confirmed yet that the application of {company} is from its address",
            "noch hat niemand bestätigt, dass die Bewerbung von {company} von ihrer Adresse kommt"),
        .init(
            "application.unconfirmed.hint",
            "it waits for the link that was mailed; confirm it yourself if you know the applicant",
            "sie wartet auf den Link in der E-Mail; bestätigen Sie sie selbst, wenn Sie die Person kennen"),
        .init(
            "application.confirmed", "the address of {company}'s application is confirmed already",
            "die Adresse der Bewerbung von {company} ist schon bestätigt"),
        .init("application.status.submitted", "submitted", "eingereicht"),
        .init("application.status.accepted", "accepted", "angenommen"),
        .init("application.status.declined", "declined", "abgelehnt"),
        .init("answer.needed", "{question} is needed", "nötig ist: {question}"),
        .init("answer.number", "\"{text}\" is not a whole number", "„{text}“ ist keine ganze Zahl"),
        .init("answer.number.hint", "write digits alone, such as 25", "schreiben Sie nur Ziffern, etwa 25"),
        .init("answer.choice", "\"{text}\" is not to choose from", "„{text}“ steht nicht zur Wahl"),
        .init("answer.choice.hint", "choose one of: {known}", "möglich sind: {known}"),
        .init("answer.yes_no", "that is neither yes nor no", "das ist weder ja noch nein"),
        .init("answer.yes_no.hint", "write yes or no", "antworten Sie mit ja oder nein"),
        .init("answer.unknown", "nobody asks for {name}", "nach {name} fragt niemand"),
        .init(
            "answer.unknown.hint", "[it asks for: {known}][did you mean `{nearest}`?]",
            "[gefragt ist nach: {known}][meinten Sie `{nearest}`?]"),
        .init("criterion.unknown", "{name} is no criterion here", "{name} ist hier kein Kriterium"),
        .init(
            "criterion.unknown.hint", "[there is: {known}][did you mean `{nearest}`?]",
            "[es gibt: {known}][meinten Sie `{nearest}`?]"),
        .init("criterion.not_scored", "{criterion} is not scored", "{criterion} ist nicht bewertet"),
        .init("criterion.not_scored.hint", "use 0 to {most}", "möglich sind 0 bis {most}"),
        .init("criterion.score", "{criterion}: {score} is no score", "{criterion}: {score} ist keine Punktzahl"),
        .init("criterion.score.hint", "use 0 to {most}", "möglich sind 0 bis {most}"),
        .init("mail.to_sign", "To sign: {agreements}.", "Zu unterzeichnen: {agreements}."),
    ]

    private static let onboarding: [Wordbook.Entry] = [
        .init("step.approved", "{step} is approved already", "schon freigegeben: {step}"),
        .init("step.too_often", "that was handed in too often", "das wurde zu oft eingereicht"),
        .init("step.too_often.hint", "write to the vendor", "schreiben Sie dem Hersteller"),
        .init(
            "step.files", "a step takes at most {most} files, each once",
            "ein Schritt nimmt höchstens {most} Dateien, jede einmal"),
        .init("step.no_file", "no file is handed in", "es ist keine Datei dabei"),
        .init("step.no_file.hint", "this step takes {takes}", "dieser Schritt nimmt {takes}"),
        .init("step.nothing", "nothing is handed in", "es ist nichts eingereicht"),
        .init("step.nothing.hint", "write what you did", "schreiben Sie, was Sie getan haben"),
        .init(
            "step.other_kind", "{file} is of a kind that this step does not take",
            "{file} hat ein Format, das dieser Schritt nicht nimmt"),
        .init("step.other_kind.hint", "it takes {takes}", "er nimmt {takes}"),
        .init(
            "step.takes_no_files", "{file} is of a kind that this step does not take",
            "{file} hat ein Format, das dieser Schritt nicht nimmt"),
        .init("step.takes_no_files.hint", "it takes no files", "er nimmt keine Dateien"),
        .init("step.none", "{partner} has no steps to show", "{partner} hat keine Schritte zu zeigen"),
        .init(
            "step.nothing_waits", "nothing is handed in for {step} that waits for a review",
            "hierzu wartet nichts auf eine Prüfung: {step}"),
        .init("partner.not_onboarding", "{partner} is {status}", "{partner} ist {status}"),
    ]

    private static let companies: [Wordbook.Entry] = [
        .init("partner.called_so", "{partner} is called so already", "{partner} heißt schon so"),
        .init(
            "partner.called_so.hint", "give another name, country or domain",
            "nennen Sie einen anderen Namen, ein anderes Land oder eine andere Domain"),
        .init(
            "partner.merged_with_itself", "a partner cannot become one with itself",
            "ein Partner kann nicht mit sich selbst zusammengehen"),
        .init("partner.merged_with_itself.hint", "name the one that stays", "nennen Sie den, der bleibt"),
        .init(
            "partner.other_kind", "{partner} and {into} are partners of different kinds",
            "{partner} und {into} sind Partner verschiedener Art"),
        .init(
            "partner.other_kind.hint", "a reseller goes into a reseller", "ein Reseller geht in einen Reseller ein"),
        .init(
            "partner.merged_distributors", "distributors cannot become one",
            "Distributoren können nicht zusammengehen"),
        .init(
            "partner.merged_distributors.hint",
            "what each registered and agreed with resellers stays its own; end the membership of the one instead",
            "was jeder registriert und mit Resellern vereinbart hat, bleibt sein Eigenes; beenden Sie stattdessen die Mitgliedschaft des einen"
        ),
        .init("company.specialities", "those are more than {most}", "das sind mehr als {most}"),
    ]

    private static let memberships: [Wordbook.Entry] = [
        .init(
            "program.no_termination", "{program} does not say how a membership ends",
            "{program} regelt nicht, wie eine Mitgliedschaft endet"),
        .init(
            "program.no_termination.hint", "add termination to the program file",
            "ergänzen Sie `termination` in der Programmdatei"),
        .init(
            "partner.not_active_yet", "the membership of {partner} is not active yet",
            "die Mitgliedschaft von {partner} ist noch nicht aktiv"),
        .init(
            "partner.not_active_yet.hint",
            "the vendor makes it active: the program has no terms of application any more",
            "der Hersteller aktiviert sie: das Programm regelt keine Bewerbungen mehr"),
        .init(
            "partner.other_role", "a {from} partner cannot become {to}",
            "ein Partner vom Typ {from} kann nicht {to} werden"),
        .init(
            "partner.other_role.hint", "resellers and distributors stay what they are",
            "Wiederverkäufer und Distributoren bleiben, was sie sind"),
        .init("partner.same_type", "{partner} is {type} already", "{partner} hat schon den Typ {type}"),
        .init(
            "partner.credit_held", "{partner}'s credit is held already", "der Kredit von {partner} ist schon gesperrt"),
        .init(
            "partner.credit_not_held", "{partner}'s credit is not held", "der Kredit von {partner} ist nicht gesperrt"),
        .init(
            "clause.no_termination", "clause {clause} is no reason to end a membership",
            "Klausel {clause} ist kein Grund, eine Mitgliedschaft zu beenden"),
        .init("clause.no_termination.hint", "reasons: {known}", "mögliche Gründe: {known}"),
        .init(
            "partner.over_already", "the membership of {partner} is over already",
            "die Mitgliedschaft von {partner} ist schon beendet"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.application_received", "{company} applied to become a partner.",
            "{company} hat sich als Partner beworben."),
        .init(
            "notice.application_accepted", "{partner} is accepted.[ To sign: {agreements}.]",
            "{partner} ist angenommen.[ Zu unterzeichnen: {agreements}.]"),
        .init("notice.step_handed_in", "{partner} handed in: {step}.", "{partner} hat eingereicht: {step}."),
        .init("notice.step_approved", "{step}: approved.", "{step}: freigegeben."),
        .init(
            "notice.step_rejected", "{step} was not approved: {reason} You can try again.",
            "{step} ist nicht freigegeben: {reason} Sie können es noch einmal versuchen."),
        .init(
            "notice.welcome", "You are welcome: {partner} has access to the portal of {program}.",
            "Willkommen: {partner} hat Zugang zum Portal von {program}."),
        .init(
            "notice.partner_activated", "The membership of {partner} in {program} is active.",
            "Die Mitgliedschaft von {partner} in {program} ist aktiv."),
        .init(
            "notice.profile_changed", "{partner} changed its company profile.",
            "{partner} hat das Firmenprofil geändert."),
        .init(
            "notice.profile_due",
            "Your company profile was last confirmed more than {months} {months:month|months} ago. Look at it and confirm it.",
            "Ihr Firmenprofil wurde zuletzt vor mehr als {months} {months:Monat|Monaten} bestätigt. Sehen Sie es an, und bestätigen Sie es."
        ),
        .init(
            "notice.partner_type_changed", "{partner} is now {type}; it was {before}. Reason: {reason}",
            "{partner} hat jetzt den Typ {type}; zuvor war es {before}. Grund: {reason}"),
        .init("notice.credit_held", "Your credit is on hold: {reason}", "Ihr Kredit ist gesperrt: {reason}"),
        .init(
            "notice.credit_released", "The hold on your credit is lifted: {reason}",
            "Ihr Kredit ist wieder freigegeben: {reason}"),
        .init(
            "notice.distributor_permitted", "{partner} lets you register deals for it.",
            "{partner} erlaubt Ihnen, Deals in seinem Namen zu registrieren."),
        .init(
            "notice.distributor_not_permitted",
            "{partner} no longer lets you register deals for it. What you registered you keep as it is today.",
            "{partner} erlaubt Ihnen nicht mehr, Deals in seinem Namen zu registrieren. Was Sie registriert haben, behalten Sie auf dem Stand von heute."
        ),
        .init(
            "notice.registration_allowed", "You may register deals: {reason}", "Sie dürfen Deals registrieren: {reason}"
        ),
        .init(
            "notice.registration_ended", "You may no longer register deals: {reason}",
            "Sie dürfen keine Deals mehr registrieren: {reason}"),
        .init(
            "notice.partner_terminated", "The membership of {partner} in {program} is ended: {reason}",
            "Die Mitgliedschaft von {partner} in {program} ist beendet: {reason}"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.partner", "membership of {name}", "Mitgliedschaft von {name}"),
        .init("compare.partner.status", "status", "Stand"),
        .init("compare.partner.type", "type", "Typ"),
        .init("compare.partner.tier", "tier", "Stufe"),
        .init("compare.partner.deal_registration", "may register deals", "darf Deals registrieren"),
        .init("compare.partner.credit_hold", "credit held", "Kredit gesperrt"),
        .init("compare.partner.profile_due", "profile to be confirmed by", "Profil zu bestätigen bis"),
        .init("compare.application", "application of {name}", "Bewerbung von {name}"),
        .init("compare.application.status", "status", "Stand"),
    ]
}
