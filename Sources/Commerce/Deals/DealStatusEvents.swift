import Members
import Record
import Store
import Terms

struct DealExtended: DealChange {
    static let kind = "deal.extended"
    let deal: ID<Deal>
    let owner: PartnerID
    let through: Day
    let note: String
    let expires: Instant

    var schedules: (work: DueKind, at: Instant)? { (.dealExpiry, expires) }

    func change(_ deal: inout Deal) {
        deal.approval?.validThrough = through
        deal.approval?.ends = expires
        deal.extensionRequested = nil
    }
}

/// The partner asked for a longer term.
struct DealExtensionRequested: DealChange {
    static let kind = "deal.extension_requested"
    let deal: ID<Deal>
    let owner: PartnerID
    let request: Deal.ExtensionRequest

    func change(_ deal: inout Deal) { deal.extensionRequested = request }
}

/// The vendor did not grant the longer term.
struct DealExtensionDeclined: DealChange {
    static let kind = "deal.extension_declined"
    let deal: ID<Deal>
    let owner: PartnerID
    let reason: StatusReason

    func change(_ deal: inout Deal) { deal.extensionRequested = nil }
}

struct DealSuspended: DealChange {
    static let kind = "deal.suspended"
    let deal: ID<Deal>
    let owner: PartnerID
    let reason: StatusReason

    func change(_ deal: inout Deal) {
        deal.status = .suspended
        deal.statusReason = reason
    }
}

struct DealResumed: DealChange {
    static let kind = "deal.resumed"
    let deal: ID<Deal>
    let owner: PartnerID
    /// By which it was suspended.
    let clause: ClauseID
    let note: String

    func change(_ deal: inout Deal) {
        deal.status = .approved
        deal.statusReason = nil
    }
}

struct DealRescinded: DealChange {
    static let kind = "deal.rescinded"
    static let settles: [DueKind] = [.decisionTarget, .dealExpiry]
    let deal: ID<Deal>
    let owner: PartnerID
    let reason: StatusReason

    func change(_ deal: inout Deal) {
        deal.status = .rescinded
        deal.statusReason = reason
        deal.actionRequested = nil
    }
}

struct DealClosed: DealChange {
    static let kind = "deal.closed"
    static let settles: [DueKind] = [.decisionTarget, .dealExpiry]
    let deal: ID<Deal>
    let owner: PartnerID
    let status: DealStatus
    let reason: StatusReason

    func change(_ deal: inout Deal) {
        deal.status = status
        deal.statusReason = reason
        deal.actionRequested = nil
    }
}

struct DealExpired: DealChange {
    static let kind = "deal.expired"
    static let settles: [DueKind] = [.dealExpiry]
    let deal: ID<Deal>
    let owner: PartnerID
    let clause: ClauseID

    func change(_ deal: inout Deal) { deal.status = .expired }
}

struct VendorQuoteOpened: DealChange {
    static let kind = "deal.vendor_quote_opened"
    let deal: ID<Deal>
    let owner: PartnerID
    let quote: VendorQuote
    let decision: Decision

    func change(_ deal: inout Deal) { deal.vendorQuotes.append(quote) }
}

/// Somebody of the vendor opened the registration; its owner is always shown who did.
package struct DealViewed: DealEvent {
    package static let kind = "deal.viewed"
    package let deal: ID<Deal>
    package let owner: PartnerID
    package let role: Role

    package init(deal: ID<Deal>, owner: PartnerID, role: Role) {
        (self.deal, self.owner, self.role) = (deal, owner, role)
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            "deal_views",
            [
                ("deal", .text(deal.text)), ("sequence", .integer(entry.sequence)), ("partner", .text(owner.text)),
                ("role", .text(role.rawValue)), ("actor", .text(entry.actor)), ("at", .integer(entry.at)),
            ])
    }
}

/// What the vendor knows of an end customer changed.
struct CustomerRecorded: Event {
    static let kind = "customer.recorded"
    let account: CustomerAccount
    var subject: String { account.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(account)
        try tables.know(CompanyKey(account.customer))
        let own = CustomerDescription(account.customer, by: nil, under: account.id, isKept: false)
        if try tables.description(own.key) == nil { try tables.put(own) }
    }
}
