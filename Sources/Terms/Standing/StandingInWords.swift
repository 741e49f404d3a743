extension Program {
    /// What the program says of obligations, tiers and benefits.
    var standingInWords: [TermInWords] {
        obligations.map { $0.inWords(tiers) } + (tiers?.inWords(obligations) ?? []) + benefits.map { $0.inWords(tiers) }
    }
}

extension Obligation {
    fileprivate func inWords(_ terms: TierTerms?) -> TermInWords {
        let pieces = count == 1 ? "" : ", \(count) each time"
        let time =
            switch every {
            case .once: "once, within \(withinDays ?? 0) days"
            case .month: "every month\(pieces)"
            case .quarter: "every quarter\(pieces)"
            case .halfYear: "every half-year\(pieces)"
            case .year: "every year\(pieces)"
            }
        let reminder = remindDays.map { "; a reminder goes out \($0) days before" } ?? ""
        return TermInWords(
            clause, "obligations.\(id)", label, "is due \(time)\(whom(terms)), shown by \(shown)\(reminder)",
            types: types)
    }

    private func whom(_ terms: TierTerms?) -> String {
        guard let tiers else { return "" }
        let names = (terms?.tiers ?? []).filter { tiers.contains($0.id) }.map(\.label)
        return ", by " + names.joined(separator: ", ")
    }

    private var shown: String { evidence.map(\.rawValue).joined(separator: ", ") }
}

extension TierTerms {
    fileprivate func inWords(_ obligations: [Obligation]) -> [TermInWords] {
        var all: [TermInWords] = []
        if let entry = tier(entry) {
            all.append(TermInWords(clause, "tiers.entry", label, "partners begin as \(entry.label)", types: types))
        }
        all.append(
            TermInWords(
                assignment, "tiers.assignment", "Assignment", "the vendor assigns what is proposed or confers it",
                types: types))
        all += tiers.map { TermInWords($0.clause, "tiers.\($0.id)", $0.label, $0.rises.words, types: types) }
        for requirement in requirements {
            all += tiers.compactMap { requirement.inWords($0, obligations, self) }
        }
        if let review { all.append(review.inWords(requirements, types)) }
        return all
    }
}

extension Tier.Rise {
    fileprivate var words: String {
        switch self {
        case .assigned: "is proposed to the vendor once its requirements are met"
        case .automatic: "is reached by itself, with the sale that meets its requirements"
        case .conferred: "is conferred by the vendor alone"
        }
    }
}

extension TierRequirement {
    fileprivate func inWords(_ tier: Tier, _ obligations: [Obligation], _ terms: TierTerms) -> TermInWords? {
        guard concerns(tier.id) else { return nil }
        let place = "tiers.requirements.\(id).\(tier.id)"
        let title = "\(tier.label): \(label)"
        if case .conditions(let conditions, _) = kind {
            return TermInWords(
                clause, place, title, "takes that \(conditions.words ?? label)", types: types ?? terms.types)
        }
        return TermInWords(
            clause, place, title, words(tier.id, obligations, terms.certifications), types: types ?? terms.types)
    }

    private func words(_ tier: String, _ obligations: [Obligation], _ names: [String: String]) -> String {
        switch kind {
        case .figure(let figure): return figure.words(tier)
        case .certified(let posts):
            let each = (posts[tier] ?? []).map { $0.map { names[$0] ?? $0 }.joined(separator: " or ") }
            return "takes \(each.joined(separator: " and "))"
                + (each.count > 1 ? ", each by another person" : " by one person")
        case .obligation(let id, _):
            let label = obligations.first { $0.id == id }?.label ?? id
            return "takes that nothing is overdue of: \(label)"
        case .conditions(let conditions, _): return conditions.words ?? ""
        }
    }
}

extension TierFigure {
    fileprivate func words(_ tier: String) -> String {
        let over = " in " + window.words
        let reached = atLeast[tier].map { "takes \(shown($0))" + over }
        let kept = keeps[tier].map { "keeping it takes \(shown($0))" + over }
        return [reached, kept].compactMap(\.self).joined(separator: "; ")
    }
}

extension MeasureWindow {
    fileprivate var words: String {
        switch self {
        case .trailing(1): "the month before"
        case .trailing(let months): "the \(months) months before"
        case .calendar(.month): "a calendar month"
        case .calendar(.quarter): "a calendar quarter"
        case .calendar(.halfYear): "a calendar half-year"
        case .calendar(.year): "a calendar year"
        }
    }
}

extension TierReview {
    fileprivate func inWords(_ all: [TierRequirement], _ types: Set<String>) -> TermInWords {
        let looked = all.filter { requirements?.contains($0.id) ?? true }.map(\.label).joined(separator: ", ")
        var causes: [String] = []
        if let farBelow { causes.append("less than \(farBelow.words) of a threshold") }
        if let consecutive {
            causes.append(consecutive == 1 ? "a missed review" : "\(consecutive) missed reviews in a row")
        }
        let cause = causes.isEmpty ? "a missed review" : causes.joined(separator: ", or ")
        let act = fall == .automatic ? "leads" : "is proposed to lead"
        let goal = goal == .highestMet ? "the highest tier whose requirements are met" : "the next lower tier"
        return TermInWords(
            clause, "tiers.review", "Review", "at the end of \(on.words), of \(looked): \(cause) \(act) to \(goal)",
            types: types)
    }
}

extension TierReview.Schedule {
    fileprivate var words: String {
        switch self {
        case .ends(.month): "each month"
        case .ends(.quarter): "each quarter"
        case .ends(.halfYear): "each half-year"
        case .ends(.year): "each year"
        case .days(let days):
            days.map { CalendarPeriod.name(ofMonth: $0.month, day: $0.day) }.joined(separator: " and ")
        }
    }
}

extension Benefit {
    fileprivate func inWords(_ terms: TierTerms?) -> TermInWords {
        let parts = (terms?.tiers ?? []).compactMap { tier -> String? in
            guard let words = tiers?[tier.id] else { return nil }
            return words == "✓" ? tier.label : "\(tier.label): \(words)"
        }
        let words = tiers == nil ? "partners have it" : "for " + parts.joined(separator: ", ")
        return TermInWords(clause, "benefits.\(id)", label, words, types: types, when: conditions)
    }
}
