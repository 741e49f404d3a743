/// A line of the part `facts`: a name and what it is. What may be absent is a list of none or one, so that a template never takes what is
/// called the same from the page around it.
struct Fact: Sendable {
    let label: String
    let value: String
    /// Where the value leads.
    let link: [String]
    let clause: [ClauseLink]

    init(_ label: String, _ value: String, link: String? = nil, clause: ClauseLink? = nil) {
        self.label = label
        self.value = value
        self.link = link.map { [$0] } ?? []
        self.clause = clause.map { [$0] } ?? []
    }
}
