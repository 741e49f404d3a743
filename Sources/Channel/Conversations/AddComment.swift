import Members
import Record
import Terms

/// Says something about a thing: a partner's people to the vendor, the vendor's people to the partner or among themselves.
public struct AddComment: Command {
    public static let name = "add_comment"
    public static let permission = Permission.comment

    /// The id of a registration, a quote, an order, an invoice, an application, a partner, a case or a lead.
    public let about: String
    public let text: String
    /// Shall it stay among the vendor's people? What is said about an application always does.
    public let inside: Bool?
    /// The partner it is said to, where the thing concerns two; otherwise whose it is.
    public let with: PartnerID?
    /// Files of one's own that were kept before.
    public let files: [ID<StoredFile>]?
    /// Whom it shall reach by name, among those who read it.
    public let mentions: [ID<Membership>]?

    public init(
        about: String, text: String, inside: Bool? = nil, with: PartnerID? = nil, files: [ID<StoredFile>]? = nil,
        mentions: [ID<Membership>]? = nil
    ) {
        (self.about, self.text, self.inside, self.with) = (about, text, inside, with)
        (self.files, self.mentions) = (files, mentions)
    }

    public struct State: Sendable {
        let thing: Discussed
        let files: [StoredFile]
        let mentioned: [Membership]
    }

    public func load(_ reader: Reader) throws -> State {
        let thing = try reader.discussed(about)
        let files = try reader.own(files)
        let own = reader.context.actor.partner
        let mentioned = try (mentions ?? []).prefix(Self.most + 1).enumerated().map { place, id in
            // A partner's people know those of the vendor's by what they said.
            guard let found = try reader.vendorWide.find(id)?.value, found.status == .active else {
                throw Problem.invalid(field: "/mentions/\(place)", "comment.mention")
            }
            let isKnown = try found.partner == nil && reader.knows(id, about: about)
            guard own == nil || found.partner == own || isKnown else {
                throw Problem.invalid(field: "/mentions/\(place)", "comment.mention")
            }
            return found
        }
        return State(thing: thing, files: files, mentioned: mentioned)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(text, "text")
        guard state.files.count <= Self.most, Set(state.files.map(\.id)).count == state.files.count else {
            throw Problem.invalid(field: "/files", Phrase("comment.most", ["most": .count(Self.most)]))
        }
        guard state.mentioned.count <= Self.most else {
            throw Problem.invalid(field: "/mentions", Phrase("comment.most", ["most": .count(Self.most)]))
        }
        let party = try party(state.thing, context.actor)
        for (place, one) in state.mentioned.enumerated() where one.partner != nil && one.partner != party {
            throw Problem.invalid(field: "/mentions/\(place)", "comment.mention")
        }
        let isVendors = context.actor.partner == nil
        return [
            CommentAdded(
                comment: context.newID(), about: about, with: party, isVendors: isVendors,
                files: state.files.isEmpty ? nil : state.files.map(\.attachment),
                mentions: state.mentioned.isEmpty
                    ? nil : Array(Set(state.mentioned.map(\.id))).sorted { $0.text < $1.text })
        ]
    }

    /// Who takes part besides the vendor; nil for the vendor's people alone.
    private func party(_ thing: Discussed, _ actor: Actor) throws -> PartnerID? {
        if let own = actor.partner {
            if inside == true { throw Problem.invalid(field: "/inside", "comment.inside") }
            if let with, with != own { throw Problem.invalid(field: "/with", "comment.with_other") }
            return own
        }
        guard let owner = thing.partners.first else {
            if inside == false || with != nil { throw Problem.invalid(field: "/inside", "comment.nobody") }
            return nil
        }
        if inside == true {
            if with != nil { throw Problem.invalid(field: "/with", "comment.inside_with") }
            return nil
        }
        guard let with else { return owner }
        guard thing.partners.contains(with) else { throw Problem.invalid(field: "/with", "comment.with_other") }
        return with
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CommentView {
        try reader.require(try reader.created(events, \CommentAdded.comment)).value.shown(to: reader)
    }

    /// The most files, and the most whom it mentions.
    static let most = 10
}

extension Reader {
    /// Files of one's own, as many as can be attached and one more.
    ///
    /// - Throws: `Problem.notFound` for another's.
    func own(_ files: [ID<StoredFile>]?) throws -> [StoredFile] {
        try (files ?? []).prefix(AddComment.most + 1).map { id in
            let file = try require(id).value
            guard file.partner == context.actor.partner else { throw Problem.notFound(StoredFile.noun) }
            return file
        }
    }

    /// Did somebody say something about a thing that the one who asks reads?
    fileprivate func knows(_ member: ID<Membership>, about: String) throws -> Bool {
        try !query(
            "SELECT id FROM {comments} WHERE about = $1 AND author = $2 LIMIT 1", [.text(about), .text(member.text)]
        ).isEmpty
    }
}

/// What was said about a thing, newest first: partners read what is said to them and what they say.
public struct ListComments: Query, PageRequest {
    public static let name = "list_comments"
    public static let permission = Permission.comment

    /// The id of a registration, a quote, an order, an invoice, an application, a partner, a case or a lead.
    public let about: String
    public let after: String?
    public let limit: Int?

    public func answer(_ reader: Reader) throws -> Page<CommentView> {
        _ = try reader.discussed(about)
        let page: (records: [Versioned<Comment>], next: String?) = try reader.page(
            self, where: "about = $1", [.text(about)])
        return Page(items: try page.records.map { try $0.value.shown(to: reader) }, next: page.next)
    }
}

/// One comment.
public struct ShowComment: Query {
    public static let name = "show_comment"
    public static let permission = Permission.comment

    public let comment: ID<Comment>

    public func answer(_ reader: Reader) throws -> CommentView {
        let found = try reader.require(comment).value
        _ = try reader.discussed(found.about)
        return try found.shown(to: reader)
    }
}

extension Guildhall {
    /// The bytes of a file that came with a comment. Whoever reads the comment may have them.
    ///
    /// - Throws: `Problem.notFound`.
    public func commentFile(
        _ file: ID<StoredFile>, of comment: ID<Comment>, as credential: Credential
    ) async throws -> FileContent {
        let seen = try await answer(ShowComment(comment: comment), as: credential, in: .english)
        guard let attachment = seen.files.first(where: { $0.id == file }), let bytes = files?.bytes(attachment.hash)
        else { throw Problem.notFound(StoredFile.noun) }
        return FileContent(name: attachment.name, mediaType: attachment.type.mediaType, bytes: bytes)
    }
}
