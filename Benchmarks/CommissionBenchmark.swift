import Channel
import Finance
import Foundation
import Logging
import Members
import Record
import Store
import Terms

/// Commissions on so many lines that a vendor sold itself to referred customers, a hundred a partner, from the first notice to issued
/// statements, on an empty database and through the one path of every command.
struct CommissionBenchmark {
    let program: String
    let database: String
    let lines: Int
    private static let each = 100

    func run() async throws {
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let opened = try await Database.open(
            try DatabaseURL(database), layout: try Capabilities.channel.layout(), logger: logger)
        let guildhall = Guildhall(database: opened, logger: logger)
        guard let vendor = ID<Vendor>("vendor_\(URL(fileURLWithPath: program).lastPathComponent)") else { return }
        let admin = Secret.random()
        _ = try await guildhall.found(
            Founding(id: vendor, name: "Bench", sandbox: true, source: try programSource(program), admin: admin))
        let partners = try await bring(lines / Self.each, guildhall, .secret(admin))
        let clock = ContinuousClock()
        let start = clock.now
        try await sell(partners, guildhall, .secret(admin))
        let sold = clock.now
        let later = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)).adding(days: 35)
        _ = try await Self.perform("move_clock", #"{"to": "\#(later)"}"#, guildhall, .secret(admin))
        report("earnings", start.duration(to: sold).seconds, "s")
        report("statements", sold.duration(to: clock.now).seconds, "s")
        try await balances(LedgerBook(vendor, in: opened))
        report("peak memory", Double(StandingBenchmark.peakMemory() ?? 0), "B")
        await opened.close()
    }

    private func bring(_ count: Int, _ guildhall: Guildhall, _ credential: Credential) async throws -> [PartnerID] {
        var text = "external_id,name,country,type\n"
        for number in 0..<count { text += "P-\(number),Partner \(number),US,invested\n" }
        _ = try await guildhall.importFile(
            .partners, name: "partners.csv", bytes: Array(text.utf8), ImportOptions(language: .english), as: credential)
        var found: [PartnerID] = []
        var after: String?
        repeat {
            let asked = #"{"limit": 200\#(after.map { #", "after": "\#($0)""# } ?? "")}"#
            let page = try await Self.perform("list_partners", asked, guildhall, credential)
            found += (page["items"]?.items ?? []).compactMap { $0["id"]?.text.flatMap(PartnerID.init) }
            after = page["next"]?.text
        } while after != nil
        guard found.count == count else { throw CancellationError() }
        return found
    }

    /// For each partner the first notice, the vendor's sale and the customer's payment; eight at a time.
    private func sell(_ partners: [PartnerID], _ guildhall: Guildhall, _ credential: Credential) async throws {
        let line =
            #"{"sku":"B-1","product_line":"backup","units":1,"months":12,"net":{"amount":"10.01","currency":"USD"}}"#
        let sold = Array(repeating: line, count: Self.each).joined(separator: ",")
        let next = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    while true {
                        let place = next.next() - 1
                        guard place < partners.count else { return }
                        let customer = #""customer":{"name":"Customer number \#(place)","country":"US"}"#
                        _ = try await Self.perform(
                            "record_referral", #"{"partner":"\#(partners[place])",\#(customer)}"#, guildhall, credential
                        )
                        let invoice = try await Self.perform(
                            "record_customer_invoice", #"{"number":"S-\#(place)",\#(customer),"lines":[\#(sold)]}"#,
                            guildhall, credential)
                        _ = try await Self.perform(
                            "record_customer_payment", #"{"customer_invoice":"\#(invoice["id"]?.text ?? "")"}"#,
                            guildhall, credential)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Every account of every partner, as a report asks for them.
    private func balances(_ book: LedgerBook) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let found = try await book.balances()
        report("balances", start.duration(to: clock.now).seconds, "s")
        report("accounts", Double(found.count), "")
    }

    private static func perform(
        _ name: String, _ arguments: String, _ guildhall: Guildhall, _ credential: Credential
    ) async throws -> Node {
        guard let operation = Capabilities.channel.operations[name] else { throw CancellationError() }
        return try await operation.run(guildhall, try JSON.parse(arguments), credential, .english)
    }
}
