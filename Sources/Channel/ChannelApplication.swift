import Logging
import Members
import Record
import Store

extension Guildhall {
    /// The application with everything a channel does.
    ///
    /// - Parameters:
    ///   - passwordCost: what hashing a password takes; cheaper than standard in tests alone.
    ///   - publicURL: where people reach the server, for links in mails, without a slash at the end.
    ///   - files: where the bytes of files lie; nil where none are kept.
    ///   - sealing: seals the secrets of second factors; nil in a process that has to do with none.
    ///   - scenarioSeconds: how long scenarios may run that somebody asks for; longer in tests, which share a processor.
    public convenience init(
        database: Database, clock: Clock = .system, seeds: SeedSource = .random,
        passwordCost: PasswordCost = .standard, publicURL: String = "http://localhost:8080",
        files: FileFolder? = nil, sealing: SealingKey? = nil, scenarioSeconds: Int64 = RunScenarios.seconds,
        logger: Logger = Logger(label: "guildhall.channel")
    ) {
        var services = Services()
        services.add(AccessServices(passwords: PasswordWork(cost: passwordCost), sealing: sealing))
        if let files { services.add(files) }
        services.add(ScenarioRuns(seconds: scenarioSeconds))
        self.init(
            database: database, capabilities: .channel, authority: KeysAndSessions(), clock: clock, seeds: seeds,
            publicURL: publicURL, services: services, logger: logger)
    }
}

extension Rerun {
    /// Performs a channel's record again.
    public init(_ database: Database, logger: Logger) {
        self.init(database, logger: logger) { scratch, clock in
            Guildhall(database: scratch, clock: clock, files: .forgetful, logger: logger)
        }
    }
}

extension Verifier {
    /// Checks the record of a channel, and that the bytes of its files are there.
    ///
    /// - Parameter files: where the bytes of files lie, which are then read too.
    public init(_ database: Database, files: FileFolder? = nil, logger: Logger) {
        self.init(database, .channel, logger: logger) { try await files?.missing(in: $0) ?? [] }
    }
}
