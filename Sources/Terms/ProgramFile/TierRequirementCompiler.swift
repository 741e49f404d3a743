import CEL

/// The requirements of tiers.
extension ProgramCompiler {
    mutating func requirements(
        _ written: Each<WrittenTierRequirement>, _ scope: inout TierScope, at place: String = "tiers.requirements"
    ) -> [TierRequirement] {
        collect(written, most: 100)
        var known = NamesInList()
        return written.items.map { item in
            check(known.add(item.id))
            let clause = cite(item.clause)
            note(item.reading, clause, "\(place).\(item.id.value)")
            return TierRequirement(
                id: item.id.value, label: item.label.map(text) ?? clauses[clause]?.title ?? .empty, clause: clause,
                types: item.types.map { typeNames($0) }, kind: kind(item, &scope))
        }
    }

    private mutating func kind(_ written: WrittenTierRequirement, _ scope: inout TierScope) -> TierRequirement.Kind {
        let kinds = [
            written.measure != nil, written.certified != nil, written.obligation != nil, written.require != nil,
            written.score != nil,
        ].count { $0 }
        if kinds != 1 {
            report(
                "requirement \(written.id.value) needs exactly one of measure, score, certified, obligation, require",
                at: written.id.position, hint: "write one requirement for each")
        }
        let named = written.tiers.map { tierNames($0, scope.terms) }
        let tiers = named ?? Set(scope.terms.tiers.map(\.id))
        if let score = written.score { return .score(self.score(score, written, &scope)) }
        if let measure = written.measure { return .figure(figure(measure, written, &scope)) }
        if let tiers = written.tiers, written.certified != nil {
            report("certified names its tiers itself", at: tiers.position, hint: "leave `tiers` out")
        }
        if let certified = written.certified { return .certified(posts(certified, scope)) }
        if let obligation = written.obligation {
            if let known = scope.obligations, !known.contains(obligation.value) {
                report(
                    "there is no obligation `\(obligation.value)`", at: obligation.position,
                    hint: Nearest.hint(about: obligation.value, among: known))
            }
            return .obligation(obligation.value, tiers: tiers)
        }
        let conditions = conditions(written.require, .standing)
        checkCircle(conditions, written, named ?? [], scope.terms)
        return .conditions(conditions, tiers: tiers)
    }

    /// A tier that only those can reach who have it, or a higher one, is reached by nobody.
    private mutating func checkCircle(
        _ conditions: [Condition], _ written: WrittenTierRequirement, _ tiers: Set<String>, _ terms: TierTerms
    ) {
        let all = terms.tiers.map(\.id)
        for (place, tier) in all.enumerated() where tiers.contains(tier) && tier != terms.entry {
            let lower = [""] + all[..<place]
            for condition in conditions.flatMap(\.expression.conjuncts) {
                guard let comparison = condition.comparison, Fact(rawValue: comparison.slot) == .partnerTier,
                    let named = comparison.named, named.allSatisfy({ all.contains($0) && !lower.contains($0) })
                else { continue }
                report(
                    "tier `\(tier)` is reached by nobody: it takes `\(condition.source)`",
                    at: written.require?.all.first?.expression.position ?? written.id.position,
                    hint: place == 0
                        ? "nothing is below it" : "it is reached from: " + all[..<place].joined(separator: ", "))
            }
        }
    }

    private mutating func figure(
        _ named: WrittenMeasure, _ written: WrittenTierRequirement, _ scope: inout TierScope
    ) -> TierFigure {
        if let tiers = written.tiers {
            report("at_least names the tiers of a measure", at: tiers.position, hint: "leave `tiers` out")
        }
        let plain = plainFigure(named, &scope)
        guard let atLeast = written.atLeast else {
            report(
                "requirement \(written.id.value) names no tier", at: written.id.position,
                hint: "add at_least: an amount, a count or a share by tier")
            return plain
        }
        let least = plain.isShare ? shares(atLeast, scope) : thresholds(atLeast, plain.measure, &scope)
        let keeps =
            written.keeps.map { plain.isShare ? shares($0, scope) : thresholds($0, plain.measure, &scope) } ?? [:]
        return plain.asking(least, keeps, in: scope.currency)
    }

    /// What a measure counts, of which nothing is asked yet.
    mutating func plainFigure(_ named: WrittenMeasure, _ scope: inout TierScope) -> TierFigure {
        let measure = self.measure(named) ?? named
        let part = quantity(measure.part, scope, at: named.position)
        let whole = measure.whole.map { quantity($0, scope, at: named.position) }
        if let whole, (whole.measure == .netRevenue) != (part.measure == .netRevenue) {
            report(
                "\(part.measure.rawValue) are no share of \(whole.measure.rawValue)", at: named.position,
                hint: "both are amounts, or both are counts")
        }
        return TierFigure(
            part: part, whole: whole, window: window(measure.window), yearOnYear: measure.yearOnYear,
            onAnyDay: measure.onAnyDayOfMonths.map { positive($0, "on_any_day_of_months", most: 120) }, atLeast: [:],
            keeps: [:], currency: nil)
    }

