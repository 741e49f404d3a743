import Members
import Record
import Terms

/// A clause as the part `clause` shows it: its number, and where its summary stands.
struct ClauseLink: Sendable {
    let id: String
    let title: String
    let href: Link
}

/// A decision as the part `reasons` shows it: every rule looked at, applied or not, with its clause, the facts it saw and what it
/// would take.
struct Reasons: Sendable {
    struct Row: Sendable {
        let label: String
        let applied: Bool
        let figure: String?
        let clause: ClauseLink
        let facts: [Fact]
        let missing: [Missing]
        /// Is there anything to unfold?
        let hasMore: Bool
    }

    struct Fact: Sendable {
        let label: String
        let value: String
    }

    struct Missing: Sendable {
        let text: String
        let clause: ClauseLink
    }

    let rows: [Row]
    /// Is every row unfolded from the start?
    let isUnfolded: Bool
    /// The program's version in force at the decision.
    let program: String
    let at: String
    /// The whole, when figures came out: `78,000.00 USD`, and `22 % off 100,000.00 USD`.
    let total: String?
    let share: String?
}

extension Visit {
    /// A clause's link within the area that the page stands in.
    ///
    /// - Parameters:
    ///   - subject: the id of what it was cited about, so that its page shows the facts that were seen.
    ///   - known: its title in the version of the program by which it was cited.
    func clause(_ id: ClauseID, about subject: String? = nil, titled known: String? = nil) -> ClauseLink {
        let title = known ?? surroundings?.program.clauses[id]?.title[language] ?? id.text
        let link =
            if route.area == .open, let vendor = PublicVendor(part: part("vendor")) {
                FrameAddress.publicClause(vendor, id)
            } else {
                FrameAddress.clause[route.area](id)
            }
        return ClauseLink(id: id.text, title: title, href: link.with("about", subject))
    }

    /// A decision's reasons, those that applied first.
    ///
    /// - Parameter unfolded: shows every rule's facts from the start, where they are what the page is about.
    func reasons(_ decision: WordedDecision, unfolded: Bool = false) -> Reasons {
        let rules = decision.rules.filter(\.applied) + decision.rules.filter { !$0.applied }
        let outcome = decision.outcome
        let share: String? =
            if let rate = outcome.rate, let from = outcome.from {
                text(
                    decision.question == .earning ? "frame.share_of" : "frame.share",
                    ["rate": formats.rate(rate), "from": formats.money(from)])
            } else {
                nil
            }
        return Reasons(
            rows: rules.map { row($0, of: decision) }, isUnfolded: unfolded,
            program: text("frame.program_version", ["n": String(decision.program.version)]),
            at: formats.moment(decision.at), total: outcome.amount.map(formats.money), share: share)
    }

    private func row(_ rule: WordedRule, of decision: WordedDecision) -> Reasons.Row {
        let about: String? = decision.subject.contains("_") ? decision.subject : nil
        func link(_ id: ClauseID) -> ClauseLink { clause(id, about: about, titled: decision.clauseTitles[id.text]) }
        let figures = [rule.rate.map(formats.rate), rule.amount.map(formats.money)].compactMap(\.self)
        return Reasons.Row(
            label: rule.label, applied: rule.applied,
            figure: figures.isEmpty ? nil : figures.joined(separator: " · "),
            clause: link(rule.clause),
            facts: rule.facts.map { Reasons.Fact(label: $0.label, value: $0.shown) },
            missing: rule.missing.map { Reasons.Missing(text: $0.text, clause: link($0.clause)) },
            hasMore: !rule.facts.isEmpty || !rule.missing.isEmpty)
    }
}
