import Matching
import Record
import Terms

extension MatchPolicy {
    /// What the program says of companies that may be one, and the usual where it says nothing.
    package init(_ program: Program?) {
        let terms = program?.matching
        let usual = MatchingTerms.usual
        self.init(
            same: (terms?.same ?? usual.same).share, likely: (terms?.likely ?? usual.likely).share,
            possible: (terms?.possible ?? usual.possible).share, actions: terms?.actions ?? [:])
    }
}

extension Rate {
    /// As a part of one.
    fileprivate var share: Double { Double(millionths) / Double(Rate.one.millionths) }
}

/// What a company is called in the vendor's records, in the same name and in those that are likely it.
package struct AlikeCompanies: Sendable {
    /// In all spellings that are the same name.
    package let same: SameCompany
    /// And in those that are likely the same company: for comparing, one by one.
    package let likely: SameCompany
}

extension Reader {
    /// The policy in force.
    package var matchPolicy: MatchPolicy { MatchPolicy(context.program) }

    /// All names under which a company is known, or may be. One look-up.
    package func alike(_ company: CompanyKey) throws -> AlikeCompanies {
        let policy = matchPolicy
        let others = try names(like: company).filter { $0.name != company.name }
        func named(_ tier: MatchTier) -> SameCompany {
            SameCompany(
                names: [company.name]
                    + others.filter {
                        $0.comparison.isSameName || tier < .same && policy.tier($0.comparison) >= tier
                    }.map(\.name), domains: [company.telling].compactMap(\.self))
        }
        return AlikeCompanies(same: named(.same), likely: named(.likely))
    }
}
