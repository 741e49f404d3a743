import Channel
import Foundation
import Logging
import Members
import Record
import Store
import Terms

/// A hundred thousand orders from a CSV file into an empty database, through the one path of every command.
struct ImportBenchmark {
    let program: String
    let database: String
    private static let orders = 100_000
    private static let partners = 1_000

    func run() async throws {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let opened = try await Database.open(
            try DatabaseURL(database), layout: try Capabilities.channel.layout(), logger: logger)
        let guildhall = Guildhall(database: opened, logger: logger)
        guard let vendor = ID<Vendor>("vendor_import\(UInt32.random(in: 0...UInt32.max))") else { return }
        let admin = Secret.random()
        _ = try await guildhall.found(
            Founding(id: vendor, name: "Bench", sandbox: false, source: try programSource(program), admin: admin))
        guard let add = Capabilities.channel.operations["add_product"] else { return }
        _ = try await add.run(
            guildhall,
            [
                "sku": "B-1", "name": "Backup", "product_line": "backup",
                "price": ["amount": "1000.00", "currency": "USD"], "from": "2020-01-01",
            ], .secret(admin), .english)
        try await bring(.partners, Self.partnerFile(), guildhall, .secret(admin))
        let file = Self.orderFile()
        let clock = ContinuousClock()
        let start = clock.now
        try await bring(.orders, file, guildhall, .secret(admin))
        report("orders imported", start.duration(to: clock.now).seconds, "s")
        let again = clock.now
        try await bring(.orders, file + "\n", guildhall, .secret(admin), expecting: 0)
        report("orders known again", again.duration(to: clock.now).seconds, "s")
        await opened.close()
    }

    private func bring(
        _ kind: ImportKind, _ text: String, _ guildhall: Guildhall, _ credential: Credential,
        expecting count: Int? = nil
    ) async throws {
        let report = try await guildhall.importFile(
            kind, name: "bench.csv", bytes: Array(text.utf8), ImportOptions(language: .english), as: credential)
        guard report.isWritten, report.faults.isEmpty, report.added == count ?? report.rows else {
            throw CocoaError(.fileReadCorruptFile, userInfo: [NSDebugDescriptionErrorKey: "\(report)"])
        }
    }

    private static func partnerFile() -> String {
        var text = "external_id,name,country,type\n"
        for number in 0..<partners { text += "P-\(number),Partner \(number),US,invested\n" }
        return text
    }

    private static func orderFile() -> String {
        var text = "external_id,partner,placed,sku,units,net,currency,list,customer_name,customer_country\n"
        let first = Day(year: 2025, month: 1, day: 1)!
        for number in 0..<orders {
            let units = number % 50 + 1
            text += "O-\(number),P-\(number * 7 % partners),\(first.adding(days: number % 365)),B-1,\(units),"
            text += "\(units * 900).00,USD,\(units * 1_000).00,Customer \(number % 20_000),US\n"
        }
        return text
    }
}
