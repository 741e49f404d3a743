import Terms

/// The words of leads.
enum LeadWords {
    static let all: [Wordbook.Entry] = permissions + values + problems + routing + notices + comparisons

    private static let permissions: [Wordbook.Entry] = [
        .init("may.manage_leads", "manage leads", "Leads zu verwalten"),
        .init("may.see_leads", "see leads", "Leads zu sehen"),
        .init("may.work_leads", "work on leads", "Leads zu bearbeiten"),
        .init("may.close_leads", "close leads", "Leads zu schließen"),
        .init("may.set_lead_profile", "say what leads a partner takes", "festzulegen, welche Leads ein Partner nimmt"),
        .init("may.submit_leads", "leave a wish on a form", "einen Wunsch auf einem Formular zu hinterlassen"),
        .init("none.lead", "no lead", "keinen Lead"),
        .init("none.campaign", "no campaign", "keine Kampagne"),
    ]

    private static let values: [Wordbook.Entry] = [
        .init("lead.status.unplaced", "without a partner", "ohne Partner"),
        .init("lead.status.offered", "offered", "angeboten"),
        .init("lead.status.accepted", "accepted", "angenommen"),
        .init("lead.status.working", "worked on", "in Bearbeitung"),
        .init("lead.status.converted", "converted", "umgewandelt"),
        .init("lead.status.closed", "closed", "geschlossen"),
        .init("lead.why.declined", "it was declined", "er wurde abgelehnt"),
        .init("lead.why.not_accepted", "it was not accepted in time", "er wurde nicht rechtzeitig angenommen"),
        .init("lead.why.not_acted", "it was not acted on in time", "er wurde nicht rechtzeitig bearbeitet"),
        .init("lead.why.taken_back", "the vendor took it back", "der Hersteller nahm ihn zurück"),
        .init("lead.why.membership", "the membership is over", "die Mitgliedschaft ist beendet"),
        .init("lead.outcome.converted", "a registration", "eine Registrierung"),
        .init("lead.outcome.no_interest", "no interest", "kein Interesse"),
        .init("lead.outcome.no_budget", "no budget", "kein Budget"),
        .init("lead.outcome.competitor", "a competitor was chosen", "ein Wettbewerber wurde gewählt"),
        .init("lead.outcome.unreachable", "nobody could be reached", "niemand war zu erreichen"),
        .init("lead.outcome.duplicate", "known already", "schon bekannt"),
        .init("lead.outcome.not_genuine", "not genuine", "nicht echt"),
    ]

