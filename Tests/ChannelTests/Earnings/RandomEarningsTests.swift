import Foundation
import Record
import Testing

@testable import Channel
@testable import Finance
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

/// Histories of what is earned on, paid, taken back and paid out, in any order: the ledger holds on the way and at the end.
@Suite("Random earnings")
struct RandomEarningsTests {
    /// So many commands each; `GUILDHALL_RANDOM_EARNINGS=10000` for a longer look.
    private static let steps =
        ProcessInfo.processInfo.environment["GUILDHALL_RANDOM_EARNINGS"].flatMap { Int($0) } ?? 500

    @Test(
        "However money comes and goes, the ledger holds, and statements say what it says",
        arguments: [1, 2] as [UInt64])
    func inMemory(_ seed: UInt64) async throws {
        try await World.on(.memory) { world in try await EarningPlay(world, seed).run(Self.steps) }
    }

    @Test("On a file and on PostgreSQL as well", arguments: Backend.durable)
    func durable(_ backend: Backend) async throws {
        try await World.on(backend) { world in try await EarningPlay(world, 3).run(400) }
    }
}

/// A random run of what earnings stand on and come to, by the people who do it.
private final class EarningPlay {
    private let world: World
    private var random: Seeded
    private var ids: [String: [String]] = [:]
    private var hours: Int64 = 0
    private var number = 0

    init(_ world: World, _ seed: UInt64) {
        self.world = world
        random = Seeded(seed)
    }

