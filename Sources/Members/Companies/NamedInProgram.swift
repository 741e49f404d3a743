import Record
import Terms

extension Program {
    /// The tiers that partners of a type can have; nil when they have none.
    package func tiers(of type: String) -> TierTerms? { tiers.flatMap { $0.types.contains(type) ? $0 : nil } }

    package func checkedTier(_ id: String?, of type: PartnerType) throws -> String? {
        guard let id, !id.isEmpty else { return nil }
        guard let terms = tiers(of: type.id) else {
            throw Problem.invalid(
                field: "/tier", Phrase("tier.none_for_type", ["type": .named(.partnerType, type.id)]))
        }
        return try terms.checked(id).id
    }

    package func checkedType(_ id: String) throws -> PartnerType {
        if let type = partnerType(id) { return type }
        let values = Nearest.values(for: id, among: partnerTypes.map(\.id))
        throw Problem.invalid(
            field: "/type", Phrase("partner_type.unknown", values.merging(["id": .text(id)]) { $1 }))
    }

    /// - Throws: `Problem.invalid` for a clause the program does not have.
    package func checkedClause(_ id: ClauseID?) throws -> ClauseID? {
        guard let id else { return nil }
        guard clauses[id] != nil else {
            let nearest = Nearest.name(to: id.text, among: clauses.keys.map(\.text))
            throw Problem.invalid(
                field: "/clause",
                Phrase("clause.unknown", ["clause": .text(id.text), "nearest": nearest.map(TypedValue.text)]))
        }
        return id
    }
}

extension TierTerms {
    /// - Throws: `Problem.invalid` for `/tier` when the program has no such tier.
    package func checked(_ id: String) throws -> Tier {
        if let tier = tier(id) { return tier }
        let values = Nearest.values(for: id, among: tiers.map(\.id))
        throw Problem.invalid(field: "/tier", Phrase("tier.unknown", values.merging(["id": .text(id)]) { $1 }))
    }
}
