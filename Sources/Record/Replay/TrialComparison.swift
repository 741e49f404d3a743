@_spi(System) import Store
import Terms

/// Compares the things of a record with those of the same record under other terms, in the order of their ids. Both are
/// read in pages, so memory stays flat.
struct TrialComparison {
    private let here: Database
    private let there: Database
    private let scope: VendorScope
    /// What no entry behind this one changed is the same in both.
    private let split: Int64
    private(set) var differences: [TrialDifference] = []
    private var sums: [TrialTotal] = []

    init(_ trial: Trial, _ there: Database, after split: Int64) {
        (here, self.there, scope, self.split) = (trial.rerun.database, there, trial.scope, split)
    }

    /// The sums over what was made or changed since, by member and currency.
    var totals: [TrialTotal] { sums.filter { $0.countBefore > 0 || $0.countAfter > 0 } }

    mutating func compare(_ comparison: Comparison) async throws {
        var recorded = ThingRows(comparison.table, here, scope)
        var tried = ThingRows(comparison.table, there, scope)
        var one = try await recorded.next()
        var other = try await tried.next()
        while let id = [one?.id, other?.id].compactMap(\.self).min() {
            let pair = (before: one?.id == id ? one : nil, after: other?.id == id ? other : nil)
            if pair.before != nil { one = try await recorded.next() }
            if pair.after != nil { other = try await tried.next() }
            guard max(pair.before?.version ?? 0, pair.after?.version ?? 0) > split else { continue }
            try compare(
                id, try pair.before.map { try comparison.read($0.body) },
                try pair.after.map { try comparison.read($0.body) })
        }
    }

    private mutating func compare(_ id: String, _ before: Comparison.Thing?, _ after: Comparison.Thing?) throws {
        try add(before, isBefore: true)
        try add(after, isBefore: false)
        guard let thing = before ?? after else { return }
        func note(_ change: TrialDifference.Change) {
            differences.append(
                TrialDifference(partner: thing.partner?.text, about: id, place: .thing(thing.title), change: change))
        }
        guard let before, let after else { return note(before == nil ? .made : .missing) }
        for label in (before.values + after.values).map(\.label).unique {
            let (one, other) = (before[label], after[label])
            if one != other { note(.value(label, before: one, after: other)) }
        }
    }

    private mutating func add(_ thing: Comparison.Thing?, isBefore: Bool) throws {
        for member in thing?.values ?? [] where member.isSummed {
            guard case .money(let amount) = member.value else { continue }
            let known = sums.firstIndex { $0.label == member.label && $0.currency == amount.currency }
            let place = known ?? sums.endIndex
            if known == nil { sums.append(TrialTotal(label: member.label, amount.currency)) }
            try sums[place].add(amount, isBefore: isBefore)
        }
    }
}

extension Comparison.Thing {
    fileprivate subscript(_ label: Phrase) -> TypedValue? { values.first { $0.label == label }?.value }
}

extension [Phrase] {
    /// Each once, at its first place.
    fileprivate var unique: [Phrase] {
        var seen: Set<Phrase> = []
        return filter { seen.insert($0).inserted }
    }
}

/// The rows of a table of things, by id.
private struct ThingRows {
    private let table: String
    private let database: Database
    private let scope: VendorScope
    private var last = ""
    private var waiting: [ThingRow] = []
    private var isOver = false
    private static let page = 500

    init(_ table: String, _ database: Database, _ scope: VendorScope) {
        (self.table, self.database, self.scope) = (table, database, scope)
    }

    mutating func next() async throws -> ThingRow? {
        if waiting.isEmpty, !isOver {
            let (sql, after) = (
                "SELECT id, version, body FROM {\(table)} WHERE id > $1 ORDER BY id LIMIT \(Self.page)", last
            )
            let scope = scope
            let rows = try await database.read { snapshot in
                try snapshot.query(sql, [.text(after)], in: scope).map { row in
                    ThingRow(id: try row.text(0), version: try row.int(1), body: try row.text(2))
                }
            }
            isOver = rows.count < Self.page
            last = rows.last?.id ?? last
            waiting = rows.reversed()
        }
        return waiting.popLast()
    }
}

private struct ThingRow: Sendable {
    let id: String
    let version: Int64
    let body: String
}
