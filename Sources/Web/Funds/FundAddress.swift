import Finance
import Members
import Record

/// The addresses of funds: proposals, claims, budgets.
enum FundAddress {
    static let requests = SharedFixedAddress("/funds")
    static let propose = FixedAddress("/portal/funds/new")
    static let request = SharedAddress<ID<FundRequest>>("/funds/{request}")
    static let change = PageAddress<ID<FundRequest>>("/portal/funds/{request}/change")
    static let withdraw = PageAddress<ID<FundRequest>>("/portal/funds/{request}/withdraw")
    static let results = PageAddress<ID<FundRequest>>("/portal/funds/{request}/results")
    static let claim = PageAddress<ID<FundRequest>>("/portal/funds/{request}/claim")
    static let approve = PageAddress<ID<FundRequest>>("/console/funds/{request}/approve")
    static let decline = PageAddress<ID<FundRequest>>("/console/funds/{request}/decline")

    static let claims = SharedFixedAddress("/fund-claims")
    static let claimed = SharedAddress<ID<FundClaim>>("/fund-claims/{claim}")
    static let file = SharedAddress<ID<FundClaim>, ID<StoredFile>>("/fund-claims/{claim}/files/{file}")
    static let approveClaim = PageAddress<ID<FundClaim>>("/console/fund-claims/{claim}/approve")
    static let declineClaim = PageAddress<ID<FundClaim>>("/console/fund-claims/{claim}/decline")
    static let denyClaim = PageAddress<ID<FundClaim>>("/console/fund-claims/{claim}/deny")

    static let budgets = FixedAddress("/console/fund-budgets")
    static let changeBudget = PageAddress<ID<FundBudget>>("/console/fund-budgets/{budget}")
}
