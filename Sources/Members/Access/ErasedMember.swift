import Record
@_spi(System) import Store
import Terms

extension Reaction {
    /// Whoever is erased works with the program no longer: memberships end, and with them sessions and the keys made by them.
    static let erasedMember = Reaction("erased_member", to: PersonErased.self) { event, reader in
        let members: [Versioned<Membership>] = try reader.vendorWide.records(
            "WHERE person = $1 AND status <> 'deactivated' ORDER BY id", [.text(event.erasure.id.text)])
        return try members.flatMap { member -> [any Event] in
            let keys = try reader.liveKeys(madeBy: member.id.text).map { KeyRevoked(key: $0, at: reader.now) }
            return [MemberDeactivated(member: member.id, partner: member.partner, at: reader.now)] + keys
        }
    }
}

extension PersonCopies {
    /// The person's account with its sessions, links and devices; it stays where the person belongs to another vendor as well.
    package static let accounts = PersonCopies { traces, delivery in
        let (transaction, vendor) = (delivery.transaction, delivery.reader.context.vendor.id.text)
        let joined = try transaction.query(
            "SELECT account FROM {memberships} WHERE person = $1 AND account IS NOT NULL",
            [.text(traces.person.text)], in: VendorScope(vendor: vendor)
        ).map { ID<Account>(unchecked: try $0.text(0)) }
        let own = try traces.mailbox.flatMap { try transaction.account(email: $0)?.id }
        for account in Set(joined + [own].compactMap(\.self)) {
            let elsewhere = try transaction.query(
                "SELECT id FROM {memberships} WHERE account = $1 AND vendor <> $2 LIMIT 1",
                [.text(account.text), .text(vendor)], in: SystemScope())
            guard elsewhere.isEmpty else { continue }
            try transaction.remove("sessions", where: "account", is: account)
            try transaction.remove("links", where: "subject", is: account)
            try transaction.writer().delete("known_devices", key: [("account", .text(account.text))])
            try transaction.writer().delete("accounts", key: [("id", .text(account.text))])
        }
    }
}

extension Transaction {
    /// Removes the rows of a shared table that belong to an account.
    fileprivate func remove(_ table: String, where column: String, is account: ID<Account>) throws {
        let rows = try query(
            "SELECT id FROM {\(table)} WHERE \(column) = $1", [.text(account.text)], in: PublicScope())
        for row in rows { try writer().delete(table, key: [("id", row[0])]) }
    }
}
