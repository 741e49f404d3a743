import ArgumentParser
import Channel
import Logging
import Record
import Store
import Terms

/// `guildhall found`: lets a vendor begin on a database.
struct FoundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found",
        abstract:
            "Lets a vendor begin: publishes its program, makes the first admin's key and invites the first admin.",
        discussion: """
            Example: guildhall found "Example Software" --id vendor_example --program Programs/avepoint \\
                         --admin-email ada@example.com
            The key and the link are printed once; the database keeps only their hashes. Everything else is then done in the
            console, or by the API.
            """)

    @Argument(help: "The vendor's name.")
    var name: String

    @Option(help: "The vendor's id: vendor_ and small letters or digits.")
    var id: String

    @Option(help: "The folder of the vendor's program.")
    var program: String

    @Flag(help: "A sandbox: its clock can be moved.")
    var sandbox = false

    @Option(help: "The address of the first vendor admin, who signs in by a link that is printed.")
    var adminEmail: String?

    @OptionGroup var database: DatabaseOption
    @OptionGroup var link: LinkOption

    func run() async throws {
        guard let vendor = ID<Vendor>(id) else { throw Mistake("\"\(id)\" is not \(ID<Vendor>.form)") }
        let folder = try ProgramFolder(program)
        let opened = try await database.open(Logger.program())
        let admin = Secret.random()
        let invitation = adminEmail.map { FirstInvitation(email: $0) }
        do {
            let founded = try await Guildhall(database: opened).found(
                Founding(
                    id: vendor, name: name, sandbox: sandbox, source: try folder.source(), admin: admin,
                    invitation: invitation))
            guard founded else { throw Mistake("\(vendor) is there already; nothing was changed") }
        } catch let problem as Problem {
            throw Mistake(problem)
        } catch let issues as ProgramIssues {
            throw Mistake(issues.issues.map(folder.shown).joined(separator: "\n"))
        }
        await opened.close()
        say("\(name) begins with the program in \(folder.path). The admin's key, shown this once:")
        say(admin.text)
        if let invitation {
            say("\(invitation.email) signs in by this link, which works once, for seven days:")
            say(link.invitation(invitation.token))
        }
    }
}
