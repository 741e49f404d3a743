import ArgumentParser
import Foundation
import Logging
import Members
import Record
import Store

/// The key that seals the secrets of second factors; every subcommand that serves takes it the same way.
struct KeyOption: ParsableArguments {
    @Option(
        name: .customLong("key-file"),
        help: ArgumentHelp(
            "The file with the key that seals second factors, made on the first start.",
            discussion: """
                Environment: GUILDHALL_KEY_FILE, or GUILDHALL_KEY with the key itself. Default: beside the SQLite file, such as \
                guildhall.key. Several servers on one database have the same key. Back it up apart from the database.
                """))
    var written: String?

    /// The key of a database, made if it is to have its first.
    ///
    /// - Throws: `Mistake` that says what to do when it is missing or another one.
    func key(of database: Database, beside url: DatabaseURL, _ logger: Logger) async throws -> SealingKey {
        let source = try given(beside: url)
        let hasOne = if case .none = try await database.sealing(by: nil) { false } else { true }
        let key: SealingKey
        switch source {
        case .key(let text): key = text
        case .file(let file):
            if let known = try read(file) {
                key = known
                if file.isOpenToAll {
                    logger.warning(
                        "everybody on this machine may read the key file", metadata: ["do": "chmod 600 \(file.path)"])
                }
            } else if hasOne {
                throw Mistake(
                    """
                    the second factors in this database are sealed with a key, and there is none at \(file.path). Put the key file \
                    there from its backup, or name it with --key-file (GUILDHALL_KEY_FILE); a further server needs a copy of the \
                    first one's. If the key is lost: guildhall rekey --lost
                    """)
            } else {
                do { key = try file.make() } catch { throw Mistake("\(error)") }
            }
        case .memory: key = .random()
        }
        if case .other = try await database.sealing(by: key) { throw Self.otherKey(source) }
        return key
    }

    /// The key as it is given, which has to be there.
    func known(beside url: DatabaseURL) throws -> SealingKey? {
        switch try given(beside: url) {
        case .key(let key): key
        case .file(let file): try read(file)
        case .memory: nil
        }
    }

    /// The file that would be looked at.
    func file(beside url: DatabaseURL) throws -> SealingKeyFile? {
        if case .file(let file) = try given(beside: url) { file } else { nil }
    }

    private enum Given {
        case key(SealingKey)
        case file(SealingKeyFile)
        case memory
    }

    private func given(beside url: DatabaseURL) throws -> Given {
        let environment = ProcessInfo.processInfo.environment
        if let written { return .file(SealingKeyFile(path: written)) }
        if let text = environment["GUILDHALL_KEY"], !text.isEmpty {
            guard let key = SealingKey(text) else {
                throw Mistake("GUILDHALL_KEY is not a key: 64 hexadecimal digits, as of: openssl rand -hex 32")
            }
            return .key(key)
        }
        if let path = environment["GUILDHALL_KEY_FILE"], !path.isEmpty { return .file(SealingKeyFile(path: path)) }
        switch url {
        case .memory: return .memory
        case .sqlite(let path): return .file(SealingKeyFile(path: (path as NSString).deletingPathExtension + ".key"))
        case .postgres: return .file(SealingKeyFile(path: "guildhall.key"))
        }
    }

    private func read(_ file: SealingKeyFile) throws -> SealingKey? {
        do { return try file.read() } catch { throw Mistake("\(error)") }
    }

    private static func otherKey(_ source: Given) -> Mistake {
        let name =
            switch source {
            case .key: "the key in GUILDHALL_KEY"
            case .file(let file): "the key in \(file.path)"
            case .memory: "this key"
            }
        return Mistake(
            """
            \(name) is not the one that the second factors in this database are sealed with. Give the server the database's own \
            key, from a backup or from another server. To change keys: guildhall rekey --from OLD-KEY-FILE; if the old one is \
            lost: guildhall rekey --lost
            """)
    }
}
