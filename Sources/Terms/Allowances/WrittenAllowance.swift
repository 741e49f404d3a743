/// An allowance as written.
struct WrittenAllowance: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let unit: WrittenText?
    let count: WrittenQuota
    let types: Located<[String]>?
    let period: TermYear.Kind?
    let first: FirstPeriod?
    let when: WrittenConditions?
    let reading: WrittenText?
}

extension WrittenAllowance: SchemaDocumented {
    static let fieldDescriptions = [
        "unit": "What is counted, such as hours; nothing is said of it when left out.",
        "count": "How many there are each year: a number, or numbers by tier.",
        "types": "The partner types that have it; all when left out.",
        "period":
            "When it comes back: each anniversary of the membership when left out, 1 January, or with the fiscal year.",
        "first": "The year in which a partner joins: all of it when left out, by the days left of it, or nothing.",
    ]
}

/// Allowances that are used up and come back.
extension ProgramCompiler {
    mutating func allowances(_ written: Each<WrittenAllowance>?) -> [AllowanceTerms] {
        guard let written else { return [] }
        collect(written, most: 100)
        var known = NamesInList()
        return written.items.map { item in
            check(known.add(item.id))
            checkID(item.id)
            let clause = cite(item.clause)
            note(item.reading, clause, "allowances.\(item.id.value)")
            return AllowanceTerms(
                id: item.id.value, label: text(item.label), clause: clause, unit: item.unit.map(text),
                count: quota(item.count, tierIDs), types: item.types.map { typeNames($0) },
                year: termYear(item.period, item.first, of: item.id), first: item.first ?? .full,
                conditions: conditions(item.when, .allowance))
        }
    }
}
