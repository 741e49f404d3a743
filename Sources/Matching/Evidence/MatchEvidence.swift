/// How two companies stand to each other in all that is known of them, before a policy says what follows.
public struct MatchEvidence: Sendable {
    /// The nearest of their names.
    public let comparison: NameComparison
    /// Which those are.
    public let names: (one: CompanyName, other: CompanyName)
    public let country: Likeness
    public let city: Likeness
    public let parent: Likeness
    public let domain: DomainLikeness
    /// An identifier that both have.
    public let sharedIdentifier: CompanyIdentifier?
    /// Identifiers of one sort and country that are not the same.
    public let otherIdentifier: (one: CompanyIdentifier, other: CompanyIdentifier)?

    public enum Likeness: Sendable { case same, other, unknown }

    public enum DomainLikeness: Equatable, Sendable {
        /// A company's own domain, by its registered name.
        case same(String)
        /// A mail provider's, a host's or a shared one.
        case shared(String)
        case other
        case unknown
    }

    /// - Precondition: Both have a name.
    public init(_ one: Company, _ other: Company, by weights: NameWeights = .standard) {
        precondition(!one.names.isEmpty && !other.names.isEmpty, "a company without a name")
        var best = (
            comparison: NameComparison(one.names[0], other.names[0], by: weights), one: one.names[0],
            other: other.names[0]
        )
        for first in one.names {
            for second in other.names {
                let comparison = NameComparison(first, second, by: weights)
                if (comparison.isSameName ? 1 : 0, comparison.score) > (
                    best.comparison.isSameName ? 1 : 0, best.comparison.score
                ) {
                    best = (comparison, first, second)
                }
            }
        }
        comparison = best.comparison
        names = (best.one, best.other)
        country = Self.likeness(one.country, other.country)
        city = Self.likeness(one.city, other.city)
        parent = Self.likeness(one.parent, other.parent)
        domain = Self.likeness(one.domains, other.domains)
        sharedIdentifier = one.identifiers.intersection(other.identifiers).min {
            ($0.kind.rawValue, $0.text) < ($1.kind.rawValue, $1.text)
        }
        otherIdentifier = Self.contradiction(one.identifiers, other.identifiers)
    }

    private static func likeness(_ one: String?, _ other: String?) -> Likeness {
        guard let one, let other, !one.isEmpty, !other.isEmpty else { return .unknown }
        return one == other ? .same : .other
    }

    private static func likeness(_ one: Set<CompanyDomain>, _ other: Set<CompanyDomain>) -> DomainLikeness {
        let both = one.intersection(other)
        if let own = both.filter({ $0.kind == .own }).map(\.registered).min() { return .same(own) }
        if let shared = both.map(\.registered).min() { return .shared(shared) }
        let (mine, yours) = (one.contains { $0.kind == .own }, other.contains { $0.kind == .own })
        return mine && yours ? .other : .unknown
    }

    private static func contradiction(
        _ one: Set<CompanyIdentifier>, _ other: Set<CompanyIdentifier>
    ) -> (one: CompanyIdentifier, other: CompanyIdentifier)? {
        for first in one.sorted(by: { $0.text < $1.text }) {
            let others = other.filter { $0.kind == first.kind && $0.country == first.country }
            if let second = others.min(by: { $0.text < $1.text }), !others.contains(first) { return (first, second) }
        }
        return nil
    }
}
