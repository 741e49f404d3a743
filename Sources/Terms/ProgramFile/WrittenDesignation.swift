/// A designation as written.
struct WrittenDesignation: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let types: Located<[String]>?
    let rises: Designation.Rise?
    let requirements: Each<WrittenTierRequirement>?
    let review: Review?
    let reading: WrittenText?

    struct Review: Decodable, Sendable {
        let clause: Located<String>
        /// `month_end`, `quarter_end`, or days such as `06-30`.
        let on: Node
        let consecutive: Located<Int>?
        let reading: WrittenText?
    }
}

/// What brings points in a score, as written.
struct WrittenMetric: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let measure: WrittenMeasure?
    /// Certifications of which people hold one.
    let certified: Located<[String]>?
    let points: Located<Int>
    /// A count, an amount or a share.
    let each: Node?
    let most: Located<Int>
    let least: Located<Int>?
    let reading: WrittenText?
}

extension ProgramCompiler {
    /// - Parameter tiers: whose currency of net revenue holds here too.
    mutating func designations(
        _ written: Each<WrittenDesignation>?, _ types: [PartnerType], _ tiers: TierTerms?, obligations: [String]?,
        certifications: [String]?
    ) -> [Designation] {
        guard let written else { return [] }
        collect(written, most: 100)
        checkDistinct(written.items.map(\.id), "designation")
        let usual = Set(types.filter { $0.role == .reseller }.map(\.id))
        var currency = tiers?.currency
        var known = Set(tiers?.requirements.map(\.id) ?? [])
        return written.items.map { item in
            let (clause, place) = (cite(item.clause), "designations.\(item.id.value)")
            note(item.reading, clause, place)
            let tier = Tier(
                id: item.id.value, label: text(item.label), clause: clause,
                rises: item.rises == .conferred ? .conferred : .automatic, risesFrom: nil, limitMonths: nil)
            let bare = TierTerms(
                label: tier.label, clause: clause, entry: nil, assignment: clause,
                types: item.types.map { typeNames($0) } ?? usual, tiers: [tier], requirements: [], review: nil)
            var scope = TierScope(
                terms: bare, obligations: obligations, certifications: certifications, currency: currency,
                isDesignation: true)
            let requirements =
                item.requirements.map { self.requirements($0, &scope, at: "\(place).requirements") } ?? []
            currency = scope.currency
            for (written, requirement) in zip(item.requirements?.items ?? [], requirements)
            where !known.insert(requirement.id).inserted {
                report(
                    "another tier or designation has a requirement `\(requirement.id)`", at: written.id.position,
                    hint: "give each its own id")
            }
            if requirements.isEmpty, item.rises != .conferred, item.requirements?.errors.isEmpty ?? true {
                report(
                    "nothing is asked for `\(item.id.value)`, so every partner has it", at: item.id.position,
                    hint: "add requirements, or write rises: conferred")
            }
            let ladder = TierTerms(
                label: bare.label, clause: clause, entry: nil, assignment: clause, types: bare.types, tiers: [tier],
                requirements: requirements, review: item.review.map { review($0, place) })
            return Designation(
                id: tier.id, label: tier.label, clause: clause, rises: item.rises ?? .automatic, ladder: ladder)
        }
    }

    private mutating func review(_ written: WrittenDesignation.Review, _ place: String) -> TierReview {
        let clause = cite(written.clause)
        note(written.reading, clause, "\(place).review")
        return TierReview(
            clause: clause, on: schedule(written.on), requirements: nil, fall: .automatic, farBelow: nil,
            consecutive: written.consecutive.map { positive($0, "consecutive", most: 100) }, goal: .highestMet)
    }

    /// Designations that expressions name (`'cloud' in partner.designations`) are the program's.
    mutating func checkDesignations(_ source: Located<String>) {
        guard let known = designationIDs else { return }
        let parts = source.value.components(after: Fact.partnerDesignations.name)
        var rest = source.value[...]
        for part in parts {
            let before = rest.dropLast(part.count + Fact.partnerDesignations.name.count)
            rest = rest.suffix(part.count)
            let words = before.split(separator: " ").suffix(2)
            guard words.count == 2, words.last == "in", let name = words.first, let quote = name.last,
                quote == "'" || quote == "\""
            else { continue }
            let id = String(name.dropLast().reversed().prefix { $0 != quote }.reversed())
            guard !known.contains(id) else { continue }
            report(
                "there is no designation `\(id)`", at: source.position, hint: Nearest.hint(about: id, among: known))
        }
    }
}
