// What the members of the section `earnings` are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenEarnings: SchemaDocumented {
    static let fieldDescriptions = [
        "rounding": "How shares are rounded; as prices are when left out.",
        "rules": "What is earned on what.",
        "statements": "How often partners are sent a statement; each month when left out.",
        "payouts": "How what is payable is paid.",
    ]
}

extension WrittenEarnings.Statements: SchemaDocumented {
    static let fieldDescriptions = ["every": "The period that a statement is of; month when left out."]
}

extension WrittenEarnings.Payouts: SchemaDocumented {
    static let fieldDescriptions = [
        "least": "Less than that waits for more: an amount, or one a currency.",
        "set_off": "What a partner has to give back is taken off what it is paid; false when left out.",
    ]
}

extension WrittenEarnings.Payouts: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] { ["least": WrittenForm.amounts] }
}

extension WrittenEarningRule: SchemaDocumented {
    static let fieldDescriptions = [
        "kind": "What sort of thing it is.",
        "on": "The event on which it is earned.",
        "gathers": "With on: period_end, what is gathered until then; order when left out.",
        "every": "With on: period_end, the period.",
        "earner": "Whose earning it is; the partner's when left out.",
        "of": "What it is taken of, or counted by; net when left out, units with each.",
        "rate": "A share of it.",
        "each": "An amount for each unit, point or event, or one a currency.",
        "steps": "Rates that rise with what was gathered.",
        "tier_at": "The moment whose tier counts; the event's when left out.",
        "group": "Of the rules of a group only the first that applies counts.",
        "caps": "The most it grants.",
        "lasts": "How long it is earned.",
        "payable": "From when it is payable; at once when left out.",
        "forfeits": "When it is lost.",
        "clawback": "What is taken back; in proportion to what is credited when left out.",
        "converts": "Another currency in which it is owed; the one it arose in when left out.",
    ]
}

extension WrittenEarningRule.Converts: SchemaDocumented {
    static let fieldDescriptions = [
        "to": "The currency in which it is owed.",
        "rate_of": "The day whose rate counts; that of the event when left out.",
    ]
}

extension WrittenEarningRule.Lasts: SchemaDocumented {
    static let fieldDescriptions = ["months": "How many.", "since": "From whose first day."]
}

extension WrittenEarningRule.Payable: SchemaDocumented {
    static let fieldDescriptions = [
        "after": "What has to have happened; that it is earned when left out.",
        "wait_days": "So many days it waits before it is payable.",
        "within_days": "So many days there are to pay it from then on.",
    ]
}

extension WrittenEarningRule.Forfeits: SchemaDocumented {
    static let fieldDescriptions = [
        "days": "From the day on which it was earned; what is not payable by then is lost."
    ]
}

extension WrittenEarningRule.Clawback: SchemaDocumented {
    static let fieldDescriptions = [
        "credit": "How much, when what it was earned on is credited or sent back; pro_rata when left out.",
        "churn": "When the end customer gives up what it was earned on.",
    ]
}

extension WrittenEarningRule.Churn: SchemaDocumented {
    static let fieldDescriptions = [
        "days": "Within so many days from the one on which it was earned.",
        "takes": "How much of it; pro_rata when left out.",
    ]
}

extension WrittenEarningCap: SchemaDocumented {
    static let fieldDescriptions = [
        "most": "An amount, or one a currency.",
        "share": "A share of what it is taken of.",
        "count": "So many events.",
        "per": "Within what they are bounded together; each line by itself when left out.",
        "over": "Over which days; ever when left out.",
    ]
}

extension WrittenEarningSteps: SchemaDocumented {
    static let fieldDescriptions = [
        "over": "The days over which is gathered; ever when left out.",
        "marginal": "Is a rate for what lies within its step alone? true when left out.",
        "list": "The lowest first.",
    ]
}

extension WrittenEarningSteps.Step: SchemaDocumented {
    static let fieldDescriptions = [
        "from": "An amount, a count of units, or 0.", "rate": "From there on.",
    ]
}

extension WrittenEarningRule: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        [
            "each": WrittenForm.amounts, "on": .words(EarningEvent.ofRules.map(\.rawValue)),
            "kind": .words(EarningKind.ofRules.map(\.rawValue)),
        ]
    }
}

extension WrittenEarningCap: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] { ["most": WrittenForm.amounts] }
}

extension WrittenEarningSteps.Step: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        ["from": .anyOf(WrittenForm.amount, ["type": "integer", "minimum": 0])]
    }
}

extension WrittenEarningWindow: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        .anyOf(.words(kinds.keys.sorted()), try builder.written(Long.self))
    }
}

extension WrittenEarningWindow.Long: SchemaDocumented {
    static let fieldDescriptions = ["trailing_months": "So many months that end with the day."]
}

extension WrittenPayableAfter: SchemaComposed {
    static func schema(in builder: SchemaBuilder) -> Node { .words(kinds.keys.sorted()) }
}
