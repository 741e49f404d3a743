// What the members of the section `cases` are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenCases: SchemaDocumented {
    static let fieldDescriptions = [
        "hours": "When it is worked on a business day; needed where a target counts business hours.",
        "kinds": "What partners can bring to the vendor.",
        "priorities": "How urgent a case is: the first that applies counts. None applies: normal, without a target.",
        "outcomes": "How cases end.",
    ]
}

extension WrittenCases.Hours: SchemaDocumented {
    static let fieldDescriptions = [
        "from": "A time of day in the program's zone, such as 09:00.", "to": "A time of day after it.",
    ]
}

extension WrittenCaseKind: SchemaDocumented {
    static let fieldDescriptions = [
        "sort": "What somebody wants by it: to know something, something settled, something done.",
        "about": "What it can be about; anything, or nothing, when left out.",
        "answer": "What is answered at once, by the program itself.",
        "contact": "The contact to whom such an answer sends.",
    ]
}

extension WrittenCasePriorityRule: SchemaDocumented {
    static let fieldDescriptions = [
        "priority": "How urgent it is.",
        "kinds": "The kinds of case it is for; all when left out.",
        "answer_within":
            "From when a case waits for the vendor until it is answered; nothing is promised when left out.",
    ]
}

extension WrittenCasePriorityRule.Target: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node { try builder.written(Long.self) }
}

extension WrittenCasePriorityRule.Target.Long: SchemaDocumented {
    static let fieldDescriptions = [
        "business_hours": "So many hours of work.", "business_days": "So many business days, at the same time of day.",
    ]
}

extension WrittenCaseOutcome: SchemaDocumented {
    static let fieldDescriptions = [
        "kinds": "The kinds of case that can end so; all when left out.",
        "remedies": "What can be ordered with it.",
    ]
}
