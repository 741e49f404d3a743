import ArgumentParser
import Foundation
import Store

/// `guildhall compact`: writes the database's file anew, without what was deleted from it.
struct CompactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Writes the database's file anew, so that nothing is left in it of what was deleted or erased.",
        discussion: """
            Example: guildhall compact --database sqlite:channel.sqlite
            Stop the servers first. SQLite leaves what is deleted in its file until the place is used again; after people
            were erased, this removes it at once. PostgreSQL does so by itself, or at once by VACUUM FULL.
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        guard case .sqlite(let path) = try database.url() else {
            throw Mistake("only a file of SQLite is compacted; on PostgreSQL run VACUUM FULL")
        }
        guard FileManager.default.fileExists(atPath: path) else { throw Mistake("there is no database at \(path)") }
        try Database.compact(path)
        say("compacted")
    }
}
