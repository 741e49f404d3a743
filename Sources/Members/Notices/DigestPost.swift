import Record
import Store
import Terms

/// A mail that sums up what lies ahead for somebody who asked for it.
package struct DigestPost: Sendable {
    let member: ID<Membership>
    /// Told apart from that person's other digests.
    let key: String
    let subject: String
    let text: String
    let footer: String
    let link: String
    /// Whose mail it is: the program's title.
    let heading: String
    /// By the vendor's clock.
    let at: Instant

    package init(
        member: ID<Membership>, key: String, subject: String, text: String, footer: String, link: String,
        heading: String, at: Instant
    ) {
        (self.member, self.key, self.subject, self.text) = (member, key, subject, text)
        (self.footer, self.link, self.heading, self.at) = (footer, link, heading, at)
    }
}

extension Transaction {
    /// Puts a digest into the outbox, once.
    ///
    /// - Parameter now: the real moment.
    package func enqueue(
        _ digest: DigestPost, to account: Account, of vendor: ID<Vendor>, at now: Instant
    ) throws {
        let body = MailBody(
            address: account.email, name: account.name, language: account.language, kind: "digest",
            subject: Self.line(digest.subject), text: digest.text, footer: digest.footer, link: digest.link,
            heading: digest.heading, about: nil, at: digest.at)
        try put(
            NewMail(
                vendor: vendor, key: "digest \(digest.member) \(digest.key)", body: body, secret: nil,
                expires: now.adding(days: 2), created: now))
    }
}
