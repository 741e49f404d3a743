import Members
import Record
import Store
import Terms

enum ContactEvents {
    static let all: [any Event.Type] = [
        ContactRecorded.self, ContactUseApproved.self, ContactUseWithdrawn.self, ContactMoved.self,
    ]
}

/// A partner named somebody with a registration.
struct ContactRecorded: Event {
    static let kind = "contact.recorded"
    let contact: DealContact
    var subject: String { contact.id.text }
    var partner: PartnerID? { contact.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(contact, as: "contact", in: entry) }
}

/// The vendor may use it from now on.
struct ContactUseApproved: OwnedChange {
    static let kind = "contact.use_approved"
    let contact: ID<DealContact>
    let owner: PartnerID
    let approval: DealContact.Approval
    /// By which the vendor asks for it.
    let clause: ClauseID
    var changed: ID<DealContact> { contact }

    func change(_ contact: inout DealContact) { contact.approvals.append(approval) }
}

/// The vendor may use it no more.
struct ContactUseWithdrawn: OwnedChange {
    static let kind = "contact.use_withdrawn"
    let contact: ID<DealContact>
    let owner: PartnerID
    let withdrawal: DealContact.Withdrawal
    let clause: ClauseID
    var changed: ID<DealContact> { contact }

    func change(_ contact: inout DealContact) {
        guard !contact.approvals.isEmpty else { return }
        contact.approvals[contact.approvals.count - 1].withdrawn = withdrawal
    }
}

/// It belongs to another partner: its own became one with that, and the registration went along.
struct ContactMoved: OwnedChange {
    static let kind = "contact.moved"
    let contact: ID<DealContact>
    let owner: PartnerID
    let from: PartnerID
    var changed: ID<DealContact> { contact }

    func change(_ contact: inout DealContact) { contact.partner = owner }
}

extension Reaction {
    /// Contacts of a partner that became one with another go along, with what it approved.
    static let mergedContacts = Reaction("contacts of merged partners", to: PartnerMerged.self) { event, reader in
        let own: [Versioned<DealContact>] = try reader.vendorWide.records(
            "WHERE partner = $1 ORDER BY id", [.text(event.member.text)])
        return own.map { ContactMoved(contact: $0.value.id, owner: event.merged.into, from: event.member) }
    }
}
