import Testing

@testable import Channel
@testable import Terms

extension World {
    /// A yearly fee of distributors that is agreed with each, and an allowance of everybody.
    static let dues: [(path: String, value: Node)] = {
        guard let members = (try? YAML.parse(duesText))?.members else { return [] }
        return members.map { (path: $0.key, value: $0.value) }
    }()

    /// For tests of what falls due besides.
    static let withoutFees: [(path: String, value: Node)] = [("fees", Node(.list([])))]

    private static let duesText = """
        fees:
          - id: yearly
            label: {en: Yearly fee, de: Jahresgebühr}
            clause: "1"
            types: [distributor]
            amount: agreed
        allowances:
          - id: kits
            label: {en: Marketing kits, de: Marketing-Pakete}
            clause: "1"
            unit: {en: kits, de: Pakete}
            count: 100000
            period: calendar
        """

    /// A fee that is agreed and invoiced, and something used of an allowance, into the ids of a history.
    func due(_ ids: inout [String: String]) async throws {
        let fee = try await run(
            "agree_fee",
            "{partner: \(id("delta")), fee: yearly, amount: {amount: \"900.00\", currency: USD}, reason: because}",
            as: "manager")
        ids["fee"] = fee["id"]?.text
        let use = try await run("use_allowance", "{allowance: kits, count: 2, note: a fair}", as: "alpha")
        ids["use"] = use["id"]?.text
    }

    /// Pays what delta was invoiced of its fee, since nobody registers while a payment is late.
    func payDues() async throws {
        let invoices = try await run("list_invoices", "{partner: \(id("delta"))}", as: "manager")["items"]?.items ?? []
        for invoice in invoices
        where invoice["fee"] != nil && invoice["voided"] == nil && invoice["paid"]?["amount"]?.text == "0.00" {
            try await run("record_payment", "{invoice: \(invoice["id"]?.text ?? "")}", as: "manager")
        }
    }

    /// A fee that ends with its membership, and a use that is taken back.
    func dueEverything() async throws {
        let made = try await run("admit_partner", "{name: Zeta, country: US, type: distributor}", as: "admin")
        let partner = made["id"]?.text ?? ""
        try await run(
            "agree_fee",
            "{partner: \(partner), fee: yearly, amount: {amount: \"900.00\", currency: USD}, reason: because}",
            as: "manager")
        try await run("terminate_partner", "{partner: \(partner), clause: \"5.1\", reason: because}", as: "admin")
        try await guildhall.runDue(vendor)
        let use = try await run("use_allowance", "{allowance: kits}", as: "alpha")["id"]?.text ?? ""
        try await run("return_allowance", "{use: \(use), reason: because}", as: "manager")
    }
}
