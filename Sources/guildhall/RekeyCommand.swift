import ArgumentParser
import Channel
import Logging
import Members
import Record
import Store

/// `guildhall rekey`: seals second factors with another key.
struct RekeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rekey",
        abstract: "Seals the second factors in a database with another key.",
        discussion: """
            Example: guildhall rekey --key-file new.key --from guildhall.key
            Stop the servers first, and start them with the new key afterwards; the file is made when there is none. When the old
            key is lost, --lost begins anew: people sign in with a recovery code and set up their app again; for those without
            one, guildhall recover --remove-second-factor.
            """)

    @Option(help: "The file with the key that the database has had until now.")
    var from: String?

    @Flag(help: "The old key is lost: codes of apps are over, recovery codes still work.")
    var lost = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var key: KeyOption

    func validate() throws {
        guard lost != (from != nil) else { throw ValidationError("give either --from OLD-KEY-FILE or --lost") }
    }

    func run() async throws {
        let old = try from.map { path in
            guard let key = try SealingKeyFile(path: path).read() else { throw Mistake("there is no file \(path)") }
            return key
        }
        let opened = try await database.openExisting(Logger.program())
        let url = try database.url()
        let file = try key.file(beside: url)
        do {
            guard let new = try key.known(beside: url) ?? file?.make() else {
                throw Mistake("there is no key to seal with")
            }
            let (kept, gone) = try await Guildhall(database: opened, sealing: new).replaceSealingKey(old)
            await opened.close()
            say("Sealed with the new key: \(kept) second factor\(kept == 1 ? "" : "s").")
            if gone > 0 { say("With recovery codes alone until they are set up anew: \(gone).") }
            if let file { say("The key is in \(file.path). Back it up apart from the database.") }
        } catch SealingFault.otherKey {
            await opened.close()
            throw Mistake("the key in \(from ?? "that file") is not the one that this database is sealed with")
        } catch {
            await opened.close()
            throw error
        }
    }
}