    private static let problems: [Wordbook.Entry] = [
        .init("lead.not_offered", "the program has no leads", "das Programm kennt keine Leads"),
        .init(
            "lead.not_offered.hint", "a section `leads` in the program file says how they go to partners",
            "ein Abschnitt `leads` der Programmdatei sagt, wie sie an Partner gehen"),
        .init("lead.product_line", "\"{line}\" is no product line here", "„{line}“ ist hier keine Produktlinie"),
        .init(
            "lead.product_line.hint", "[there are: {known}][did you mean `{nearest}`?]",
            "[es gibt: {known}][meinten Sie `{nearest}`?]"),
        .init("lead.quality_unknown", "\"{text}\" is no quality of a lead", "„{text}“ ist keine Güte eines Leads"),
        .init(
            "lead.quality_unknown.hint", "[there are: {known}][did you mean `{nearest}`?]",
            "[es gibt: {known}][meinten Sie `{nearest}`?]"),
        .init("lead.campaign_unknown", "no campaign has the code {campaign}", "keine Kampagne hat den Code {campaign}"),
        .init(
            "lead.campaign_unknown.hint", "[there are: {known}][did you mean `{nearest}`?]",
            "[es gibt: {known}][meinten Sie `{nearest}`?]"),
        .init("lead.units", "{units} units cannot be wanted", "{units} Einheiten kann niemand wollen"),
        .init("lead.units.hint", "use 1 to 1,000,000", "nehmen Sie 1 bis 1.000.000"),
        .init("lead.language", "\"{language}\" is no language", "„{language}“ ist keine Sprache"),
        .init(
            "lead.language.hint", "use the two letters of ISO 639, such as fr",
            "nehmen Sie die zwei Buchstaben nach ISO 639, etwa fr"),
        .init(
            "lead.most", "{most} leads cannot be had at the same time", "{most} Leads kann niemand gleichzeitig haben"),
        .init("lead.most.hint", "use 1 to 100,000", "nehmen Sie 1 bis 100.000"),
        .init("lead.external", "another lead is called {external}", "ein anderer Lead heißt {external}"),
        .init("lead.external.hint", "look that one up", "sehen Sie bei jenem nach"),
        .init("lead.other_state", "the lead is {status}", "der Lead ist {status}"),
        .init("lead.other_state.hint", "look at it again", "sehen Sie ihn noch einmal an"),
        .init("lead.full", "there are 200 entries about it", "dazu gibt es 200 Einträge"),
        .init("lead.full.hint", "convert it or close it", "wandeln Sie ihn um oder schließen Sie ihn"),
        .init("lead.no_draft", "no draft can be made of it", "daraus wird kein Entwurf"),
        .init("lead.no_draft.hint", "register the deal itself", "registrieren Sie den Deal selbst"),
        .init("lead.outcome", "a lead does not end so", "so endet kein Lead"),
        .init("lead.outcome.hint", "choose another outcome", "wählen Sie einen anderen Ausgang"),
        .init("lead.nobody", "no rule finds a partner for it", "keine Regel findet einen Partner dafür"),
        .init("lead.nobody.hint", "name a partner, with the reason", "nennen Sie einen Partner, mit Begründung"),
        .init("lead.not_active", "{partner} is not active", "{partner} ist nicht aktiv"),
        .init("lead.not_active.hint", "choose another", "wählen Sie einen anderen"),
        .init("lead.same_quality", "it is {quality} already", "er ist schon {quality}"),
        .init("lead.same_quality.hint", "choose another", "wählen Sie eine andere"),
        .init("campaign.code", "\"{code}\" cannot be a campaign's code", "„{code}“ kann kein Code einer Kampagne sein"),
        .init(
            "campaign.code.hint", "use 1 to 40 small letters, digits and hyphens",
            "nehmen Sie 1 bis 40 Kleinbuchstaben, Ziffern und Bindestriche"),
        .init(
            "campaign.code_taken", "another campaign has the code {code}", "eine andere Kampagne hat den Code {code}"),
        .init("campaign.code_taken.hint", "choose another", "wählen Sie einen anderen"),
        .init("campaign.closed", "the campaign is closed", "die Kampagne ist geschlossen"),
        .init("campaign.closed.hint", "begin another", "beginnen Sie eine neue"),
    ]

    private static let routing: [Wordbook.Entry] = [
        .init(
            "missing.lead_nobody", "none of {count} {count:partner|partners} there takes it",
            "von {count} {count:Partner|Partnern} dort nimmt ihn keiner"),
        .init("missing.lead_room", "fewer than {most} leads at the same time", "weniger als {most} Leads gleichzeitig"),
        .init("missing.lead_wanted", "it takes {wanted}", "verlangt ist {wanted}"),
        .init("fact.lead.reason", "reason", "Grund"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.lead_offered", "A lead for you[ for {line}], from {country}: accept it by {by}",
            "Ein Lead für Sie[ zu {line}], aus {country}: anzunehmen bis {by}"),
        .init(
            "notice.lead_unplaced", "No partner was found for the lead {customer}",
            "Für den Lead {customer} fand sich kein Partner"),
        .init(
            "notice.lead_accepted", "{partner} accepts a lead, and acts by {by}",
            "{partner} nimmt einen Lead an und bearbeitet ihn bis {by}"),
        .init(
            "notice.lead_declined", "{partner} gives a lead back: {why}[ ({note})]",
            "{partner} gibt einen Lead zurück: {why}[ ({note})]"),
        .init(
            "notice.lead_taken_back", "A lead was taken back from {partner}: {why}[ ({note})]",
            "Ein Lead wurde {partner} entzogen: {why}[ ({note})]"),
        .init(
            "notice.lead_ended", "{partner} ends the lead {customer}: {outcome}[ ({note})]",
            "{partner} beendet den Lead {customer}: {outcome}[ ({note})]"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.lead", "lead {id}", "Lead {id}"),
        .init("compare.lead.status", "status", "Stand"),
        .init("compare.lead.holder", "partner", "Partner"),
        .init("compare.lead.due", "term", "Frist"),
    ]
}
