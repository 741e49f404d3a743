import Members
import Record
import Terms

/// The vendor's mails, newest first, by state.
enum OutboxTable {
    struct Model: TemplateModel {
        static let template = "outbox-list"

        struct Row: Sendable {
            let href: Link
            let subject: String
            let to: String
            let reader: String?
            let mark: StateMark
            let created: String
            let moment: String
        }

        let rows: [Row]
        let states: [Field]
        let here: Link
        let next: Link?
        let sends: Bool
    }

    /// Mails that were given up.
    static let waiting = WaitingSource("mails", .console, .seeOutbox) { visit, _ in
        try await visit.ask(ListOutbox.self, ["state": "failed", "limit": "200"]).items.map { mail in
            Waiting(
                href: NoticeAddress.mail(mail.id), sentence: mail.subject, small: mail.to, mark: visit.mark(mail.state),
                since: mail.finished ?? mail.created)
        }
    }

    static func page(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(
            ListOutbox.self, visit.search.document(visit.formats, only: ["state", "after"]))
        let choices =
            [(value: "", label: visit.text("notices.all_states"))]
            + OutboxMail.State.allCases.map { (value: $0.rawValue, label: visit.text("notices.states.\($0.rawValue)")) }
        let model = Model(
            rows: found.items.map { row($0, visit) },
            states: [visit.field("state", "notices.state", .choice(choices), value: visit.search["state"])],
            here: NoticeAddress.outbox(),
            next: found.next.map { visit.searching(NoticeAddress.outbox(), ["after": $0]) },
            sends: visit.server.sendsMail)
        return Page(visit.text("notices.outbox"), model)
    }

    private static func row(_ mail: OutboxEntry, _ visit: Visit) -> Model.Row {
        Model.Row(
            href: NoticeAddress.mail(mail.id), subject: mail.subject, to: mail.to, reader: mail.name,
            mark: visit.mark(mail.state), created: visit.formats.moment(mail.created),
            moment: visit.formats.machine(mail.created))
    }
}

/// One mail, as its reader sees it, and what became of it.
enum MailPage {
    struct Model: TemplateModel {
        static let template = "outbox-mail"

        let list: Link
        let subject: String
        let heading: String
        let language: String
        let mark: StateMark
        let facts: [Fact]
        /// The text's paragraphs, each in its lines.
        let paragraphs: [[Line]]
        let source: String
        let retry: Act?
        let isMasked: Bool
    }

    struct Line: Sendable {
        let words: String
        /// The address that the whole line is.
        let address: String?
        let isLast: Bool
    }

    static func page(_ visit: Visit, _ id: ID<OutboxMail>) async throws -> Page {
        let content = try await visit.ask(ShowOutboxMail.self, ["mail": id.node])
        let mail = content.mail
        let model = Model(
            list: NoticeAddress.outbox(), subject: mail.subject, heading: visit.text("notices.kinds.\(mail.kind)"),
            language: mail.language.rawValue,
            mark: visit.mark(mail.state), facts: facts(mail, visit), paragraphs: paragraphs(content),
            source: content.html,
            retry: mail.state == .sent ? nil : visit.act("notices.act.retry", NoticeAddress.retry(id)),
            isMasked: content.link?.contains("•") ?? false)
        return Page(mail.subject, model, within: NoticeAddress.outbox())
    }

    private static func facts(_ mail: OutboxEntry, _ visit: Visit) -> [Fact] {
        let formats = visit.formats
        var facts = [Fact(visit.text("notices.to"), (mail.name.map { "\($0) · " } ?? "") + mail.to)]
        if let about = mail.about {
            facts.append(Fact(visit.text("notices.about"), about, link: visit.place(of: about)))
        }
        if let at = mail.at, visit.surroundings?.vendor.sandbox == true {
            facts.append(Fact(visit.text("notices.happened"), formats.moment(at)))
        }
        facts.append(Fact(visit.text("notices.written"), formats.moment(mail.created)))
        if let due = mail.due, mail.attempts > 0 {
            facts.append(Fact(visit.text("notices.next_try"), formats.moment(due)))
        }
        if let finished = mail.finished {
            facts.append(Fact(visit.text("notices.finished.\(mail.state.rawValue)"), formats.moment(finished)))
        }
        if mail.attempts > 0 { facts.append(Fact(visit.text("notices.tries"), formats.number(mail.attempts))) }
        if let answer = mail.answer { facts.append(Fact(visit.text("notices.answer"), answer)) }
        return facts
    }

    /// The text as the reader sees it. A line that is an address is a link, unless its end is hidden.
    private static func paragraphs(_ content: OutboxContent) -> [[Line]] {
        content.text.split(separator: "\n\n").map { paragraph in
            let lines = paragraph.split(separator: "\n").filter { $0 != "-- " }
            return lines.enumerated().map { number, line in
                let isAddress = content.link.map { $0 == line && !$0.contains("•") } ?? false
                return Line(
                    words: String(line), address: isAddress ? String(line) : nil, isLast: number == lines.count - 1)
            }
        }
    }
}

extension Visit {
    /// The mark of a mail's state.
    fileprivate func mark(_ state: OutboxMail.State) -> StateMark {
        let tone =
            switch state {
            case .waiting: ""
            case .sent: "good"
            case .failed: "bad"
            case .withheld: "warn"
            }
        return StateMark(label: text("notices.states.\(state.rawValue)"), tone: tone)
    }
}
