import Record
import Store
import Terms

extension Effect {
    /// Mails of a notice, into the outbox.
    static let mails = Effect(of: NoticeSent.self) { event, delivery in
        let (notice, context, transaction) = (event.notice, delivery.reader.context, delivery.transaction)
        let readers = try transaction.readers(of: notice, context.vendor.id)
        guard !readers.isEmpty else { return }
        let capabilities = delivery.guildhall.capabilities
        let languages = Set(readers.map(\.language))
        let mentions = try Dictionary(
            uniqueKeysWithValues: languages.map { ($0, try capabilities.mention(notice.about, delivery.reader, $0)) })
        let owner = notice.to ?? mentions.values.compactMap { $0?.partner }.first
        let partner = try owner.flatMap { try delivery.reader.vendorWide.find($0)?.value }
        for reader in readers {
            let post = NoticePost(
                notice: notice, context: context, partner: partner,
                subject: mentions[reader.language].flatMap { $0?.members } ?? [:],
                terms: try notice.terms.map(delivery.program(ofVersion:)) ?? context.program, book: capabilities.book,
                names: delivery.reader, publicURL: delivery.guildhall.publicURL,
                key: delivery.guildhall.sealing)
            try transaction.put(try post.mail(to: reader, at: delivery.now))
        }
    }

    /// Mails that somebody has tried again.
    static let retriedMails = Effect(of: MailRetried.self) { event, delivery in
        try event.release(delivery.transaction, delivery.reader.context.vendor.id)
    }
}

/// A notice with what its templates may name.
struct NoticePost {
    let notice: Notice
    let context: Context
    let partner: Partner?
    /// What its templates may name of what it is about.
    let subject: [NoticePlaceholder: String]
    /// What the notice is worded by.
    let terms: Program
    let book: Wordbook
    /// Where the names of people stand.
    let names: Reader
    let publicURL: String
    /// Signs the address by which a reader declines; nil in a process that has none.
    let key: SealingKey?

    /// By which a reader declines notices like this one; nil for those that come always.
    private func stop(for reader: NoticeReader) -> String? {
        guard !notice.kind.isAlwaysMailed, let key else { return nil }
        return "\(publicURL)/stop/\(NoticeStop(context.vendor.id, reader.member, notice.kind.group, by: key).text)"
    }

    /// - Parameter now: the real moment.
    func mail(to reader: NoticeReader, at now: Instant) throws -> NewMail {
        let template =
            context.program.notices[notice.kind]?[reader.language] ?? NoticeMails.template(notice.kind, reader.language)
        let values = try values(for: reader)
        let body = MailBody(
            address: reader.address, name: reader.name, language: reader.language, kind: notice.kind.rawValue,
            subject: Transaction.line(template.subject.filled(with: values)),
            text: template.text.filled(with: values), footer: footer(for: reader), link: link,
            heading: context.program.title[reader.language], about: notice.about, at: notice.at,
            stop: stop(for: reader))
        return NewMail(
            vendor: context.vendor.id, key: "\(notice.id) \(reader.account)", body: body, secret: nil, expires: nil,
            created: now)
    }

    private func values(for reader: NoticeReader) throws -> [String: String] {
        let clause = notice.clause.flatMap { context.program.clauses[$0] }
        let language = reader.language
        let values: [NoticePlaceholder: String?] = [
            .personName: reader.name, .partnerName: partner?.name ?? notice.named("partner"),
            .vendorName: context.vendor.name,
            .programTitle: context.program.title[language], .clause: notice.clause?.text,
            .clauseTitle: clause?.title[language], .clauseSummary: clause?.summary[language],
            .text: try notice.text(Wording(language, terms, book: book), names), .link: link,
            .about: try subject[.dealCustomer]
                ?? notice.thing(Wording(language, terms, book: book), names) ?? partner?.name,
        ]
        let own = values.compactMapValues { $0 }
        return Dictionary(
            uniqueKeysWithValues: own.merging(subject) { own, _ in own }.map { ($0.key.rawValue, $0.value) })
    }

    /// Where to read on: the page of what it is about, in the portal or the console.
    var link: String {
        let area = notice.to == nil ? "console" : "portal"
        for (prefix, page) in [("deal_", "deals"), ("order_", "orders"), ("case_", "cases"), ("lead_", "leads")]
        where notice.about.hasPrefix(prefix) {
            return "\(publicURL)/\(area)/\(page)/\(notice.about)"
        }
        if let page = notice.to == nil ? notice.kind.consolePage : notice.kind.portalPage {
            return "\(publicURL)/\(area)/\(page)"
        }
        return "\(publicURL)/\(area)"
    }

    private func footer(for reader: NoticeReader) -> String {
        let company = notice.to == nil ? context.vendor.name : partner?.name ?? context.vendor.name
        let choice = "\(publicURL)/account/notices"
        return switch (reader.language, notice.kind.isAlwaysMailed) {
        case (.english, false):
            "You get this mail as one of the people of \(company). Choose which come by mail: \(choice)"
        case (.english, true):
            "You get this mail as one of the people of \(company). Mails of this kind are sent always."
        case (.german, false):
            "Sie erhalten diese E-Mail als Mitglied von \(company). Welche Sie erhalten, wählen Sie hier: \(choice)"
        case (.german, true):
            "Sie erhalten diese E-Mail als Mitglied von \(company). E-Mails dieser Art werden immer gesendet."
        }
    }
}
