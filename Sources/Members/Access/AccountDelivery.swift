import Record
import Store
import Terms

/// How accounts are written to: each mail in the transaction of what it tells of.
package struct AccountDelivery {
    package let transaction: Transaction
    /// The address by which people reach the server.
    package let publicURL: String
    /// The real moment.
    package let now: Instant

    /// A link for somebody who was invited. It says nothing of an account that the address may have, since whoever
    /// invites can read it.
    package func invite(
        _ member: Membership, by inviter: String, to company: String, _ language: Language, zone: Zone,
        _ link: Link, _ token: LinkToken, vendor: ID<Vendor>
    ) throws {
        guard let address = member.email.text else { return }
        try transaction.enqueue(
            OutgoingMail(
                to: address, name: MailAddress.local(of: address), language: language,
                template: .invitation,
                members: [
                    "inviter": inviter, "company": company, "until": zone.worded(link.expires, language),
                    "link": "\(publicURL)/invitations/\(token.text)",
                ], vendor: vendor, key: link.id.text, at: now, expires: link.expires))
    }

    /// A link for a new password.
    func reset(_ account: Account, _ link: Link, _ token: LinkToken) throws {
        let until = (Zone(account.zone) ?? .utc).worded(link.expires, account.language)
        try send(
            .passwordReset, to: account, key: link.id.text,
            ["link": "\(publicURL)/reset/\(token.text)", "until": until], expires: link.expires)
    }

    /// Tells the owner of a change that somebody else may have made.
    func tell(_ account: Account, _ template: AccountMail, _ members: [String: String] = [:]) throws {
        // Each change is a mail of its own, also the second of the same moment.
        try send(template, to: account, key: "\(template.rawValue) \(account.id) \(Secret.characters())", members)
    }

    /// Tells the owner of a change of the second factor.
    func tell(_ account: Account, _ change: FactorChange) throws {
        try tell(account, .secondFactorChanged, ["change": change.words(account.language)])
    }

    private func send(
        _ template: AccountMail, to account: Account, key: String, _ members: [String: String],
        expires: Instant? = nil
    ) throws {
        try transaction.enqueue(
            OutgoingMail(
                to: account.email, name: account.name, language: account.language, template: template,
                members: members, vendor: nil, key: key, at: now, expires: expires))
    }
}

/// What became of a second factor.
enum FactorChange: CaseIterable {
    case on, off, newRecoveryCodes, recoveryCodeUsed

    func words(_ language: Language) -> String {
        switch (self, language) {
        case (.on, .english): "Signing in to your account now takes a code from your app besides the password."
        case (.on, .german):
            "Für die Anmeldung an Ihrem Konto braucht es jetzt neben dem Passwort einen Code aus Ihrer App."
        case (.off, .english): "Signing in to your account takes the password alone from now on."
        case (.off, .german): "Für die Anmeldung an Ihrem Konto genügt ab jetzt das Passwort."
        case (.newRecoveryCodes, .english): "New recovery codes were made for your account; the earlier ones are void."
        case (.newRecoveryCodes, .german):
            "Für Ihr Konto wurden neue Wiederherstellungscodes erstellt; die früheren gelten nicht mehr."
        case (.recoveryCodeUsed, .english): "One of your recovery codes was used to sign in. It is void now."
        case (.recoveryCodeUsed, .german):
            "Einer Ihrer Wiederherstellungscodes wurde zur Anmeldung benutzt. Er gilt nicht mehr."
        }
    }
}

extension Zone {
    /// A moment as people write it in this zone: `5 March 2026, 14:05 (Europe/Berlin)`.
    package func worded(_ moment: Instant, _ language: Language) -> String {
        let local = local(moment)
        let minutes = local.millisecondsOfDay / 60_000
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(two(minutes / 60)):\(two(minutes % 60))"
        let hour = language == .german ? " Uhr" : ""
        return "\(language.text(local.day)), \(time)\(hour) (\(name))"
    }
}

extension Delivery {
    package var accounts: AccountDelivery { guildhall.delivery(transaction) }
}
