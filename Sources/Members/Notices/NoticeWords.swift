import Terms

/// The words of notices' choice and of the outbox.
enum NoticeWords {
    static let all: [Wordbook.Entry] = notices + handing

    private static let notices: [Wordbook.Entry] = [
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

    /// What comes of handing a mail over to a mail server.
    private static let handing: [Wordbook.Entry] = [
        .init("smtp.not_an_address", "\"{address}\" is not an address", "„{address}“ ist keine Adresse"),
        .init(
            "smtp.no_smtputf8",
            "the mail server takes no addresses with letters beyond ASCII (it does not offer SMTPUTF8)",
            "der Mailserver nimmt keine Adressen mit Buchstaben außerhalb von ASCII (er bietet SMTPUTF8 nicht an)"),
        .init("smtp.ending", "the program is ending", "das Programm wird beendet"),
        .init("smtp.no_memory", "there is no memory for a connection", "für eine Verbindung fehlt Speicher"),
        .init(
            "smtp.refused.greeting", "the mail server takes no mail from here: {reply}",
            "der Mailserver nimmt von hier keine E-Mails: {reply}"),
        .init(
            "smtp.refused.encrypting", "the mail server does not encrypt the connection: {reply}",
            "der Mailserver verschlüsselt die Verbindung nicht: {reply}"),
        .init(
            "smtp.refused.signing_in", "the mail server does not accept the user or the password: {reply}",
            "der Mailserver nimmt Benutzer oder Passwort nicht an: {reply}"),
        .init(
            "smtp.refused.sender", "the mail server does not accept the sender: {reply}",
            "der Mailserver nimmt den Absender nicht an: {reply}"),
        .init(
            "smtp.refused.recipient", "the mail server does not accept the recipient: {reply}",
            "der Mailserver nimmt den Empfänger nicht an: {reply}"),
        .init(
            "smtp.refused.data", "the mail server does not accept the mail: {reply}",
            "der Mailserver nimmt die E-Mail nicht an: {reply}"),
        .init(
            "smtp.failed.connecting", "no connection with the mail server {server}: {detail}",
            "keine Verbindung mit dem Mailserver {server}: {detail}"),
        .init(
            "smtp.failed.setting_up", "the connection with {server} could not be set up: {detail}",
            "die Verbindung mit {server} kam nicht zustande: {detail}"),
        .init(
            "smtp.failed.signing_in", "signing in at {server} failed: {detail}",
            "die Anmeldung bei {server} schlug fehl: {detail}"),
        .init(
            "smtp.failed.broken_off", "the connection with {server} broke off: {detail}",
            "die Verbindung mit {server} brach ab: {detail}"),
    ]
}
