import Record
import Terms

extension Bucket {
    /// Guesses at one account's password from places where it has never signed in.
    package static func account(_ email: String) -> Bucket { Bucket("account", MailAddress.key(of: email), free: 5) }
    /// Guesses at whatever accounts from one address; an office has many people behind one.
    package static func address(_ network: String) -> Bucket { Bucket("address", network, free: 20) }
    /// Guesses at one account's password from one place where it has signed in before.
    package static func place(_ email: String, _ mark: String) -> Bucket {
        Bucket("place", "\(MailAddress.key(of: email)) \(mark)", free: 10)
    }
    /// Codes of one account's second factor.
    package static func code(_ account: ID<Account>) -> Bucket { Bucket("code", account.text, free: 5) }
    /// Passwords asked for again while signed in.
    package static func confirmation(_ account: ID<Account>) -> Bucket { Bucket("confirmation", account.text, free: 5) }
    /// Mails to one account with a link for a new password.
    static func reset(_ email: String) -> Bucket { Bucket("reset", MailAddress.key(of: email), free: 3) }
}
