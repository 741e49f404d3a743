import Members
import Record
import Store
import Terms

extension Delivery {
    /// Writes to an applicant, who need not have an account.
    package func write(_ mail: AccountMail, to application: Application, reason: String? = nil) throws {
        let context = reader.context
        guard let address = application.contactEmail.text else { return }
        var members = [
            "company": context.vendor.name, "program": context.program.title[application.language],
            "applicant": application.company,
        ]
        members["reason"] = reason
        try transaction.enqueue(
            OutgoingMail(
                to: address, name: application.contactName.text, language: application.language,
                template: mail, members: members, vendor: context.vendor.id, key: "\(mail.rawValue) \(application.id)",
                at: accounts.now))
    }

    /// Asks whoever reads mail to the address of an application whether it is theirs. Nothing in it was written by the
    /// applicant.
    func confirm(_ application: Application, _ token: LinkToken) throws {
        let context = reader.context
        guard let address = application.contactEmail.text else { return }
        let link = try transaction.issue(
            token, newID(), for: .confirmation, of: application.id.text, to: address,
            vendor: context.vendor.id, at: accounts.now)
        try transaction.enqueue(
            OutgoingMail(
                to: address, name: nil, language: application.language, template: .addressConfirmation,
                members: [
                    "company": context.vendor.name, "program": context.program.title[application.language],
                    "link": "\(accounts.publicURL)/applications/\(token.text)",
                    "until": context.program.zone.worded(link.expires, application.language),
                ], vendor: context.vendor.id, key: link.id.text, at: accounts.now, expires: link.expires))
    }

    /// Tells an applicant that it is accepted, with the link by which its contact gets in.
    func accept(_ application: Application, _ member: Membership, _ token: LinkToken) throws {
        let context = reader.context
        let link = try transaction.issue(
            token, newID(), for: .invitation, of: member.id.text, to: member.email.text, vendor: context.vendor.id,
            at: accounts.now)
        try letter(
            .applicationAccepted, to: member, application.contactName.text, application.language, link,
            "\(accounts.publicURL)/invitations/\(token.text)",
            ["sent": sent(application.language)])
    }

    /// A sentence about what is sent to be signed; nothing where nothing is.
    private func sent(_ language: Language) -> String {
        guard let agreements = reader.context.program.joining.application?.sent(reader.context.program) else {
            return ""
        }
        let wording = reader.wording(by: reader.context.program, in: language)
        return wording("mail.to_sign", ["agreements": agreements])
    }

    /// The welcome letter: with a link that works once and ends. It never holds a password.
    func welcome(_ event: WelcomeSent) throws {
        guard let id = event.to, let member = try reader.vendorWide.find(id)?.value else { return }
        let token = LinkToken.random()
        let hasJoined = member.status == .active
        let lifetime = Int64(event.linkHours) * 3_600
        let link = try transaction.issue(
            token, newID(), for: hasJoined ? .welcome : .invitation, of: member.id.text, to: member.email.text,
            vendor: reader.context.vendor.id, at: accounts.now, lifetime: lifetime,
            term: reader.now.adding(seconds: lifetime))
        // Of somebody who has not joined nothing is known here, whatever account the address may have.
        let known = try member.account.flatMap { try transaction.account($0) }
        try letter(
            .welcome, to: member, known?.name ?? member.name?.text, known?.language ?? .english, link,
            "\(accounts.publicURL)/\(hasJoined ? "welcome" : "invitations")/\(token.text)", [:])
    }

    /// Writes anew to somebody who was invited and has not joined: the link sent before has ended by now.
    package func remind(_ member: Membership) throws {
        let token = LinkToken.random()
        let link = try transaction.issue(
            token, newID(), for: .invitation, of: member.id.text, to: member.email.text,
            vendor: reader.context.vendor.id,
            at: accounts.now)
        try accounts.invite(
            member, by: reader.context.vendor.name, to: try reader.company(member.partner), .english,
            zone: reader.context.program.zone, link, token, vendor: reader.context.vendor.id)
    }

    private func letter(
        _ mail: AccountMail, to member: Membership, _ name: String?, _ language: Language, _ link: Link,
        _ address: String, _ more: [String: String]
    ) throws {
        let context = reader.context
        guard let to = member.email.text else { return }
        let until = context.program.zone.worded(link.expires, language)
        let members = [
            "company": context.vendor.name, "program": context.program.title[language], "link": address, "until": until,
            "applicant": try reader.company(member.partner),
        ].merging(more) { $1 }
        try transaction.enqueue(
            OutgoingMail(
                to: to, name: name ?? MailAddress.local(of: to), language: language, template: mail,
                members: members, vendor: context.vendor.id, key: link.id.text, at: accounts.now, expires: link.expires)
        )
    }
}

extension Effect {
    /// The welcome letter.
    static let welcome = Effect(of: WelcomeSent.self) { event, delivery in try delivery.welcome(event) }
}
