/// A line of the part `facts`: a name and what it is.
struct Fact: Sendable {
    let label: String
    let value: String
    /// Where the value leads.
    let link: Link?
    let clause: ClauseLink?

    init(_ label: String, _ value: String, link: Link? = nil, clause: ClauseLink? = nil) {
        (self.label, self.value, self.link, self.clause) = (label, value, link, clause)
    }
}
