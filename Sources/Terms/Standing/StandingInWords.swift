/// What the program says of obligations, tiers and benefits.
extension ProgramInWords {
    var standing: [TermInWords] {
        program.obligations.map(words) + (program.tiers.map(words) ?? []) + program.benefits.map(words)
    }

    // MARK: Obligations

    private func words(_ obligation: Obligation) -> TermInWords {
        let evidence = obligation.evidence.map { TypedValue.words("evidence.\($0.rawValue)") }
        let words = say(
            "term.obligation",
            [
                "time": .text(time(obligation)), "tiers": obligation.tiers.map { .list(named($0)) },
                "evidence": .list(evidence), "remind": obligation.remindDays.map(TypedValue.count),
            ])
        return term(
            obligation.clause, "obligations.\(obligation.id)", say.text(obligation.label), words,
            types: obligation.types)
    }

    private func time(_ obligation: Obligation) -> String {
        guard let period = obligation.every.period else {
            return say("term.once_within", ["days": .count(obligation.withinDays ?? 0)])
        }
        return say(
            "term.every_\(period.rawValue)", ["count": obligation.count == 1 ? nil : .count(obligation.count)])
    }

    /// The tiers of these ids, lowest first.
    private func named(_ tiers: Set<String>) -> [TypedValue] {
        (program.tiers?.tiers ?? []).filter { tiers.contains($0.id) }.map { .named(.tier, $0.id) }
    }

    // MARK: Tiers

    private func words(_ terms: TierTerms) -> [TermInWords] {
        var all: [TermInWords] = []
        if let entry = terms.tier(terms.entry) {
            all.append(
                term(
                    terms.clause, "tiers.entry", say.text(terms.label),
                    say("term.entry", ["tier": .named(.tier, entry.id)]), types: terms.types))
        }
        all.append(
            term(
                terms.assignment, "tiers.assignment", say("title.assignment"), say("term.assignment"),
                types: terms.types))
        all += terms.tiers.map {
            term(
                $0.clause, "tiers.\($0.id)", say.text($0.label), say("term.rises.\($0.rises.rawValue)"),
                types: terms.types)
        }
        for requirement in terms.requirements {
            all += terms.tiers.compactMap { words(requirement, $0, terms) }
        }
        if let review = terms.review { all.append(words(review, terms)) }
        return all
    }

    private func words(_ requirement: TierRequirement, _ tier: Tier, _ terms: TierTerms) -> TermInWords? {
        guard requirement.concerns(tier.id) else { return nil }
        let label = say.text(requirement.label)
        return term(
            requirement.clause, "tiers.requirements.\(requirement.id).\(tier.id)", "\(say.text(tier.label)): \(label)",
            words(requirement.kind, tier.id, label), types: requirement.types ?? terms.types)
    }

    private func words(_ kind: TierRequirement.Kind, _ tier: String, _ label: String) -> String {
        switch kind {
        case .figure(let figure): return words(figure, tier)
        case .certified(let posts):
            let each = (posts[tier] ?? []).map { say.joined($0.map { say.text(.named(.certification, $0)) }, .or) }
            return say(
                each.count > 1 ? "term.certified_each" : "term.certified", ["posts": .list(each.map(TypedValue.text))])
        case .obligation(let id, _): return say("term.nothing_overdue", ["obligation": .named(.obligation, id)])
        case .conditions(let conditions, _): return say.takes(say.words(conditions) ?? label)
        }
    }

    private func words(_ figure: TierFigure, _ tier: String) -> String {
        let window: Phrase =
            switch figure.window {
            case .trailing(1): Phrase("term.window.month")
            case .trailing(let months): Phrase("term.window.months", ["months": .count(months)])
            case .calendar(let period): Phrase("term.window.calendar_\(period.rawValue)")
            }
        func words(_ key: String, _ least: Int64?) -> String? {
            least.map { say(key, ["least": .text(say.figure($0, of: figure)), "window": .phrase(window)]) }
        }
        return [words("term.reaching", figure.atLeast[tier]), words("term.keeping", figure.keeps[tier])]
            .compactMap(\.self).joined(separator: "; ")
    }

    private func words(_ review: TierReview, _ terms: TierTerms) -> TermInWords {
        let looked = terms.requirements.filter { review.requirements?.contains($0.id) ?? true }
        let far = review.farBelow.map { say("term.far_below", ["share": .text(say.language.share($0))]) }
        let missed = review.consecutive.map {
            $0 == 1 ? say("term.missed_one") : say("term.missed_more", ["times": .count($0)])
        }
        let causes = [far, missed].compactMap(\.self)
        let words = say(
            "term.review_\(review.fall.rawValue)",
            [
                "when": .text(when(review.on)), "what": .list(looked.map { .named(.requirement, $0.id) }),
                "cause": .text(
                    causes.isEmpty ? say("term.missed_one") : causes.joined(separator: say("term.cause_or"))),
                "goal": .words("term.goal.\(review.goal.rawValue)"),
            ])
        return term(review.clause, "tiers.review", say("title.tier_review"), words, types: terms.types)
    }

    private func when(_ schedule: TierReview.Schedule) -> String {
        switch schedule {
        case .ends(let period): say("term.end_of_\(period.rawValue)")
        case .days(let days): say.joined(days.map { say.language.text(month: $0.month, day: $0.day) }, .and)
        }
    }

    // MARK: Benefits

    private func words(_ benefit: Benefit) -> TermInWords {
        let parts = (program.tiers?.tiers ?? []).compactMap { tier -> TypedValue? in
            guard let words = benefit.tiers?[tier.id] else { return nil }
            let name = say.text(tier.label)
            return .text(words == Benefit.tick ? name : "\(name): \(say.text(words))")
        }
        let words = benefit.tiers == nil ? say("term.benefit") : say("term.benefit_for", ["tiers": .list(parts)])
        return term(
            benefit.clause, "benefits.\(benefit.id)", say.text(benefit.label), words, types: benefit.types,
            when: benefit.conditions)
    }
}

extension Wording {
    /// `6,000.00 USD` or `30 licences`.
    func figure(_ value: Int64, of figure: TierFigure) -> String {
        figure.currency == nil
            ? self("figure.\(figure.measure.rawValue)", ["n": .count(value)]) : text(figure.typed(value))
    }
}
