import Channel
import Foundation
import Logging
import Members
import Record
import Store
import Terms

/// A quarter's incentive and a contest over so many lines of orders, a hundred a partner: what counts of them since their first day, their
/// settlement, and a partner's rank on a page.
struct SubprogramBenchmark {
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
            Founding(id: vendor, name: "Bench", sandbox: true, source: try source(), admin: admin))
        let credential = Credential.secret(admin)
        let partner = try await bring(guildhall, credential)
        let today = Day(text(Date()))!
        let clock = ContinuousClock()
        let start = clock.now
        for (terms, more) in [
            (
                "sales-incentives",
                #""goals": [{"measure": "units", "count": 50}], "reward": {"kind": "rebate", "rate": "3%"}"#
            ), ("rebate", #""ranked_by": "net_revenue", "prizes": [{"goods": "a weekend"}]"#),
        ] {
            let days = #""from": "\#(today.adding(days: -60))", "through": "\#(today.adding(days: 1))""#
            _ = try await Self.perform(
                "make_subprogram", #"{"terms": "\#(terms)", "title": "Bench", "text": "All.", \#(days), \#(more)}"#,
                guildhall, credential)
        }
        _ = try await guildhall.runDue(vendor)
        report("counted", start.duration(to: clock.now).seconds, "s")
        try await rank(partner, guildhall, credential)
        let counted = clock.now
        let later = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)).adding(days: 4)
        _ = try await Self.perform("move_clock", #"{"to": "\#(later)"}"#, guildhall, credential)
        report("settled", counted.duration(to: clock.now).seconds, "s")
        report("peak memory", Double(StandingBenchmark.peakMemory() ?? 0), "B")
        await opened.close()
    }

    /// The sample program, where nobody has to accept terms first, and with a contest in the place of its plan.
    private func source() throws -> ProgramSource {
        try programSource(program).setting([
            ("subprograms.sales-incentives.accept", false), ("subprograms.rebate.accept", false),
            ("subprograms.rebate.kind", Node(.string("contest"))),
        ])
    }

    /// Partners and an order of each; a partner of them.
    private func bring(_ guildhall: Guildhall, _ credential: Credential) async throws -> PartnerID {
        _ = try await Self.perform(
            "add_product",
            #"""
            {"sku": "B-1", "name": "Backup", "product_line": "backup", "from": "2020-01-01", \#
            "price": {"amount": "1000.00", "currency": "USD"}}
            """#, guildhall, credential)
        var partners = "external_id,name,country,type\n"
        var orders = "external_id,partner,placed,sku,units,net,currency,list,customer_name,customer_country\n"
        let placed = Day(text(Date()))!.adding(days: -30)
        for number in 0..<lines / Self.each {
            partners += "P-\(number),Partner \(number),US,invested\n"
            let line =
                "O-\(number),P-\(number),\(placed),B-1,\(1 + number % 7),900.00,USD,1000.00,Customer \(number),US\n"
            orders += String(repeating: line, count: Self.each)
        }
        for (kind, text) in [(ImportKind.partners, partners), (.orders, orders)] {
            let report = try await guildhall.importFile(
                kind, name: "bench.csv", bytes: Array(text.utf8), ImportOptions(language: .english), as: credential)
            guard report.isWritten, report.faults.isEmpty else {
                throw CocoaError(
                    .fileReadCorruptFile, userInfo: [NSDebugDescriptionErrorKey: "\(report.faults.prefix(3))"])
            }
        }
        let page = try await Self.perform("list_partners", #"{"limit": 1}"#, guildhall, credential)
        guard let id = page["items"]?[0]?["id"]?.text.flatMap(PartnerID.init) else { throw CancellationError() }
        return id
    }

    /// What a partner's page asks for.
    private func rank(_ partner: PartnerID, _ guildhall: Guildhall, _ credential: Credential) async throws {
        let key = try await guildhall.perform(
            CreateKey(name: "bench", role: .reseller, partner: partner), as: credential, .plain
        ).reply
        let own = Credential.secret(Secret(key.secret ?? ""))
        let contests = try await Self.perform("list_subprograms", #"{"kind": "contest"}"#, guildhall, own)
        let asked = #"{"subprogram": "\#(contests["items"]?[0]?["id"]?.text ?? "")"}"#
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<200 {
            let start = clock.now
            _ = try await Self.perform("show_ranking", asked, guildhall, own)
            times.append(start.duration(to: clock.now).seconds)
        }
        report("rank", times.sorted()[197], "s")
    }

    private func text(_ date: Date) -> String {
        String(Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1_000)).description.prefix(10))
    }

    private static func perform(
        _ name: String, _ arguments: String, _ guildhall: Guildhall, _ credential: Credential
    ) async throws -> Node {
        guard let operation = Capabilities.channel.operations[name] else { throw CancellationError() }
        return try await operation.run(guildhall, try JSON.parse(arguments), credential, .english)
    }
}
