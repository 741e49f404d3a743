import Record
import Store
import Terms

/// One person's account: how they sign in, to whichever vendors and partners they belong. It is in no vendor's journal.
public struct Account: Codable, Identified, Sendable {
    public static let prefix = "account"

    public let id: ID<Account>
    public let email: String
    public internal(set) var name: String
    public internal(set) var language: Language
    /// An IANA time zone.
    public internal(set) var zone: String
    /// The password's hash in the PHC string format.
    package var password: String
    var secondFactor: SecondFactor?
    /// The secret of a second factor that is being set up, in base 32 and sealed: no code of it was seen yet.
    var begunFactor: String?
    /// Set while nobody has shown that mail to the address arrives with its owner: the account was made by a link that
    /// could be read in a sandbox's outbox. Whoever comes by a link that could not takes the account over, with a
    /// password of their own.
    var unproven: Bool?
    /// What it acted as last, for the next sign-in.
    var lastMembership: ID<Membership>?
    public let created: Instant

    /// What its owner is shown.
    public var view: AccountView {
        AccountView(
            id: id, email: email, name: name, language: language, zone: zone,
            hasSecondFactor: secondFactor != nil)
    }
}

/// An account as pages show it.
public struct AccountView: Codable, Hashable, Sendable {
    public let id: ID<Account>
    public let email: String
    public let name: String
    public let language: Language
    /// An IANA time zone.
    public let zone: String
    public let hasSecondFactor: Bool
}

extension Snapshot {
    package func account(_ id: ID<Account>) throws -> Account? {
        let rows = try query("SELECT body FROM {accounts} WHERE id = $1", [.text(id.text)], in: PublicScope())
        return try rows.first.map { try JSON.decode(Account.self, from: try $0.text(0)) }
    }

    package func account(email: String) throws -> Account? {
        let canonical = MailAddress.key(of: email)
        guard !canonical.utf8.contains(0) else { return nil }
        let rows = try query("SELECT body FROM {accounts} WHERE email = $1", [.text(canonical)], in: PublicScope())
        return try rows.first.map { try JSON.decode(Account.self, from: try $0.text(0)) }
    }
}

extension Transaction {
    package func put(_ account: Account) throws {
        try writer().put(
            "accounts",
            [
                ("id", .text(account.id.text)), ("email", .text(MailAddress.key(of: account.email))),
                ("name", .text(account.name)),
                ("body", .text(String(decoding: try JSON.encode(account), as: UTF8.self))),
            ])
    }
}
