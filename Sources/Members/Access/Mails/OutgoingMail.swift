import Record
import Store
import Terms

/// Mails about accounts. They belong to nobody's program, cannot be switched off, and have templates of their own.
public enum AccountMail: String, Codable, CaseIterable, Hashable, Sendable {
    /// Somebody is asked to join a vendor's or partner's people: members `inviter`, `company`, `link`, `until`.
    case invitation
    /// A new password can be set: members `link`, `until`.
    case passwordReset = "password_reset"
    /// The password was changed: no members.
    case passwordChanged = "password_changed"
    /// The second factor was switched on, or off, or its recovery codes were made anew: member `change`, a sentence.
    case secondFactorChanged = "second_factor_changed"
    /// Somebody applied and named this address: members `company`, `program`, `link`, `until`. Holds nothing that they
    /// wrote.
    case addressConfirmation = "address_confirmation"
    /// An application has arrived: members `company`, `program`, `applicant`.
    case applicationReceived = "application_received"
    /// An application was accepted: members `company`, `program`, `applicant`, `link`, `until`, `sent`, a sentence.
    case applicationAccepted = "application_accepted"
    /// An application was declined: members `company`, `program`, `applicant`, `reason`.
    case applicationDeclined = "application_declined"
    /// The letter that says welcome: members `company`, `program`, `applicant`, `link`, `until`.
    case welcome

    /// What its templates may name.
    package var members: [String] {
        ["name", "inviter", "company", "link", "until", "change", "program", "applicant", "reason", "sent"]
    }

    /// Does the link in it let somebody in?
    var isSecret: Bool {
        [.invitation, .passwordReset, .addressConfirmation, .applicationAccepted, .welcome].contains(self)
    }
}

/// A mail about an account, to be put into the outbox.
public struct OutgoingMail: Sendable {
    /// The address, and the name of the person if it is known.
    public let to: String
    public let name: String?
    public let language: Language
    public let template: AccountMail
    /// What the template names; `link` is a whole address that begins with `Guildhall.publicURL`.
    public let members: [String: String]
    /// The vendor whose people see it in their outbox. Nil for what concerns the account alone: nobody sees it there,
    /// but for a sandbox's admin when the person belongs to that sandbox, and never belonged to anything else.
    public let vendor: ID<Vendor>?
    /// Says what the mail is about, such as the id of the link: of mails with the same key only the first is sent.
    public let key: String
    /// The real moment, not that of a sandbox.
    public let at: Instant
    /// When its link ends; the mail is not sent afterwards.
    public let expires: Instant?

    public init(
        to: String, name: String?, language: Language, template: AccountMail, members: [String: String] = [:],
        vendor: ID<Vendor>?, key: String, at: Instant, expires: Instant? = nil
    ) {
        (self.to, self.name, self.language, self.template) = (to, name, language, template)
        (self.members, self.vendor, self.key, self.at, self.expires) = (members, vendor, key, at, expires)
    }
}

extension Transaction {
    /// Puts a mail into the outbox in this transaction. Does nothing when there is one of the same key.
    public func enqueue(_ mail: OutgoingMail) throws {
        let template = AccountMails.template(mail.template, mail.language)
        let link = mail.members["link"]
        var values = mail.members
        values["name"] = mail.name
        values["link"] = mail.template.isSecret ? link.map(Self.masked) : link
        let body = MailBody(
            address: mail.to, name: mail.name, language: mail.language, kind: mail.template.rawValue,
            subject: Self.line(template.subject.filled(with: values)), text: template.text.filled(with: values),
            footer: AccountMails.footer(mail.language), link: values["link"],
            heading: mail.members["company"] ?? "Guildhall", about: nil, at: nil)
        let sandbox = try soleSandbox(of: mail.to, for: mail.vendor)
        try put(
            NewMail(
                vendor: mail.vendor ?? sandbox, key: mail.key, body: body,
                secret: mail.template.isSecret ? link : nil,
                expires: mail.expires ?? (mail.template.isSecret ? mail.at.adding(days: 1) : nil), created: mail.at))
    }

    /// What stands in a link's place wherever the mail is shown: all but its last part.
    static func masked(_ link: String) -> String {
        let start = link.lastIndex { $0 == "/" || $0 == "=" }.map { link[...$0] } ?? ""
        return start + "••••••••"
    }

    /// A text in one line.
    package static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
