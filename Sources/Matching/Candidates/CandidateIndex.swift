/// Finds the names among many that may mean the same company as another, in memory.
///
/// Made once from all names; a name takes about 350 bytes of it. What is kept in a database is found by the same keys in a table.
public struct CandidateIndex: Sendable {
    private let keys: [UInt64]
    private let places: [Int32]

    /// Costs a sort of some twenty entries a name: about ten seconds for a million.
    public init(_ names: some Collection<CompanyName>) {
        var entries: [(key: UInt64, place: Int32)] = []
        entries.reserveCapacity(names.count * 24)
        for (place, name) in names.enumerated() {
            for key in CandidateKeys(name).keys { entries.append((key.hash, Int32(place))) }
        }
        entries.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        keys = entries.map(\.key)
        places = entries.map(\.place)
    }

    /// How many entries are kept.
    public var count: Int { keys.count }

    /// The places of names that share keys with one, those that share most first.
    public func candidates(for name: CompanyName) -> [Int] {
        CandidateKeys(name).nearest { key in
            let start = keys.partitioningIndex { $0 >= key.hash }
            var end = start
            while end < keys.count, end < start + key.mostEntries, keys[end] == key.hash { end += 1 }
            guard end < start + key.mostEntries else { return [] }
            return places[start..<end].map(Int64.init)
        }.map(Int.init)
    }
}

extension Array {
    /// The first index from which on a condition holds that holds for none before.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
