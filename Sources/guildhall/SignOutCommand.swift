import ArgumentParser
import Channel
import Logging
import Record
import Store

/// `guildhall sign-out`: ends the sessions of one account, or everybody's.
struct SignOutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-out",
        abstract: "Ends the sessions of one account, or everybody's.",
        discussion: """
            Example: guildhall sign-out ada@example.com
            For a browser that was stolen, and for the day on which it is not known whose was. It may be done while the server runs;
            passwords, second factors and keys stay as they are.
            """)

    @Argument(help: "The account's e-mail address.")
    var email: String?

    @Flag(help: "Ends the sessions of all accounts.")
    var everybody = false

    @OptionGroup var database: DatabaseOption

    func validate() throws {
        guard (email != nil) != everybody else { throw ValidationError("name an account, or say --everybody") }
    }

    func run() async throws {
        let opened = try await database.openExisting(Logger.program())
        do {
            let count = try await Guildhall(database: opened).endSessions(email: email)
            await opened.close()
            say("\(count) \(count == 1 ? "session" : "sessions") ended.")
        } catch Problem.notFound {
            await opened.close()
            throw Mistake("there is no account with the address \(email ?? "")")
        }
    }
}
