import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Finance
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

@Suite("Random commands")
struct RandomCommandsTests {
    @Test("However commands come, nothing breaks what must always hold", arguments: [1, 2, 3] as [UInt64])
    func inMemory(_ seed: UInt64) async throws {
        try await World.on(.memory) { world in try await Play(world, seed).run(450) }
    }

    @Test("Nor on a file and on PostgreSQL", arguments: Backend.durable)
    func durable(_ backend: Backend) async throws {
        try await World.on(backend) { world in try await Play(world, 4).run(300) }
    }
}

/// A random run of commands by the whole cast, with what must hold checked on the way and at the end.
private final class Play {
    private let world: World
    private var random: Seeded
    private var ids: [String: [String]] = ["key": ["key_zzz"]]
    private var hours: Int64 = 0

    init(_ world: World, _ seed: UInt64) {
        self.world = world
        random = Seeded(seed)
    }

    func run(_ steps: Int) async throws {
        for name in ["alpha", "beta", "gamma"] { ids["partner", default: []].append(world.id(name)) }
        for name in ["delta", "omega"] { ids["distributor", default: []].append(world.id(name)) }
        for step in 1...steps {
            if random.chance(8) { try await passTime() }
            try await anything()
            if step % 100 == 0 { try await check() }
        }
        try await check()
        let ledger = try await LedgerCheck.run(LedgerBook(world.vendor, in: world.database))
        #expect(ledger.faults == [])
        #expect(ledger.postings > 0)
        #expect(try await world.verify() == [])
        let again = try await Rerun(world.database, logger: quiet).run()
        #expect(again.differences.map(\.description) == [], "what was concluded is concluded again")
        for days in [0, 30] {
            let day = Zone("America/New_York")!.day(World.start).adding(days: days)
            let trial = try await Trial(
                world.database, vendor: world.vendor, try World.source(), from: day, logger: quiet
            ).run()
            let sentences = trial.worded(in: .english).partners.flatMap(\.differences).map(\.sentence)
            #expect(sentences == [], "under the same terms, tried from \(day), nothing differs")
        }
        let kinds = Set(try await world.kinds())
        for kind in [
            "deal.approved", "deal.declined", "quote.made", "order.placed", "payment.recorded", "command.refused",
            "credit_note.issued", "posting.made",
        ] {
            #expect(kinds.contains(kind), "the run never came to \(kind)")
        }
    }

    private func passTime() async throws {
        hours += Int64(1 + random.next() % 400)
        world.clock.set(World.start.adding(seconds: hours * 3_600))
        try await world.guildhall.runDue(world.vendor)
    }

    private func anything() async throws {
        let operations = [
            "register_deal", "register_deal", "register_deal", "approve_deal", "approve_deal", "approve_deal",
            "make_quote", "make_quote", "place_order", "place_order", "place_order", "place_order", "place_order",
            "confirm_order", "confirm_order", "confirm_order", "decline_order", "cancel_order",
            "issue_invoice", "issue_invoice", "issue_invoice", "record_payment", "record_payment", "record_payment",
            "void_invoice", "credit_invoice", "take_payment_back", "refund_payment", "reduce_order",
            "charge_list_price", "suspend_deal", "resume_deal", "extend_deal", "rescind_deal", "close_deal",
            "decline_deal", "grant_exception", "request_action", "answer_action", "revise_deal", "submit_deal",
            "start_review", "add_evidence", "view_deal", "hold_credit", "set_registration_access", "permit_distributor",
            "set_distribution_terms", "pursue_directly", "end_pursuit", "record_direct_purchase", "describe_customer",
            "open_vendor_quote", "set_price", "change_partner_type",
        ]
        let operation = random.pick(operations)
        let roles = try #require(Capabilities.channel.operations[operation]).permission.roles
        let cast = RoleTests.actors + [("beta", .reseller), ("gamma", .reseller), ("omega", .distributor)]
        let actor = random.pick(cast.filter { roles.contains($0.role) }).name
        do {
            let reply = try await world.run(operation, arguments(operation, actor), as: actor)
            if let id = reply["id"]?.text, let kind = id.split(separator: "_").first {
                ids[String(kind), default: []].append(id)
            }
        } catch is Problem {
        } catch is WordedRefusal {
        }
    }

