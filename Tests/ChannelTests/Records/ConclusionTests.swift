import Testing

@testable import Commerce
@testable import Members
@testable import Record
@testable import Store
@testable import Terms

@Suite("What is concluded")
struct ConclusionTests {
    @Test("Every notice follows from a conclusion that it tells of, never from a request")
    func notices() async throws {
        try await World.on(.memory, sandbox: true) { world in
            try await world.playEverything()
            let journal = try await world.journal()
            let notices = journal.filter { $0.kind == NoticeSent.kind }
            #expect(notices.count > 40)
            for notice in notices {
                let cause = journal[Int(try #require(notice.because)) - 1]
                #expect(cause.sort == .conclusion, "\(notice.subject) follows from \(cause.kind)")
            }
        }
    }

    @Test("A registration's terms stand in the journal once, in the words of who asked, and replay knows them")
    func terms() async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let deal = try await world.register("{name: Tern Air, domain: tern.example, country: US}")
            let bodies = try await world.journal().dropFirst(before).map(\.body)
            #expect(bodies.filter { $0.contains("set aside") }.count == 1)
            #expect(bodies.filter { $0.contains("Tern Air") }.count == 1)
            #expect(try await world.dealState(deal)["bant"]?["budget"]?.text == "set aside")
            #expect(try await world.verify() == [])
        }
    }

    @Test("Terms that are kept otherwise than they were entered stand in the conclusion")
    func normalised() async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            try await world.register("{name: Tern Air, domain: \"https://WWW.Tern.example/\", country: US}")
            let submitted = try #require(
                try await world.journal().dropFirst(before).first { $0.kind == DealSubmitted.kind })
            let event = try JSON.decode(DealSubmitted.self, from: submitted.body)
            let kept = try #require(event.terms).customer.domain
            #expect(kept != "https://WWW.Tern.example/" && kept?.contains("tern.example") == true)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A quote and an order come back from their decisions to the cent, with sums, prices and rates")
    func quotes() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.approved()
            let lines = "lines: [{sku: BACKUP-1, units: 3}, {sku: MIGRATE-1, units: 7}]"
            let made = try await world.run(
                "make_quote", "{customer: {name: Borealis Foods, country: US}, \(lines)}", as: "alpha")
            let shown = try await world.run("show_quote", "{quote: \(made["id"]?.text ?? "")}", as: "alpha")
            for member in ["list", "total", "discount", "rate", "lines", "valid_through", "made"] {
                #expect(made[member] == shown[member], "\(member) of \(deal)")
            }
            let entry = try #require(try await world.journal().last { $0.kind == QuoteMade.kind })
            let quote = try JSON.decode(QuoteMade.self, from: entry.body).quote
            #expect(quote.lines.allSatisfy { $0.decision.at == quote.made && $0.list.covers($0.net) })
            #expect(!entry.body.contains("\"total\"") && !entry.body.contains("\"unit_price\""))
        }
    }
}
