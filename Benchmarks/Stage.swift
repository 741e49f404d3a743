import Channel
import Commerce
import Foundation
import Logging
import Members
import Record
import Store
import Terms

/// A vendor with one partner, which has signed, and one product.
struct Stage: Sendable {
    let guildhall: Guildhall
    let reseller: Credential
    let adminSecret: String
    /// Tells one run's end customers from another's.
    private let run = UInt32.random(in: 0...UInt32.max)

    /// Founds the vendor.
    init(_ program: String, on guildhall: Guildhall) async throws {
        self.guildhall = guildhall
        let admin = Secret.random()
        adminSecret = admin.text
        guard let vendor = ID<Vendor>("vendor_bench\(UInt32.random(in: 0...UInt32.max))") else {
            throw CancellationError()
        }
        _ = try await guildhall.found(
            Founding(id: vendor, name: "Bench", sandbox: true, source: try programSource(program), admin: admin))
        let document = try await guildhall.keepFile(
            name: "agreement.txt", bytes: Array("Signed.".utf8), as: .secret(admin), .plain
        ).reply
        let partner = try await Self.perform(
            guildhall, "admit_partner",
            [
                "name": "Alpha", "country": "US", "type": "invested",
                "paper": ["name": "Sam Signer", "day": "2026-01-05", "file": Node(.string(document.id.text))],
            ], .secret(admin))
        guard let id = partner["id"]?.text.flatMap(PartnerID.init) else { throw CancellationError() }
        let key = try await guildhall.perform(
            CreateKey(name: "bench", role: .reseller, partner: id), as: .secret(admin), .plain
        ).reply
        reseller = .secret(Secret(key.secret ?? ""))
        _ = try await Self.perform(
            guildhall, "add_product",
            [
                "sku": "B-1", "name": "Backup", "product_line": "backup",
                "price": ["amount": "1000.00", "currency": "USD"],
            ],
            .secret(admin))
    }

    func register(_ number: Int) async throws {
        let command = try JSON.decode(
            RegisterDeal.self,
            from: """
                {"customer": {"name": "Customer \(run) number \(number)", "country": "US"}, "product_line": "backup", \
                "units": 100, "bant": {"budget": "approved", "authority": "head of IT", "need": "retention", \
                "timing": "this quarter"}}
                """)
        _ = try await guildhall.perform(command, as: reseller, .plain)
    }

    func quote() async throws {
        let command = try JSON.decode(
            MakeQuote.self,
            from: """
                {"customer": {"name": "Borealis Foods", "country": "US"}, "lines": [{"sku": "B-1", "units": 100}]}
                """)
        _ = try await guildhall.perform(command, as: reseller, .plain)
    }

    /// The same vendor, reached through another server.
    func on(_ other: Guildhall) -> Stage {
        Stage(guildhall: other, reseller: reseller, adminSecret: adminSecret)
    }

    private init(guildhall: Guildhall, reseller: Credential, adminSecret: String) {
        (self.guildhall, self.reseller, self.adminSecret) = (guildhall, reseller, adminSecret)
    }

    @discardableResult
    private static func perform(
        _ guildhall: Guildhall, _ name: String, _ arguments: Node, _ credential: Credential
    ) async throws -> Node {
        guard let operation = Capabilities.channel.operations[name] else { throw CancellationError() }
        return try await operation.run(guildhall, arguments, credential, .english)
    }
}

extension Guildhall {
    /// A server's own on a database.
    static func open(_ url: String) async throws -> Guildhall {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let opened = try await Database.open(
            try DatabaseURL(url), layout: try Capabilities.channel.layout(), logger: logger)
        let files = FileFolder(path: NSTemporaryDirectory() + "guildhall-bench-\(UUID().uuidString)", limit: 1 << 20)
        return Guildhall(database: opened, files: files, logger: logger)
    }
}
