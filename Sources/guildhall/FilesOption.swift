import ArgumentParser
import Foundation
import Members
import Record
import Store

/// Where the bytes of files lie; every subcommand that needs them takes it the same way.
struct FilesOption: ParsableArguments {
    @Option(
        name: .customLong("files"),
        help: """
            The folder for files that partners hand in (environment: GUILDHALL_FILES; default: beside the SQLite file, such as \
            guildhall.files). Several servers on one database share one folder.
            """)
    var written: String?

    @Option(name: .customLong("file-limit"), help: "The most MB that a file may have.")
    var limit = FileFolder.usualLimit >> 20

    func validate() throws {
        guard (1...1_000).contains(limit) else { throw ValidationError("--file-limit is \(limit); use 1 to 1000") }
    }

    /// The folder for a database at this address.
    func folder(beside database: DatabaseURL) -> FileFolder {
        let beside =
            if case .sqlite(let path) = database { (path as NSString).deletingPathExtension } else { "guildhall" }
        let path = written ?? ProcessInfo.processInfo.environment["GUILDHALL_FILES"] ?? beside + ".files"
        return FileFolder(path: path, limit: limit << 20)
    }
}
