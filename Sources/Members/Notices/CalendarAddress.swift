import Record
import Store
import Terms

/// The address under which a calendar program asks for what is due for somebody, without signing in. It names the membership and the number
/// of the address, and is signed by the key that the server keeps apart from its database: nobody can make one for somebody else, and an
/// earlier one ends with the next.
public struct CalendarAddress: Hashable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    package init(_ vendor: ID<Vendor>, _ member: ID<Membership>, _ number: Int, by key: SealingKey) {
        let said = Self.said(vendor, member, number)
        text = "\(said).\(key.code(of: said))"
    }

    private static func said(_ vendor: ID<Vendor>, _ member: ID<Membership>, _ number: Int) -> String {
        "calendar.\(vendor.text).\(member.text).\(number)"
    }

    /// Whose it is; nil where the key did not sign it.
    package func opened(by key: SealingKey?) -> (vendor: ID<Vendor>, member: ID<Membership>, number: Int)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0] == "calendar", let key, let vendor = ID<Vendor>(parts[1]),
            let member = ID<Membership>(parts[2]), let number = Int(parts[3]),
            key.signed(Self.said(vendor, member, number), parts[4])
        else { return nil }
        return (vendor, member, number)
    }
}

extension Snapshot {
    /// The person behind a membership that stands, as it asks when it is signed in; with its language and zone.
    ///
    /// - Throws: `EndedLink.withdrawn` when the membership is over.
    package func actor(
        of member: ID<Membership>, in vendor: ID<Vendor>
    ) throws -> (actor: Actor, account: Account) {
        let rows = try query(
            "SELECT body FROM {memberships} WHERE id = $1 AND status = 'active'", [.text(member.text)],
            in: VendorScope(vendor: vendor.text))
        guard let found = try rows.first.map({ try JSON.decode(Membership.self, from: try $0.text(0)) }),
            let account = try found.account.flatMap({ try account($0) })
        else { throw EndedLink.withdrawn }
        let actor = Actor(
            id: found.id.text, role: found.role, vendor: vendor, partner: found.partner, kind: found.kind,
            name: account.name, through: .session(isFresh: false))
        return (actor, account)
    }
}
