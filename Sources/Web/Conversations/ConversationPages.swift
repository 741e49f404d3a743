import Channel
import Members
import Record
import Terms

/// Everything that was said about one thing, page by page.
enum ConversationPages {
    static let routes: [PageRoute] =
        ConversationAddress.file.both.map { address in
            .download(address, .comment) { visit, comment, file in
                let channel = visit.server.channel
                return .file(try await channel.commentFile(file, of: comment, as: try visit.credential()))
            }
        }
        + ConversationAddress.about.both.flatMap { address -> [PageRoute] in
            [
                .page(address, .comment, page),
                .action(address, .comment, limit: Visit.uploadLimit, again: page) { visit, about in
                    try await visit.handIn(AddComment.self, visit.document(["about": about]))
                    let place = visit.place(of: about) ?? ConversationAddress.about[visit.side](about)
                    return .see(place.at("conversation"), said: "conversations.said")
                },
            ]
        }

    /// Who can be mentioned: one's own people.
    static let choices = ChoiceSource.list("mentionable", MentionableList.self) { person, visit in
        ChoiceSource.Choice(value: person.id.text, label: person.name, small: visit.roleName(person.role))
    }

    struct Model: TemplateModel {
        static let template = "conversation-page"

        /// The page of what it is about.
        let thing: Link?
        let conversation: Conversation
        let next: Link?
    }

    private static func page(_ visit: Visit, _ about: String) async throws -> Page {
        var wanted = visit.search.document(visit.formats, only: ["after"])
        wanted["about"] = Node(.string(about))
        let found = try await visit.ask(ListComments.self, wanted)
        let model = Model(
            thing: visit.place(of: about), conversation: try await visit.conversation(about: about, found.items),
            next: found.next.map { ConversationAddress.about[visit.side](about).with("after", $0) })
        return Page(visit.text("conversations.title"), model)
    }
}
