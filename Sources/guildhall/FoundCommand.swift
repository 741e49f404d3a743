import ArgumentParser
import Channel
import Logging
import Store
import Terms

/// `guildhall found`: lets a vendor begin on a database.
struct FoundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found",
        abstract: "Lets a vendor begin: publishes its program and makes the first admin's key.",
        discussion: """
            Example: guildhall found "Example Software" --id vendor_example --program Programs/avepoint
            The key is printed once; the database keeps only its hash. Everything else is then done by the API.
            """)

    @Argument(help: "The vendor's name.")
    var name: String

    @Option(help: "The vendor's id: vendor_ and small letters or digits.")
    var id: String

    @Option(help: "The folder of the vendor's program.")
    var program: String

    @Flag(help: "A sandbox: its clock can be moved.")
    var sandbox = false

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        guard let vendor = ID<Vendor>(id) else { throw Mistake("\"\(id)\" is not \(ID<Vendor>.form)") }
        let folder = try ProgramFolder(program)
        let opened = try await database.open(Logger.program())
        let admin = Secret.random()
        do {
            let founded = try await Guildhall(database: opened).found(
                Founding(id: vendor, name: name, sandbox: sandbox, source: try folder.source(), admin: admin))
            guard founded else { throw Mistake("\(vendor) is there already; nothing was changed") }
        } catch let issues as ProgramIssues {
            throw Mistake(issues.issues.map(folder.shown).joined(separator: "\n"))
        }
        await opened.close()
        say("\(name) begins with the program in \(folder.path). The admin's key, shown this once:")
        say(admin.text)
    }
}
