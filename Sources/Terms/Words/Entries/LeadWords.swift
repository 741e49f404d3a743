extension Wordbook.Entry {
    /// What a program says of leads, and why one goes to whom.
    static let leads: [Wordbook.Entry] = [
        .init("title.lead_accept", "Accepting a lead", "Annahme eines Leads"),
        .init(
            "term.lead_accept", "an offered lead is accepted within {days} business {days:day|days}, or taken back",
            "ein angebotener Lead wird innerhalb von {days} {days:Arbeitstag|Arbeitstagen} angenommen, sonst zurückgenommen"
        ),
        .init("title.lead_act", "Acting on a lead", "Bearbeitung eines Leads"),
        .init(
            "term.lead_act", "an accepted lead is acted on within {days} business {days:day|days}, or taken back",
            "ein angenommener Lead wird innerhalb von {days} {days:Arbeitstag|Arbeitstagen} bearbeitet, sonst zurückgenommen"
        ),
        .init("title.lead_capacity", "Leads at the same time", "Gleichzeitige Leads"),
        .init(
            "term.lead_capacity", "a partner has at most so many: {most}", "ein Partner hat höchstens so viele: {most}"),
        .init(
            "term.lead_rule", "goes to the partner of {match|and} whose turn it is[; weights {weights}]",
            "geht an den Partner, der an der Reihe ist: {match|and}[; Gewichte {weights}]"),
        .init("lead_match.country", "the same country", "dasselbe Land"),
        .init("lead_match.region", "the same region", "dieselbe Region"),
        .init("lead_match.product_line", "the same product line", "dieselbe Produktlinie"),
        .init("lead_match.language", "the same language", "dieselbe Sprache"),
        .init("lead_quality.hot", "hot", "heiß"),
        .init("lead_quality.warm", "warm", "warm"),
        .init("lead_quality.cold", "cold", "kalt"),
        .init("rule.lead_place", "Territory", "Gebiet"),
        .init("rule.lead_line", "Product line", "Produktlinie"),
        .init("rule.lead_language", "Language", "Sprache"),
        .init("rule.lead_capacity", "Room for another lead", "Platz für einen weiteren Lead"),
        .init("rule.lead_turn", "Whose turn it is", "Wer an der Reihe ist"),
        .init("rule.lead_by_hand", "Decided by the vendor", "Vom Hersteller entschieden"),
        .init("fact.lead.country", "country of the lead", "Land des Leads"),
        .init("fact.lead.region", "region of the lead", "Region des Leads"),
        .init("fact.lead.product_line", "product line of the lead", "Produktlinie des Leads"),
        .init("fact.lead.language", "language of the lead", "Sprache des Leads"),
        .init("fact.lead.quality", "quality of the lead", "Güte des Leads"),
        .init("fact.lead.units", "units of the lead", "Einheiten des Leads"),
        .init("fact.lead.campaign", "campaign of the lead", "Kampagne des Leads"),
        .init("fact.lead.territory", "territory of the partner", "Gebiet des Partners"),
        .init("fact.lead.lines", "product lines of the partner", "Produktlinien des Partners"),
        .init("fact.lead.languages", "languages of the partner", "Sprachen des Partners"),
        .init("fact.lead.open", "leads that the partner has", "Leads, die der Partner hat"),
        .init("fact.lead.most", "leads that it has at most", "Leads, die er höchstens hat"),
        .init("fact.lead.candidates", "partners looked at", "betrachtete Partner"),
        .init("fact.lead.given", "leads given to the partner", "an den Partner gegebene Leads"),
        .init("fact.lead.weight", "its weight", "sein Gewicht"),
    ]
}