    /// Shares by tier, in millionths.
    private mutating func shares(_ written: Node, _ scope: TierScope) -> [String: Int64] {
        let members = byTier(written, scope).members ?? []
        if members.isEmpty {
            report("no tier is named", at: written.position, hint: "write for example {silver: 70%, gold: 80%}")
        }
        var found: [String: Int64] = [:]
        for member in members {
            check(tier: member.key, at: member.keyPosition, scope.terms)
            guard let rate = member.value.text.flatMap({ Rate($0) }), rate > .zero, rate <= .percent(100_000) else {
                report(
                    "`\(member.value.asWritten ?? "")` is no share", at: member.value.position,
                    hint: member.value.asWritten.flatMap(NumberHint.share) ?? "write it such as 70%")
                continue
            }
            found[member.key] = rate.millionths
        }
        return found
    }

    private mutating func thresholds(_ written: Node, _ measure: TierMeasure, _ scope: inout TierScope) -> [String:
        Int64]
    {
        let members = byTier(written, scope).members ?? []
        if members.isEmpty {
            report("no tier is named", at: written.position, hint: "write for example {silver: 6000.00 USD}")
        }
        var found: [String: Int64] = [:]
        for member in members {
            check(tier: member.key, at: member.keyPosition, scope.terms)
            guard measure == .netRevenue else {
                guard let count = member.value.integer, (1...1_000_000_000).contains(count) else {
                    report(
                        "`\(member.value.asWritten ?? "")` is no count", at: member.value.position,
                        hint: "use a whole number from 1")
                    continue
                }
                found[member.key] = count
                continue
            }
            found[member.key] = revenue(member.value, &scope)
        }
        return found
    }

    /// An amount of net revenue in minor units of the one currency in which it is measured.
    mutating func revenue(_ written: Node, _ scope: inout TierScope) -> Int64? {
        guard let money = money(written) else { return nil }
        if let currency = scope.currency, currency != money.currency {
            report(
                "net revenue is measured in \(currency.code) already", at: written.position,
                hint: "use one currency in all requirements; orders in others are converted")
        }
        scope.currency = scope.currency ?? money.currency
        return money.minor
    }

    /// An amount above zero with its currency: `6000.00 USD`, or `6,000.00 USD`.
    mutating func money(_ written: Node) -> Money? {
        let parts = (written.asWritten ?? "").split(separator: " ")
        let currency = parts.count == 2 ? Currency(String(parts[1])) : nil
        let amount = currency.flatMap { try? Money(grouped: String(parts[0]), $0) }
        guard let amount, amount.minor > 0 else {
            report(
                "`\(written.asWritten ?? "")` is no amount", at: written.position,
                hint: "write an amount above zero with its currency, such as 6000.00 USD")
            return nil
        }
        return amount
    }

    private mutating func posts(_ written: Node, _ scope: TierScope) -> [String: [[String]]] {
        let hint =
            "write posts by tier, each a list of certifications, such as {gold: [[nsp], [ntsp]]}, or {gold: {count: 3, of: [nsp]}}"
        let members = byTier(written, scope).members ?? []
        if members.isEmpty { report("no tier is named", at: written.position, hint: hint) }
        var found: [String: [[String]]] = [:]
        for member in members {
            check(tier: member.key, at: member.keyPosition, scope.terms)
            let posts = self.posts(member.value)
            if posts.isEmpty || posts.contains(where: \.isEmpty) || posts.count > 100 {
                report("\(member.key) names no posts", at: member.value.position, hint: hint)
                continue
            }
            if let known = scope.certifications {
                for name in Set(posts.joined()).sorted() where !known.contains(name) {
                    report(
                        "there is no certification `\(name)`", at: member.value.position,
                        hint: Nearest.hint(about: name, among: known))
                }
            }
            found[member.key] = posts
        }
        return found
    }
}

extension ProgramCompiler {
    /// `[[nsp], [ntsp]]`, or so many of one kind: `{count: 6, of: [v14, v15]}`; both may stand in one list.
    fileprivate mutating func posts(_ written: Node) -> [[String]] {
        func names(_ node: Node?) -> [String] {
            (node?.items ?? node.map { [$0] } ?? []).compactMap(\.asWritten)
        }
        var posts: [[String]] = []
        for post in written.members == nil ? written.items ?? [] : [written] {
            guard post.members != nil else {
                posts.append(post.items == nil ? [] : names(post))
                continue
            }
            for member in post.members ?? [] where member.key != "count" && member.key != "of" {
                report("unknown member `\(member.key)`", at: member.keyPosition, hint: "known: count, of")
            }
            guard let count = post["count"]?.integer, (1...100).contains(count), post["of"] != nil else {
                report(
                    "so many posts of one kind take count, from 1 to 100, and of", at: post.position,
                    hint: "write for example {count: 6, of: [v14, v15, v16]}")
                return []
            }
            posts += Array(repeating: names(post["of"]), count: Int(count))
        }
        return posts
    }
}

extension CEL.Comparison {
    /// The texts of which it takes one; nil for any other comparison.
    fileprivate var named: [String]? {
        switch (self.operator, literal) {
        case (.equal, .string(let text)): [text]
        case (.within, .list(let all)):
            all.map { value in
                if case .string(let text) = value { text } else { "" }
            }
        default: nil
        }
    }
}
