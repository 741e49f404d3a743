/// Finds the known name that a mistaken one was probably meant to be.
enum NearestName {
    /// The closest of the candidates, if it is close enough to be worth suggesting: within a third of the length, or
    /// the same last part after a point. O(candidates × length²).
    static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.utf8)
        guard wanted.count <= 200 else { return nil }
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != name {
            let isPart = candidate.hasSuffix("." + name) || name.hasSuffix("." + candidate)
            let distance = isPart ? 1 : distance(wanted, Array(candidate.utf8))
            guard isPart || distance <= max(1, wanted.count / 3) else { continue }
            if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        guard abs(one.count - other.count) <= 8 else { return .max }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in 1...max(1, one.count) where row <= one.count {
            var current = [row]
            for column in 1...max(1, other.count) where column <= other.count {
                let same = one[row - 1] == other[column - 1]
                var least = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    least = min(least, beforeLast[column - 2] + 1)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[other.count]
    }
}
