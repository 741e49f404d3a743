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
            compare(one.clause ?? clause, cited, for: audience, at: place, "\(title): \(other.words)")
            compare(one.needs ?? "", other.needs ?? "", .condition, for: audience, cited, at: place, title) { _, now in
                now.isEmpty
                    ? "unless \(other.words), no sentence of the program's own says so any more"
                    : "unless \(other.words), partners now read: \(now)"
            }
        }
        let gone = before.filter { one in !after.contains { $0.isLike(one) } }
        let come = after.filter { one in !before.contains { $0.isLike(one) } }
        for number in 0..<max(gone.count, come.count) {
            let one = gone.indices.contains(number) ? gone[number].words : nil
            let other = come.indices.contains(number) ? come[number] : nil
            let cited = other?.clause ?? (gone.indices.contains(number) ? gone[number].clause : nil) ?? clause
            switch (one, other?.words) {
            case (let one?, let other?):
                add(
                    .changed, .condition, for: audience, cited, at: place, title,
                    "\(title) now takes that \(other), instead of: \(one)", before: one, after: other)
            case (let one?, nil):
                add(
                    .removed, .condition, for: audience, cited, at: place, title,
                    "\(title) no longer takes that \(one)",
                    before: one)
            case (nil, let other?):
                add(
                    .added, .condition, for: audience, cited, at: place, title, "\(title) now also takes that \(other)",
                    after: other)
            case (nil, nil): break
            }
        }
    }
}

extension Condition {
    fileprivate func isLike(_ other: Condition) -> Bool { expression.source == other.expression.source }
}
