/// A fund as written.
struct WrittenFund: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let when: WrittenConditions?
    let agreement: Located<String>?
    let every: WrittenEarningWindow?
    let proposal: Proposal?
    let share: Located<Rate>
    let rounding: Rounding?
    /// An amount, or one a currency.
    let most: Node?
    let approval: Each<Step>?
    let done: Done?
    let claim: Claim
    let payable: Payable?
    let costs: Each<Cost>
    let activities: Each<Activity>
    let reading: WrittenText?

    struct Proposal: Decodable, Sendable {
        let clause: Located<String>?
        let businessDays: Located<Int>?
        /// An amount, or one a currency.
        let least: Node?
        let reading: WrittenText?
    }

    struct Step: Decodable, Sendable {
        let clause: Located<String>?
        let by: FundTerms.Approver?
        /// An amount, or one a currency.
        let above: Node?
        let reading: WrittenText?
    }

    struct Done: Decodable, Sendable {
        let clause: Located<String>?
        let periods: Located<Int>?
        let reading: WrittenText?
    }

    struct Claim: Decodable, Sendable {
        let clause: Located<String>?
        let withinDays: Located<Int>
        let remindDays: Located<Int>?
        let rates: FundTerms.RateDay?
        let reading: WrittenText?
    }

    struct Payable: Decodable, Sendable {
        let clause: Located<String>?
        let withinDays: Located<Int>
        let reading: WrittenText?
    }

    struct Cost: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
        let clause: Located<String>?
        let excluded: Bool?
        let reading: WrittenText?
    }

    struct Activity: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
        let clause: Located<String>?
        let share: Located<Rate>?
        let proofs: Each<Proof>?
        let reading: WrittenText?
    }

    struct Proof: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
    }
}
