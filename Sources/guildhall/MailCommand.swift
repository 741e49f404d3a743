import ArgumentParser
import Channel
import Foundation
import Mail
import Record
import Terms

/// `guildhall mail`: how mails leave.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Tries how mails leave.", subcommands: [MailTestCommand.self])
}

/// `guildhall mail test`: one mail, and what came of it.
struct MailTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Sends one mail and says what came of it.",
        discussion: """
            Example: guildhall mail test ada@example.com --mail smtp://user@mail.example.com:587 \\
                         --mail-from partners@example.com --mail-password-file password.txt
            """)

    @Argument(help: "Whom to send it to.")
    var address: String

    @OptionGroup var mail: MailOption

    func run() async throws {
        guard let to = Mailbox(address) else { throw Mistake("\"\(address)\" is not an e-mail address") }
        guard let route = try mail.route() else {
            throw Mistake("no mail server is named; use --mail smtp://user@host:587 or GUILDHALL_MAIL")
        }
        let text = "This mail shows that Guildhall can send mail through \(route.server.host)."
        let letter = Letter(
            from: route.from, to: to, subject: "Guildhall can send mail", text: text, html: "<p>\(text)</p>",
            id: "test-\(UUID().uuidString.lowercased())@\(route.from.domain)", date: Clock.system.now, language: "en")
        let client = SMTPClient(route.server, connections: 1)
        let outcome = await client.send(letter)
        await client.close()
        let server = "\(route.server.host):\(route.server.port)"
        let words = Wording(.english, nil, book: Capabilities.channel.book)
        switch outcome {
        case .accepted(let answer): say("\(server) has taken the mail for \(to.address): \(answer)")
        case .temporary(let phrase):
            throw Mistake("\(words.text(phrase))\nThis may pass: in service the mail would be tried again.")
        case .permanent(let phrase):
            throw Mistake("\(words.text(phrase))\nThis is for good: in service the mail would not be tried again.")
        }
    }
}
