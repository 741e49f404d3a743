import ArgumentParser
import Channel
import Logging
import Record

/// `guildhall rebuild`: makes the tables anew from the journal.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Makes every table anew from the journal, where a new version derives other rows from it.",
        discussion: """
            Example: guildhall rebuild --database sqlite:channel.sqlite
            Stop the servers first: they would wait until it is done. The journal itself is only read; when it is damaged,
            nothing is changed. Afterwards guildhall verify finds no differences.
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let opened = try await database.openExisting(Logger.program())
        do {
            let rebuilt = try await Rebuilder(opened, .channel).run()
            await opened.close()
            say(rebuilt.summary)
        } catch {
            await opened.close()
            throw Mistake("a vendor's journal could not be replayed, and its tables are as they were: \(error)")
        }
    }
}
