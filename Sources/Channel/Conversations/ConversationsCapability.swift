import Commerce
import Members
import Partnership
import Record
import Terms

extension Capability {
    /// What people say to each other about registrations, quotes, orders, invoices, applications and partners.
    static let conversations = Capability(
        "Conversations",
        permissions: [.comment],
        commands: [Operation(AddComment.self)],
        queries: [Operation(query: ListComments.self)],
        events: [CommentAdded.self],
        tables: [CommentTables.comments],
        migrations: CommentTables.migrations,
        things: [Thing(Comment.self)],
        reactions: [.commentsTold],
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

extension CommentView: Resource { package static var resource: String { "comment" } }
