import Channel
import Members
import Partnership
import Record
import Terms

/// What was said about a thing, the latest last, with a form to say more; the part `conversation` shows it on the thing's own page.
struct Conversation: Sendable {
    struct Said: Sendable {
        let author: String
        let role: String?
        let at: String
        let text: String
        /// Where it was said: among the vendor's people, or to which of two partners.
        let place: String?
        let isInside: Bool
    }

    let said: [Said]
    /// Where all of it is; nil where all is shown.
    let all: Link?
    let acts: [Act]
}

extension Visit {
    /// What was said last about a thing; nil for who does not take part in conversations.
    ///
    /// - Parameter others: partners besides its owner whom the vendor may talk to about it, with their names.
    func conversation(
        about id: String, others: [(id: PartnerID, name: String)] = [], most: Int = 5
    ) async throws -> Conversation? {
        guard may(.comment) else { return nil }
        let page = try await ask(ListComments.self, ["about": Node(.string(id)), "limit": Node(.number(String(most)))])
        return conversation(
            about: id, page.items, others, all: page.next == nil ? nil : ConversationAddress.about[side](id))
    }

    /// Comments about a thing, newest first as they are listed, with the form to say more.
    func conversation(
        about id: String, _ comments: [CommentView], _ others: [(id: PartnerID, name: String)] = [], all: Link? = nil
    ) -> Conversation {
        let address = ConversationAddress.about[side](id)
        return Conversation(
            said: comments.reversed().map { said($0, others) }, all: all,
            acts: [act("conversations.act.comment", address, fields(address, id, others))])
    }

    private func said(_ comment: CommentView, _ others: [(id: PartnerID, name: String)]) -> Conversation.Said {
        let to = others.first { $0.id == comment.with }?.name
        let place =
            comment.inside ? text("conversations.inside") : to.map { text("conversations.with", ["name": $0]) }
        return Conversation.Said(
            author: comment.author.name, role: comment.author.role.map { roleName($0) },
            at: formats.moment(comment.at), text: comment.text, place: place, isInside: comment.inside)
    }

    private func fields(_ address: Link, _ id: String, _ others: [(id: PartnerID, name: String)]) -> [Field] {
        let form = forForm(address, "comment")
        var fields = [form.field("text", "conversations.form.text", .area(rows: 3), required: true)]
        // What is said about an application stays inside: there is no partner yet.
        guard side == .console, ID<Application>(id) == nil else { return fields }
        if !others.isEmpty {
            let choices = [(value: "", label: text("conversations.form.owner"))]
            fields.append(
                form.field(
                    "with", "conversations.form.with",
                    .choice(choices + others.map { (value: $0.id.text, label: $0.name) })))
        }
        return fields + [form.field("inside", "conversations.form.inside", .tick)]
    }
}
