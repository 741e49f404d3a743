/// For whose sake somebody has to be kept who asks to be erased, and for how long.
public struct RetentionTerm: Hashable, Sendable {
    public let kind: Kind
    public let clause: ClauseID
    /// Months from the day on which what the person is kept for ended; the last day of them still counts.
    public let months: Int

    /// What somebody was to the program.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Signed an agreement for a partner: from the end of the partner's membership.
        case signers
        /// Held a certificate: from the day on which it ended.
        case certificateHolders = "certificate_holders"
        /// Worked with the program as one of a company's people: from the end of that.
        case users
        /// Applied for a company: from the decision.
        case applicants

        /// The id of the rule that decisions name.
        public var rule: String { "retention.\(rawValue)" }
    }

    /// The last day on which the person is kept.
    ///
    /// - Parameter ended: in the program's zone; nil while it goes on.
    public func last(ended: Day?) -> Day? { ended?.adding(months: months) }
}

/// `retention` as written.
struct WrittenRetention: Decodable, Sendable {
    let signers: Kept?
    let certificateHolders: Kept?
    let users: Kept?
    let applicants: Kept?

    struct Kept: Decodable, Sendable {
        let clause: Located<String>
        let months: Located<Int>
        let reading: WrittenText?
    }
}

extension ProgramCompiler {
    mutating func retention(_ written: WrittenRetention?) -> [RetentionTerm] {
        let parts: [(RetentionTerm.Kind, WrittenRetention.Kept?)] = [
            (.signers, written?.signers), (.certificateHolders, written?.certificateHolders),
            (.users, written?.users), (.applicants, written?.applicants),
        ]
        var terms: [RetentionTerm] = []
        for (kind, kept) in parts {
            guard let kept else { continue }
            let clause = cite(kept.clause)
            note(kept.reading, clause, kind.rule)
            terms.append(
                RetentionTerm(kind: kind, clause: clause, months: positive(kept.months, "months", most: 1_200)))
        }
        return terms
    }
}

extension ProgramInWords {
    /// How long the program keeps whom, term by term.
    var retention: [TermInWords] {
        program.joining.retention.map { kept in
            term(
                kept.clause, kept.kind.rule, say("title.\(kept.kind.rule)"),
                say("term.\(kept.kind.rule)", ["months": .count(kept.months)]))
        }
    }
}
