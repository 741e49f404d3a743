/// The shapes of `obligations`, `tiers` and `benefits` as they are written. `docs/reference/program-file.md` explains every member.
struct WrittenObligation: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let every: Obligation.Recurrence
    let period: TermYear.Kind?
    let first: FirstPeriod?
    let count: Located<Int>?
    let withinDays: Located<Int>?
    let tiers: Located<[String]>?
    let types: Located<[String]>?
    let evidence: Located<[Obligation.Evidence]>
    let remindDays: Located<Int>?
    let reading: WrittenText?
}

struct WrittenTiers: Decodable, Sendable {
    let label: WrittenText
    let clause: Located<String>
    let entry: Located<String>?
    let assignment: WrittenProgram.Cited?
    let types: Located<[String]>?
    let list: Each<WrittenTier>
    let requirements: Each<WrittenTierRequirement>?
    let review: WrittenTierReview?
    let reading: WrittenText?
}

struct WrittenTier: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let rises: Tier.Rise?
    let risesFrom: Located<String>?
    let limitMonths: Located<Int>?
    let reading: WrittenText?
}

struct WrittenTierRequirement: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText?
    let clause: Located<String>
    let types: Located<[String]>?
    let measure: WrittenMeasure?
    /// What brings points.
    let score: Each<WrittenMetric>?
    /// Amounts or counts by tier.
    let atLeast: Node?
    let keeps: Node?
    /// Posts by tier.
    let certified: Node?
    let obligation: Located<String>?
    let require: WrittenConditions?
    let tiers: Located<[String]>?
    let reading: WrittenText?
}

struct WrittenTierReview: Decodable, Sendable {
    let clause: Located<String>
    /// `month_end`, `quarter_end`, or days such as `06-30`.
    let on: Node
    let requirements: Located<[String]>?
    let fall: TierReview.Fall
    let farBelow: Located<Rate>?
    let consecutive: Located<Int>?
    let to: TierReview.Goal?
    let reading: WrittenText?
}

struct WrittenBenefit: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    /// A list of tiers, or words by tier.
    let tiers: Node?
    let types: Located<[String]>?
    /// Whoever has one of these has it.
    let designations: Located<[String]>?
    let when: WrittenConditions?
    let reading: WrittenText?
}
