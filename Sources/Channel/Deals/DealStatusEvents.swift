import Store
import Terms

struct DealExtended: DealEvent {
    static let kind = "deal.extended"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let through: Day
    let note: String
    let expires: Instant

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { $0.approval?.validThrough = through }
        try tables.schedule(.dealExpiry, deal.text, at: expires)
    }
}

struct DealSuspended: DealEvent {
    static let kind = "deal.suspended"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let reason: StatusReason

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = .suspended
            deal.statusReason = reason
        }
    }
}

struct DealResumed: DealEvent {
    static let kind = "deal.resumed"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let note: String

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = .approved
            deal.statusReason = nil
        }
    }
}

struct DealRescinded: DealEvent {
    static let kind = "deal.rescinded"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let reason: StatusReason

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = .rescinded
            deal.statusReason = reason
            deal.actionRequested = nil
        }
        try tables.unschedule(.decisionTarget, deal.text)
        try tables.unschedule(.dealExpiry, deal.text)
    }
}

struct DealClosed: DealEvent {
    static let kind = "deal.closed"
    static let sort = EventSort.fact
    let deal: ID<Deal>
    let owner: ID<Partner>
    let status: DealStatus
    let reason: StatusReason

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { deal in
            deal.status = status
            deal.statusReason = reason
            deal.actionRequested = nil
        }
        try tables.unschedule(.decisionTarget, deal.text)
        try tables.unschedule(.dealExpiry, deal.text)
    }
}

struct DealExpired: DealEvent {
    static let kind = "deal.expired"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let clause: ClauseID

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { $0.status = .expired }
        try tables.unschedule(.dealExpiry, deal.text)
    }
}

struct VendorQuoteOpened: DealEvent {
    static let kind = "deal.vendor_quote_opened"
    static let sort = EventSort.decision
    let deal: ID<Deal>
    let owner: ID<Partner>
    let quote: VendorQuote
    let decision: Decision

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(deal) { $0.vendorQuotes.append(quote) }
    }
}

/// Somebody of the vendor opened the registration; its owner is always shown who did.
struct DealViewed: DealEvent {
    static let kind = "deal.viewed"
    static let sort = EventSort.fact
    let deal: ID<Deal>
    let owner: ID<Partner>
    let role: Role
    let name: String

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            "deal_views",
            [
                ("deal", .text(deal.text)), ("sequence", .integer(entry.sequence)), ("partner", .text(owner.text)),
                ("role", .text(role.rawValue)), ("name", .text(name)), ("at", .integer(entry.at)),
            ])
    }
}

/// What the vendor knows of an end customer changed.
struct CustomerRecorded: Event {
    static let kind = "customer.recorded"
    static let sort = EventSort.fact
    let account: CustomerAccount
    var subject: String { account.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(account) }
}
