/// Whose rows are written: one vendor's, or those of the tables that belong to no vendor.
enum RowOwner: Hashable, Comparable, Sendable {
    case shared
    case vendor(String)

    /// What row-level security has to let through for a write of its rows; nil where nothing is kept apart.
    var setting: String? {
        switch self {
        case .shared: nil
        case .vendor(let id): id
        }
    }

    /// The name of its lock. No vendor's id is empty.
    var lockName: String {
        switch self {
        case .shared: ""
        case .vendor(let id): id
        }
    }
}

/// Whose rows a transaction may write. Until it ends nobody else writes them, on any server.
enum Hold: Hashable, Sendable {
    case owners(Set<RowOwner>)
    /// Every vendor's and every shared row, and the schema.
    case everything

    static let nothing = Hold.owners([])

    /// A command that writes the rows of more owners than this holds everything instead of finding them one by one.
    static let mostOwners = 4

    /// The owners in the order in which every server locks them; empty for everything.
    var owners: [RowOwner] {
        switch self {
        case .owners(let owners): owners.sorted()
        case .everything: []
        }
    }

    func covers(_ owner: RowOwner) -> Bool {
        switch self {
        case .owners(let owners): owners.contains(owner)
        case .everything: true
        }
    }

    func isDisjoint(with other: Hold) -> Bool {
        switch (self, other) {
        case (.owners(let mine), .owners(let others)): mine.isDisjoint(with: others)
        case (.everything, .owners(let owners)), (.owners(let owners), .everything): owners.isEmpty
        case (.everything, .everything): false
        }
    }

    mutating func formUnion(_ other: Hold) {
        switch (self, other) {
        case (.owners(var mine), .owners(let others)):
            self = .nothing
            mine.formUnion(others)
            self = .owners(mine)
        default: self = .everything
        }
    }

    /// What a command needs that turned out to write rows of one more owner.
    func adding(_ owner: RowOwner) -> Hold {
        guard case .owners(var owners) = self, owners.count < Self.mostOwners else { return .everything }
        owners.insert(owner)
        return .owners(owners)
    }
}
