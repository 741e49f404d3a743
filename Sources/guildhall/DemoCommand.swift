import ArgumentParser
import Channel
import Foundation
import Logging
import Members
import Record
import Store
import Terms

/// `guildhall demo`: a sandbox with sample data, served.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serves sandbox vendors with sample data, made on the first start.",
        discussion: """
            Example: guildhall demo
            The database and the keys are kept in the folder; a second start finds them there. To begin anew, delete it.
            """)

    @Option(help: "The folder for the sample database and its keys.")
    var folder = ".guildhall"

    @Option(help: "The folder of a program to run; may be repeated. All that have a demo.yaml, when left out.")
    var program: [String] = []

    @Option(help: "Another place for the sample database: sqlite:PATH or postgres://…")
    var database: String?

    @OptionGroup var key: KeyOption
    @OptionGroup var address: AddressOption
    @OptionGroup var mail: MailOption

    func run() async throws {
        let logger = Logger.program()
        let mails = MailPlan(route: try mail.route(), pace: mail.pace)
        try address.requireFree()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let opened = try await Database.open(
            try DatabaseURL(database ?? "sqlite:\(folder)/demo.sqlite"), layout: try Capabilities.channel.layout(),
            logger: logger)
        let files = FileFolder(path: "\(folder)/demo.files")
        let keys = DemoKeys(path: "\(folder)/keys.json")
        let people = DemoPeople(path: "\(folder)/people.json")
        let sealing = try await key.key(of: opened, beside: .sqlite(path: "\(folder)/demo.sqlite"), logger)
        let guildhall = Guildhall(database: opened, publicURL: address.link, files: files, sealing: sealing)
        try await guildhall.sealSecrets()
        if try await guildhall.vendorCount() == 0 {
            say("Making the sample worlds …")
            // Everybody has the same published password, so its hash may be cheap; signing in makes it a proper one.
            try await make(
                Guildhall(
                    database: opened, passwordCost: PasswordCost(rounds: 1 << 10), publicURL: address.link, files: files
                ), keys, people)
        }
        let kept = try keys.read()
        try await serve(guildhall, at: address, mails, logger, demo: people.world()) { port in
            "\(keys.guide(to: kept, at: "http://localhost:\(port)"))\n\(mails.sentence)"
        }
    }

    /// Founds a vendor for each program, the first one being `vendor_sample`, and plays its history.
    private func make(_ guildhall: Guildhall, _ keys: DemoKeys, _ people: DemoPeople) async throws {
        var worlds: [(program: String, world: SampleWorld)] = []
        for folder in try folders() {
            let name = folder.path.split(separator: "/").last.map(String.init) ?? folder.path
            guard let vendor = ID<Vendor>(worlds.isEmpty ? "vendor_sample" : "vendor_\(name)") else {
                throw Mistake("the folder \(folder.path) has a name that cannot be a vendor's id")
            }
            worlds.append((program: name, world: try await play(folder, vendor, on: guildhall)))
        }
        try await guildhall.withholdWaitingMail(because: "mail.answer.sample")
        try keys.write(worlds)
        try people.write(worlds.map(\.world))
    }

    private func play(
        _ folder: ProgramFolder, _ vendor: ID<Vendor>, on guildhall: Guildhall
    ) async throws -> SampleWorld {
        do {
            let file = try ScenarioFile(
                name: "\(folder.path)/demo.yaml", text: try folder.read("demo.yaml"), of: .channel)
            return try await SampleWorld.build(
                on: guildhall, vendor: vendor, name: file.vendor ?? "Sample vendor", try folder.source(), file,
                password: DemoPeople.password)
        } catch let issues as ProgramIssues {
            throw Mistake(issues.issues.map(folder.shown).joined(separator: "\n"))
        }
    }

    /// The programs to run, in the order in which they are named.
    private func folders() throws -> [ProgramFolder] {
        guard program.isEmpty else { return try program.map(ProgramFolder.init) }
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "Programs")) ?? []
        let worlds = all.sorted().map { "Programs/\($0)" }.filter {
            FileManager.default.fileExists(atPath: "\($0)/demo.yaml")
        }
        guard !worlds.isEmpty else {
            throw Mistake(
                "there is no Programs/*/demo.yaml here; start in the folder of the sources or name a --program")
        }
        return try worlds.map(ProgramFolder.init)
    }
}
