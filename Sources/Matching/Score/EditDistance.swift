/// Letters that are left out, put in, exchanged or turned round between two words (Damerau's distance of optimal alignments).
enum EditDistance {
    /// The distance, or nil when it is more than `limit`. Costs the product of the lengths at most, and less the nearer the limit.
    static func between<Letter: Equatable>(_ one: [Letter], _ other: [Letter], atMost limit: Int) -> Int? {
        let (rows, columns) = (one.count, other.count)
        guard abs(rows - columns) <= limit else { return nil }
        if rows == 0 || columns == 0 { return max(rows, columns) }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (columns + 1)) { cells in
            let width = columns + 1
            for column in 0...columns { cells[column] = column }
            var (before, last, now) = (2 * width, 0, width)
            for row in 1...rows {
                cells[now] = row
                var least = row
                let (from, through) = (max(1, row - limit), min(columns, row + limit))
                if from > 1 { cells[now + from - 1] = limit + 1 }
                if from <= through {
                    for column in from...through {
                        let same = one[row - 1] == other[column - 1]
                        var cost = cells[last + column - 1] + (same ? 0 : 1)
                        let up = column < row + limit ? cells[last + column] + 1 : limit + 1
                        cost = min(cost, up, cells[now + column - 1] + 1)
                        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                            cost = min(cost, cells[before + column - 2] + 1)
                        }
                        cells[now + column] = cost
                        least = min(least, cost)
                    }
                }
                if least > limit { return nil }
                (before, last, now) = (last, now, before)
            }
            let found = cells[last + columns]
            return found > limit ? nil : found
        }
    }
}
