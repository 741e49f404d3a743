import ArgumentParser
import Channel
import Logging
import Record

/// `guildhall rerun`: performs every request of a database again in an empty one, and compares what is concluded.
struct RerunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rerun",
        abstract: "Performs every request again in an empty database and compares every conclusion.",
        discussion: """
            Example: guildhall rerun --database sqlite:channel.sqlite
            What people asked stays as it was asked; what the engine concluded is concluded anew, and has to be the same to the byte.
            Exit code 1 when there is any difference.
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let logger = Logger.program()
        let opened = try await database.openExisting(logger)
        let counter = ProgressCounter("requests")
        let outcome = try await Rerun(opened, logger: logger).run { counter.show($0) }
        counter.finish()
        await opened.close()
        for difference in outcome.differences { print(difference) }
        print(outcome.summary)
        guard outcome.differences.isEmpty else { throw ExitCode(1) }
    }
}
