import Record
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Asking for a longer term")
struct ExtensionTests {
    @Test("A wish waits for an answer, and is answered by an extension or a no", arguments: Backend.both)
    func answered(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved()
            func wish() async throws -> Node? { try await world.dealState(deal)["extension_requested"] }
            try await world.run(
                "request_extension", "{deal: \(deal), through: 2026-10-31, note: the budget moved}", as: "alpha")
            let open = try await wish()
            #expect(open?["through"]?.text == "2026-10-31")
            #expect(
                try await world.problem("request_extension", "{deal: \(deal), note: again}", as: "alpha")?.kind
                    == "wrong_state")
            let told = try await world.run("list_notices", "{about: \(deal)}", as: "manager")["items"]?[0]
            #expect(told?["kind"]?.text == "extension_requested" && told?["to"] == nil)
            try await world.run("decline_extension", "{deal: \(deal), note: no progress}", as: "manager")
            let none = try await wish()
            #expect(none == nil)
            let no = try await world.run("list_notices", "{about: \(deal)}", as: "alpha")["items"]?[0]
            #expect(no?["kind"]?.text == "extension_declined" && no?["clause"]?.text == "App.I 3")
            try await world.run("request_extension", "{deal: \(deal), note: please}", as: "alpha")
            try await world.run("extend_deal", "{deal: \(deal), through: 2026-09-30, note: well}", as: "manager")
            let answered = try await wish()
            #expect(answered == nil)
            #expect(
                try await world.problem("decline_extension", "{deal: \(deal), note: x}", as: "manager")?.kind
                    == "wrong_state")
            #expect(try await world.verify() == [])
        }
    }

    @Test("A wish comes before the last day is over, and names a later day")
    func inTime() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved()
            func ask(_ more: String = "") -> String { "{deal: \(deal), note: more\(more)}" }
            #expect(
                try await world.problem("request_extension", ask(", through: 2026-08-28"), as: "alpha")?.field
                    == "/through")
            try world.setClock("2026-08-29T00:00")
            #expect(
                try await world.refusal("request_extension", ask(), as: "alpha")?.missing.map(\.clause.text) == [
                    "App.I 3"
                ])
            let young = try await world.register("{name: Tern Air, country: US}")
            #expect(
                try await world.problem("request_extension", "{deal: \(young), note: x}", as: "alpha")?.kind
                    == "wrong_state")
        }
    }
}
