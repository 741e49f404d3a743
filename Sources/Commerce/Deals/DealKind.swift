import Members
import Record
import Terms

extension DealTerms {
    /// The terms with what their kind of registration asks for, in the form in which it is kept.
    ///
    /// - Parameter draft: what is missing is left out.
    /// - Throws: `Problem.invalid` for a kind that there is not, or not for partners of this type, and for fields that are wrong.
    func asked(_ program: Program, of type: String, draft: Bool) throws -> DealTerms {
        let kinds = program.registration?.kinds ?? []
        guard !kinds.isEmpty else {
            guard kind == nil, (fields ?? [:]).isEmpty else { throw Problem.invalid(field: "/kind", "deal.no_kinds") }
            return self
        }
        let own = kinds.filter { $0.types?.contains(type) ?? true }
        var terms = self
        guard let wanted = kind ?? (own.count == 1 ? own[0].id : nil), let found = own.first(where: { $0.id == wanted })
        else {
            if draft, kind == nil { return self }
            throw Problem.invalid(
                field: "/kind",
                Phrase(
                    kind == nil ? "deal.kind_missing" : "deal.kind_unknown",
                    ["kind": kind.map(TypedValue.text), "known": .list(own.map { .text($0.id) })]))
        }
        terms.kind = found.id
        terms.fields = try found.checked(fields ?? [:], draft: draft)
        return terms
    }
}

extension RegistrationKind {
    fileprivate func checked(_ given: [String: String], draft: Bool) throws -> [String: String]? {
        let known = fields.map(\.id)
        if let unknown = given.keys.sorted().first(where: { !known.contains($0) }) {
            let values = Nearest.values(for: unknown, among: known)
            throw Problem.invalid(
                field: "/fields/\(unknown.prefix(40))",
                Phrase("answer.unknown", values.merging(["name": .text(String(unknown.prefix(40)))]) { $1 }))
        }
        var checked: [String: String] = [:]
        for field in fields where !draft || given[field.id] != nil {
            checked[field.id] = try field.checkedText(given[field.id], at: "fields/\(field.id)")
        }
        return checked.isEmpty ? nil : checked
    }
}

extension Facts {
    /// A registration's kind, and what was entered for it: numbers as counts, yes and no as truth values, other fields as texts.
    mutating func set(kindOf terms: DealTerms, _ program: Program) {
        set(.dealKind, terms.kind ?? "")
        let fields = program.registration?.kind(terms.kind)?.fields ?? []
        guard !fields.isEmpty else { return }
        set(
            values: Dictionary(
                uniqueKeysWithValues: fields.map { field -> (String, TypedValue) in
                    let text = terms.fields?[field.id] ?? ""
                    return switch field.kind {
                    case .number: (field.id, .count(Int64(text) ?? 0))
                    case .yesNo: (field.id, .flag(text == "yes"))
                    default: (field.id, .text(text))
                    }
                }), of: .dealFields)
    }
}
