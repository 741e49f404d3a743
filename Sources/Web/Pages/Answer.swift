/// One of the two answers to what somebody handed in or asked for: yes, or no with the reason.
struct Answer: Sendable {
    /// The key of its words: `title`, `button`, and `note` if there is one.
    let words: String
    /// Where its form is sent.
    let action: Link
    /// Members that are sent along.
    let members: [String: String]
    /// The member in which the reason stands; nil for an answer without one.
    let reason: String?
    let clause: ClauseLink?
    /// What it needs to know besides, as its own form shows it.
    let fields: @Sendable (Visit) -> [Field]

    init(
        _ words: String, _ action: Link, with members: [String: String] = [:], reason: String? = nil,
        clause: ClauseLink? = nil, fields: @escaping @Sendable (Visit) -> [Field] = { _ in [] }
    ) {
        (self.words, self.action, self.members, self.reason) = (words, action, members, reason)
        (self.clause, self.fields) = (clause, fields)
    }
}

extension Visit {
    /// The two answers as acts, the yes first. A no says why, and is grave; a yes may.
    ///
    /// - Parameters:
    ///   - id: of what is answered, to tell its forms apart from others of the page.
    ///   - version: of the record as it is shown.
    func answers(about id: String, version: Int64? = nil, yes: Answer, no: Answer) -> [Act] {
        [act(yes, id, isNo: false, version), act(no, id, isNo: true, version)]
    }

    private func act(_ answer: Answer, _ id: String, isNo: Bool, _ version: Int64?) -> Act {
        let name = "\(isNo ? "no" : "yes")-\(id)"
        // Both may be sent to one address: then what is sent along tells which it was.
        let isSent = answer.members.allSatisfy { form[$0.key] == $0.value }
        let own = isSent ? forForm(answer.action, name) : untouched(name)
        let hidden = answer.members.sorted { $0.key < $1.key }.map {
            own.field($0.key, "frame.reason", .hidden, value: $0.value)
        }
        let reason = answer.reason.map { [own.reason($0, required: isNo)] } ?? []
        return own.act(
            answer.words, answer.action, hidden + answer.fields(own) + reason, clause: answer.clause, grave: isNo,
            version: version)
    }

    /// The field for a reason, which whom it concerns reads.
    func reason(_ member: String = "reason", required: Bool = true) -> Field {
        field(member, "frame.reason", .area(rows: 3), required: required)
    }

    /// An action whose fields are those of a form of its own.
    ///
    /// - Parameters:
    ///   - name: told apart from the other forms of the page.
    ///   - fields: of the visit as that form sees it.
    func act(
        _ key: String, _ action: Link, form name: String, clause: ClauseLink? = nil, grave: Bool = false,
        version: Int64? = nil, fields: (Visit) -> [Field]
    ) -> Act {
        act(key, action, fields(forForm(action, name)), clause: clause, grave: grave, version: version)
    }
}
