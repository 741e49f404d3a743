// What the members of the section `funds` are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenFund: SchemaDocumented {
    static let fieldDescriptions = [
        "when": "Who may ask for it; all when left out.",
        "agreement": "The agreement that has to be accepted before anything is claimed.",
        "every": "The period of its budgets; year when left out.",
        "proposal": "When and for how much an activity is proposed.",
        "share": "How much of what was spent is reimbursed.",
        "rounding": "How shares are rounded; as prices are when left out.",
        "most": "The most for one activity: an amount, or one a currency.",
        "approval": "Who approves, in order; whoever may decide on funds when left out.",
        "done": "By when the activity has to be over.",
        "claim": "When a claim is in time, and how it is reckoned.",
        "payable": "By when a claim is paid; 30 days when left out.",
        "costs": "The kinds of cost.",
        "activities": "The kinds of activity, with their proofs.",
    ]
}

extension WrittenFund: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] { ["most": WrittenForm.amounts] }
}

extension WrittenFund.Proposal: SchemaDocumented {
    static let fieldDescriptions = [
        "business_days": "So many before the activity's first day at the latest.",
        "least": "No less is asked for: an amount, or one a currency.",
    ]
}

extension WrittenFund.Proposal: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] { ["least": WrittenForm.amounts] }
}

extension WrittenFund.Step: SchemaDocumented {
    static let fieldDescriptions = [
        "by": "Whose approval it is; of whoever may decide on funds when left out.",
        "above": "Only above that amount, or one a currency.",
    ]
}

extension WrittenFund.Step: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] { ["above": WrittenForm.amounts] }
}

extension WrittenFund.Done: SchemaDocumented {
    static let fieldDescriptions = [
        "periods": "By the end of the period so many after the one of the approval; of that one when left out."
    ]
}

extension WrittenFund.Claim: SchemaDocumented {
    static let fieldDescriptions = [
        "within_days": "Days from the activity's last day, within which it is claimed.",
        "remind_days": "So many days before the last one the partner is reminded; 7 when left out.",
        "rates": "The day whose exchange rate a cost in another currency is reckoned by; invoice when left out.",
    ]
}

extension WrittenFund.Payable: SchemaDocumented {
    static let fieldDescriptions = ["within_days": "Days from the one on which the claim was handed in."]
}

extension WrittenFund.Cost: SchemaDocumented {
    static let fieldDescriptions = ["excluded": "Nothing of it is reimbursed; false when left out."]
}

extension WrittenFund.Activity: SchemaDocumented {
    static let fieldDescriptions = [
        "share": "Where it is another than the fund's.", "proofs": "What a claim for one brings.",
    ]
}
