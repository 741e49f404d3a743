import Record
import Testing

@testable import Channel
@testable import Finance
@testable import Members
@testable import Store
@testable import Terms

@Suite("What partners earn")
struct EarningTests {
    private static let customer = "{name: Avocet Air, country: US}"
    private static let iban = "DE89370400440532013000"

    private func earnings(of partner: String, _ world: World) async throws -> [Node] {
        let found = try await world.run(
            "list_earnings", "{partner: \(world.id(partner)), rule: rebated, sort: oldest}", as: "manager")
        return found["items"]?.items ?? []
    }

    private func statuses(of partner: String, _ world: World) async throws -> [String?] {
        try await earnings(of: partner, world).map { $0["status"]?.text }
    }

    private func balance(_ account: String, of partner: String? = nil, _ world: World) async throws -> String {
        let whose = partner.map { "{partner: \(world.id($0))}" } ?? "{}"
        let found = try await world.run("list_balances", whose, as: "admin")
        return found["items"]?.items?.first { $0["account"]?.text == account }?["amount"]?["amount"]?.text ?? "0.00"
    }

    private func ledgerHolds(_ world: World) async throws {
        let check = try await LedgerCheck.run(LedgerBook(world.vendor, in: world.database))
        #expect(check.faults == [])
        #expect(check.postings > 0)
        #expect(try await world.verify() == [])
    }

    @Test("What is payable since the customer paid waits again when the payment goes back, until it is paid once more")
    func paymentBack() async throws {
        try await World.on(.memory) { world in
            let invoice = try await world.sell("S-1", to: Self.customer, "1000.00", of: "alpha")
            #expect(try await statuses(of: "alpha", world) == ["accrued"])
            let whole = "{customer_invoice: \(invoice)}"
            try await world.run("record_customer_payment", whole, as: "manager")
            #expect(try await statuses(of: "alpha", world) == ["payable"])
            try await world.run(
                "return_customer_payment", "{customer_invoice: \(invoice), reason: the bank took it back}",
                as: "manager")
            #expect(try await statuses(of: "alpha", world) == ["accrued"])
            let held = try await earnings(of: "alpha", world)
            #expect(held[0]["payable"] == nil && held[0]["standing"]?["amount"]?.text == "50.00")
            #expect(try await balance("payable", of: "alpha", world) == "0.00")
            try await ledgerHolds(world)
            try await world.run("record_customer_payment", whole, as: "manager")
            #expect(try await statuses(of: "alpha", world) == ["payable"])
            try await ledgerHolds(world)
        }
    }

    @Test("What its rule leaves standing waits for no payment of an invoice that was credited in whole")
    func creditedInWhole() async throws {
        let kept = try YAML.parse(
            """
            {id: kept, label: Kept, clause: "8.1", kind: commission, on: invoice, rate: 5%, \
            when: "order.product_line == 'rebated'", payable: {after: customer_payment}, clawback: {credit: none}}
            """)
        try await World.on(.memory, [("earnings.rules.+", kept)]) { world in
            let invoice = try await world.sell("S-1", to: Self.customer, "1000.00", of: "alpha")
            try await world.run("record_customer_payment", "{customer_invoice: \(invoice)}", as: "manager")
            try await world.run(
                "credit_customer_invoice", "{customer_invoice: \(invoice), reason: because}", as: "manager")
            let found = try await world.run(
                "list_earnings", "{partner: \(world.id("alpha")), rule: kept}", as: "manager")
            #expect(found["items"]?[0]?["status"]?.text == "payable")
            #expect(found["items"]?[0]?["standing"]?["amount"]?.text == "50.00")
            try await ledgerHolds(world)
        }
    }

    /// A run that pays alpha what it earned on an invoice that its customer has paid.
    private func preparedRun(_ world: World) async throws -> (invoice: String, run: String) {
        let invoice = try await world.sell("S-1", to: Self.customer, "1000.00", of: "alpha")
        try await world.run("record_customer_payment", "{customer_invoice: \(invoice)}", as: "manager")
        try await world.run(
            "set_payment_details", "{holder: Alpha, account: \(Self.iban), tax_number: \"778899\"}", as: "alpha")
        return (invoice, try await world.run("prepare_payout_run", as: "manager")["id"]?.text ?? "")
    }

    @Test("What is on its way to a partner stays so when its customer's payment goes back")
    func paymentBackAfterPayout() async throws {
        try await World.on(.memory) { world in
            let (invoice, run) = try await preparedRun(world)
            try await world.run("approve_payout_run", "{run: \(run)}", as: "admin")
            try await world.run(
                "return_customer_payment", "{customer_invoice: \(invoice), reason: because}", as: "manager")
            #expect(try await statuses(of: "alpha", world) == ["underway"])
            try await ledgerHolds(world)
        }
    }

