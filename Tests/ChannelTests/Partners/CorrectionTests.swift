import Record
import Testing

@testable import Channel
@testable import Enablement
@testable import Members
@testable import Store
@testable import Terms

@Suite("What was wrong is put right")
struct CorrectionTests {
    @Test(
        "A partner's name is put right everywhere, and what it was called is kept with the reason",
        arguments: Backend.both)
    func partner(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let alpha = "partner: \(world.id("alpha"))"
            let deal = try await world.register()
            let after = try await world.run(
                "correct_partner", "{\(alpha), name: Alpha Systemes SA, domain: www.ALPHA.example, reason: typo}",
                as: "manager")
            #expect(after["name"]?.text == "Alpha Systemes SA" && after["domain"]?.text == "alpha.example")
            #expect(after["country"]?.text == "US")
            let correction = after["corrections"]?.items?.first
            #expect(correction?["before"]?["name"]?.text == "Alpha Systems" && correction?["reason"]?.text == "typo")
            #expect(try await world.dealState(deal)["partner_name"]?.text == "Alpha Systemes SA")
            let given = try await world.run("list_permissions", as: "delta")["items"]?.items ?? []
            #expect(given.contains { $0["reseller_name"]?.text == "Alpha Systemes SA" })
            let again = try await world.problem(
                "correct_partner", "{\(alpha), name: Alpha Systemes SA, reason: typo}", as: "manager")
            #expect(again?.field == "/name")
            #expect(try await world.problem("correct_partner", "{\(alpha), reason: x, name: B}", as: "alpha") != nil)
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A certificate goes on at its holder's new employer from the day on, and stays what it was",
        arguments: Backend.both)
    func certificate(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let ada = try await world.employ("Ada")
            let old = try #require(try await world.certify(ada, "sales", "issued: 2026-02-01")["id"]?.text)
            let there = try await world.employ("Ada", at: "beta")
            let give = "{certificate: \(old), employee: \(there), reason: moved to Beta}"
            let stays = try await world.problem("transfer_certificate", give, as: "manager")
            #expect(stays?.kind == "wrong_state", "who has not left yet takes nothing along")
            try await world.run("remove_employee", "{employee: \(ada)}", as: "alpha")
            try world.setClock("2026-03-05T10:00")
            let new = try await world.run("transfer_certificate", give, as: "manager")
            #expect(new["holder"]?.text == "Ada" && new["issued"]?.text == "2026-02-01")
            #expect(new["since"]?.text == "2026-03-05" && new["continues"]?.text == old)
            #expect(try await world.certified("beta", on: "2026-03-04") == [])
            #expect(try await world.certified("beta", on: "2026-03-05") == ["\(there) sales"])
            #expect(try await world.certified("alpha", on: "2026-03-01") == ["\(ada) sales"])
            let kept = try await world.run("show_certificate", "{certificate: \(old)}", as: "alpha")
            #expect(kept["standing"]?.text == "valid" && kept["continued"]?["reason"]?.text == "moved to Beta")
            #expect(try await world.problem("transfer_certificate", give, as: "manager")?.kind == "wrong_state")
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "A person's name and address are put right wherever the record has them, but for what was signed",
        arguments: Backend.both)
    func person(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let made = try await world.run(
                "add_employee", "{name: Ada Lovelase, email: ada@alfa.example}", as: "alpha")
            let (employee, person) = (try #require(made["id"]?.text), try #require(made["person"]?.text))
            try await world.certify(employee, "sales")
            try await world.run(
                "invite_member", "{email: Ada@ALFA.example, role: account_admin, partner: \(world.id("alpha"))}",
                as: "admin")
            let correct = "{person: \(person), name: Ada Lovelace, email: ada@alpha.example, reason: two typos}"
            let after = try await world.run("correct_person", correct, as: "manager")
            #expect(after["name"]?.text == "Ada Lovelace" && after["email"]?.text == "ada@alpha.example")
            let shown = try await world.run("show_employee", "{employee: \(employee)}", as: "alpha")
            #expect(shown["name"]?.text == "Ada Lovelace" && shown["email"]?.text == "ada@alpha.example")
            let members =
                try await world.run("list_members", "{partner: \(world.id("alpha"))}", as: "admin")["items"]?.items
                ?? []
            #expect(members.contains { $0["email"]?.text == "ada@alpha.example" })
            #expect(!members.contains { $0["email"]?.text == "Ada@alfa.example" })
            #expect(
                try await world.problem(
                    "correct_person", "{person: \(person), name: Ada, reason: Ada Lovelace asked}", as: "manager")?
                    .field
                    == "/reason")
            try await world.run("add_employee", "{name: Ben, email: ben@alpha.example}", as: "alpha")
            #expect(
                try await world.problem(
                    "correct_person", "{person: \(person), email: BEN@alpha.example, reason: x}", as: "manager")?.field
                    == "/email")
            #expect(try await world.verify() == [])
            try await world.run("erase_person", "{person: \(person), reason: asked for}", as: "admin")
            #expect(try await world.places(of: ["lovela"]) == [])
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "Two partners that became one are one: what is open goes over, what was decided stays", arguments: Backend.both)
    func merged(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (alpha, beta) = (world.id("alpha"), world.id("beta"))
            let deal = try await world.register("{name: Tern Air, country: US}", as: "beta")
            let past = try await world.register("{name: Borealis, country: US}", as: "beta")
            try await world.run(
                "decline_deal", "{deal: \(past), clause: App.I 5.2.8, note: no}", as: "manager")
            let ben = try await world.employ("Ben", at: "beta")
            try await world.certify(ben, "sales", of: "beta", "issued: 2026-02-01")
            let member = try await world.enrol("Bea", .seller, at: "beta")
            try world.setClock("2026-03-05T10:00")
            let one = try await world.run(
                "merge_partners", "{partner: \(beta), into: \(alpha), reason: Alpha bought Beta}", as: "manager")
            #expect(one["id"]?.text == alpha && one["absorbed"]?.items?.first?["name"]?.text == "Beta Systems")
            let over = try await world.run("show_partner", "{partner: \(beta)}", as: "manager")
            #expect(over["status"]?.text == "terminated" && over["merged"]?["into"]?.text == alpha)
            #expect(try await world.dealState(deal)["partner"]?.text == alpha)
            #expect(try await world.dealState(past)["partner"]?.text == beta)
            #expect(try await world.status(deal) == "submitted", "it keeps its place")
            let employee = try await world.run("show_employee", "{employee: \(ben)}", as: "alpha")
            #expect(employee["partner"]?.text == alpha)
            #expect(try await world.certified("alpha", on: "2026-03-05") == ["\(ben) sales"])
            #expect(try await world.certified("alpha", on: "2026-03-04") == [])
            let shown = try await world.run("show_member", "{member: \(member)}", as: "admin")
            #expect(shown["partner"]?.text == alpha && shown["status"]?.text == "active")
            #expect(await world.isRefused(as: "beta"), "its keys are over")
            #expect(
                try await world.problem(
                    "merge_partners", "{partner: \(beta), into: \(alpha), reason: x}", as: "manager")?.kind
                    == "wrong_state")
            #expect(
                try await world.problem(
                    "merge_partners", "{partner: \(world.id("delta")), into: \(alpha), reason: x}", as: "manager")?
                    .field
                    == "/into")
            #expect(try await world.verify() == [])
        }
    }

    @Test("What the one sold counts for the other's standing by its days", arguments: Backend.both)
    func sales(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let lines = "lines: [{sku: BACKUP-1, units: 2}]"
            for partner in ["alpha", "beta"] {
                let customer = "customer: {name: Tern \(partner), country: US}"
                _ = try await world.order("{\(customer), \(lines)}", as: partner)
            }
            let sums = "SELECT sum(minor), sum(orders) FROM {sales_days} WHERE partner = $1"
            func sold(_ partner: String) async throws -> String {
                try await world.database.read { snapshot in
                    let row = try snapshot.query(
                        sums, [.text(world.id(partner))], in: VendorScope(vendor: world.vendor.text))[0]
                    return "\(try row.int(0)) \(try row.int(1))"
                }
            }
            let before = try await sold("alpha")
            #expect(before == (try await sold("beta")))
            try await world.run(
                "merge_partners", "{partner: \(world.id("beta")), into: \(world.id("alpha")), reason: one}",
                as: "manager")
            let parts = before.split(separator: " ").compactMap { Int($0) }
            #expect(try await sold("alpha") == "\(parts[0] * 2) \(parts[1] * 2)")
            #expect(try await sold("beta") == before, "what it sold itself is still to be seen")
            #expect(try await world.verify() == [])
        }
    }
}

extension World {
    /// Is nothing open to somebody of the cast any more?
    fileprivate func isRefused(as actor: String) async -> Bool {
        do {
            try await run("list_deals", as: actor)
            return false
        } catch {
            return true
        }
    }
}
