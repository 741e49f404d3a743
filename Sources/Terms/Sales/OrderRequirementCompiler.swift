/// What an order has to meet, as written.
struct WrittenOrderRequirement: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    /// A number of units; an amount, or one a currency.
    let least: Node?
    /// `country`, `region`, or countries.
    let territory: Node?
    let tiers: Located<[String]>?
    let certified: Located<[String]>?
    let require: WrittenConditions?
    let `where`: WrittenConditions?
    let reading: WrittenText?
}

extension WrittenOrderRequirement: SchemaDocumented {
    static let fieldDescriptions = [
        "least": "What the lines come to at least, together: a number of units; an amount, or one a currency.",
        "territory":
            "Where the end customer is: in the partner's own country, in its region, or in one of these countries.",
        "tiers": "The tiers that may order it.",
        "certified": "Somebody of the partner holds one of these certificates now.",
        "require": "Other conditions; all must hold for each line.",
        "where": "The lines it is about; all when left out.",
    ]
}

extension WrittenOrderRequirement: SchemaDetailed {
    static func memberSchemas(in builder: SchemaBuilder) -> [String: Node] {
        [
            "least": .anyOf(WrittenForm.count, WrittenForm.amounts),
            "territory": .anyOf(
                .words(["country", "region"]), ["type": "array", "items": ["type": "string"], "minItems": 1]),
        ]
    }
}

extension ProgramCompiler {
    mutating func orderRequirements(_ written: Each<WrittenOrderRequirement>?) -> [OrderRequirement] {
        guard let written else { return [] }
        collect(written, most: 100)
        return written.items.map { item in
            unique(item.id)
            let clause = cite(item.clause)
            note(item.reading, clause, "sales.requirements.\(item.id.value)")
            let least = least(item)
            let asked = territory(item) + standing(item)
            let conditions = asked.isEmpty ? [] : self.conditions(WrittenConditions(all: asked), .ordering)
            let others = self.conditions(item.require, .ordering)
            if least == nil, item.territory == nil, asked.isEmpty, item.require == nil {
                report(
                    "\(item.id.value) asks for nothing", at: item.id.position,
                    hint: "add least, territory, tiers, certified or require")
            }
            return OrderRequirement(
                id: item.id.value, label: text(item.label), clause: clause,
                lines: self.conditions(item.where, .ordering), conditions: conditions + others, least: least)
        }
    }

    private mutating func least(_ item: WrittenOrderRequirement) -> OrderRequirement.Least? {
        guard let written = item.least else { return nil }
        if let text = written.asWritten, let units = Int(text) {
            return .units(positive(Located(value: units, position: written.position), "least", most: 1_000_000))
        }
        // In another currency than these, the order is compared by what it comes to in the program's.
        asked.insert(.orderValue)
        return .amounts(amounts(written))
    }

    private mutating func territory(_ item: WrittenOrderRequirement) -> [WrittenCondition] {
        guard let written = item.territory else { return [] }
        let position = written.position
        switch written.asWritten {
        case "country":
            return [
                WrittenCondition(
                    "customer.country == partner.country", at: position, needs: Phrase("requirement.own_country"))
            ]
        case "region":
            return [
                WrittenCondition(
                    "customer.region != '' && customer.region == partner.region", at: position,
                    needs: Phrase("requirement.own_region"))
            ]
        default: break
        }
        let names = (written.items ?? []).compactMap(\.asWritten)
        guard !names.isEmpty else {
            report(
                "this is no territory", at: position,
                hint: "write country, region, or a list of countries such as [DE, AT]")
            return []
        }
        let countries = names.flatMap { CountryGroup(named: $0)?.countries.sorted() ?? [$0] }
        for country in countries where !CountryCode.isAssigned(country) {
            report(
                "\"\(country)\" is not a country of ISO 3166", at: position,
                hint: CountryCode.intended(country).map { "write \($0)" } ?? "write two capital letters such as US")
            return []
        }
        let list = countries.map { "'\($0)'" }.joined(separator: ", ")
        return [
            WrittenCondition(
                "customer.country in [\(list)]", at: position,
                needs: Phrase("requirement.countries", ["countries": .list(names.map(TypedValue.text))]))
        ]
    }

    /// What is asked of the partner itself: its tier, and a certified person.
    private mutating func standing(_ item: WrittenOrderRequirement) -> [WrittenCondition] {
        var asked: [WrittenCondition] = []
        if let tiers = item.tiers {
            checkKnown(tiers.value, among: tierIDs, "tier", at: tiers.position)
            let known = tiers.value.filter(tierIDs.contains)
            if !known.isEmpty {
                let list = known.map { "'\($0)'" }.joined(separator: ", ")
                asked.append(WrittenCondition("partner.tier in [\(list)]", at: tiers.position, needs: nil))
            }
        }
        if let certified = item.certified, let certificationIDs {
            checkKnown(certified.value, among: certificationIDs, "certification", at: certified.position)
            let known = certified.value.filter(certificationIDs.contains)
            let labels = known.compactMap { certificationLabels[$0] }
            if !known.isEmpty {
                let words = WrittenText(at: certified.position) { language in
                    Wording(language, nil)(
                        "requirement.certified", ["of": .list(labels.map { .text($0[language]) })])
                }
                asked.append(
                    WrittenCondition(
                        known.map { "partner.certificates['\($0)'] >= 1" }.joined(separator: " || "),
                        at: certified.position, needs: words))
            }
        }
        return asked
    }
}