    @Test("A run that was prepared before a payment went back cannot be approved")
    func staleRun() async throws {
        try await World.on(.memory) { world in
            let (invoice, run) = try await preparedRun(world)
            #expect(try await world.problem("approve_payout_run", "{run: \(run)}", as: "manager") != nil)
            try await world.run(
                "return_customer_payment", "{customer_invoice: \(invoice), reason: because}", as: "manager")
            let problem = try await world.problem("approve_payout_run", "{run: \(run)}", as: "admin")
            #expect(problem == .wrongState("payout_run.changed"))
        }
    }

    @Test("What a partner is owed, another is owed once the two became one, and both their statements say so")
    func merged() async throws {
        try await World.on(.memory) { world in
            try await world.sell("S-1", to: Self.customer, "1000.00", of: "gamma")
            let paid = try await world.sell("S-2", to: Self.customer, "400.00", of: "gamma")
            try await world.run("record_customer_payment", "{customer_invoice: \(paid)}", as: "manager")
            try await world.run(
                "merge_partners",
                "{partner: \(world.id("gamma")), into: \(world.id("beta")), reason: one company}", as: "admin")
            #expect(try await statuses(of: "gamma", world) == [])
            #expect(try await statuses(of: "beta", world) == ["accrued", "payable"])
            #expect(try await balance("accrued", of: "beta", world) == "-50.00")
            #expect(try await balance("payable", of: "beta", world) == "-20.00")
            #expect(try await balance("accrued", of: "gamma", world) == "0.00")
            #expect(try await balance("transfers", world) == "0.00")
            try await ledgerHolds(world)
            // What is earned later on what was the one's is the other's too.
            try await world.sell("S-3", to: Self.customer, "200.00", of: "gamma")
            #expect(try await statuses(of: "beta", world).count == 3)
            try world.setClock("2026-04-02T10:00")
            try await world.guildhall.runDue(world.vendor)
            // With the quarter's rebate of one percent.
            for (partner, closing) in [("beta", "96.00"), ("gamma", "0.00")] {
                let found = try await world.run(
                    "list_statements", "{partner: \(world.id(partner))}", as: "manager")
                #expect(found["items"]?[0]?["closing"]?["amount"]?.text == closing, "\(partner)")
            }
            try await ledgerHolds(world)
        }
    }

    @Test("Bank data are kept with no reply, and a file for the bank is had once")
    func keptReplies() async throws {
        try await World.on(.memory) { world in
            let run = try await preparedRun(world).run
            try await world.run("approve_payout_run", "{run: \(run)}", as: "admin")
            let terms = RequestTerms(idempotencyKey: "once")
            let write = WritePayoutFile(
                run: try #require(ID(run)), form: .csv, debtor: "Acme",
                debtorAccount: try #require(BankAccount("GB82WEST12345698765432")), debtorBic: nil, on: nil)
            let admin = try world.credential("admin")
            let first = try await world.guildhall.perform(write, as: admin, terms).reply
            #expect(first.content.contains(Self.iban))
            let again = try await world.guildhall.perform(write, as: admin, terms).reply
            #expect(again.content.isEmpty && again.name == first.name)
            let partner = try #require(PartnerID(world.id("alpha")))
            let read = ReadPaymentDetails(partner: partner, reason: "a call")
            let key = RequestTerms(idempotencyKey: "read")
            let open = try await world.guildhall.perform(read, as: admin, key).reply
            #expect(open.account == Self.iban && open.taxNumber == "778899")
            #expect(try await world.guildhall.perform(read, as: admin, key).reply.account == "•••• 3000")
            let replies = try await world.traces()["replies"] ?? []
            #expect(!replies.isEmpty && !"\(replies)".contains(Self.iban) && !"\(replies)".contains("778899"))
        }
    }

    @Test("Where a partner is paid is changed, and money is sent off, by who has shown lately that it is them")
    func confirmation() async throws {
        #expect(SetPaymentDetails.needsConfirmation && ReadPaymentDetails.needsConfirmation)
        try await World.on(.memory) { world in
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            let ada = try await world.signedIn("Ada")
            let details = try YAML.parse("{holder: Alpha, account: \(Self.iban), tax_number: \"1\"}")
            let operation = try #require(Capabilities.channel.operations["set_payment_details"])
            _ = try await operation.run(world.guildhall, details, ada, .english)
            world.pass(seconds: 3600)
            await #expect(throws: Problem.unconfirmed) {
                _ = try await operation.run(world.guildhall, details, ada, .english)
            }
        }
    }
}
