import Record
@_spi(System) import Store
import Terms

extension PersonCopies {
    /// Mails to somebody lose all that they say, and are not sent any more; mails to others that name the person lose the name.
    static let mails = PersonCopies { traces, delivery in
        let vendor = delivery.reader.context.vendor.id.text
        let isKept = try traces.mailbox.flatMap { try delivery.transaction.account(email: $0) } != nil
        for tenant in [vendor] + (isKept ? [] : [OutboxTables.ofAccounts]) {
            try clear(tenant, traces, delivery)
        }
    }

    private static func clear(_ tenant: String, _ traces: PersonTraces, _ delivery: Delivery) throws {
        let rows = try delivery.transaction.query(
            "SELECT id, state, answer, body FROM {outbox}", [], in: VendorScope(vendor: tenant))
        for row in rows {
            let mail = try JSON.decode(MailBody.self, from: try row.text(3))
            let isOwn = traces.mailbox != nil && MailAddress.key(of: mail.address) == traces.mailbox
            guard isOwn || (tenant != OutboxTables.ofAccounts && mail.says(traces)) else { continue }
            var columns: [(String, SQLValue)] = [("body", .text(try JSON.string(mail.without(traces, isOwn: isOwn))))]
            if let answer = try row.optionalText(2), traces.occur(in: answer) { columns.append(("answer", .null)) }
            if isOwn {
                columns.append(("secret", .null))
                if try row.text(1) == OutboxMail.State.waiting.rawValue {
                    columns.append(("state", .text(OutboxMail.State.withheld.rawValue)))
                }
            }
            try delivery.transaction.writer(vendor: tenant).update("outbox", key: [("id", row[0])], columns)
        }
    }
}

extension MailBody {
    /// Does it name the person?
    fileprivate func says(_ traces: PersonTraces) -> Bool {
        [subject, text, footer, heading, name ?? "", address].contains(where: traces.occur)
    }

    /// The same without the person: nothing but that there was one, where it was sent to the person.
    fileprivate func without(_ traces: PersonTraces, isOwn: Bool) -> MailBody {
        func cleared(_ text: String) -> String { isOwn ? "" : traces.cleared(text, language) }
        return MailBody(
            address: cleared(address), name: isOwn ? nil : name.map(cleared), language: language, kind: kind,
            subject: isOwn ? Wording(language, nil)("value.erased_person") : cleared(subject), text: cleared(text),
            footer: cleared(footer), link: isOwn ? nil : link, heading: cleared(heading), about: about, at: at,
            stop: isOwn ? nil : stop)
    }
}

extension PersonTraces {
    /// A text with "erased person" in the place of all that is known of one.
    fileprivate func cleared(_ text: String, _ language: Language) -> String {
        let words = Wording(language, nil)("value.erased_person")
        return texts.sorted { $0.count > $1.count }.reduce(text) { $0.replacing($1, with: words) }
    }
}
