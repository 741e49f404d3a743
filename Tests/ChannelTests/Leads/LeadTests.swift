import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Leads")
struct LeadTests {
    @Test("Until it accepts a lead, a partner learns nothing of who it is, wherever it looks", arguments: Backend.both)
    func blind(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let lead = try await world.recordLead(", needs: Write to the owner at once")
            let holder = try #require(try await world.holder(of: lead))
            func seen() async throws -> String {
                var seen = ""
                for (query, arguments) in [
                    ("show_lead", "{lead: \(lead)}"), ("list_leads", "{}"), ("list_leads", "{sort: customer}"),
                    ("list_notices", "{}"), ("list_activity", "{}"), ("search", "{q: Heron}"), ("search", "{q: Ida}"),
                ] {
                    seen += JSON.string(try await world.run(query, arguments, as: holder))
                }
                return seen
            }
            let before = try await seen()
            for secret in ["Heron", "heron.example", "Ida", "Write to"] {
                #expect(!before.contains(secret), "\(secret) is shown")
            }
            try await world.run("accept_lead", "{lead: \(lead)}", as: holder)
            let after = try await seen()
            for known in ["Heron Bank", "ida@heron.example", "Ida Holm", "Write to the owner"] {
                #expect(after.contains(known), "\(known) is not shown")
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("A lead's contact is sealed, and what it says of itself goes with it", arguments: Backend.both)
    func erased(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let lead = try await world.recordLead(", needs: Write to the owner at once")
            let entries = try await world.journal().map(\.body).joined()
            for secret in ["Ida Holm", "ida@heron.example", "Write to the owner"] {
                #expect(!entries.contains(secret), "\(secret) stands in the journal")
            }
            let people = try await world.run("list_persons", "{text: Ida}", as: "admin")
            let person = try #require(people["items"]?[0]?["id"]?.text ?? people["items"]?[0]?["person"]?.text)
            try await world.run("erase_person", "{person: \(person), reason: asked for}", as: "admin")
            let shown = JSON.string(try await world.run("show_lead", "{lead: \(lead)}", as: "manager"))
            for secret in ["Ida", "ida@", "Write to"] { #expect(!shown.contains(secret)) }
            #expect(shown.contains("Heron Bank"))
            #expect(JSON.string(try await world.run("search", "{q: Ida}", as: "manager")).contains("Heron") == false)
            #expect(try await world.verify() == [])
        }
    }

    @Test("What a partner notes of a lead is sealed with its contact, and goes with it", arguments: Backend.both)
    func notes(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let lead = try await world.recordLead()
            let holder = try #require(try await world.holder(of: lead))
            try await world.run("accept_lead", "{lead: \(lead)}", as: holder)
            try await world.run("work_lead", "{lead: \(lead), note: Spoke to Ida about her budget}", as: holder)
            func seen(_ actor: String) async throws -> String {
                JSON.string(try await world.run("show_lead", "{lead: \(lead)}", as: actor))
            }
            #expect(try await seen(holder).contains("Spoke to Ida"))
            #expect(try await seen("manager").contains("Spoke to Ida"))
            let entries = try await world.journal().map(\.body).joined()
            #expect(!entries.contains("Spoke to Ida") && !entries.contains("her budget"))
            let people = try await world.run("list_persons", "{text: Ida}", as: "admin")
            let person = try #require(people["items"]?[0]?["id"]?.text)
            try await world.run("erase_person", "{person: \(person), reason: asked for}", as: "admin")
            #expect(try await !seen(holder).contains("Spoke to Ida"))
            #expect(try await world.verify() == [])
            #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
        }
    }

    @Test("A distributor makes a registration of a lead for a reseller that permits it, and for no other")
    func distributor() async throws {
        try await World.on(.memory) { world in
            let lead = try await world.recordLead(of: "{name: Snipe Salt, country: JP}")
            try await world.run(
                "offer_lead", "{lead: \(lead), partner: \(world.id("delta")), reason: because}", as: "manager")
            try await world.run("accept_lead", "{lead: \(lead)}", as: "delta")
            await #expect(throws: Problem.invalid(field: "/reseller", "deal.reseller_missing")) {
                try await world.run("convert_lead", "{lead: \(lead)}", as: "delta")
            }
            #expect(
                try await world.refusal(
                    "convert_lead", "{lead: \(lead), reseller: \(world.id("beta"))}", as: "delta") != nil)
            let done = try await world.run(
                "convert_lead", "{lead: \(lead), reseller: \(world.id("alpha"))}", as: "delta")
            let deal = try #require(done["result"]?["deal"]?.text)
            #expect(done["status"]?.text == "converted")
            for actor in ["delta", "alpha"] {
                let shown = try await world.run("view_deal", "{deal: \(deal)}", as: actor)
                #expect(shown["partner"]?.text == world.id("alpha") && shown["distributor"]?.text == world.id("delta"))
                #expect(shown["customer"]?["name"]?.text == "Snipe Salt" && shown["status"]?.text == "draft")
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("A partner whose membership ends loses its leads to the next")
    func ended() async throws {
        try await World.on(.memory) { world in
            let lead = try await world.recordLead()
            let holder = try #require(try await world.holder(of: lead))
            try await world.run(
                "terminate_partner", "{partner: \(world.id(holder)), clause: \"5.1\", reason: because}", as: "admin")
            let next = try #require(try await world.holder(of: lead))
            #expect(next != holder)
            let shown = try await world.run("show_lead", "{lead: \(lead)}", as: "manager")
            #expect(shown["earlier"]?[0]?["ended"]?["why"]?.text == "membership")
        }
    }

    @Test("A file of leads is routed line by line, and comes in once", arguments: Backend.both)
    func file(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let rows = (1...6).map {
                "{external: L-\($0), customer: {name: Company \($0), country: US}, contact: {name: Person \($0)}}"
            }.joined(separator: ", ")
            let first = try await world.run("import_leads", "{rows: [\(rows)]}", as: "manager")
            #expect(first["added"]?.integer == 6)
            let again = try await world.run("import_leads", "{rows: [\(rows)]}", as: "manager")
            #expect(again["added"]?.integer == 0)
            let seats = try await world.run("list_lead_seats", as: "manager")["items"]?.items ?? []
            #expect(seats.map { $0["given"]?.integer } == [2, 2, 2])
        }
    }
}
