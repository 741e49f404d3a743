import Members
import Record
import Store
import Terms

/// A subprogram was made.
struct SubprogramMade: Event {
    static let kind = "subprogram.made"
    let subprogram: Subprogram
    /// The first moment after its last day.
    let ends: Instant
    var subject: String { subprogram.id.text }
    var partner: PartnerID? { subprogram.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(subprogram)
        try tables.schedule(.subprogram, subprogram.id.text, at: ends)
    }
}

/// Its terms are others from now on; what was decided stays.
struct SubprogramChanged: EntityChange {
    static let kind = "subprogram.changed"
    let subprogram: ID<Subprogram>
    let title: String
    let text: String
    let edition: Int
    let through: Day
    let ends: Instant
    let goals: [Subprogram.Goal]
    let reward: Subprogram.Reward?
    let budget: Money?
    var changed: ID<Subprogram> { subprogram }
    var schedules: (work: DueKind, at: Instant)? { (.subprogram, ends) }

    func change(_ subprogram: inout Subprogram) {
        (subprogram.title, subprogram.text, subprogram.edition) = (title, text, edition)
        (subprogram.through, subprogram.goals, subprogram.reward) = (through, goals, reward)
        subprogram.budget = budget
    }
}

/// It is over: settled, or withdrawn before that.
struct SubprogramEnded: EntityChange {
    static let kind = "subprogram.ended"
    static let settles: [DueKind] = [.subprogram]
    let subprogram: ID<Subprogram>
    let status: Subprogram.Status
    let reason: String?
    var changed: ID<Subprogram> { subprogram }

    func change(_ subprogram: inout Subprogram) { (subprogram.status, subprogram.reason) = (status, reason) }
}

/// A partner accepted the terms of a subprogram.
struct SubprogramJoined: Event, TakesMembership {
    static let kind = "subprogram.joined"
    let subprogram: ID<Subprogram>
    let owner: PartnerID
    let accepted: Participation.Accepted
    var subject: String { subprogram.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.participate(subprogram, owner) { $0.accepted = accepted }
    }
}

/// More or less counts for what a partner reaches.
struct SubprogramCounted: Event {
    static let kind = "subprogram.counted"
    let subprogram: ID<Subprogram>
    let owner: PartnerID
    let source: EarningSourceID
    /// How much of each line of it counts since, in minor units of its own currency.
    let counted: SubprogramTurn.Counted
    /// By how much more or less was reached.
    let moved: SubprogramReach
    /// The customers and products that count by it, or no longer do; absent where none moved.
    let things: [SubprogramThings.Move]?
    /// Of what made more or less count.
    let day: Day
    let at: Instant
    var subject: String { subprogram.text }
    var partner: PartnerID? { owner }

    static let table = TableDeclaration(
        name: "subprogram_counted", key: ["vendor", "subprogram", "source"], tenancy: .vendor(partnerColumns: []),
        replayed: true)
    static let migrations = [
        Migration(
            id: "subprogram-counted-1",
            sql: [
                """
                CREATE TABLE subprogram_counted (vendor TEXT NOT NULL, subprogram TEXT NOT NULL, source TEXT NOT NULL, \
                partner TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, subprogram, source)) STRICT
                """,
                "CREATE INDEX subprogram_counted_source ON subprogram_counted (vendor, source)",
            ])
    ]

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            Self.table.name,
            [
                ("subprogram", .text(subprogram.text)), ("source", .text(source.text)), ("partner", .text(owner.text)),
                ("body", .text(String(decoding: try JSON.encode(counted), as: UTF8.self))),
            ])
        for move in things ?? [] {
            try SubprogramThings.apply(move, to: Participation.id(subprogram, owner), tables)
        }
        try tables.participate(subprogram, owner) { participation in
            participation.reach += moved
            participation.reached = at
        }
    }
}

/// It was decided what a partner has of a subprogram.
struct SubprogramDecided: Event {
    static let kind = "subprogram.decided"
    let subprogram: ID<Subprogram>
    let owner: PartnerID
    let result: Participation.Result
    var subject: String { subprogram.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.participate(subprogram, owner) { $0.result = result }
        if let amount = result.amount { try tables.update(subprogram) { $0.spent = try $0.spent.adding(amount) } }
    }
}

/// What a partner had of a subprogram was taken back, since less counts.
struct SubprogramReduced: Event {
    static let kind = "subprogram.reduced"
    let subprogram: ID<Subprogram>
    let owner: PartnerID
    let amount: Money
    var subject: String { subprogram.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.participate(subprogram, owner) { participation in
            let left = try participation.result?.amount?.subtracting(amount)
            participation.result?.amount = left
        }
        try tables.update(subprogram) { $0.spent = try $0.spent.subtracting(amount) }
    }
}

/// Goods were handed over.
struct PrizeHandedOver: OwnedChange {
    static let kind = "subprogram.handed_over"
    let participation: ID<Participation>
    let owner: PartnerID
    let at: Instant
    let note: String?
    var changed: ID<Participation> { participation }

    func change(_ participation: inout Participation) { participation.result?.handedOver = at }
}

extension Tables {
    /// Changes what a partner is in a subprogram; it is made where it is not there yet.
    func participate(
        _ subprogram: ID<Subprogram>, _ partner: PartnerID, _ change: (inout Participation) throws -> Void
    ) throws {
        let id = Participation.id(subprogram, partner)
        guard try get(id) == nil else { return try update(id, change) }
        var participation = Participation(subprogram, of: partner)
        try change(&participation)
        try put(participation)
    }
}