    private func arguments(_ operation: String, _ actor: String) throws -> String {
        var known: [String: String] = [:]
        for kind in Samples.unknown.keys.sorted() {
            known[kind] = ids[kind].map { random.pick(Array($0.suffix(12))) } ?? "\(kind)_zzz"
        }
        var text = try #require(Samples.arguments(operation, known))
        let customers = ["Tern Air", "Curlew Rail", "Plover Ports", "Dunlin Dairy", "Heron Bank", "Sandpiper Hotels"]
        text = text.replacing("Tern Air", with: random.pick(customers))
        text = text.replacing("country: US", with: "country: \(random.pick(["US", "DE", "JP", "CL"]))")
        text = text.replacing("product_line: backup", with: "product_line: \(random.pick(["backup", "migration"]))")
        text = text.replacing("units: 5", with: "units: \(1 + random.next() % 40)")
        text = text.replacing(
            "units: 1}", with: "units: \(1 + random.next() % 30)}, {sku: MIGRATE-1, units: \(1 + random.next() % 9)}")
        text = text.replacing("hold: true", with: "hold: \(random.chance(30))")
        text = text.replacing("permitted: false", with: "permitted: \(random.chance(70))")
        text = text.replacing(
            "discount: 5%", with: "discount: \(random.next() % 101)%, bonus_share: \(random.next() % 101)%")
        text = text.replacing(
            "local_law", with: random.pick(["local_law", "collaboration", "another_customer"]))
        text = text.replacing("outcome: lost", with: "outcome: \(random.pick(["lost", "won"]))")
        text = text.replacing("App.I 5.6.2", with: random.pick(["App.I 5.6.1", "App.I 5.6.2"]))
        text = text.replacing("type: authorized", with: "type: \(random.pick(["authorized", "invested"]))")
        if operation == "register_deal" {
            if actor == "delta" || actor == "omega" {
                text = text.replacing("{customer", with: "{reseller: \(known["partner"] ?? ""), customer")
            }
            if random.chance(15) { text = text.replacing("{customer", with: "{draft: true, customer") }
        }
        if operation == "make_quote" {
            if ["alpha", "beta", "gamma"].contains(actor) {
                text = text.replacing("partner: \(known["partner"] ?? "")", with: "partner: \(world.id(actor))")
            }
            if random.chance(30) {
                text = text.replacing("{partner", with: "{distributor: \(world.id("delta")), partner")
            }
        }
        let billed = ["record_payment", "issue_invoice", "charge_list_price", "credit_invoice", "refund_payment"]
        if operation == "record_payment", random.chance(30) {
            text = text.replacing("{", with: "{overpaid: true, ", maxReplacements: 1)
        }
        if operation == "reduce_order", random.chance(80) {
            text = text.replacing(
                "{order", with: "{lines: [{line: 1, units: \(1 + random.next() % 9)}], order", maxReplacements: 1)
        }
        if billed.contains(operation), random.chance(40) {
            text = text.replacing(
                "{",
                with: "{amount: {amount: \"\(random.next() % 20_000).\(10 + random.next() % 90)\", currency: USD}, ",
                maxReplacements: 1)
        }
        return text
    }

    // MARK: What must always hold

