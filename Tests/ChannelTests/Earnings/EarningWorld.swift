import Record
import Testing

@testable import Channel
@testable import Terms

extension World {
    /// Rules of earnings that tests need, for a product line of their own.
    static let earning: [(path: String, value: Node)] = {
        guard let items = (try? YAML.parse(earningText))?.items else { return [] }
        return items.map { (path: "earnings.rules.+", value: $0) }
    }()

    private static let earningText = """
        - id: rebated
          label: {en: Commission, de: Provision}
          clause: "8.1"
          kind: commission
          on: invoice
          rate: 5%
          when: order.product_line == 'rebated'
          payable: {after: customer_payment}
          caps: [{most: [100000.00 USD], per: partner, over: year}]
        - id: quarterly
          label: {en: Quarter's rebate, de: Quartalsbonus}
          clause: "9"
          kind: rebate
          on: period_end
          gathers: invoice
          every: quarter
          rate: 1%
          when: order.product_line == 'rebated'
        """

    /// What a history has, and what alpha earned and was paid by the month after it, by kind.
    func earned(_ history: History) async throws -> [String: String] {
        var ids = history.ids.merging(try await earnEverything()) { one, _ in one }
        try setClock("2026-07-02T10:00")
        try await guildhall.runDue(vendor)
        ids.merge(try await payEverything()) { one, _ in one }
        for (kind, list) in [("earning", "list_earnings"), ("gathering", "list_gatherings")] {
            let found = try await run(list, "{partner: \(id("alpha"))}", as: "manager")
            ids[kind] = try #require(found["items"]?[0]?["id"]?.text)
        }
        return ids
    }

    /// What partners earn before the clock moves on: a referral with all that becomes of it, a service delivered. Their ids by kind.
    @discardableResult
    func earnEverything() async throws -> [String: String] {
        let customer = "{name: Avocet Air, country: US}"
        let hundred = "{amount: \"100.00\", currency: USD}"
        let referral = try await run("record_referral", "{customer: \(customer)}", as: "alpha")["id"]?.text ?? ""
        try await run("set_referral_rate", "{referral: \(referral), rate: 8%, reason: because}", as: "manager")
        let shares = "[{partner: \(id("alpha")), weight: 2}, {partner: \(id("beta")), weight: 1}]"
        try await run("share_referral", "{referral: \(referral), shares: \(shares), reason: because}", as: "manager")
        let invoice = try await sell("E-1", to: customer, "1000.00")
        for amount in ["400.00", "600.00"] {
            try await run(
                "record_customer_payment",
                "{customer_invoice: \(invoice), amount: {amount: \"\(amount)\", currency: USD}}", as: "manager")
        }
        try await run(
            "return_customer_payment", "{customer_invoice: \(invoice), amount: \(hundred), reason: because}",
            as: "manager")
        try await run(
            "credit_customer_invoice", "{customer_invoice: \(invoice), amount: \(hundred), reason: because}",
            as: "manager")
        let engagement = try await run(
            "hand_in_engagement",
            "{customer: \(customer), kind: migration, value: \(hundred), licence_value: \(hundred)}",
            as: "alpha")
        try await run("approve_engagement", "{engagement: \(engagement["id"]?.text ?? "")}", as: "manager")
        for partner in ["alpha", "beta"] {
            try await run(
                "set_payment_details",
                "{holder: \(partner) account, account: DE89370400440532013000, tax_number: \"1234567\"}", as: partner)
        }
        try await run("end_referral", "{referral: \(referral), reason: because}", as: "manager")
        return [
            "referral": referral, "customer_invoice": invoice, "engagement": engagement["id"]?.text ?? "",
        ]
    }

    /// Records what an end customer was invoiced for, of the product line that earns.
    @discardableResult
    func sell(_ number: String, to customer: String, _ net: String, of partner: String? = nil) async throws -> String {
        let line = "{sku: R-1, product_line: rebated, units: 1, net: {amount: \"\(net)\", currency: USD}}"
        let whose = partner.map { ", partner: \(id($0))" } ?? ""
        return try await run(
            "record_customer_invoice", "{number: \(number), customer: \(customer), lines: [\(line)]\(whose)}",
            as: "manager")[
                "id"]?.text ?? ""
    }

    /// What was earned is paid out once the clock has moved on: one payout arrives, one comes back.
    @discardableResult
    func payEverything() async throws -> [String: String] {
        let statements = try await run("list_statements", "{partner: \(id("alpha"))}", as: "manager")
        let statement = statements["items"]?[0]?["id"]?.text ?? ""
        try await run("record_own_invoice", "{statement: \(statement), number: A-1}", as: "alpha")
        let prepared = try await run("prepare_payout_run", as: "manager")["id"]?.text ?? ""
        try await run("approve_payout_run", "{run: \(prepared)}", as: "admin")
        try await run(
            "write_payout_file",
            "{run: \(prepared), form: pain.001, debtor: Acme, debtor_account: DE89370400440532013000}", as: "admin")
        let paid = try await run("list_payouts", "{run: \(prepared)}", as: "manager")["items"]?.items ?? []
        let payouts = paid.sorted { one, _ in one["partner"]?.text == id("alpha") }.compactMap { $0["id"]?.text }
        try #require(payouts.count == 2)
        try await run("confirm_payout", "{payout: \(payouts[0])}", as: "manager")
        try await run("return_payout", "{payout: \(payouts[1]), reason: because}", as: "manager")
        try await run("read_payment_details", "{partner: \(id("alpha")), reason: because}", as: "manager")
        return ["statement": statement, "run": prepared, "payout": payouts[0]]
    }
}
