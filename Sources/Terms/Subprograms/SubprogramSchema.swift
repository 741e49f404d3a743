// What the members of the section `subprograms` are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenSubprogram: SchemaDocumented {
    static let fieldDescriptions = [
        "kind": "What sort of subprogram it is.",
        "when": "Who may take part; all when left out.",
        "agreement": "The agreement that has to be accepted besides the record's own terms.",
        "longest": "The longest that one lasts; as long as it says when left out.",
        "most": "The highest rate of a rebate.",
        "counts": "What makes a sale count; order when left out.",
        "where": "The sales that may count; all when left out.",
        "rewards": "What whoever reaches the objective may have of it; anything when left out.",
        "rounding": "How shares are rounded; as prices are when left out.",
        "ties": "What becomes of the prizes of those that stand equal; share when left out.",
        "payable": "By when what was earned is paid; 30 days when left out.",
        "settled_after": "Days from its last one until it is settled, for what is credited meanwhile; 0 when left out.",
        "accept": "Have the record's own terms to be accepted first? Yes when left out, but for promotions.",
        "of": "What a discount is a share of; list when left out. It stacks behind the discounts of the program.",
        "group": "Of a group of discounts only the first that applies counts; the program's come first.",
    ]
}

extension WrittenSubprogram: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        ["counts": .words(["invoice", "order", "payment"])]
    }
}

extension WrittenSubprogram.Payable: SchemaDocumented {
    static let fieldDescriptions = ["within_days": "Days from the one on which it was earned."]
}
