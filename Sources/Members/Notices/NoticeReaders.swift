import Record
import Store
import Terms

/// Somebody a notice concerns, who wants to hear of it by mail.
struct NoticeReader: Sendable {
    let account: ID<Account>
    let member: ID<Membership>
    let name: String
    let address: String
    let language: Language
    let role: Role
}

extension NoticeKind {
    /// Does it concern somebody with this role? A partner's people of notices to the partner, the vendor's of the others.
    package func concerns(_ role: Role) -> Bool {
        switch group {
        case .deals, .reminders: [.accountAdmin, .seller, .vendorAdmin, .channelManager, .reviewer].contains(role)
        case .money: [.accountAdmin, .partnerFinance, .vendorAdmin, .vendorFinance].contains(role)
        case .learning: [.accountAdmin, .learner, .vendorAdmin, .channelManager].contains(role)
        case .programme: [.accountAdmin, .seller, .vendorAdmin, .channelManager].contains(role)
        }
    }
}

extension Transaction {
    /// Everybody whom a notice shall reach by mail: active members of its partner, or of the vendor, whose role it concerns and
    /// who have not switched its group off. Each account once.
    func readers(of notice: Notice, _ vendor: ID<Vendor>) throws -> [NoticeReader] {
        let place = notice.to == nil ? "m.partner IS NULL" : "m.partner = $1"
        let rows = try query(
            """
            SELECT m.role, a.body, c.off, m.id FROM {memberships} m JOIN {accounts} a ON a.id = m.account \
            LEFT JOIN {notice_choices} c ON c.member = m.id WHERE m.status = 'active' AND \(place) ORDER BY m.id
            """, notice.to.map { [.text($0.text)] } ?? [], in: VendorScope(vendor: vendor.text))
        var readers: [NoticeReader] = []
        for row in rows {
            let off = try row.optionalText(2)?.split(separator: " ").map(String.init) ?? []
            guard let role = Role(rawValue: try row.text(0)),
                try notice.member.map({ try row.text(3) == $0.text }) ?? notice.kind.concerns(role),
                notice.kind.isAlwaysMailed || !off.contains(notice.kind.group.rawValue)
            else { continue }
            let account = try JSON.decode(Account.self, from: try row.text(1))
            guard !readers.contains(where: { $0.account == account.id }) else { continue }
            readers.append(
                NoticeReader(
                    account: account.id, member: ID(unchecked: try row.text(3)), name: account.name,
                    address: account.email,
                    language: account.language, role: role))
        }
        return readers
    }
}
