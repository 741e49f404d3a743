import Members
import Record
import Terms

/// What the vendor is told of contacts: whoever looks after the partner, or all whom it concerns where nobody does. It does not say who the
/// contact is, since what was said cannot be taken back.
enum ContactNotices {
    static let all: [Reaction] = [
        .notices(of: ContactUseApproved.self) { event, reader in
            [
                try reader.tell(
                    event.contact, .contactApproved, event.clause, "approved",
                    ["note": event.approval.note.map(TypedValue.text)])
            ]
        },
        .notices(of: ContactUseWithdrawn.self) { event, reader in
            [
                try reader.tell(
                    event.contact, .contactWithdrawn, event.clause, "withdrawn",
                    ["reason": event.withdrawal.reason.map(TypedValue.text)])
            ]
        },
    ]
}

extension Reader {
    fileprivate func tell(
        _ id: ID<DealContact>, _ kind: NoticeKind, _ clause: ClauseID, _ what: String, _ values: [String: TypedValue?]
    ) throws -> Notice {
        let contact = try require(id).value
        let known: [String: TypedValue?] = [
            "partner": .text(try require(contact.partner).name),
            "customer": try find(contact.deal).map { TypedValue.text($0.terms.customer.name) },
        ]
        return context.notice(
            to: nil, kind, id.text, clause, Phrase("notice.contact_\(what)", known.merging(values) { $1 }),
            for: try manager(of: contact.partner))
    }

    /// Who of the vendor's people looks after a partner; nil where nobody does.
    private func manager(of partner: PartnerID) throws -> ID<Membership>? {
        guard let member = try find(Assignment.id(partner.text))?.member,
            try find(member)?.status == .active
        else { return nil }
        return member
    }
}
