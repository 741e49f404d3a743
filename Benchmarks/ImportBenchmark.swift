import Channel
import Terms

/// A hundred thousand orders from a CSV file into an empty database, through the one path of every command.
struct ImportBenchmark {
    let program: String
    let database: String
    private static let orders = 100_000
    private static let partners = 1_000

    func run() async throws {
        let vendor = try await BenchVendor(
            try programSource(program), on: database, named: "import\(UInt32.random(in: 0...UInt32.max))",
            sandbox: false)
        try await vendor.addProduct()
        try await vendor.bringPartners(Self.partners)
        let file = Self.orderFile()
        let clock = ContinuousClock()
        let start = clock.now
        try await vendor.bring(.orders, file)
        report("orders imported", start.duration(to: clock.now).seconds, "s")
        let again = clock.now
        try await vendor.bring(.orders, file + "\n", expecting: 0)
        report("orders known again", again.duration(to: clock.now).seconds, "s")
        await vendor.close()
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
