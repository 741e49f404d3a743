extension DifferenceCollector {
    /// The conditions of a rule. Those that both have are compared in their words and clauses; the others are paired in their
    /// order, and what is left over was added or removed.
    mutating func compare(
        _ before: [Condition], _ after: [Condition], for audience: Audience, _ clause: ClauseID, at place: String,
        _ title: String
    ) {
        for other in after {
            guard let one = before.first(where: { $0.isLike(other) }) else { continue }
            let cited = other.clause ?? clause
            let words = say.words(other)
            compare(one.clause ?? clause, cited, for: audience, at: place, "\(title): \(words)")
            let (earlier, later) = (one.needs.map(say.text) ?? "", other.needs.map(say.text) ?? "")
            compare(
                earlier, later, .condition, for: audience, cited, at: place, title,
                later.isEmpty ? "change.needs_removed" : "change.needs", ["condition": .text(words)])
        }
        let gone = before.filter { one in !after.contains { $0.isLike(one) } }
        let come = after.filter { one in !before.contains { $0.isLike(one) } }
        for number in 0..<max(gone.count, come.count) {
            let one = gone.indices.contains(number) ? gone[number] : nil
            let other = come.indices.contains(number) ? come[number] : nil
            let cited = other?.clause ?? one?.clause ?? clause
            switch (one.map(old.say.words), other.map(say.words)) {
            case (let one?, let other?):
                add(
                    .changed, .condition, for: audience, cited, at: place, title, "change.condition", before: one,
                    after: other)
            case (let one?, nil):
                add(
                    .removed, .condition, for: audience, cited, at: place, title, "change.condition_removed",
                    before: one)
            case (nil, let other?):
                add(
                    .added, .condition, for: audience, cited, at: place, title, "change.condition_added", after: other)
            case (nil, nil): break
            }
        }
    }
}

extension Condition {
    fileprivate func isLike(_ other: Condition) -> Bool { expression.source == other.expression.source }
}
