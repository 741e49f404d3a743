import Finance
import Record
import Terms

/// Commissions on so many lines that a vendor sold itself to referred customers, a hundred a partner, from the first notice to issued
/// statements, on an empty database and through the one path of every command.
struct CommissionBenchmark {
    let program: String
    let database: String
    let lines: Int
    private static let each = 100

    func run() async throws {
        let vendor = try await BenchVendor(
            try programSource(program), on: database, named: program.lastPart, sandbox: true)
        let partners = try await bring(lines / Self.each, to: vendor)
        let clock = ContinuousClock()
        let start = clock.now
        try await sell(partners, of: vendor)
        let sold = clock.now
        try await vendor.moveClock(days: 35)
        report("earnings", start.duration(to: sold).seconds, "s")
        report("statements", sold.duration(to: clock.now).seconds, "s")
        try await balances(LedgerBook(vendor.id, in: vendor.guildhall.database))
        report("peak memory", Double(StandingBenchmark.peakMemory() ?? 0), "B")
        await vendor.close()
    }

    private func bring(_ count: Int, to vendor: BenchVendor) async throws -> [PartnerID] {
        try await vendor.bringPartners(count)
        var found: [PartnerID] = []
        var after: String?
        repeat {
            let asked = #"{"limit": 200\#(after.map { #", "after": "\#($0)""# } ?? "")}"#
            let page = try await vendor.perform("list_partners", asked)
            found += (page["items"]?.items ?? []).compactMap { $0["id"]?.text.flatMap(PartnerID.init) }
            after = page["next"]?.text
        } while after != nil
        guard found.count == count else { throw CancellationError() }
        return found
    }

    /// For each partner the first notice, the vendor's sale and the customer's payment; eight at a time.
    private func sell(_ partners: [PartnerID], of vendor: BenchVendor) async throws {
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
                        try await vendor.perform("record_referral", #"{"partner":"\#(partners[place])",\#(customer)}"#)
                        let invoice = try await vendor.perform(
                            "record_customer_invoice", #"{"number":"S-\#(place)",\#(customer),"lines":[\#(sold)]}"#)
                        try await vendor.perform(
                            "record_customer_payment", #"{"customer_invoice":"\#(invoice["id"]?.text ?? "")"}"#)
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
}
