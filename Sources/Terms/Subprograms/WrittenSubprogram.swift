/// Terms of subprograms as written.
struct WrittenSubprogram: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let kind: SubprogramTerms.Kind
    let when: WrittenConditions?
    let agreement: Located<String>?
    let longest: CalendarPeriod?
    let most: Located<Rate>?
    let counts: EarningEvent?
    let `where`: WrittenConditions?
    let rewards: Located<[SubprogramTerms.Reward]>?
    let rounding: Rounding?
    let ties: SubprogramTerms.Ties?
    let payable: Payable?
    let settledAfter: Located<Int>?
    let accept: Bool?
    let of: DiscountRule.Base?
    let group: String?
    let reading: WrittenText?

    struct Payable: Decodable, Sendable {
        let clause: Located<String>?
        let withinDays: Located<Int>
        let reading: WrittenText?
    }
}
