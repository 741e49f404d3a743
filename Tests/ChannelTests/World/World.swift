import Foundation
import Record
import Testing

@testable import Channel
@testable import Members
@testable import Partnership
@_spi(System) @testable import Store
@testable import Terms

/// A vendor that runs the sample program, with its people, four partners and two products, on a clock that stands still.
struct World: Sendable {
    let guildhall: Guildhall
    let clock: SettableClock
    let vendor: ID<Vendor>
    /// Secrets by the names of roles and cast.
    let secrets: [String: Secret]
    /// The partners' ids by name.
    let partners: [String: String]

    var database: Database { guildhall.database }

    /// Who is there: name, type, country. Alpha and gamma permit delta to register for them; omega has nobody's permission.
    static let cast: [(name: String, type: String, country: String)] = [
        ("alpha", "invested", "US"), ("beta", "invested", "US"), ("gamma", "authorized", "US"),
        ("delta", "distributor", "US"), ("omega", "distributor", "US"),
    ]

    /// Monday, 2026-03-02, ten in the morning in New York.
    static let start = Instant("2026-03-02T10:00:00-05:00")!

    /// Lends a world on an empty database of the backend.
    static func on<T>(
        _ backend: Backend, sandbox: Bool = false, _ changes: [(path: String, value: Node)] = [],
        _ body: (World) async throws -> T
    ) async throws -> T {
        try await backend.withPlace { url in
            let database = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let world = try await World(database, sandbox: sandbox, changes)
            defer { world.removeFiles() }
            do {
                let result = try await body(world)
                await database.close()
                return result
            } catch {
                await database.close()
                throw error
            }
        }
    }

    /// Founds a vendor on the database and admits its cast.
    init(
        _ database: Database, vendor: String = "vendor_acme", sandbox: Bool = false,
        _ changes: [(path: String, value: Node)] = [], ids: SeedSource = .counting()
    ) async throws {
        let clock = SettableClock(Self.start)
        let guildhall = Guildhall(
            database: database, clock: clock.clock, seeds: ids, passwordCost: PasswordCost(rounds: 16),
            files: FileFolder(path: NSTemporaryDirectory() + "guildhall-files-\(UUID().uuidString)", limit: 1 << 20),
            sealing: .random(), scenarioSeconds: 600, logger: quiet)
        self.guildhall = guildhall
        self.clock = clock
        self.vendor = try #require(ID(vendor))
        let prefix = "gh_\(vendor)_"
        var secrets = ["admin": Secret(prefix + "admin")]
        let source = changes.isEmpty ? try Self.source() : try Self.source().setting(changes)
        let founding = Founding(
            id: self.vendor, name: "Acme", sandbox: sandbox, source: source, admin: Secret(prefix + "admin"))
        #expect(try await guildhall.found(founding))
        let admin = Credential.secret(Secret(prefix + "admin"))

        func key(_ name: String, _ role: Role, _ partner: PartnerID?) async throws {
            let command = CreateKey(name: "\(name)", role: role, partner: partner)
            secrets[name] = Secret(try #require(try await guildhall.perform(command, as: admin).reply.secret))
        }
        try await key("manager", .channelManager, nil)
        try await key("seller", .vendorSeller, nil)
        var partners: [String: String] = [:]
        let document = try await guildhall.keepFile(
            name: "agreement.txt", bytes: Array("Signed.".utf8), as: admin, .plain
        ).reply.id
        let signed = PaperSignature(name: "Sam Signer", day: Day("2026-01-05")!, file: document)
        for member in Self.cast {
            let admit = AdmitPartner(
                name: "\(member.name.capitalized) Systems", country: "\(member.country)", domain: nil,
                type: member.type,
                dealRegistration: nil, paper: signed)
            let made = try await guildhall.perform(admit, as: admin).reply
            partners[member.name] = made.id.text
            try await key(member.name, made.role == .reseller ? .reseller : .distributor, made.id)
        }
        self.secrets = secrets
        self.partners = partners
        for (sku, line, price) in [("BACKUP-1", "backup", "1000.00"), ("MIGRATE-1", "migration", "500.00")] {
            try await run(
                "add_product",
                "{sku: \(sku), name: \(sku), product_line: \(line), price: {amount: \"\(price)\", currency: USD}, from: 2025-01-01}",
                as: "admin")
        }
        for reseller in ["alpha", "gamma"] {
            try await run("permit_distributor", "{distributor: \(id("delta")), permitted: true}", as: reseller)
        }
    }

    /// Removes the folder of files, if any were kept.
    func removeFiles() {
        if let path = guildhall.files?.path { try? FileManager.default.removeItem(atPath: path) }
    }

    /// The sample program that stands in the repository, with sections that tests need.
    static func source() throws -> ProgramSource {
        try published().setting(learning + joining + earning + subprograms + leading + dues)
    }

    /// The sample program as it stands in the repository.
    static func published() throws -> ProgramSource {
        let folder = root.appendingPathComponent("Programs/avepoint")
        return try ProgramSource(
            program: String(contentsOf: folder.appendingPathComponent("program.yaml"), encoding: .utf8),
            clauses: String(contentsOf: folder.appendingPathComponent("clauses.yaml"), encoding: .utf8))
    }

    /// The root of the package.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A partner's id by its name in the cast.
    func id(_ name: String) -> String { partners[name] ?? name }

    /// Somebody of the cast, whose name stands for a company with its people.
    func credential(_ actor: String) throws -> Credential { .played(try #require(secrets[actor])) }

    /// The same by the key alone, as a program asks.
    func key(_ actor: String) throws -> Credential { .secret(try #require(secrets[actor])) }

    /// The moment at which clocks in the program's zone show this.
    func moment(_ local: String) throws -> Instant {
        Zone("America/New_York")!.instant(try #require(LocalTime(local)))
    }

    func setClock(_ local: String) throws { clock.set(try moment(local)) }
}
