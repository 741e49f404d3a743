/// What the program says of coming in, agreements, profiles and the end of a membership, term by term.
extension ProgramInWords {
    var joining: [TermInWords] {
        let terms = program.joining
        return (terms.application.map(words) ?? []) + terms.agreements.flatMap(words)
            + [terms.profile.map(words), terms.termination.map(words)].compactMap(\.self)
            + (terms.termination?.reasons ?? []).map {
                term(
                    $0.clause, "termination.reasons.\($0.id)", say.text($0.label), say("term.termination_reason"),
                    when: $0.conditions)
            } + retention
    }

    private func words(_ terms: ApplicationTerms) -> [TermInWords] {
        let types = terms.types.filter { program.partnerType($0) != nil }.map { TypedValue.named(.partnerType, $0) }
        let application = term(
            terms.clause, "application", say("title.application"), say("term.application", ["types": .list(types)]))
        return [application] + terms.fields.map { words($0, terms.clause) } + [words(terms.review)]
            + words(terms.acceptance) + terms.steps.map(words) + [terms.welcome.map(words)].compactMap(\.self)
            + terms.activation.map {
                term(
                    $0.clause, "application.activation.\($0.id)", say.text($0.label),
                    say("term.activation", ["what": .text(words($0.asks))]))
            }
    }

    private func words(_ field: ApplicationTerms.Field, _ clause: ClauseID) -> TermInWords {
        let choices = field.options.map { TypedValue.text(say.text($0.label)) }
        return term(
            clause, "application.fields.\(field.id)", say.text(field.label),
            say(
                field.required ? "term.field_required" : "term.field",
                ["choices": choices.isEmpty ? nil : .list(choices)]))
    }

    private func words(_ step: OnboardingStep) -> TermInWords {
        let files = step.takes.map(TypedValue.text)
        return term(
            step.clause, "application.steps.\(step.id)", say.text(step.label),
            files.isEmpty
                ? say("term.step_in_words") : say("term.step", ["files": .list(files), "most": .count(step.mostMB)]))
    }

    private func words(_ welcome: ApplicationTerms.Welcome) -> TermInWords {
        term(
            welcome.clause, "application.welcome", say("title.welcome"),
            say("term.welcome", ["hours": .count(welcome.linkHours)]))
    }

    private func words(_ review: ApplicationTerms.Review) -> TermInWords {
        let criteria = review.criteria.map { TypedValue.text("\(say.text($0.label)) (\($0.most))") }
        let words = say(
            review.reviewers == 0 ? "term.review_nobody" : "term.review",
            [
                "people": .count(review.reviewers), "criteria": criteria.isEmpty ? nil : .list(criteria),
                "pass": review.pass.map(TypedValue.rate),
            ])
        return term(review.clause, "application.review", say("title.review"), words)
    }

    private func words(_ acceptance: ApplicationTerms.Acceptance) -> [TermInWords] {
        let sent = acceptance.sends.filter { program.joining.agreement($0) != nil }
        guard !sent.isEmpty || acceptance.reminderDays != nil else { return [] }
        let words = say(
            "term.acceptance",
            [
                "sent": sent.isEmpty ? .words("term.nothing_sent") : .list(sent.map { .named(.agreement, $0) }),
                "days": acceptance.reminderDays.map(TypedValue.count),
            ])
        return [term(acceptance.clause, "application.acceptance", say("title.acceptance"), words)]
    }

    private func words(_ asked: ActivationCondition.Asked) -> String {
        switch asked {
        case .agreements(let ids):
            say(
                "term.asks_agreements",
                [
                    "agreements": .list(
                        ids.filter { program.joining.agreement($0) != nil }.map { .named(.agreement, $0) })
                ])
        case .steps: say("term.asks_steps")
        case .obligation(let id): say("term.asks_obligation", ["obligation": .named(.obligation, id)])
        }
    }

    private func words(_ agreement: AgreementTerms) -> [TermInWords] {
        let withheld = agreement.withholds.sorted { $0.rawValue < $1.rawValue }.map(\.words)
        let types = agreement.types.map(Set.init)
        let (place, title) = ("agreements.\(agreement.id)", say.text(agreement.label))
        let accepted = say(
            "term.agreement",
            [
                "subprogram": agreement.subprogram.map(TypedValue.text),
                "withheld": withheld.isEmpty ? nil : .list(withheld),
            ])
        return [term(agreement.clause, place, title, accepted, types: types)]
            + [
                agreement.term.map { words($0, place, title, types) },
                agreement.cure.map { cure in
                    term(
                        cure.clause, "\(place).cure", title, say("term.cure", ["days": .count(cure.days)]), types: types
                    )
                },
            ].compactMap(\.self)
            + agreement.versions.map { version in
                term(
                    agreement.clause, "\(place).versions.\(version.version)", title,
                    say("term.version", ["version": .count(version.version), "day": .day(version.effective)]),
                    types: types)
            }
    }

    private func words(
        _ run: AgreementTerms.Term, _ place: String, _ title: String, _ types: Set<String>?
    ) -> TermInWords {
        let words = say(
            run.renews ? "term.runs_and_renews" : "term.runs",
            ["months": .count(run.months), "days": run.noticeDays.map(TypedValue.count)])
        return term(run.clause, "\(place).term", title, words, types: types)
    }

    private func words(_ profile: ProfileTerms) -> TermInWords {
        term(profile.clause, "profile", say("title.profile"), say("term.profile", ["months": .count(profile.months)]))
    }

    private func words(_ termination: TerminationTerms) -> TermInWords {
        term(termination.clause, "termination", say("title.termination"), say("term.termination"))
    }
}
