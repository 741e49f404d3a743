import Matching
import Members
import Record
import Terms

/// Who else has to do with the end customer of a registration, by what the program says of companies that may be one.
struct CustomerClaims: Sendable {
    /// Others' registrations of the same deal: they decline.
    var conflicts: [Deal] = []
    /// Those of which a person says whether they are of the same deal.
    var doubtful: [(deal: Deal, ground: MatchGround)] = []
}

/// That a person has to say whether a registration's end customer is one that others have to do with.
package struct CustomerDoubt: Codable, Hashable, Sendable {
    /// What speaks for it, from the strongest on.
    package let grounds: [MatchGround]
    package let at: Instant
}

extension RegistrationSituation {
    /// What waits for a person: nil where nothing does.
    var doubt: [MatchGround]? {
        let grounds = Set(doubtful.map(\.ground) + (doubtfulAccount.map { [$0.ground] } ?? []))
        return grounds.isEmpty ? nil : MatchGround.allCases.filter(grounds.contains)
    }

    /// All that look alike, as they are described: those that are certain where there are any, else those in doubt.
    var alike: [DescribedCustomer] {
        let deals = (conflicts + doubtful.map(\.deal)).map(\.described)
        // The vendor's account may be the right one where another's registration is not: it is told apart by itself.
        guard deals.isEmpty else { return deals }
        return (account ?? doubtfulAccount?.account).map { [$0.described] } ?? []
    }
}

extension Deal {
    /// Does an exception that the vendor granted settle who the end customer is, or that it does not matter?
    var isSettled: Bool { exceptions.contains { $0.ground != .anotherCustomer } }
}

/// A registration is looked at by a person, who says whether its end customer is one that others have to do with.
struct DealDoubted: DealChange {
    static let kind = "deal.doubted"
    let deal: ID<Deal>
    let owner: PartnerID
    let doubt: CustomerDoubt

    func change(_ deal: inout Deal) {
        deal.status = .inReview
        deal.doubt = doubt
    }
}
