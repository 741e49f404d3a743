/// Scores: metrics that bring points.
extension ProgramCompiler {
    mutating func score(
        _ written: Each<WrittenMetric>, _ requirement: WrittenTierRequirement, _ scope: inout TierScope
    ) -> TierScore {
        collect(written, most: 50)
        if let tiers = requirement.tiers {
            report("at_least names the tiers of a score", at: tiers.position, hint: "leave `tiers` out")
        }
        if written.items.isEmpty, written.errors.isEmpty {
            report("the score has no metric", at: written.position, hint: "add what brings points")
        }
        checkDistinct(written.items.map(\.id), "metric")
        for item in written.items where !metricIDs.insert(item.id.value).inserted {
            report(
                "another score has a metric `\(item.id.value)`", at: item.id.position, hint: "give each its own id")
        }
        var metrics: [TierScore.Metric] = []
        for item in written.items { metrics.append(metric(item, requirement, &scope)) }
        let most = metrics.reduce(0) { $0 + $1.most }
        return TierScore(
            metrics: metrics, atLeast: points(requirement.atLeast, most, requirement, scope),
            keeps: requirement.keeps == nil ? [:] : points(requirement.keeps, most, requirement, scope))
    }

    private mutating func metric(
        _ item: WrittenMetric, _ requirement: WrittenTierRequirement, _ scope: inout TierScope
    ) -> TierScore.Metric {
        note(item.reading, nil, "tiers.requirements.\(requirement.id.value).\(item.id.value)")
        if (item.measure == nil) == (item.certified == nil) {
            report(
                "metric \(item.id.value) needs exactly one of measure, certified", at: item.id.position,
                hint: "write one metric for each")
        }
        let most = positive(item.most, "most", most: 1_000_000)
        if let least = item.least, least.value > most {
            report(
                "it takes \(least.value) points and brings \(most) at most", at: least.position, hint: "lower `least`")
        }
        var source = TierScore.Source.people(item.certified?.value ?? [])
        var each: Int64 = 1
        if let measure = item.measure {
            let figure = plainFigure(measure, &scope)
            each = item.each.flatMap { self.each($0, figure, &scope) } ?? (figure.isShare ? 10_000 : 1)
            source = .figure(figure.asking([:], [:], in: figure.isShare ? nil : scope.currency))
            if item.each == nil, figure.measure == .netRevenue, !figure.isShare {
                report(
                    "of how much metric \(item.id.value) brings its points is not said", at: item.id.position,
                    hint: "add each, such as 1000.00 \(scope.currency?.code ?? "USD")")
            }
        } else {
            if let known = scope.certifications, let names = item.certified {
                checkKnown(names.value, among: known, "certification", at: names.position)
            }
            if let count = item.each {
                guard let number = count.integer, (1...1_000_000).contains(number) else {
                    report("each is a number of people", at: count.position, hint: "use a whole number from 1")
                    return TierScore.Metric(
                        id: item.id.value, label: text(item.label), source: source, points: 1, each: 1,
                        most: Int64(most), least: nil)
                }
                each = Int64(number)
            }
        }
        return TierScore.Metric(
            id: item.id.value, label: text(item.label), source: source,
            points: Int64(positive(item.points, "points", most: 1_000_000)), each: each, most: Int64(most),
            least: item.least.map { Int64(positive($0, "least", most: 1_000_000)) })
    }

    /// So much of a figure: an amount, a share or a count.
    private mutating func each(_ written: Node, _ figure: TierFigure, _ scope: inout TierScope) -> Int64? {
        if figure.isShare {
            guard let rate = written.text.flatMap({ Rate($0) }), rate > .zero else {
                report(
                    "`\(written.asWritten ?? "")` is no share", at: written.position,
                    hint: written.asWritten.flatMap(NumberHint.share) ?? "write it such as 5%")
                return nil
            }
            return rate.millionths
        }
        if figure.measure == .netRevenue { return revenue(written, &scope) }
        guard let count = written.integer, count > 0 else {
            report(
                "`\(written.asWritten ?? "")` is no count", at: written.position, hint: "use a whole number from 1")
            return nil
        }
        return Int64(count)
    }

    /// Points by tier, of which there are enough to be had.
    private mutating func points(
        _ written: Node?, _ most: Int64, _ requirement: WrittenTierRequirement, _ scope: TierScope
    ) -> [String: Int64] {
        guard let written else {
            report(
                "requirement \(requirement.id.value) names no tier", at: requirement.id.position,
                hint: "add at_least: points by tier")
            return [:]
        }
        var found: [String: Int64] = [:]
        for member in byTier(written, scope).members ?? [] {
            check(tier: member.key, at: member.keyPosition, scope.terms)
            guard let count = member.value.integer, count > 0 else {
                report(
                    "`\(member.value.asWritten ?? "")` is no number of points", at: member.value.position,
                    hint: "use a whole number from 1")
                continue
            }
            if count > most {
                report(
                    "\(count) points are more than the \(most) that all metrics bring", at: member.value.position,
                    hint: "lower it, or raise `most` of a metric")
            }
            found[member.key] = Int64(count)
        }
        return found
    }

    /// Something by tier; of a designation, which is one tier, it may stand alone.
    func byTier(_ written: Node, _ scope: TierScope) -> Node {
        guard scope.isDesignation, let id = scope.terms.tiers.first?.id,
            written.members == nil || (written["count"] != nil && written[id] == nil)
        else { return written }
        return Node(.map([Node.Member(id, written, keyPosition: written.position)]), position: written.position)
    }
}
