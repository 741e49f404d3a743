import Terms

/// The words of cases.
enum CaseWords {
    static let all: [Wordbook.Entry] = cases + problems + notices + comparisons

    private static let cases: [Wordbook.Entry] = [
        .init("may.open_cases", "open cases", "Fälle zu eröffnen"),
        .init("may.see_cases", "see cases", "Fälle zu sehen"),
        .init("may.handle_cases", "decide cases", "Fälle zu entscheiden"),
        .init("none.case", "no case", "keinen Fall"),
        .init("case.way.decided", "decided", "entschieden"),
        .init("case.way.withdrawn", "withdrawn", "zurückgezogen"),
        .init("case.way.directed", "answered by the program", "vom Programm beantwortet"),
    ]

    private static let problems: [Wordbook.Entry] = [
        .init("case.not_offered", "the program has no cases", "das Programm kennt keine Fälle"),
        .init(
            "case.not_offered.hint", "write a comment on what it is about",
            "schreiben Sie einen Kommentar zu dem, worum es geht"),
        .init("case.kind_unknown", "\"{kind}\" is no kind of case here", "„{kind}“ ist hier keine Art von Fall"),
        .init(
            "case.kind_unknown.hint", "[there are: {known}][did you mean `{nearest}`?]",
            "[es gibt: {known}][meinten Sie `{nearest}`?]"),
        .init("case.other_type", "{kind} is for other partners", "{kind} gibt es für andere Partner"),
        .init("case.other_type.hint", "it is for: {types}", "dafür sind vorgesehen: {types}"),
        .init(
            "case.other_about", "{kind} is not about that", "darum geht es nicht bei: {kind}"),
        .init("case.other_about.hint", "name {about|or} by its id", "nennen Sie {about|or} mit der Kennung"),
        .init("case.no_such_thing", "nothing has the id {id}", "nichts hat die Kennung {id}"),
        .init(
            "case.no_such_thing.hint", "name what it is about as its page shows it, or leave it out",
            "nennen Sie, worum es geht, wie die Seite davon es zeigt, oder lassen Sie es weg"),
        .init("case.closed", "the case is closed", "der Fall ist geschlossen"),
        .init("case.closed.hint", "reopen it first", "eröffnen Sie ihn zuerst erneut"),
        .init("case.open", "the case is open", "der Fall ist offen"),
        .init("case.open.hint", "write a comment in it", "schreiben Sie einen Kommentar darin"),
        .init("case.same_priority", "its priority is {priority} already", "seine Priorität ist schon {priority}"),
        .init("case.same_priority.hint", "choose another", "wählen Sie eine andere"),
        .init(
            "case.party", "the case is this partner's own, or another was asked already",
            "der Fall gehört diesem Partner selbst, oder ein anderer wurde schon gefragt"),
        .init(
            "case.party.hint", "name one other partner; what else you want to know is a comment with it",
            "nennen Sie einen anderen Partner; was Sie noch wissen wollen, ist ein Kommentar an ihn"),
        .init(
            "case.outcome_unknown", "\"{outcome}\" is no outcome of such a case",
            "„{outcome}“ ist kein Ausgang eines solchen Falls"),
        .init(
            "case.outcome_unknown.hint", "[there are: {known}][did you mean `{nearest}`?]",
            "[es gibt: {known}][meinten Sie `{nearest}`?]"),
        .init("case.clause_unknown", "the program has no clause {clause}", "das Programm hat keine Klausel {clause}"),
        .init(
            "case.clause_unknown.hint", "leave it out to cite the outcome's own",
            "lassen Sie sie weg, um die des Ausgangs zu nennen"),
        .init("case.one_remedy", "exactly one thing is ordered", "es wird genau eines angeordnet"),
        .init(
            "case.one_remedy.hint", "give one of `credit_invoice`, `grant_exception`, `resume_deal`",
            "geben Sie eines an von `credit_invoice`, `grant_exception`, `resume_deal`"),
        .init(
            "case.remedy_not_listed", "{outcome} does not order {remedy}", "{outcome} ordnet nicht an: {remedy}"),
        .init(
            "case.remedy_not_listed.hint", "[it can order {known|or}][choose an outcome that does]",
            "[angeordnet werden kann {known|or}][wählen Sie einen Ausgang, der das tut]"),
        .init(
            "case.remedy_of_another", "what is ordered is another partner's",
            "was angeordnet wird, gehört einem anderen Partner"),
        .init(
            "case.remedy_of_another.hint", "name something of the case's own partner",
            "nennen Sie etwas vom Partner dieses Falls"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.case_opened", "{partner} opens a case ({kind}): {title}",
            "{partner} eröffnet einen Fall ({kind}): {title}"),
        .init(
            "notice.case_begun", "A case was opened with you ({kind}): {title}",
            "Mit Ihnen wurde ein Fall eröffnet ({kind}): {title}"),
        .init(
            "notice.case_directed", "{title}: the program says where to turn",
            "{title}: das Programm sagt, wohin Sie sich wenden"),
        .init("notice.case_asked", "{vendor} asks: {text}", "{vendor} fragt: {text}"),
        .init(
            "notice.case_assigned", "A case is yours to do: {title}[ ({partner})]",
            "Ein Fall ist Ihnen zugewiesen: {title}[ ({partner})]"),
        .init(
            "notice.case_overdue", "The answer to {title}[ ({partner})] was due {target}",
            "Die Antwort auf {title}[ ({partner})] war fällig: {target}"),
        .init("notice.case_closed", "{title}: {outcome}[. {reason}]", "{title}: {outcome}[. {reason}]"),
        .init(
            "notice.case_reopened", "[{partner}: ]{title} is open again[: {reason}]",
            "[{partner}: ]{title} ist wieder offen[: {reason}]"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.case", "case {title} ({id})", "Fall {title} ({id})"),
        .init("compare.case.priority", "priority", "Priorität"),
        .init("compare.case.target", "answer due", "Antwort fällig"),
        .init("compare.case.outcome", "outcome", "Ausgang"),
    ]
}
