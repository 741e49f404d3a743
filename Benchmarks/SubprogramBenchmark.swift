import Channel
import Members
import Record
import Terms

/// A quarter's incentive and a contest over so many lines of orders, a hundred a partner: what counts of them since their first day, their
/// settlement, and a partner's rank on a page.
struct SubprogramBenchmark {
    let program: String
    let database: String
    let lines: Int
    private static let each = 100

    func run() async throws {
        let vendor = try await BenchVendor(try source(), on: database, named: program.lastPart, sandbox: true)
        let today = Day(String(BenchVendor.now.description.prefix(10)))!
        let partner = try await bring(to: vendor, placed: today.adding(days: -30))
        let clock = ContinuousClock()
        let start = clock.now
        for (terms, more) in [
            (
                "sales-incentives",
                #""goals": [{"measure": "units", "count": 50}], "reward": {"kind": "rebate", "rate": "3%"}"#
            ), ("rebate", #""ranked_by": "net_revenue", "prizes": [{"goods": "a weekend"}]"#),
        ] {
            let days = #""from": "\#(today.adding(days: -60))", "through": "\#(today.adding(days: 1))""#
            try await vendor.perform(
                "make_subprogram", #"{"terms": "\#(terms)", "title": "Bench", "text": "All.", \#(days), \#(more)}"#)
        }
        _ = try await vendor.guildhall.runDue(vendor.id)
        report("counted", start.duration(to: clock.now).seconds, "s")
        try await rank(partner, of: vendor)
        let counted = clock.now
        try await vendor.moveClock(days: 4)
        report("settled", counted.duration(to: clock.now).seconds, "s")
        report("peak memory", Double(StandingBenchmark.peakMemory() ?? 0), "B")
        await vendor.close()
    }

    /// The sample program, where nobody has to accept terms first, and with a contest in the place of its plan.
    private func source() throws -> ProgramSource {
        try programSource(program).setting([
            ("subprograms.sales-incentives.accept", false), ("subprograms.rebate.accept", false),
            ("subprograms.rebate.kind", Node(.string("contest"))),
        ])
    }

    /// Partners and an order of each; a partner of them.
    private func bring(to vendor: BenchVendor, placed: Day) async throws -> PartnerID {
        try await vendor.addProduct()
        let partners = lines / Self.each
        var orders = "external_id,partner,placed,sku,units,net,currency,list,customer_name,customer_country\n"
        for number in 0..<partners {
            let line =
                "O-\(number),P-\(number),\(placed),B-1,\(1 + number % 7),900.00,USD,1000.00,Customer \(number),US\n"
            orders += String(repeating: line, count: Self.each)
        }
        try await vendor.bringPartners(partners)
        try await vendor.bring(.orders, orders)
        let page = try await vendor.perform("list_partners", #"{"limit": 1}"#)
        guard let id = page["items"]?[0]?["id"]?.text.flatMap(PartnerID.init) else { throw CancellationError() }
        return id
    }

    /// What a partner's page asks for.
    private func rank(_ partner: PartnerID, of vendor: BenchVendor) async throws {
        let key = try await vendor.guildhall.perform(
            CreateKey(name: "bench", role: .reseller, partner: partner), as: vendor.admin, .plain
        ).reply
        let own = Credential.secret(Secret(key.secret ?? ""))
        let contests = try await vendor.perform("list_subprograms", #"{"kind": "contest"}"#, as: own)
        let asked = #"{"subprogram": "\#(contests["items"]?[0]?["id"]?.text ?? "")"}"#
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<200 {
            let start = clock.now
            try await vendor.perform("show_ranking", asked, as: own)
            times.append(start.duration(to: clock.now).seconds)
        }
        report("rank", times.sorted()[197], "s")
    }
}
