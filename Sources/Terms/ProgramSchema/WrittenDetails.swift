// Members that are read as whole nodes, or as plain texts of which more is known.

/// The forms of what stands in a program file in several places.
enum WrittenForm {
    /// `6000.00 USD`
    static let amount: Node = [
        "type": "string", "pattern": "^[0-9][0-9,]*(\\.[0-9]+)? [A-Z]{3}$", "examples": ["6000.00 USD"],
    ]
    /// `2026-07-03`
    static let day: Node = ["pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    /// `06-30`
    static let monthDay: Node = [
        "type": "string", "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "examples": ["06-30"],
    ]
    /// A whole number from 1.
    static let count: Node = ["type": "integer", "minimum": 1]
    /// Texts or numbers.
    static let names: Node = ["type": "array", "items": ["type": ["string", "number"]]]
    /// An amount, or one a currency.
    static let amounts: Node = .anyOf(amount, ["type": "array", "items": amount, "minItems": 1])

    /// What a tier takes of a figure: a count, an amount, or a share.
    static func threshold(_ builder: SchemaBuilder) throws(DocumentError) -> Node {
        let one = try figure(builder)
        return .anyOf(count, amount, try builder.schema(of: Rate.self), .map(of: one))
    }

    /// A count, an amount, or a share.
    static func figure(_ builder: SchemaBuilder) throws(DocumentError) -> Node {
        .anyOf(count, amount, try builder.schema(of: Rate.self))
    }

    /// `[[nsp], {count: 3, of: [ntsp]}]`
    static let posts: Node = {
        let several: Node = [
            "type": "object", "required": ["count", "of"],
            "properties": ["count": ["type": "integer", "minimum": 1, "maximum": 100], "of": names],
            "additionalProperties": false,
        ]
        return .anyOf(several, ["type": "array", "minItems": 1, "items": .anyOf(names, several)])
    }()
}

extension WrittenProgram: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) throws(DocumentError) -> [String: Node] {
        let notice = try builder.schema(of: WrittenNotice.self)
        let mails: Node = [
            "type": "object", "properties": Node(.map(Language.allCases.map { Node.Member($0.rawValue, notice) })),
            "additionalProperties": false,
        ]
        return [
            "program": ["type": "string", "pattern": "^[a-z0-9-]{1,40}$", "examples": ["avepoint"]],
            "version": ["type": "integer", "minimum": 1, "maximum": 1_000_000],
            "fiscal_year": ["type": "string", "pattern": "^(0[1-9]|1[0-2])-01$", "examples": ["02-01"]],
            "notices": [
                "type": "object",
                "properties": Node(.map(NoticeKind.allCases.map { Node.Member($0.rawValue, mails) })),
                "additionalProperties": false,
            ],
        ]
    }
}

extension WrittenProgram.Calendar: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) throws(DocumentError) -> [String: Node] {
        ["holidays": .map(of: try builder.schema(of: WrittenText.self), names: WrittenForm.day)]
    }
}

extension WrittenProgram.WrittenRegion: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        let country: Node = ["type": "string", "pattern": "^[A-Z]{2}$"]
        return ["countries": .list(of: .anyOf(country, .words(CountryGroup.allCases.map(\.rawValue))))]
    }
}

extension WrittenUnitPrice: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        ["least": WrittenForm.amounts, "most": WrittenForm.amounts]
    }
}

extension WrittenSales: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        ["confirm_above": WrittenForm.amount]
    }
}

extension WrittenTierRequirement: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) throws(DocumentError) -> [String: Node] {
        let threshold = try WrittenForm.threshold(builder)
        return [
            "at_least": threshold, "keeps": threshold,
            "certified": .anyOf(.map(of: WrittenForm.posts), WrittenForm.posts),
        ]
    }
}

extension WrittenTierReview: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        let ends = CalendarPeriod.allCases.map { "\($0.rawValue)_end" }
        return ["on": .anyOf(.words(ends), ["type": "array", "items": WrittenForm.monthDay, "minItems": 1])]
    }
}

extension WrittenMetric: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) throws(DocumentError) -> [String: Node] {
        ["each": try WrittenForm.figure(builder)]
    }
}

extension WrittenDesignation.Review: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        ["on": WrittenTierReview.memberSchemas(in: builder)["on"] ?? [:]]
    }
}

extension WrittenBenefit: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) throws(DocumentError) -> [String: Node] {
        let words = Node.map(of: .anyOf(["type": "number"], try builder.schema(of: WrittenText.self)))
        return ["tiers": .anyOf(WrittenForm.names, words)]
    }
}

extension WrittenApplication.Review: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        ["types": .map(of: WrittenForm.names)]
    }
}
