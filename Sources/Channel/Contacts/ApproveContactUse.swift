import Record
import Terms

/// Approves that the vendor uses a contact: from then on its people see who it is.
public struct ApproveContactUse: EntityCommand {
    public typealias Subject = DealContact
    public static let name = "approve_contact_use"
    public static let permission = Permission.recordContacts

    public let contact: ID<DealContact>
    /// For the vendor: what it may be used for.
    public let note: String?

    public func load(_ reader: Reader) throws -> Versioned<DealContact> { try reader.subject(contact) }

    public func decide(_ state: Versioned<DealContact>, _ context: Context) throws -> [any Event] {
        if let note { try Text.checkLength(note, "note") }
        guard let clause = state.maskedBy else { throw Problem.wrongState("contact.open") }
        guard !state.value.isApproved else { throw Problem.wrongState("contact.approved") }
        return [
            ContactUseApproved(
                contact: contact, owner: state.partner,
                approval: DealContact.Approval(at: context.now, by: context.actor.id, note: note, withdrawn: nil),
                clause: clause)
        ]
    }
}

/// Takes the approval back: the vendor's people do not see any more who it is.
public struct WithdrawContactUse: EntityCommand {
    public typealias Subject = DealContact
    public static let name = "withdraw_contact_use"
    public static let permission = Permission.recordContacts

    public let contact: ID<DealContact>
    /// The vendor reads it.
    public let reason: String?

    public func load(_ reader: Reader) throws -> Versioned<DealContact> { try reader.subject(contact) }

    public func decide(_ state: Versioned<DealContact>, _ context: Context) throws -> [any Event] {
        if let reason { try Text.checkLength(reason, "reason") }
        guard let clause = state.maskedBy else { throw Problem.wrongState("contact.open") }
        guard state.value.isApproved else { throw Problem.wrongState("contact.not_approved") }
        return [
            ContactUseWithdrawn(
                contact: contact, owner: state.partner,
                withdrawal: DealContact.Withdrawal(at: context.now, by: context.actor.id, reason: reason),
                clause: clause)
        ]
    }
}
