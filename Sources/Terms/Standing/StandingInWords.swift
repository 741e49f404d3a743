/// What the program says of obligations, tiers and benefits.
extension ProgramInWords {
    var standing: [TermInWords] {
        program.obligations.map(words) + (program.tiers.map(words) ?? []) + program.designations.flatMap(words)
            + program.benefits.map(words)
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
        let every = say(
            "term.every_\(period.rawValue)", ["count": obligation.count == 1 ? nil : .count(obligation.count)])
        guard obligation.year != .calendar || obligation.first != .full else { return every }
        return say(
            "term.every_cut",
            [
                "every": .text(every), "year": .words("term.cut.\(obligation.year.kind.rawValue)"),
                "first": obligation.first == .full ? nil : .words("term.cut.first.\(obligation.first.rawValue)"),
            ])
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
                $0.clause, "tiers.\($0.id)", say.text($0.label), say.rise($0), types: terms.types)
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
            let each = say.posts(posts[tier] ?? [])
            let isOne = each.count == 1 && posts[tier]?.count == 1
            return say(isOne ? "term.certified" : "term.certified_each", ["posts": .list(each.map(TypedValue.text))])
        case .score(let score):
            return [("term.score_reaching", score.atLeast[tier]), ("term.score_keeping", score.keeps[tier])]
                .compactMap { key, least in least.map { say(key, ["score": .text(say.score(score, $0))]) } }
                .joined(separator: "; ")
        case .obligation(let id, _): return say("term.nothing_overdue", ["obligation": .named(.obligation, id)])
        case .conditions(let conditions, _): return say.takes(say.words(conditions) ?? label)
        }
    }

    private func words(_ figure: TierFigure, _ tier: String) -> String {
        func words(_ key: String, _ least: Int64?) -> String? {
            least.map {
                say(key, ["least": .text(say.figure($0, of: figure)), "window": .phrase(figure.window.terms)])
            }
        }
        let least = [words("term.reaching", figure.atLeast[tier]), words("term.keeping", figure.keeps[tier])]
        return (least + details(figure)).compactMap(\.self).joined(separator: "; ")
    }

    /// What else a figure is made of: which sales count, what they are compared with, when it may have been enough.
    private func details(_ figure: TierFigure) -> [String?] {
        let counted = say.words(figure.part.series.conditions).map {
            say("term.measure.counting", ["conditions": .text($0)])
        }
        let whole = figure.whole.map { whole in
            say(
                "term.measure.share",
                [
                    "part": .words("measure.\(figure.part.measure.rawValue)"),
                    "whole": .words("measure.\(whole.measure.rawValue)"),
                    "conditions": say.words(whole.series.conditions).map(TypedValue.text),
                ])
        }
        return [
            whole, counted, figure.part.isNet ? say("term.measure.net") : nil,
            figure.yearOnYear.map { say("term.measure.\($0.rawValue)") },
            figure.onAnyDay.map { say("term.measure.on_any_day", ["months": .count($0)]) },
        ]
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

    // MARK: Designations

    private func words(_ designation: Designation) -> [TermInWords] {
        let (place, label) = ("designations.\(designation.id)", say.text(designation.label))
        var all = [
            term(
                designation.clause, place, label, say("term.designation.\(designation.rises.rawValue)"),
                types: designation.types)
        ]
        all += designation.ladder.requirements.map { requirement in
            let title = say.text(requirement.label)
            return term(
                requirement.clause, "\(place).requirements.\(requirement.id)", "\(label): \(title)",
                words(requirement.kind, designation.id, title), types: requirement.types ?? designation.types)
        }
        if let review = designation.ladder.review {
            let missed = review.consecutive.flatMap { $0 == 1 ? nil : $0 }
            let cause = missed.map { say("term.missed_more", ["times": .count($0)]) } ?? say("term.missed_one")
            let words = say("term.designation_review", ["when": .text(when(review.on)), "cause": .text(cause)])
            let title = "\(label): \(say("title.tier_review"))"
            all.append(term(review.clause, "\(place).review", title, words, types: designation.types))
        }
        return all
    }

    // MARK: Benefits

    private func words(_ benefit: Benefit) -> TermInWords {
        let parts = (program.tiers?.tiers ?? []).compactMap { tier -> TypedValue? in
            guard let words = benefit.tiers?[tier.id] else { return nil }
            let name = say.text(tier.label)
            return .text(words == Benefit.tick ? name : "\(name): \(say.text(words))")
        }
        let designated = benefit.designations.map { designations in
            let names = designations.sorted().map { TypedValue.named(.designation, $0) }
            return say("term.benefit_designated", ["designations": .list(names)])
        }
        let tiered = benefit.tiers == nil ? nil : say("term.benefit_for", ["tiers": .list(parts)])
        let who = [tiered, designated].compactMap(\.self).joined(separator: "; ")
        let words = who.isEmpty ? say("term.benefit") : who
        return term(
            benefit.clause, "benefits.\(benefit.id)", say.text(benefit.label), words, types: benefit.types,
            when: benefit.conditions)
    }
}

extension Wording {
    /// How a partner comes to a tier, and how long it has it at most.
    func rise(_ tier: Tier) -> String {
        let way = self("term.rises.\(tier.rises.rawValue)")
        let from = tier.risesFrom.map { self("term.rises_from", ["tier": .named(.tier, $0)]) }
        let limit = tier.limitMonths.map { self("term.tier_limit", ["months": .count($0)]) }
        return [way, from, limit].compactMap(\.self).joined(separator: "; ")
    }

    /// Each post, those that are the same once with their number.
    func posts(_ posts: [[String]]) -> [String] {
        var counts: [(post: [String], count: Int)] = []
        for post in posts {
            if let place = counts.firstIndex(where: { $0.post == post }) {
                counts[place].count += 1
            } else {
                counts.append((post, 1))
            }
        }
        return counts.map { post, count in
            let names = joined(post.map { text(.named(.certification, $0)) }, .or)
            return count == 1 ? names : self("term.posts", ["count": .count(count), "names": .text(names)])
        }
    }

    /// `70 points (Customers: 5 points for each new customer in …, 20 at most)`.
    func score(_ score: TierScore, _ least: Int64) -> String {
        self("term.score", ["least": .count(least), "metrics": .list(score.metrics.map { .text(metric($0)) })])
    }

    private func metric(_ metric: TierScore.Metric) -> String {
        var values: [String: TypedValue?] = [
            "metric": .text(text(metric.label)), "points": .count(metric.points), "most": .count(metric.most),
            "least": metric.least.map(TypedValue.count),
        ]
        switch metric.source {
        case .figure(let figure):
            values["each"] = .text(self.figure(metric.each, of: figure))
            values["window"] = .phrase(figure.window.terms)
            return self("term.metric", values)
        case .people(let certifications):
            values["names"] = .text(joined(certifications.map { text(.named(.certification, $0)) }, .or))
            return self("term.metric_people", values)
        }
    }

    /// `6,000.00 USD` or `30 licences`.
    func figure(_ value: Int64, of figure: TierFigure) -> String {
        figure.currency == nil && !figure.isShare
            ? self("figure.\(figure.measure.rawValue)", ["n": .count(value)]) : text(figure.typed(value))
    }
}
