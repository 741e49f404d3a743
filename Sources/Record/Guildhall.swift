import Logging
@_spi(System) import Store
import Synchronization
import Terms

/// The application: performs commands and answers queries of its capabilities on one database.
public final class Guildhall: Sendable {
    public let database: Database
    public let capabilities: Capabilities
    public let metrics = Metrics()
    /// Where people reach the server, for links in mails: such as `https://partners.example.com`, without a slash at the end.
    public let publicURL: String
    package let clock: Clock
    package let logger: Logger
    /// What capabilities bring along for as long as the process runs.
    package let services: Services
    let seeds: SeedSource
    let authority: any Authority
    package let security: SecurityLog
    let knownCallers = KnownCallers()
    private let vendors = DecodedBodies<Vendor>()
    private let compiled = Mutex<[CompiledKey: Program]>([:])

    private struct CompiledKey: Hashable {
        let vendor: ID<Vendor>
        let version: Int
        /// A publication whose commit failed may be followed by another of the same number.
        let published: Instant
    }

    package init(
        database: Database, capabilities: Capabilities, authority: any Authority, clock: Clock, seeds: SeedSource,
        publicURL: String, services: Services, logger: Logger
    ) {
        (self.database, self.capabilities, self.authority) = (database, capabilities, authority)
        (self.clock, self.seeds, self.publicURL) = (clock, seeds, publicURL)
        (self.services, self.logger) = (services, logger)
        security = SecurityLog(logger)
    }

    /// The version of the vendor's program in force at a moment. Compiled once and kept: a published version never changes.
    package func program(of vendor: Vendor, at now: Instant, _ snapshot: Snapshot) throws -> Program {
        guard let version = vendor.version(at: now) else { throw Problem.notFound("program") }
        return try program(version, of: vendor, snapshot)
    }

    /// - Throws: `Problem.notFound` when the vendor has published no version of this number; one that never began is found.
    func program(_ number: Int, of vendor: Vendor, _ snapshot: Snapshot) throws -> Program {
        let all = vendor.versions + vendor.neverBegan
        guard let version = all.first(where: { $0.version == number }) else {
            throw Problem.notFound(PublishedProgram.noun)
        }
        return try program(version, of: vendor, snapshot)
    }

    private func program(_ version: Vendor.PublishedVersion, of vendor: Vendor, _ snapshot: Snapshot) throws -> Program
    {
        let key = CompiledKey(vendor: vendor.id, version: version.version, published: version.published)
        if let program = compiled.withLock({ $0[key] }) { return program }
        let rows = try snapshot.query(
            "SELECT body FROM {programs} WHERE number = $1", [.integer(Int64(version.version))],
            in: VendorScope(vendor: vendor.id.text))
        guard let row = rows.first else { throw Problem.notFound(PublishedProgram.noun) }
        let published = try JSON.decode(PublishedProgram.self, from: try row.text(0))
        var program = try Program(published.source).published(version.version, effective: version.effective)
        if let before = vendor.versions.last(where: { $0.from < version.from }) {
            program = program.following(
                try self.program(of: vendor, at: before.from, snapshot), announced: program.zone.day(version.published))
        }
        compiled.withLock { $0[key] = program }
        return program
    }

    package func vendor(_ id: ID<Vendor>, _ snapshot: Snapshot) throws -> Vendor {
        let rows = try snapshot.query("SELECT body FROM {vendors}", [], in: VendorScope(vendor: id.text))
        guard let row = rows.first else { throw Problem.notFound("vendor") }
        return try vendors.value(id.text, try row.text(0))
    }
}

/// What capabilities bring along for as long as the process runs, by its type: a folder of files, the work of hashing passwords.
package struct Services: Sendable {
    private var all: [ObjectIdentifier: any Sendable] = [:]

    package init() {}

    package mutating func add<Service: Sendable>(_ service: Service) { all[ObjectIdentifier(Service.self)] = service }

    /// - Returns: nil in a process that has nothing of the kind.
    package func find<Service: Sendable>(_: Service.Type) -> Service? {
        all[ObjectIdentifier(Service.self)] as? Service
    }

    /// - Precondition: the application was made with it.
    package subscript<Service: Sendable>(_ type: Service.Type) -> Service {
        guard let found = find(type) else { preconditionFailure("the application was made without \(type)") }
        return found
    }
}
