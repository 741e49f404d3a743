import Members
import Record
import Store
import Terms

/// A partner earned something, or it was decided that it did not.
struct EarningsMade: Event {
    static let kind = "earning.made"
    let owner: PartnerID
    let earnings: [Earning]
    /// When the first of them becomes payable or is lost; absent where none does by itself.
    let wakes: Instant?
    var subject: String { earnings.first?.id.text ?? owner.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for earning in earnings {
            try tables.put(earning)
            for sum in earning.sums { try EarningSums.add(sum, on: earning.earned, to: tables) }
        }
        if let wakes { try tables.wake(owner, at: wakes) }
    }
}

/// Something of what a partner earned was taken back, or is lost.
struct EarningsTaken: Event {
    static let kind = "earning.taken"
    let owner: PartnerID
    let takings: [Taken]
    var subject: String { takings.first?.earning.text ?? owner.text }
    var partner: PartnerID? { owner }

    struct Taken: Codable, Hashable, Sendable {
        let earning: ID<Earning>
        let kind: EarningKind
        let taking: Earning.Taking
        /// How the earning stood.
        let was: Earning.Status
        /// Is nothing left of it?
        let isAll: Bool
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for taken in takings {
            try tables.update(taken.earning) { earning in
                let whole = earning.amount
                for sum in earning.sums {
                    try EarningSums.add(
                        try sum.part(taken.taking.amount, of: whole, isLast: taken.isAll), on: earning.earned,
                        to: tables)
                }
                earning.taken = try earning.taken.adding(taken.taking.amount)
                earning.takings.append(taken.taking)
                guard taken.isAll, taken.was != .paid, taken.was != .underway else { return }
                earning.status = taken.taking.why == .forfeited ? .forfeited : .clawedBack
            }
        }
    }
}

/// It is known from when earnings are payable; those whose day has come are.
struct EarningsReleased: Event {
    static let kind = "earning.released"
    let owner: PartnerID
    let earnings: [Released]
    let wakes: Instant?
    var subject: String { earnings.first?.earning.text ?? owner.text }
    var partner: PartnerID? { owner }

    struct Released: Codable, Hashable, Sendable {
        let earning: ID<Earning>
        /// What is left of it.
        let standing: Money
        let payable: Day
        let due: Day
        /// Has its day come?
        let isPayable: Bool
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for released in earnings {
            try tables.update(released.earning) { earning in
                (earning.payable, earning.due) = (released.payable, released.due)
                if released.isPayable { earning.status = .payable }
            }
        }
        if let wakes { try tables.wake(owner, at: wakes) }
    }
}

/// The customer's payment did not come after all: what waited for it waits again.
struct EarningsHeld: Event {
    static let kind = "earning.held"
    let owner: PartnerID
    let earnings: [Held]
    var subject: String { earnings.first?.earning.text ?? owner.text }
    var partner: PartnerID? { owner }

    struct Held: Codable, Hashable, Sendable {
        let earning: ID<Earning>
        /// What is left of it.
        let standing: Money
        /// Was it payable already?
        let wasPayable: Bool
        let on: Day
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        for held in earnings {
            try tables.update(held.earning) { earning in
                (earning.status, earning.payable, earning.due) = (.accrued, nil, nil)
            }
        }
    }
}

extension Tables {
    /// Sees to it that a partner's earnings are looked at by a moment. Work that is due earlier stays where it is.
    func wake(_ partner: PartnerID, at moment: Instant) throws {
        let earlier = try writer.query(
            "SELECT subject FROM {due} WHERE kind = $1 AND subject = $2 AND at <= $3",
            [.text(DueKind.earnings.name), .text(partner.text), .integer(moment.milliseconds)])
        if earlier.isEmpty { try schedule(.earnings, partner.text, at: moment) }
    }
}
