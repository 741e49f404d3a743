import Terms

/// What came of trying other terms on a record, in words, as it is printed and given as JSON.
public struct WordedTrial: Codable, Sendable {
    public let vendor: ID<Vendor>
    /// The version in force, such as `avepoint v1`.
    public let before: String
    /// The version tried, under the number that it has there.
    public let tried: String
    public let from: Day
    public let requests: Int
    /// Timed work that the record does not have, or not at that moment.
    public let turns: Int
    public let partners: [Partner]
    public let totals: [Total]
    /// How many there are.
    public let differences: Int

    /// The differences that concern one partner.
    public struct Partner: Codable, Sendable {
        /// Absent for what concerns none.
        public let partner: String?
        public let name: String
        public let differences: [Difference]
    }

    /// One difference.
    public struct Difference: Codable, Sendable {
        public let kind: Kind
        /// The id of what it is about.
        public let about: String
        /// The command and the sequence of its entry, where it shows in a request; the command alone, where in timed
        /// work.
        public let command: String?
        public let request: Int64?
        public let at: Instant?
        /// The member of the thing that has another value, by the key of its name: `compare.quote.total`.
        public let member: String?
        public let before: TypedValue?
        public let after: TypedValue?
        /// The whole of it.
        public let sentence: String

        public enum Kind: String, Codable, CaseIterable, Sendable {
            case value, made, missing, refused, allowed
            case refusedOtherwise = "refused_otherwise"
            case impossible
        }
    }

    /// A sum over things that were made or changed from the day on.
    public struct Total: Codable, Sendable {
        /// The key of its name, such as `compare.quote.total`.
        public let member: String
        public let label: String
        public let before: Money
        public let after: Money
        public let countBefore: Int
        public let countAfter: Int
    }
}

extension TrialOutcome {
    /// In the words of a language.
    public func worded(in language: Language) -> WordedTrial {
        let wording = Wording(language, tried, book: book)
        let partners = byPartner.map { group in
            WordedTrial.Partner(
                partner: group.partner, name: group.name ?? group.partner ?? wording("trial.vendor"),
                differences: group.differences.map { worded($0, wording) })
        }
        return WordedTrial(
            vendor: vendor, before: before.reference.description, tried: tried.reference.description, from: from,
            requests: requests, turns: turns, partners: partners,
            totals: totals.map { total in
                WordedTrial.Total(
                    member: total.label.key, label: wording.text(total.label), before: total.before, after: total.after,
                    countBefore: total.countBefore, countAfter: total.countAfter)
            },
            differences: differences.count)
    }

    private func worded(_ difference: TrialDifference, _ wording: Wording) -> WordedTrial.Difference {
        let place = place(of: difference.place)
        let what: TypedValue = place.command.map(TypedValue.text) ?? .phrase(place.title ?? "")
        func made(
            _ kind: WordedTrial.Difference.Kind, _ values: [String: TypedValue?] = [:], member: String? = nil,
            before: TypedValue? = nil, after: TypedValue? = nil
        ) -> WordedTrial.Difference {
            let all = values.merging(["what": what]) { one, _ in one }
            return WordedTrial.Difference(
                kind: kind, about: difference.about, command: place.command, request: place.request, at: place.at,
                member: member, before: before, after: after, sentence: wording("trial.\(kind.rawValue)", all))
        }
        switch difference.change {
        case .value(let label, let before, let after):
            let none = TypedValue.words("trial.nothing")
            return made(
                .value, ["member": .phrase(label), "before": before ?? none, "after": after ?? none],
                member: label.key, before: before, after: after)
        case .made: return made(.made)
        case .missing: return made(.missing)
        case .refused(let decision): return made(.refused, ["reasons": reasons(decision, tried, wording)])
        case .allowed(let decision): return made(.allowed, ["reasons": recorded(decision, wording)])
        case .refusedOtherwise(let before, let after):
            return made(
                .refusedOtherwise, ["before": recorded(before, wording), "after": reasons(after, tried, wording)])
        case .impossible(let reason): return made(.impossible, ["reason": .phrase(reason)])
        }
    }

    private func place(
        of place: TrialDifference.Place
    ) -> (command: String?, request: Int64?, at: Instant?, title: Phrase?) {
        switch place {
        case .request(let command, let sequence, let moment): (command, sequence, moment, nil)
        case .turn(let command, let moment): (command, nil, moment, nil)
        case .thing(let title): (nil, nil, nil, title)
        }
    }

    /// The reasons of a decision in the record, by the version that it cites.
    private func recorded(_ decision: Decision, _ wording: Wording) -> TypedValue {
        reasons(decision, versions[decision.program.version] ?? before, wording)
    }

    private func reasons(_ decision: Decision, _ program: Program, _ wording: Wording) -> TypedValue {
        let worded = decision.worded(by: Wording(wording.language, program, book: book))
        return .text(worded.missing.map { "\($0.text) (\($0.clause))" }.joined(separator: "; "))
    }
}
