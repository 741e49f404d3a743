import ArgumentParser
import Channel
import Foundation
import Logging
import Record
import Store
import Terms

extension ProgramCommand {
    /// `guildhall program publish DIR`
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publishes the next version of a vendor's program, with its scenarios.",
            discussion: """
                Example: GUILDHALL_KEY=gh_… guildhall program publish my-program --database sqlite:channel.sqlite
                Servers on the database follow at once. Exit code 1 when the version is refused; nothing is changed then.
                """)

        @Argument(help: "The folder of the program.")
        var folder: String

        @Option(help: "A vendor admin's key; otherwise that in the environment variable GUILDHALL_KEY.")
        var key: String?

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            guard let key = key ?? ProcessInfo.processInfo.environment["GUILDHALL_KEY"] else {
                throw Mistake("no key says who publishes; set GUILDHALL_KEY to a vendor admin's")
            }
            let folder = try ProgramFolder(folder)
            let source = try folder.source()
            let opened = try await database.openExisting(Logger.program())
            do {
                let published = try await Guildhall(database: opened).perform(
                    PublishProgram(source), as: .secret(Secret(key)), .plain
                ).reply
                await opened.close()
                say(
                    "\(published.program) version \(published.version) is published; in force from \(published.effective)"
                )
                let program = try Program(source)
                for warning in program.warnings(on: program.zone.day(Clock.system.now)) { say(folder.shown(warning)) }
            } catch let problem as Problem {
                await opened.close()
                throw Mistake(problem)
            }
        }
    }
}
