import ArgumentParser
import Channel
import Foundation
import Logging
import Store
import Terms

/// `guildhall demo`: a sandbox with sample data, served.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serves a sandbox vendor with sample data, made on the first start.",
        discussion: """
            Example: guildhall demo
            The database and the keys are kept in the folder; a second start finds them there. To begin anew, delete it.
            """)

    @Option(help: "The folder for the sample database and its keys.")
    var folder = ".guildhall"

    @Option(help: "The folder of the program to run.")
    var program = "Programs/avepoint"

    @Option(help: "Another place for the sample database: sqlite:PATH or postgres://…")
    var database: String?

    @OptionGroup var address: AddressOption
    @OptionGroup var mail: MailOption

    func run() async throws {
        let logger = Logger.program()
        let mails = MailPlan(route: try mail.route(), pace: mail.pace)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let opened = try await Database.open(
            try DatabaseURL(database ?? "sqlite:\(folder)/demo.sqlite"), layout: try Layout.database(), logger: logger)
        let files = FileFolder(path: "\(folder)/files")
        let keys = DemoKeys(path: "\(folder)/keys.json")
        let people = DemoPeople(path: "\(folder)/people.json")
        let guildhall = Guildhall(database: opened, publicURL: address.link, files: files)
        if try await guildhall.vendorCount() == 0 {
            say("Making the sample world …")
            // Everybody has the same published password, so its hash may be cheap; signing in makes it a proper one.
            try await make(
                Guildhall(
                    database: opened, passwordCost: PasswordCost(rounds: 1 << 10), publicURL: address.link, files: files
                ), keys, people)
        }
        say(try keys.guide(at: "http://localhost:\(address.port)"))
        say(mails.sentence)
        try await serve(guildhall, at: address, mails, logger, demo: people.world())
    }

    private func make(_ guildhall: Guildhall, _ keys: DemoKeys, _ people: DemoPeople) async throws {
        let folder = try ProgramFolder(program)
        guard let vendor = ID<Vendor>("vendor_sample") else { throw Mistake("the sample vendor's id is not an id") }
        do {
            let file = try ScenarioFile(name: "\(program)/demo.yaml", text: try folder.read("demo.yaml"))
            let world = try await SampleWorld.build(
                on: guildhall, vendor: vendor, name: "Sample vendor", try folder.source(), file,
                password: DemoPeople.password)
            try await guildhall.withholdWaitingMail(because: "not sent: it is of the sample world's past")
            try keys.write(world)
            try people.write(world)
        } catch let issues as ProgramIssues {
            throw Mistake(issues.issues.map(folder.shown).joined(separator: "\n"))
        }
    }
}
