import Terms
import Testing

extension World {
    /// Whatever can be said of records of end customers.
    func keepCustomers() async throws {
        func record(_ customer: String) async throws -> String {
            let known = try await run("describe_customer", "{customer: \(customer), segment: mills}", as: "seller")
            return try #require(known["id"]?.text)
        }
        let one = try await record("{name: Curlew Mills, country: US}")
        let other = try await record("{name: Curlew Milling, country: US}")
        try await run("change_customer", "{customer: \(one), name: Curlew, domains: [curlew.example]}", as: "manager")
        try await run("merge_customers", "{customer: \(other), into: \(one), reason: because}", as: "manager")
        let shown = try await run("show_customer", "{customer: \(one)}", as: "manager")
        let part = try #require(
            shown["record"]?["descriptions"]?.items?.first { $0["name"]?.text == "Curlew Milling" }?["id"]?.text)
        try await run("undo_customer_merger", "{customer: \(other), reason: because}", as: "manager")
        try await run("merge_customers", "{customer: \(other), into: \(one), reason: because}", as: "manager")
        try await run(
            "split_customer", "{customer: \(one), descriptions: [\(part)], reason: because}", as: "manager")
        try await tellCustomersApart(one)
    }

    func tellCustomersApart(_ one: String) async throws {
        let third = try await run(
            "describe_customer", "{customer: {name: Curlew Rail, country: US}, segment: rail}", as: "seller")
        try await run(
            "tell_customers_apart", "{customer: \(one), other: \(third["id"]?.text ?? ""), reason: because}",
            as: "manager")
    }
}
