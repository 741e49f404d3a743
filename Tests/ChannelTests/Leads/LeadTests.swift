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
