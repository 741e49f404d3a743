import ArgumentParser
import Channel
import Commerce
import Foundation
import Logging
import Members
import Partnership
import Record
import Store
import Terms

/// `guildhall world`: a channel as large as wanted, for measuring and trying out.
struct WorldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "world",
        abstract: "Makes a sandbox vendor with thousands of partners, registrations and orders.",
        discussion: """
            Example: guildhall world --partners 10000 --deals 200000 --lines 1000000 --folder .guildhall-world
            All of it comes about by the product's own imports and commands; the same seed makes the same world. Serve it with
            guildhall serve --database sqlite:.guildhall-world/world.sqlite, and sign in as manager@world.example with the
            password that is printed.
            """)

    @Option(help: "How many partners.")
    var partners = 1_000

    @Option(help: "How many deal registrations.")
    var deals = 4_000

    @Option(help: "How many lines of orders, five to an order.")
    var lines = 20_000

    @Option(help: "The same seed makes the same world.")
    var seed: UInt64 = 1

    @Option(help: "The folder of the vendor's program.")
    var program = "Programs/avepoint"

    @Option(help: "The folder for the database.")
    var folder = ".guildhall-world"

    @Option(help: "Another place for the database: sqlite:PATH or postgres://…")
    var database: String?

    func validate() throws {
        guard (1...100_000).contains(partners), (0...2_000_000).contains(deals), (0...10_000_000).contains(lines) else {
            throw ValidationError("use 1 to 100000 partners, at most 2000000 deals and 10000000 lines")
        }
    }

    func run() async throws {
        var logger = Logger.program()
        logger.logLevel = .error
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let opened = try await Database.open(
            try DatabaseURL(database ?? "sqlite:\(folder)/world.sqlite"), layout: try Capabilities.channel.layout(),
            logger: logger)
        let clock = SettableClock(WorldMaker.start(before: Clock.system.now))
        // Everybody has the same published password, so its hash may be cheap.
        let guildhall = Guildhall(
            database: opened, clock: clock.clock, passwordCost: PasswordCost(rounds: 1 << 10),
            files: FileFolder(path: "\(folder)/world.files"), logger: logger)
        guard try await guildhall.vendorCount() == 0 else {
            await opened.close()
            throw Mistake("there is a vendor in the database already; name another --folder, or delete this one")
        }
        let maker = WorldMaker(guildhall: guildhall, clock: clock, seed: seed)
        let bar = ProgressBar()
        do {
            let source = try ProgramFolder(program).source()
            let key = try await maker.make(
                source, partners: partners, deals: deals, lines: lines, progress: { bar.show($0, of: $1) })
            bar.finish()
            await opened.close()
            say("The world stands. Its admin's key, and the password of manager@world.example:")
            say(key)
            say(WorldMaker.password)
        } catch let problem as Problem {
            await opened.close()
            throw Mistake(problem)
        }
    }
}
