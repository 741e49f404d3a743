@_spi(System) import Store

/// One table in two databases, row by row in the order of its key. Both are read in pages, so memory stays flat.
struct TableComparison {
    private let table: TableDeclaration
    private let here: Database
    private let there: Database
    private static let page = 500

    init(_ table: TableDeclaration, _ here: Database, _ there: Database) {
        (self.table, self.here, self.there) = (table, here, there)
    }

    /// A sentence for each difference, so many at most.
    func differences(_ most: Int) async throws -> [String] {
        var differences: [String] = []
        var last: (here: Row?, there: Row?) = (nil, nil)
        while true {
            let after = last
            let mine = try await here.read {
                try $0.page(of: table.name, after: after.here, limit: Self.page, in: SystemScope())
            }
            let replayed = try await there.read {
                try $0.page(of: table.name, after: after.there, limit: Self.page, in: SystemScope())
            }
            for (one, other) in zip(mine, replayed) where one.values != other.values {
                differences.append(words(one, other))
                if differences.count >= most { return differences }
            }
            if mine.count != replayed.count {
                return differences + [
                    "\(table.name): \(mine.count) rows stand against \(replayed.count) replayed after the same place"
                ]
            }
            guard mine.count == Self.page else { return differences }
            last = (mine.last, replayed.last)
        }
    }

    /// Which row and which column say something else.
    private func words(_ one: Row, _ other: Row) -> String {
        let key = table.key.compactMap { one[$0]?.description }.joined(separator: " ")
        let columns = one.columns.indices.filter { one.values[$0] != other.values[$0] }.map { place in
            "\(one.columns[place]) is \(Self.shown(one.values[place])), replayed \(Self.shown(other.values[place]))"
        }
        return "\(table.name) \(key): " + columns.joined(separator: "; ")
    }

    private static func shown(_ value: SQLValue) -> String {
        let text = "\(value)"
        return text.count > 400 ? text.prefix(400) + "…" : text
    }
}