    private func check() async throws {
        let deals: [Deal] = try await records()
        let today = Zone("America/New_York")!.day(world.clock.now)
        for deal in deals {
            let hasTerm = [.approved, .suspended, .expired, .won].contains(deal.status)
            #expect(!hasTerm || deal.approval != nil, "\(deal.id) is \(deal.status) without a term")
            #expect((deal.status == .draft) == (deal.submitted == nil))
            #expect((deal.status == .actionRequired) == (deal.actionRequested != nil), "\(deal.id) \(deal.status)")
            if deal.status == .approved || deal.status == .suspended {
                #expect(try #require(deal.approval).validThrough >= today, "\(deal.id) should have expired")
            }
            #expect(deal.orderedUnits >= 0 && deal.orders.count == Set(deal.orders).count)
        }
        checkOneApproval(deals)
        let quotes: [Quote] = try await records()
        for quote in quotes { checkTotals(quote.lines, quote.list, quote.total) }
        let orders: [Order] = try await records()
        let invoices: [Invoice] = try await records()
        for order in orders {
            checkTotals(order.lines, order.list, order.total)
            let own = invoices.filter { $0.order == order.id }
            #expect(own.map(\.id.text).sorted() == order.invoices.map(\.text).sorted())
            let plain = own.filter { $0.charge == nil }
            // What was credited for units that went back is no longer invoiced; other credits are.
            let billed = plain.filter { $0.voided == nil }.reduce(0) { $0 + $1.amount.minor - $1.credited.minor }
            #expect(order.invoiced.minor - order.credited.minor == billed)
            #expect(try billed <= order.standing.minor)
            #expect(try order.standing.minor >= 0)
            #expect(order.paid.minor == plain.reduce(0) { $0 + $1.paid.minor })
            #expect(
                order.charged.minor
                    == own.filter { $0.charge != nil && $0.voided == nil }.reduce(0) { $0 + $1.amount.minor })
            #expect(order.charged.minor <= order.list.minor - order.total.minor)
        }
        for invoice in invoices {
            #expect(invoice.paid.minor >= 0 && (0...invoice.amount.minor).contains(invoice.credited.minor))
            #expect(try invoice.open.minor == 0 || invoice.overpaid.minor == 0, "\(invoice.id)")
        }
        let numbers = invoices.map(\.number).sorted()
        #expect(Set(numbers).count == numbers.count, "each number once")
        let counted = Dictionary(grouping: numbers) { $0.prefix(5) }.mapValues { $0.compactMap { Int($0.suffix(5)) } }
        for (year, found) in counted { #expect(found == Array(1...found.count), "\(year) has no gap") }
        let journal = try await world.journal()
        #expect(try Journal.checkChain(journal).sequence == Int64(journal.count))
    }

    /// For one end customer and product line at most one registration is in force, but for exceptions.
    private func checkOneApproval(_ deals: [Deal]) {
        let held = deals.filter { deal in
            deal.status == .approved && !deal.exceptions.contains { $0.ground == .localLaw }
        }
        for (index, one) in held.enumerated() {
            for other in held[(index + 1)...]
            where other.partner != one.partner && other.terms.productLine == one.terms.productLine {
                let same = CompanyKey(one.terms.customer).matches(CompanyKey(other.terms.customer))
                #expect(!same, "\(one.id) and \(other.id) both hold")
            }
        }
    }

    private func checkTotals(_ lines: [PricedLine], _ list: Money, _ total: Money) {
        #expect(lines.reduce(0) { $0 + $1.list.minor } == list.minor)
        #expect(lines.reduce(0) { $0 + $1.net.minor } == total.minor)
        for line in lines {
            #expect((0...line.list.minor).contains(line.net.minor))
            #expect(line.list.minor == line.unitPrice.minor * Int64(line.units))
            let granted = line.decision.rules.filter(\.applied).compactMap { $0.amount?.minor }.reduce(0, +)
            #expect(granted == line.list.minor - line.net.minor)
            if let rate = line.rate { #expect((Rate.zero...Rate.one).contains(rate)) }
        }
    }

    private func records<Value: Entity>() async throws -> [Value] {
        let scope = VendorScope(vendor: world.vendor.text)
        return try await world.database.read { snapshot in
            try snapshot.query("SELECT body FROM {\(Value.table)} ORDER BY id", [], in: scope).map {
                try JSON.decode(Value.self, from: try $0.text(0))
            }
        }
    }
}
