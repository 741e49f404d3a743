import Channel
import Foundation
import Members
import Record
import Store
import Terms

/// A vendor on a database of its own, with its admin's key.
struct BenchVendor: Sendable {
    let guildhall: Guildhall
    let id: ID<Vendor>
    let admin: Credential

    /// Opens the database and founds the vendor there.
    ///
    /// - Parameters:
    ///   - database: its URL.
    ///   - name: what its id is made of.
    init(_ source: ProgramSource, on database: String, named name: String, sandbox: Bool) async throws {
        guard let id = ID<Vendor>("vendor_\(name)") else { throw CancellationError() }
        let secret = Secret.random()
        self.id = id
        admin = .secret(secret)
        guildhall = try await Guildhall.open(database)
        _ = try await guildhall.found(Founding(id: id, name: "Bench", sandbox: sandbox, source: source, admin: secret))
    }

    /// Performs an operation, as the admin where nobody else is named.
    @discardableResult
    func perform(_ name: String, _ arguments: String, as credential: Credential? = nil) async throws -> Node {
        guard let operation = Capabilities.channel.operations[name] else { throw CancellationError() }
        return try await operation.run(guildhall, try JSON.parse(arguments), credential ?? admin, .english)
    }

    /// Brings in a file.
    ///
    /// - Parameter count: so many of its rows are new; all where left out.
    func bring(_ kind: ImportKind, _ text: String, expecting count: Int? = nil) async throws {
        let done = try await guildhall.importFile(
            kind, name: "bench.csv", bytes: Array(text.utf8), ImportOptions(language: .english), as: admin)
        guard done.isWritten, done.faults.isEmpty, done.added == count ?? done.rows else {
            let what = "\(done.added) of \(done.rows) \(kind) were added: \(done.faults.prefix(3))"
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSDebugDescriptionErrorKey: what])
        }
    }

    /// Brings in so many partners, `P-0` and so on.
    func bringPartners(_ count: Int) async throws {
        var text = "external_id,name,country,type\n"
        for number in 0..<count { text += "P-\(number),Partner \(number),US,invested\n" }
        try await bring(.partners, text)
    }

    /// Adds a product, `B-1`.
    func addProduct() async throws {
        try await perform(
            "add_product",
            #"""
            {"sku": "B-1", "name": "Backup", "product_line": "backup", "from": "2020-01-01", \#
            "price": {"amount": "1000.00", "currency": "USD"}}
            """#)
    }

    /// Moves a sandbox's clock so many days ahead of the time that it is, and lets everything happen that is due by then.
    func moveClock(days: Int64) async throws {
        try await perform("move_clock", #"{"to": "\#(Self.now.adding(days: days))"}"#)
    }

    func close() async { await guildhall.database.close() }

    /// The time that it is.
    static var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
