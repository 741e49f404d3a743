// What the members of tiers, measures, obligations and benefits are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenTiers: SchemaDocumented {
    static let fieldDescriptions = [
        "label": "What a tier is called here.",
        "entry": "The tier at joining. Nobody falls below it.",
        "assignment": "The clause by which the vendor assigns tiers; that of `tiers` when left out.",
        "types": "The partner types that have tiers: those of role reseller when left out.",
        "list": "The tiers, the lowest first.",
        "requirements": "What tiers take. A tier is reached when all that name it are met.",
        "review": "When it is looked at whether partners keep their tiers. Left out: nobody falls by itself.",
    ]
}

extension WrittenTier: SchemaDocumented {
    static let fieldDescriptions = [
        "rises":
            "How a partner comes to it: assigned (when left out), automatic, at_review, requested, or conferred.",
        "rises_from": "With automatic: the lowest tier from which a partner rises to it at once.",
        "limit_months": "So many months the tier is held at most.",
    ]
}

extension WrittenTierRequirement: SchemaDocumented {
    static let fieldDescriptions = [
        "label": "Its name for people; the clause's title when left out.",
        "types": "The partner types it is asked of.",
        "measure": "A figure over days.",
        "score": "Metrics that bring points, which are added up.",
        "at_least": "The least of it by tier: an amount, a count, a share or points. Of a designation it stands alone.",
        "keeps": "What holding the tier takes, where that differs.",
        "certified": "Posts by tier; each takes another person with a live certificate of one of them.",
        "obligation": "No duty of this obligation is overdue.",
        "require": "Conditions on facts of the partner.",
        "tiers": "The tiers that ask for it; all when left out.",
    ]
}

extension WrittenTierReview: SchemaDocumented {
    static let fieldDescriptions = [
        "on": "The end of which days.",
        "requirements": "The requirements looked at; all when left out.",
        "fall": "Does the vendor confirm a fall (proposed), or does it come by itself (automatic)?",
        "far_below": "Below this share of a figure a partner falls at one review.",
        "consecutive": "After so many missed reviews in a row a partner falls.",
        "to": "Where it falls to: highest_met when left out.",
    ]
}

extension WrittenMeasure.Plain: SchemaDocumented {
    static let fieldDescriptions = [
        "of": "What is counted.",
        "obligation": "With activities: the obligation whose evidence counts.",
        "where": "Conditions over a line of an order: only lines for which they hold count.",
        "net": "What customers give up is taken off, and renewals add nothing.",
        "window": "Over which days.",
        "year_on_year": "Compared with the same days a year before: by how much it is more, or by which share.",
        "on_any_day_of_months": "It is met when it was met on any day of so many months before.",
    ]
}

extension WrittenMeasure.Share: SchemaDocumented {
    static let fieldDescriptions = [
        "share": "The part.",
        "among": "What it is a share of.",
        "window": "Over which days.",
        "on_any_day_of_months": "It is met when it was met on any day of so many months before.",
    ]
}

extension WrittenMeasure.Quantity: SchemaDocumented {
    static let fieldDescriptions = [
        "of": "What is counted.",
        "obligation": "With activities: the obligation whose evidence counts.",
        "where": "Conditions over a line of an order: only lines for which they hold count.",
        "net": "What customers give up is taken off, and renewals add nothing.",
    ]
}

extension WrittenWindow.Long: SchemaDocumented {
    static let fieldDescriptions = ["trailing_months": "So many months that end today."]
}

extension WrittenObligation: SchemaDocumented {
    static let fieldDescriptions = [
        "every": "A period, whose last day is the due day, or once.",
        "period": "The years that are cut: those of the calendar when left out, the fiscal ones, or from joining.",
        "first":
            "The period in which it begins to concern a partner: as a whole when left out, by the days left, or not.",
        "count": "So many pieces of evidence a period: 1.",
        "within_days": "For once: days after joining, or after reaching a tier of `tiers`.",
        "evidence": "What can be handed in.",
        "remind_days": "Days before the due day on which the partner is reminded.",
    ]
}

extension WrittenBenefit: SchemaDocumented {
    static let fieldDescriptions = [
        "tiers": "A list of tiers, or a few words by tier. Left out: it is for all.",
        "types": "The partner types that may have it.",
        "designations": "Whoever has one of these has it.",
        "when": "Conditions on facts of the partner.",
    ]
}

extension WrittenDesignation: SchemaDocumented {
    static let fieldDescriptions = [
        "types": "The partner types that may have it: those of role reseller when left out.",
        "rises":
            "automatic (by itself once its requirements are met; when left out), or conferred (by the vendor alone).",
        "requirements": "What it takes, as with tiers.",
        "review": "When it is looked at whether partners keep it. Left out: it is kept.",
    ]
}

extension WrittenDesignation.Review: SchemaDocumented {
    static let fieldDescriptions = [
        "on": "The end of which days.",
        "consecutive": "It ends after so many missed reviews in a row: 1.",
    ]
}

extension WrittenMetric: SchemaDocumented {
    static let fieldDescriptions = [
        "measure": "A figure over days.",
        "certified": "Certifications: different people who hold one of them count.",
        "points": "So many points for each `each`.",
        "each": "So much of it: a count (1 when left out), an amount, or a share (1% when left out).",
        "most": "It brings no more points than that.",
        "least": "Without so many points of it the score is not enough.",
    ]
}