    func run(_ steps: Int) async throws {
        for name in ["alpha", "beta", "gamma"] { ids["partner", default: []].append(world.id(name)) }
        for name in ["alpha", "beta"] {
            try await world.run("set_payment_details", try #require(Samples.arguments("set_payment_details")), as: name)
        }
        for step in 1...steps {
            if random.chance(6) { try await passTime() }
            try await anything()
            if step % 250 == 0 { try await check() }
        }
        try await check()
        #expect(try await world.verify() == [])
        let again = try await Rerun(world.database, logger: quiet).run()
        #expect(again.differences.map(\.description) == [], "what was concluded is concluded again")
        let kinds = Set(try await world.kinds())
        for kind in [
            "earning.made", "earning.taken", "earning.released", "earning.held", "payout.started", "payout.paid",
            "statement.issued", "gathering.settled", "posting.made",
        ] {
            #expect(kinds.contains(kind), "the run never came to \(kind)")
        }
    }

    private func passTime() async throws {
        hours += Int64(1 + random.next() % 500)
        world.clock.set(World.start.adding(seconds: hours * 3_600))
        try await world.guildhall.runDue(world.vendor)
    }

    private static let operations = [
        "record_referral", "set_referral_rate", "share_referral", "end_referral", "record_customer_invoice",
        "record_customer_invoice", "record_customer_invoice", "record_customer_payment", "record_customer_payment",
        "record_customer_payment", "return_customer_payment", "credit_customer_invoice", "hand_in_engagement",
        "approve_engagement", "prepare_payout_run", "prepare_payout_run", "approve_payout_run", "approve_payout_run",
        "discard_payout_run", "write_payout_file", "confirm_payout", "confirm_payout", "return_payout",
        "record_own_invoice", "set_payment_details", "make_quote", "place_order", "confirm_order", "issue_invoice",
        "record_payment", "take_payment_back", "credit_invoice", "reduce_order",
    ]

    private func anything() async throws {
        let operation = random.pick(Self.operations)
        let roles = try #require(Capabilities.channel.operations[operation]).permission.roles
        // A run takes two, and soon after one another.
        let fixed = ["prepare_payout_run": "manager", "approve_payout_run": "admin"][operation]
        let actor = fixed ?? random.pick(RoleTests.actors.filter { roles.contains($0.role) }).name
        do {
            let reply = try await world.run(operation, arguments(operation), as: actor)
            note(reply)
            if operation == "approve_payout_run", let run = reply["id"]?.text {
                let payouts = try await world.run("list_payouts", "{run: \(run)}", as: "manager")
                (payouts["items"]?.items ?? []).forEach(note)
            }
            if operation == "record_payment", let invoice = reply["id"]?.text {
                let payments = try await world.run("list_payments", "{invoice: \(invoice)}", as: "manager")
                (payments["items"]?.items ?? []).forEach(note)
            }
        } catch is Problem {
        } catch is WordedRefusal {
        }
    }

    private func note(_ thing: Node) {
        guard let id = thing["id"]?.text, let kind = id.split(separator: "_").first else { return }
        ids[kind == "custinv" ? "customer_invoice" : String(kind), default: []].append(id)
    }

    private func arguments(_ operation: String) throws -> String {
        var known: [String: String] = [:]
        for (kind, nobodys) in Samples.unknown.sorted(by: { $0.key < $1.key }) {
            known[kind] = ids[kind].map { random.pick(Array($0.suffix(10))) } ?? nobodys
        }
        if operation == "share_referral" {
            let shares = world.partners.values.sorted().prefix(3).map {
                "{partner: \($0), weight: \(1 + random.next() % 7)}"
            }
            return
                "{referral: \(known["referral"] ?? ""), shares: [\(shares.joined(separator: ", "))], reason: because}"
        }
        if operation == "approve_payout_run" { known["run"] = ids["run"]?.last ?? "run_zzz" }
        if operation == "record_customer_invoice" { return customerInvoice(known) }
        var text = try #require(Samples.arguments(operation, known))
        text = text.replacing("Tern Air", with: random.pick(Self.customers))
        let partial = [
            "record_customer_payment", "return_customer_payment", "credit_customer_invoice", "record_payment",
            "credit_invoice", "issue_invoice",
        ]
        if partial.contains(operation), random.chance(40) {
            text = text.replacing("{", with: "{amount: \(amount(900)), ", maxReplacements: 1)
        }
        return text
    }

    private static let customers = ["Tern Air", "Curlew Rail", "Plover Ports", "Dunlin Dairy"]

    private func amount(_ most: UInt64) -> String {
        "{amount: \"\(1 + random.next() % most).\(10 + random.next() % 90)\", currency: USD}"
    }

    /// Of a partner, or of whoever referred the customer; of the line that earns, or another.
    private func customerInvoice(_ known: [String: String]) -> String {
        number += 1
        let line = random.chance(80) ? "rebated" : "backup"
        let lines = (1...(1 + Int(random.next() % 3))).map { place in
            "{sku: R-\(place), product_line: \(line), units: \(1 + random.next() % 9), net: \(amount(2_000))}"
        }
        let whose = random.chance(50) ? ", partner: \(known["partner"] ?? "")" : ""
        let customer = "{name: \(random.pick(Self.customers)), country: US}"
        return "{number: N-\(number), customer: \(customer), lines: [\(lines.joined(separator: ", "))]\(whose)}"
    }

    /// Every posting adds up, balances are their postings' sums, what is owed is what earnings and statements say.
    private func check() async throws {
        let ledger = try await LedgerCheck.run(LedgerBook(world.vendor, in: world.database))
        #expect(ledger.faults == [])
        try await checkStatements()
        let scope = VendorScope(vendor: world.vendor.text)
        let earnings = try await world.database.read { snapshot in
            try snapshot.query("SELECT body FROM {earnings}", in: scope).map {
                try JSON.decode(Earning.self, from: try $0.text(0))
            }
        }
        for earning in earnings {
            #expect(try !earning.standing.isNegative && !earning.amount.isNegative, "\(earning.id)")
        }
    }

    /// Each statement begins where the one before ended, and its lines lead to its end.
    private func checkStatements() async throws {
        let scope = VendorScope(vendor: world.vendor.text)
        let statements = try await world.database.read { snapshot in
            try snapshot.query("SELECT body FROM {statements} ORDER BY id", in: scope).map {
                try JSON.decode(Statement.self, from: try $0.text(0))
            }
        }
        var last: [String: Statement] = [:]
        for statement in statements {
            let key = "\(statement.partner) \(statement.closing.currency.code)"
            if let before = last[key] {
                #expect(statement.opening == before.closing && statement.from > before.through, "\(statement.number)")
            } else {
                #expect(statement.opening.isZero)
            }
            let sum = try statement.lines.sum(in: statement.closing.currency, \.amount)
            #expect(try statement.opening.adding(sum) == statement.closing, "\(statement.number)")
            last[key] = statement
        }
    }
}
