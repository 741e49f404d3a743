extension Program {
    /// What the program says of coming in, agreements, profiles and the end of a membership, term by term.
    var joiningInWords: [TermInWords] {
        (joining.application.map(words) ?? []) + joining.agreements.flatMap(words)
            + [joining.profile.map(words), joining.termination.map(words)].compactMap(\.self)
            + (joining.termination?.reasons ?? []).map {
                TermInWords(
                    $0.clause, "termination.reasons.\($0.clause)", $0.label, "a membership can be ended for it",
                    when: $0.conditions)
            }
    }

    private func words(_ terms: ApplicationTerms) -> [TermInWords] {
        let types = terms.types.compactMap { partnerType($0)?.label }.joined(separator: ", ")
        return [TermInWords(terms.clause, "application", "Application", "companies can apply as \(types)")]
            + terms.fields.map { field in
                let choices = field.options.map(\.label.english).joined(separator: ", ")
                return TermInWords(
                    terms.clause, "application.fields.\(field.id)", field.label.english,
                    (field.required ? "has to be answered" : "can be answered")
                        + (choices.isEmpty ? "" : ": \(choices)"))
            } + words(terms.review) + words(terms.acceptance)
            + terms.steps.map { step in
                let takes =
                    step.takes.isEmpty
                    ? "in words" : "as \(step.takes.joined(separator: ", ")), up to \(step.mostMB) MB"
                return TermInWords(
                    step.clause, "application.steps.\(step.id)", step.label.english, "is shown before joining, \(takes)"
                )
            }
            + (terms.welcome.map {
                [
                    TermInWords(
                        $0.clause, "application.welcome", "Welcome letter",
                        "its link works once, for \(count($0.linkHours, "hour"))")
                ]
            } ?? [])
            + terms.activation.map {
                TermInWords(
                    $0.clause, "application.activation.\($0.id)", $0.label.english,
                    "is needed before the membership is active: \(words($0.asks))")
            }
    }

    private func words(_ review: ApplicationTerms.Review) -> [TermInWords] {
        let people =
            review.reviewers == 0
            ? "nobody has to assess it" : "\(count(review.reviewers, "person", "people")) assess it"
        let pass = review.pass.map { "; below \($0) acceptance needs a reason" } ?? ""
        let criteria = review.criteria.map { "\($0.label.english) (\($0.most))" }.joined(separator: ", ")
        let by = criteria.isEmpty ? "" : " by \(criteria)"
        return [TermInWords(review.clause, "application.review", "Review of applications", people + by + pass)]
    }

    private func words(_ acceptance: ApplicationTerms.Acceptance) -> [TermInWords] {
        let sent = acceptance.sends.compactMap { joining.agreement($0)?.label.english }.joined(separator: ", ")
        let reminder =
            acceptance.reminderDays.map { "; who has not signed is reminded after \(count($0, "day"))" } ?? ""
        guard !sent.isEmpty || !reminder.isEmpty else { return [] }
        return [
            TermInWords(
                acceptance.clause, "application.acceptance", "Acceptance",
                "accepted companies are sent \(sent.isEmpty ? "nothing to sign" : sent)\(reminder)")
        ]
    }

    private func words(_ asked: ActivationCondition.Asked) -> String {
        switch asked {
        case .agreements(let ids):
            ids.compactMap { joining.agreement($0)?.label.english }.joined(separator: ", ") + " accepted"
        case .steps: "every step approved"
        case .obligation(let id): "approved evidence for \(obligations.first { $0.id == id }?.label ?? id)"
        }
    }

    private func words(_ agreement: AgreementTerms) -> [TermInWords] {
        let withheld = agreement.withholds.sorted { $0.rawValue < $1.rawValue }.map(\.words).joined(separator: ", ")
        let until = withheld.isEmpty ? "" : "; until then a partner cannot \(withheld)"
        let about = agreement.subprogram.map { ", for \($0)" } ?? ""
        let types = agreement.types.map(Set.init)
        let place = "agreements.\(agreement.id)"
        return [
            TermInWords(
                agreement.clause, place, agreement.label.english, "is accepted online\(about)\(until)", types: types)
        ]
            + agreement.versions.map { version in
                TermInWords(
                    agreement.clause, "\(place).versions.\(version.version)", agreement.label.english,
                    "version \(version.version) is in force from \(version.effective) and has to be accepted",
                    types: types)
            }
    }

    private func words(_ profile: ProfileTerms) -> TermInWords {
        TermInWords(
            profile.clause, "profile", "Company profile",
            "has to be changed or confirmed every \(count(profile.months, "month"))")
    }

    private func words(_ termination: TerminationTerms) -> TermInWords {
        TermInWords(termination.clause, "termination", "Termination", "the vendor may end a membership for cause")
    }

    private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
    }
}

/// A fault in how agreements change from one published version of a program to the next.
public struct AgreementFault: Hashable, Sendable {
    public let message: String
    public let hint: String
}

extension Program {
    /// What is wrong with the agreements of a next version: a text that was published is never changed, and a new one begins no
    /// earlier than the program's version that brings it. Nil when nothing is.
    public func agreementFault(in next: Program) -> AgreementFault? {
        for agreement in next.joining.agreements {
            let known = joining.agreement(agreement.id)?.versions ?? []
            for version in agreement.versions {
                let name = "version \(version.version) of \(agreement.label.english)"
                if let before = known.first(where: { $0.version == version.version }) {
                    guard before != version else { continue }
                    return AgreementFault(
                        message: "\(name) was published with another text or day",
                        hint: "what partners accepted stays as it was; write it as a new version")
                }
                if !known.isEmpty && version.effective < next.effective {
                    return AgreementFault(
                        message: "\(name) begins on \(version.effective), which is past",
                        hint: "let it begin on \(next.effective) or later, so that partners can accept it first")
                }
            }
        }
        return nil
    }
}
