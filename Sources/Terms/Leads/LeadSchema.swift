// What the members of the section `leads` are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenLeads: SchemaDocumented {
    static let fieldDescriptions = [
        "accept": "Within how many business days an offered lead is accepted; it is taken back otherwise.",
        "act": "Within how many business days an accepted lead is acted on; it is taken back otherwise.",
        "capacity": "How many leads a partner has at the same time, at most; no bound when left out.",
        "rules": "By which leads go to partners: the first that finds one hands the lead on.",
    ]
}

extension WrittenLeads.Term: SchemaDocumented {
    static let fieldDescriptions = ["business_days": "So many business days, at the same time of day."]
}

extension WrittenLeads.Capacity: SchemaDocumented {
    static let fieldDescriptions = ["most": "A number, or numbers by tier."]
}

extension WrittenLeadRule: SchemaDocumented {
    static let fieldDescriptions = [
        "match": "What a partner has in common with the lead: country or region, and product_line, language.",
        "weights": "By tier, how many leads it gets for one of the others'; 1 for those not named.",
    ]
}
