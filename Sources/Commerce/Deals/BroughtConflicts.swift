import Matching
import Members
import Record
import Terms

/// An open registration of an older system, as it is compared with others.
package struct BroughtClaim: Sendable {
    /// What the other system calls it.
    let number: String
    let partner: PartnerID
    let customer: EndCustomer
    let productLine: String
    let kind: String?
    let registered: Instant

    package init(
        number: String, partner: PartnerID, customer: EndCustomer, productLine: String, kind: String?,
        registered: Instant
    ) {
        (self.number, self.partner, self.customer) = (number, partner, customer)
        (self.productLine, self.kind, self.registered) = (productLine, kind, registered)
    }

    var described: DescribedCustomer { DescribedCustomer(customer, by: partner) }
}

/// What stands beside open registrations of an older system, here and among themselves, by their places.
package struct BroughtConflicts: Sendable {
    /// The same deal, which another partner has: of two in one file whoever registered it first.
    package fileprivate(set) var taken: [Int: Rival] = [:]
    /// What is likely the same deal: another partner's, as a person has to say, or the partner's own under another number.
    package fileprivate(set) var likely: [Int: Rival] = [:]
    /// What a person has to say of it.
    package fileprivate(set) var doubts: [Int: CustomerDoubt] = [:]

    /// Another registration.
    package struct Rival: Sendable {
        package let partner: PartnerID
        package let customer: EndCustomer
        /// What it is called: by the other system, or by its id.
        package let number: String

        fileprivate init(_ claim: BroughtClaim) {
            (partner, customer, number) = (claim.partner, claim.customer, claim.number)
        }

        fileprivate init(_ deal: Deal) {
            (partner, customer, number) = (deal.partner, deal.terms.customer, deal.external ?? deal.id.text)
        }
    }
}

extension Reader {
    /// Compares open registrations of an older system with those that are here, and with one another, as submissions are compared. For
    /// each end customer the look-ups of a submission.
    package func conflicts(of claims: [BroughtClaim]) throws -> BroughtConflicts {
        var found = BroughtConflicts()
        var known: [EndCustomer: KnownCustomer] = [:]
        var beside = ClaimsBeside(claims)
        let order = claims.indices.sorted { (claims[$0].registered, $0) < (claims[$1].registered, $1) }
        for place in order {
            let claim = claims[place]
            let names = try known[claim.customer] ?? self.known(claim.customer)
            known[claim.customer] = names
            let there = try standing(
                DealTerms(probing: claim.customer, claim.productLine, kind: claim.kind), describedBy: claim.partner,
                knownAs: names.likely
            ).get()
            let rivals = try there.map(BroughtConflicts.Rival.init) + besides(claim, beside, names.knowledge)
            found.weigh(claim, at: place, rivals, names.knowledge, matchPolicy, now)
            if found.taken[place] == nil { beside.stands(place) }
        }
        return found
    }

    /// Those of the same file that stand in a registration's way, or may, and that nobody told apart from it.
    private func besides(
        _ claim: BroughtClaim, _ beside: ClaimsBeside, _ knowledge: CustomerKnowledge
    ) throws -> [BroughtConflicts.Rival] {
        let kinds = context.program.registration
        let near = beside.near(claim).filter { other in
            kinds?.kind(claim.kind)?.conflicts(with: kinds?.kind(other.kind)) ?? true
        }
        guard !near.isEmpty else { return [] }
        let apart = try apart(from: claim.described).get()
        return near.filter { !apart.contains($0.described.key) }.map(BroughtConflicts.Rival.init)
    }
}

extension BroughtConflicts {
    fileprivate mutating func weigh(
        _ claim: BroughtClaim, at place: Int, _ rivals: [Rival], _ knowledge: CustomerKnowledge, _ policy: MatchPolicy,
        _ now: Instant
    ) {
        var grounds: Set<MatchGround> = []
        for rival in rivals {
            let (action, ground) = knowledge.judge(
                (claim.customer, claim.partner), (rival.customer, rival.partner), policy)
            let isOwn = rival.partner == claim.partner
            switch action {
            case .pass: continue
            case .decline where !isOwn:
                taken[place] = rival
                likely[place] = nil
                return
            case .decline, .person:
                likely[place] = likely[place] ?? rival
                if let ground, !isOwn { grounds.insert(ground) }
            }
        }
        guard !grounds.isEmpty else { return }
        doubts[place] = CustomerDoubt(grounds: MatchGround.allCases.filter(grounds.contains), at: now)
    }
}

/// The registrations of one file, found by the names and domains of their end customers.
private struct ClaimsBeside {
    private let claims: [BroughtClaim]
    private let keys: [CompanyKey]
    /// Each name once, and where it is found by what is like it.
    private let names: [String]
    private let index: CandidateIndex
    /// Those that stand, of each partner and end customer one: others say nothing more.
    private var standing: [Place: [Int]] = [:]
    private var seen: Set<Seen> = []

    private struct Place: Hashable {
        let called: String
        let isDomain: Bool
        let productLine: String
    }

    private struct Seen: Hashable {
        let partner: PartnerID
        let customer: EndCustomer
        let productLine: String
        let kind: String?
    }

    init(_ claims: [BroughtClaim]) {
        self.claims = claims
        keys = claims.map { CompanyKey($0.customer) }
        var written: [String: String] = [:]
        for key in keys where written[key.name] == nil { written[key.name] = key.written }
        names = written.keys.sorted()
        index = CandidateIndex(names.map { CompanyName(written[$0] ?? $0) })
    }

    /// Those that stand and whose end customer may be the same.
    func near(_ claim: BroughtClaim) -> [BroughtClaim] {
        let key = CompanyKey(claim.customer)
        guard !standing.isEmpty else { return [] }
        let called = Set(index.candidates(for: CompanyName(key.written)).map { names[$0] } + [key.name])
        var places = called.flatMap {
            standing[Place(called: $0, isDomain: false, productLine: claim.productLine)] ?? []
        }
        if let domain = key.telling {
            places += standing[Place(called: domain, isDomain: true, productLine: claim.productLine)] ?? []
        }
        return Set(places).sorted().map { claims[$0] }
    }

    /// Notes one that stands.
    mutating func stands(_ place: Int) {
        let claim = claims[place]
        let own = Seen(
            partner: claim.partner, customer: claim.customer, productLine: claim.productLine, kind: claim.kind)
        guard seen.insert(own).inserted else { return }
        let key = keys[place]
        standing[Place(called: key.name, isDomain: false, productLine: claim.productLine), default: []].append(place)
        if let domain = key.telling {
            standing[Place(called: domain, isDomain: true, productLine: claim.productLine), default: []].append(place)
        }
    }
}
