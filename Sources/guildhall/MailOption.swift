import ArgumentParser
import Foundation
import Mail
import Members
import Record
import Terms

/// How mails leave; every subcommand that sends some takes it the same way.
struct MailOption: ParsableArguments {
    @Option(
        name: .customLong("mail"),
        help: ArgumentHelp(
            "The mail server: smtp://user@host:587 or smtps://user@host (environment: GUILDHALL_MAIL).",
            discussion: "Without one, mails stay in the outbox, where the vendor's people can read them."))
    var server: String?

    @Option(
        name: .customLong("mail-from"),
        help: "Whom mails come from: 'Partner program <partners@example.com>' (environment: GUILDHALL_MAIL_FROM).")
    var from: String?

    @Option(
        name: .customLong("mail-password-file"),
        help: "A file with the mail server's password (environment: GUILDHALL_MAIL_PASSWORD_FILE).")
    var passwordFile: String?

    @Option(
        name: .customLong("mail-ca-file"),
        help: "A file of certificates (PEM) to trust instead of the system's (environment: GUILDHALL_MAIL_CA_FILE).")
    var certificates: String?

    @Option(name: .customLong("mail-timeout"), help: "Seconds in which a mail must be taken.")
    var timeout = 60

    /// For tests: so many times as fast as usual.
    @Option(name: .customLong("mail-haste"), help: .hidden)
    var haste: Int64 = 1

    func validate() throws {
        guard (1...600).contains(timeout) else { throw ValidationError("--mail-timeout is \(timeout); use 1 to 600") }
        guard (1...10_000).contains(haste) else { throw ValidationError("--mail-haste is \(haste); use 1 to 10000") }
    }

    /// The server and the sender; nil when no server is named.
    ///
    /// - Throws: `Mistake` for anything that cannot be, with what to write instead.
    func route() throws -> MailRoute? {
        guard let address = value(server, "GUILDHALL_MAIL") else { return nil }
        var server: SMTPServer
        do throws(SMTPServer.Fault) {
            server = try SMTPServer(address)
        } catch {
            throw Mistake("--mail: \(error.message); \(error.hint)")
        }
        guard let written = value(from, "GUILDHALL_MAIL_FROM") else {
            throw Mistake("--mail-from is missing: say whom mails come from, such as partners@example.com")
        }
        guard let sender = Mailbox(written) else {
            throw Mistake("--mail-from: \"\(written)\" is not an address; write partners@example.com")
        }
        server.password = try password(for: server)
        server.certificates = value(certificates, "GUILDHALL_MAIL_CA_FILE")
        if let file = server.certificates, !FileManager.default.isReadableFile(atPath: file) {
            throw Mistake("--mail-ca-file: \(file) cannot be read")
        }
        server.totalSeconds = timeout
        server.connectSeconds = min(server.connectSeconds, timeout)
        return MailRoute(server: server, from: sender)
    }

    var pace: MailPace { MailPace(haste: haste, handing: Int64(timeout)) }

    private func password(for server: SMTPServer) throws -> Password? {
        guard let path = value(passwordFile, "GUILDHALL_MAIL_PASSWORD_FILE") else {
            guard server.user == nil else {
                throw Mistake("--mail names a user; write the password to a file and name it with --mail-password-file")
            }
            return nil
        }
        guard server.user != nil else {
            throw Mistake("--mail-password-file is given, but --mail names no user: write smtp://user@host")
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Mistake("--mail-password-file: \(path) cannot be read as text")
        }
        let password = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[0]
        guard !password.isEmpty else { throw Mistake("--mail-password-file: the first line of \(path) is empty") }
        return Password(String(password))
    }

    private func value(_ given: String?, _ name: String) -> String? {
        let found = given ?? ProcessInfo.processInfo.environment[name]
        return found?.isEmpty == true ? nil : found
    }
}

/// A mail server and the sender of all mails.
struct MailRoute: Sendable {
    let server: SMTPServer
    let from: Mailbox

    /// Brings a mail of the outbox to the server.
    func carrier(_ client: SMTPClient) -> MailCarrier {
        MailCarrier { [from] mail in
            guard let to = Mailbox(name: mail.name, address: mail.address) else {
                return .permanent(.phrase(Phrase("smtp.not_an_address", ["address": .text(mail.address)])))
            }
            let letter = Letter(
                from: from, to: to, subject: mail.subject, text: mail.text, html: mail.html,
                id: "\(mail.id)@\(from.domain)", date: mail.created, language: mail.language.rawValue,
                unsubscribe: mail.stop)
            return switch await client.send(letter) {
            case .accepted(let answer): .sent(answer)
            case .temporary(let phrase): .temporary(.phrase(phrase))
            case .permanent(let phrase): .permanent(.phrase(phrase))
            }
        }
    }
}
