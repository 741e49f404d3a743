import Terms

/// The words of conversations.
enum ConversationWords {
    static let all: [Wordbook.Entry] = [
        .init("may.comment", "comment", "zu kommentieren"),
        .init("none.comment", "no comment", "keinen Kommentar"),
        .init("none.discussed", "nothing to talk about", "nichts, worüber gesprochen werden kann"),
        .init(
            "comment.inside", "only the vendor's people have a conversation of their own",
            "nur die Mitarbeiter des Herstellers haben ein Gespräch unter sich"),
        .init("comment.inside.hint", "leave `inside` out", "lassen Sie `inside` weg"),
        .init(
            "comment.with_other", "this partner has no part in it", "dieser Partner ist daran nicht beteiligt"),
        .init("comment.with_other.hint", "leave `with` out", "lassen Sie `with` weg"),
        .init(
            "comment.nobody", "there is no partner yet who could read it",
            "es gibt noch keinen Partner, der das lesen könnte"),
        .init("comment.nobody.hint", "leave `inside` and `with` out", "lassen Sie `inside` und `with` weg"),
        .init(
            "comment.inside_with", "what stays among the vendor's people is said to no partner",
            "was unter den Mitarbeitern des Herstellers bleibt, richtet sich an keinen Partner"),
        .init("comment.inside_with.hint", "leave one of the two out", "lassen Sie eines von beiden weg"),
        .init(
            "comment.mention", "nobody of that id reads this", "niemand mit dieser Kennung liest das"),
        .init(
            "comment.mention.hint", "mention somebody active who takes part in it",
            "nennen Sie jemanden, der aktiv ist und daran beteiligt ist"),
        .init(
            "comment.most", "there are more than {most}, or one is there twice",
            "es sind mehr als {most}, oder etwas steht doppelt da"),
        .init(
            "comment.most.hint", "leave some out, or send a second comment",
            "lassen Sie etwas weg, oder senden Sie einen zweiten Kommentar"),
        .init(
            "notice.mentioned", "{author} mentions {person} about {about}: {text}",
            "{author} erwähnt {person} zu {about}: {text}"),
        .init("notice.comment_by_vendor", "{vendor} about {about}: {text}", "{vendor} zu {about}: {text}"),
        .init("notice.comment_by_partner", "{partner} about {about}: {text}", "{partner} zu {about}: {text}"),
    ]
}
