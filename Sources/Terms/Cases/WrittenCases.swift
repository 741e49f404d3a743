/// What a program file says of cases, as written.
struct WrittenCases: Decodable, Sendable {
    let hours: Hours?
    let kinds: Each<WrittenCaseKind>
    let priorities: Each<WrittenCasePriorityRule>?
    let outcomes: Each<WrittenCaseOutcome>?
    let reading: WrittenText?

    /// Times of day, such as `09:00`.
    struct Hours: Decodable, Sendable {
        let from: Located<String>
        let to: Located<String>
    }
}

/// A kind of case as written.
struct WrittenCaseKind: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let sort: CaseKind.Sort
    let about: [CaseSubject]?
    let types: Located<[String]>?
    let answer: WrittenText?
    let contact: Located<String>?
    let reading: WrittenText?
}

/// A rule of how urgent a case is, as written.
struct WrittenCasePriorityRule: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let priority: CasePriority
    let kinds: Located<[String]>?
    let when: WrittenConditions?
    let answerWithin: Target?
    let reading: WrittenText?

    /// One of the two.
    struct Target: NodeDecodable, Sendable {
        let businessHours: Located<Int>?
        let businessDays: Located<Int>?
        let position: Position

        struct Long: Decodable {
            let businessHours: Located<Int>?
            let businessDays: Located<Int>?
        }

        init(node: Node) throws(DocumentError) {
            let long = try node.decode(Long.self)
            (businessHours, businessDays, position) = (long.businessHours, long.businessDays, node.position)
        }
    }
}

/// A way in which cases end, as written.
struct WrittenCaseOutcome: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let kinds: Located<[String]>?
    let remedies: [CaseRemedyKind]?
    let reading: WrittenText?
}
