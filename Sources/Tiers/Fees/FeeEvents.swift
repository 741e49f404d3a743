import Members
import Record
import Store
import Terms

enum FeeEvents {
    static let all: [any Event.Type] = [
        FeeOpened.self, FeeAgreed.self, FeeInvoiced.self, FeeEnded.self, FeesRescheduled.self,
    ]
}

/// From here on a fee of the program concerns a partner.
struct FeeOpened: Event {
    static let kind = "fee.opened"
    let fee: PartnerFee
    var subject: String { fee.id.text }
    var partner: PartnerID? { fee.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(fee, as: "fee", in: entry) }
}

/// What a partner pays was agreed with it.
struct FeeAgreed: OwnedChange {
    static let kind = "fee.agreed"
    let fee: ID<PartnerFee>
    let owner: PartnerID
    let agreed: PartnerFee.Agreed
    let clause: ClauseID
    var changed: ID<PartnerFee> { fee }

    func change(_ fee: inout PartnerFee) {
        fee.agreed = agreed
        fee.status = .running
    }
}

/// A year of a fee was invoiced.
struct FeeInvoiced: OwnedChange {
    static let kind = "fee.invoiced"
    let fee: ID<PartnerFee>
    let owner: PartnerID
    let year: PartnerFee.Invoiced
    /// The invoice's due day.
    let due: Day
    let clause: ClauseID
    var changed: ID<PartnerFee> { fee }

    func change(_ fee: inout PartnerFee) {
        fee.status = .running
        fee.invoiced.append(year)
    }
}

/// The membership is over: nothing more is invoiced.
struct FeeEnded: OwnedChange {
    static let kind = "fee.ended"
    let fee: ID<PartnerFee>
    let owner: PartnerID
    var changed: ID<PartnerFee> { fee }

    func change(_ fee: inout PartnerFee) { fee.status = .ended }
}

/// The fees of a partner, or of everybody because new terms begin, are looked at from a moment on.
package struct FeesRescheduled: Event {
    package static let kind = "fees.rescheduled"
    package let vendor: ID<Vendor>
    /// Nil for everybody.
    let member: PartnerID?
    package let at: Instant
    package var subject: String { member?.text ?? vendor.text }
    package var partner: PartnerID? { member }

    package init(vendor: ID<Vendor>, member: PartnerID?, at: Instant) {
        (self.vendor, self.member, self.at) = (vendor, member, at)
    }

    /// Work that is due earlier stays where it is. O(partners) for everybody.
    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        let all =
            try member.map { [$0.text] }
            ?? tables.writer.query("SELECT id FROM {partners}").map { try $0.text(0) }
        let earlier = Set(
            try tables.writer.query(
                "SELECT subject FROM {due} WHERE kind = $1 AND at <= $2",
                [.text(DueKind.fees.name), .integer(at.milliseconds)]
            ).map { try $0.text(0) })
        for partner in all where !earlier.contains(partner) { try tables.schedule(.fees, partner, at: at) }
    }
}
