import Members
import Record
import Store
import Terms

extension Effect {
    /// The mail of a digest, into the outbox: none where nothing lies ahead and nothing was told.
    static let digests = Effect(of: DigestDue.self) { event, delivery in
        let (transaction, guildhall) = (delivery.transaction, delivery.guildhall)
        let vendor = delivery.reader.context.vendor
        let (actor, account) = try transaction.actor(of: event.member, in: vendor.id)
        let reader = try guildhall.reader(
            actor, transaction, RequestTerms(language: account.language), delivery.reader.now)
        guard let post = try DigestText(reader, event, publicURL: guildhall.publicURL).post else { return }
        try transaction.enqueue(post, to: account, of: vendor.id, at: delivery.now)
    }
}

/// What a digest says: what is due within two weeks, what is overdue, and what was told since the last one.
struct DigestText {
    private let reader: Reader
    private let event: DigestDue
    private let publicURL: String

    init(_ reader: Reader, _ event: DigestDue, publicURL: String) {
        (self.reader, self.event, self.publicURL) = (reader, event, publicURL)
    }

    /// So many days ahead are told.
    private static let ahead = 14
    /// So many notices are told one by one.
    private static let most = 10

    /// Nil where there is nothing to tell.
    var post: DigestPost? {
        get throws {
            let due = try reader.due(through: reader.today.adding(days: Self.ahead))
            let told = try ListNotices(["own": "true", "limit": "50"]).answer(reader).items.filter {
                $0.at > event.since && $0.at <= reader.now && $0.kind.concerns(reader.context.actor.role)
            }
            guard !due.isEmpty || !told.isEmpty else { return nil }
            let area = reader.context.actor.partner == nil ? "console" : "portal"
            let title = reader.context.program.title[reader.language]
            return DigestPost(
                member: event.member, key: reader.now.description,
                subject: say("digest.subject", ["program": .text(title), "n": .count(due.count)]),
                text: text(due, told), footer: say("digest.footer", ["link": .text("\(publicURL)/account/calendar")]),
                link: "\(publicURL)/\(area)", heading: title, at: reader.now)
        }
    }

    private func say(_ key: String, _ values: [String: TypedValue] = [:]) -> String { reader.wording(key, values) }

    private func text(_ due: [DueItem], _ told: [NoticeView]) -> String {
        let overdue = due.filter { $0.day < reader.today }
        let ahead = due.filter { $0.day >= reader.today }
        var parts: [String] = []
        for (key, items) in [("digest.overdue", overdue), ("digest.ahead", ahead)] where !items.isEmpty {
            let lines = items.map { "- \(reader.language.text($0.day)): \($0.title)" }
            parts.append(([say(key)] + lines).joined(separator: "\n"))
        }
        if !told.isEmpty {
            let lines = told.prefix(Self.most).map { "- \($0.text)" }
            let more = told.count > Self.most ? [say("digest.more", ["n": .count(told.count - Self.most)])] : []
            parts.append(([say("digest.told")] + lines + more).joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n")
    }
}
