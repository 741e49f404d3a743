import Commerce
import Members
import Partnership
import Record
import Terms

/// Says something about a thing: a partner's people to the vendor, the vendor's people to the partner or among themselves.
public struct AddComment: Command {
    public static let name = "add_comment"
    public static let permission = Permission.comment

    /// The id of a registration, a quote, an order, an invoice, an application or a partner.
    public let about: String
    public let text: String
    /// Shall it stay among the vendor's people? What is said about an application always does.
    public let inside: Bool?
    /// The partner it is said to, where the thing concerns two; otherwise whose it is.
    public let with: PartnerID?

    public init(about: String, text: String, inside: Bool? = nil, with: PartnerID? = nil) {
        (self.about, self.text, self.inside, self.with) = (about, text, inside, with)
    }

    public func load(_ reader: Reader) throws -> Discussed { try reader.discussed(about) }

    public func decide(_ thing: Discussed, _ context: Context) throws -> [any Event] {
        try Text.check(text, "text")
        let isVendors = context.actor.partner == nil
        return [
            CommentAdded(
                comment: context.newID(), about: about, with: try party(thing, context.actor), isVendors: isVendors)
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

    public func reply(_ thing: Discussed, _ events: [any Event], _ reader: Reader) throws -> CommentView {
        try reader.require(try reader.created(events, \CommentAdded.comment)).value.shown(to: reader)
    }
}

/// What was said about a thing, newest first: partners read what is said to them and what they say.
public struct ListComments: Query, PageRequest {
    public static let name = "list_comments"
    public static let permission = Permission.comment

    /// The id of a registration, a quote, an order, an invoice, an application or a partner.
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
