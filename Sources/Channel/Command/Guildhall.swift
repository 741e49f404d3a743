import Logging
@_spi(System) import Store
import Synchronization
import Terms

/// The application: performs commands and answers queries on one database.
public final class Guildhall: Sendable {
    public let database: Database
    public let metrics = Metrics()
    /// Where people reach the server, for links in mails: such as `https://partners.example.com`, without a slash at the end.
    public let publicURL: String
    /// Where the bytes of files lie; nil where none are kept.
    public let files: FileFolder?
    let clock: Clock
    let identifiers: IdentifierSource
    let passwords: PasswordWork
    let logger: Logger
    /// Seals the secrets of second factors; nil in a process that has to do with none.
    let sealing: SealingKey?
    let keyUses = KeyUses()
    let knownVendors = KnownVendors()
    private let vendors = DecodedBodies<Vendor>()
    private let keys = DecodedBodies<Key>()
    let scenarioRuns: ScenarioRuns
    private let compiled = Mutex<[CompiledKey: Program]>([:])

    private struct CompiledKey: Hashable {
        let vendor: ID<Vendor>
        let version: Int
        /// A publication whose commit failed may be followed by another of the same number.
        let published: Instant
    }

    /// - Parameters:
    ///   - passwordCost: what hashing a password takes; cheaper than standard in tests alone.
    ///   - scenarioSeconds: how long scenarios may run that somebody asks for; longer in tests, which share a processor.
    public init(
        database: Database, clock: Clock = .system, identifiers: IdentifierSource = .random,
        passwordCost: PasswordCost = .standard, publicURL: String = "http://localhost:8080",
        files: FileFolder? = nil, sealing: SealingKey? = nil, scenarioSeconds: Int64 = RunScenarios.seconds,
        logger: Logger = Logger(label: "guildhall.channel")
    ) {
        self.database = database
        self.clock = clock
        self.identifiers = identifiers
        passwords = PasswordWork(cost: passwordCost)
        self.publicURL = publicURL
        self.files = files
        self.sealing = sealing
        scenarioRuns = ScenarioRuns(seconds: scenarioSeconds)
        self.logger = logger
    }

    /// The version of the vendor's program in force at a moment. Compiled once and kept: a published version never changes.
    func program(of vendor: Vendor, at now: Instant, _ snapshot: Snapshot) throws -> Program {
        guard let version = vendor.version(at: now) else { throw Problem.notFound("program") }
        let key = CompiledKey(vendor: vendor.id, version: version.version, published: version.published)
        if let program = compiled.withLock({ $0[key] }) { return program }
        let rows = try snapshot.query(
            "SELECT body FROM {programs} WHERE number = $1", [.integer(Int64(version.version))],
            in: VendorScope(vendor: vendor.id.text))
        guard let row = rows.first else { throw Problem.notFound("program version") }
        let published = try JSON.decode(PublishedProgram.self, from: try row.text(0))
        let program = try Program(published.source)
        compiled.withLock { $0[key] = program }
        return program
    }

    func vendor(_ id: ID<Vendor>, _ snapshot: Snapshot) throws -> Vendor {
        let rows = try snapshot.query("SELECT body FROM {vendors}", [], in: VendorScope(vendor: id.text))
        guard let row = rows.first else { throw Problem.notFound("vendor") }
        return try vendors.value(id.text, try row.text(0))
    }

    /// The actor behind a secret, across all vendors; nil when there is none or its key was revoked.
    func actor(holding secret: Secret, _ snapshot: Snapshot) throws -> Actor? {
        let hash = secret.hash
        guard let (vendor, body) = try snapshot.liveKey(hash: hash) else { return nil }
        let key = try keys.value(hash, body)
        let now = clock.now
        if let expires = key.expires, try self.vendor(vendor, snapshot).now(now) >= expires { return nil }
        keyUses.note(key.id, of: vendor, at: now)
        return Actor(
            id: key.id.text, role: key.role, vendor: vendor, partner: key.partner, kind: key.kind, name: key.name,
            scopes: key.scopes.map(Set.init))
    }
}

/// On whose word something is done.
public enum Credential: Sendable {
    /// A bearer key; looked up in the same transaction, so that a revoked one ends at once.
    case secret(Secret)
    /// Somebody signed in: acts as the session's current membership, looked up in the same transaction.
    case session(SessionToken)
    /// Somebody whom nobody knows, for the little that is open to everyone; only this process can say so.
    case stranger(ID<Vendor>)
    /// The clock, for timed work; only this process can say so.
    case system(ID<Vendor>)
}
