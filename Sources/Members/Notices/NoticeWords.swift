import Terms

/// The words of notices' choice and of the outbox.
enum NoticeWords {
    static let all: [Wordbook.Entry] = [
        .init("may.see_outbox", "see the outbox", "den Postausgang zu sehen"),
        .init("may.see_notices", "read notices", "Mitteilungen zu lesen"),
        .init("none.notice", "no notice", "keine Mitteilung"),
        .init("none.mail", "no mail", "keine E-Mail"),
        .init("notice.no_mailbox", "a key has no mailbox", "ein Schlüssel hat kein Postfach"),
        .init(
            "notice.no_mailbox.hint", "sign in as the person whose mails these are",
            "melden Sie sich als die Person an, deren E-Mails es sind"),
        .init("mail.sent_already", "the mail was sent already", "die E-Mail ist schon gesendet"),
        .init("mail.sent_already.hint", "a mail is never sent twice", "keine E-Mail wird zweimal gesendet"),
        .init("mail.link_ended", "the link in this mail has ended", "der Link in dieser E-Mail gilt nicht mehr"),
        .init(
            "mail.link_ended.hint", "have a new one made; it comes with a mail of its own",
            "lassen Sie einen neuen erstellen; er kommt mit einer eigenen E-Mail"),
        .init(
            "mail.answer.link_ended", "not sent before its link ended", "nicht gesendet, bevor ihr Link ablief"),
        .init(
            "mail.answer.given_up", "given up after three days; at last: {last}",
            "nach drei Tagen aufgegeben; zuletzt: {last}"),
        .init(
            "mail.answer.no_server", "given up after three days, in which there was no mail server",
            "nach drei Tagen ohne Mailserver aufgegeben"),
        .init(
            "mail.answer.sample", "not sent: it is of the sample world's past",
            "nicht gesendet: aus der Vergangenheit der Beispielwelt"),
    ]
}
