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
        /// For whom: the vendor, or the partner by its name.
        let party: String
        let at: String
        let text: String
        /// Where it was said: among the vendor's people, or with whom.
        let place: String?
        let isInside: Bool
        let files: [Evidence.File]
        /// Whom it mentions.
        let mentions: String?
    }

    /// A case about the same thing.
    struct Case: Sendable {
        let href: Link
        let title: String
        let marks: [StateMark]
        let small: String?
    }

    /// The cases about it, the most urgent first, with the form that opens one.
    struct Cases: Sendable {
        let cases: [Case]
        let allCases: Link?
        let opening: [Act]
    }

    let said: [Said]
    /// Where all of it is; nil where all is shown.
    let all: Link?
    let acts: [Act]
    /// Nil where cases are not spoken of.
    var about: Cases?
}

/// Who takes part in a conversation besides the vendor.
typealias Parties = [ListParties.Party]

extension Visit {
    /// What was said last about a thing; nil for who does not take part in conversations.
    func conversation(about id: String, most: Int = 5) async throws -> Conversation? {
        guard may(.comment) else { return nil }
        let page = try await ask(ListComments.self, ["about": Node(.string(id)), "limit": Node(.number(String(most)))])
        var found = try await conversation(
            about: id, page.items, all: page.next == nil ? nil : ConversationAddress.about[side](id))
        found.about = try await cases(about: id)
        return found
    }

    /// The cases about a thing.
    private func cases(about id: String, most: Int = 5) async throws -> Conversation.Cases? {
        guard may(.seeCases), surroundings?.program.cases.isOffered == true, ID<Case>(id) == nil else { return nil }
        let wanted: Node = ["about": Node(.string(id)), "limit": Node(.number(String(most)))]
        let page = try await ask(ListCases.self, wanted)
        return Conversation.Cases(
            cases: page.items.map { one in
                Conversation.Case(
                    href: link(CaseAddress.one, one.id), title: one.title,
                    marks: [mark(one.status), priorityMark(one.priority)],
                    small: one.closing?.label ?? targetWords(one.value))
            }, allCases: page.next == nil ? nil : link(CaseAddress.list).with("about", id),
            opening: may(.openCases) ? [try await opening(about: id)] : [])
    }

    /// Comments about a thing, newest first as they are listed, with the form to say more.
    func conversation(about id: String, _ comments: [CommentView], all: Link? = nil) async throws -> Conversation {
        let address = ConversationAddress.about[side](id)
        let parties = try await ask(ListParties.self, ["about": Node(.string(id))]).items
        return Conversation(
            said: comments.reversed().map { said($0, parties) }, all: all,
            acts: [act("conversations.act.comment", address, fields(address, id, parties))])
    }

    private func said(_ comment: CommentView, _ parties: Parties) -> Conversation.Said {
        let partner = parties.first { $0.partner == comment.with }?.name ?? ""
        let place =
            comment.inside
            ? text("conversations.inside")
            : side == .console
                ? text("conversations.with", ["name": partner]) : text("conversations.with_vendor")
        return Conversation.Said(
            author: comment.author.name, role: comment.author.role.map { roleName($0) },
            party: comment.byVendor ? text("conversations.vendor") : partner,
            at: formats.moment(comment.at), text: comment.text, place: place, isInside: comment.inside,
            files: comment.files.map {
                Evidence.File(
                    href: link(ConversationAddress.file, comment.id, $0.id),
                    name: "\($0.name) (\(formats.size($0.size)))")
            }, mentions: comment.mentions.isEmpty ? nil : comment.mentions.map(\.name).joined(separator: ", "))
    }

    private func fields(_ address: Link, _ id: String, _ parties: Parties) -> [Field] {
        let form = forForm(address, "comment")
        var fields = [form.field("text", "conversations.form.text", .area(rows: 3), required: true)]
        if may(.handInFiles) { fields += form.evidenceFields(EvidenceAsked(endings: FileType.endings)) }
        fields.append(form.choosing("mentions[]", "conversations.form.mention", "mentionable"))
        // What is said about an application stays inside: there is no partner yet.
        guard side == .console, ID<Application>(id) == nil else { return fields }
        let open = parties.filter(\.isTalkedTo)
        if open.count > 1 {
            // The first is the one whose it is.
            fields.append(
                form.field(
                    "with", "conversations.form.with",
                    .choice(open.enumerated().map { (value: $0 == 0 ? "" : $1.partner.text, label: $1.name) })))
        }
        return fields + [form.field("inside", "conversations.form.inside", .tick)]
    }
}
