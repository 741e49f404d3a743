import ArgumentParser
import Channel
import Logging
import Record

/// `guildhall verify`: replays the journal and compares.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replays the journal into an empty database and compares every table, the chain, and the files.",
        discussion: """
            Example: guildhall verify --database sqlite:channel.sqlite
            Exit code 1 when there is any difference.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var files: FilesOption

    func run() async throws {
        let logger = Logger.program()
        let opened = try await database.openExisting(logger)
        let bar = ProgressBar()
        let found = try await Verifier(opened, files: files.folder(beside: try database.url()), logger: logger)
            .run { bar.show(Int($0), of: Int($1)) }
        bar.finish()
        await opened.close()
        for difference in found.differences { print(difference) }
        print(found.summary)
        guard found.differences.isEmpty else { throw ExitCode(1) }
    }
}
