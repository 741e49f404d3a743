import ArgumentParser
import Channel
import Logging
import Record
import Store

/// `guildhall recover`: a link by which somebody sets a new password who lost the old one, or the phone.
struct RecoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Prints a link by which somebody sets a new password.",
        discussion: """
            Example: guildhall recover ada@example.com --remove-second-factor
            For people who cannot receive the mail that the sign-in page sends, and for those who lost their phone and their
            recovery codes. The link works once, for an hour. Be sure of whom you hand it to.
            """)

    @Argument(help: "The account's e-mail address.")
    var email: String

    @Flag(help: "Takes the second factor away, too; its owner is told by mail.")
    var removeSecondFactor = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var link: LinkOption

    func run() async throws {
        let opened = try await database.openExisting(Logger.program())
        do {
            let token = try await Guildhall(database: opened).recover(
                email: email, removingSecondFactor: removeSecondFactor)
            await opened.close()
            say("\(email) sets a new password by this link, which works once, for an hour:")
            say(link.reset(token))
        } catch Problem.notFound {
            await opened.close()
            throw Mistake("there is no account with the address \(email)")
        }
    }
}
