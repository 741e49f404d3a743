import Members
import Record
import Terms

extension Capability {
    /// What people say to each other about registrations, quotes, orders, invoices, applications, partners, cases and leads.
    static let conversations = Capability(
        "Conversations",
        permissions: [.comment],
        commands: [Operation(AddComment.self)],
        queries: [Operation(query: ListComments.self), Operation(query: ShowComment.self)],
        events: [CommentAdded.self],
        tables: [CommentTables.comments],
        migrations: CommentTables.migrations,
        things: [Thing(Comment.self)],
        reactions: [.commentsTold, .mentionsTold],
        entries: EntryReaders(.comment),
        words: ConversationWords.all)
}

extension Permission {
    public static let comment = Permission(
        "comment", Set(Role.allCases).subtracting([.system, .learner, .vendorSeller]))
}

extension Reaction {
    /// The other side is told of what is said to it.
    static let commentsTold = Reaction.notices(of: CommentAdded.self) { event, reader in
        guard let with = event.with, let comment = try reader.find(event.comment)?.value else { return [] }
        let says = Phrase(
            event.isVendors ? "notice.comment_by_vendor" : "notice.comment_by_partner",
            [
                "partner": .text(try reader.require(with).name), "vendor": .text(reader.context.vendor.name),
                "text": .text(comment.text), "about": .text(try reader.discussed(event.about).title),
            ])
        return [
            reader.context.notice(to: event.isVendors ? with : nil, .commentAdded, event.about, nil, says)
        ]
    }
}

extension Reaction {
    /// Those are told by name whom a comment mentions.
    static let mentionsTold = Reaction.notices(of: [CommentAdded.self], "mentions") { happened, reader in
        try happened.flatMap { cause -> [(Notice, Happened)] in
            guard let event = cause.event as? CommentAdded, let mentions = event.mentions,
                let comment = try reader.find(event.comment)?.value
            else { return [] }
            let title = try reader.discussed(event.about).title
            let members = try mentions.compactMap { try reader.find($0)?.value }
            return members.map { member in
                let says = Phrase(
                    "notice.mentioned",
                    [
                        "person": .person(member.id.text), "text": .text(comment.text), "about": .text(title),
                        "author": .person(comment.author),
                    ])
                let notice = reader.context.notice(
                    to: member.partner, .mentioned, event.about, nil, says, for: member.id)
                return (notice, cause)
            }
        }
    }
}

extension CommentView: Resource { package static var resource: String { "comment" } }
