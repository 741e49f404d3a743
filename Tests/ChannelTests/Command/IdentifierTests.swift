import Testing

@testable import Commerce
@testable import Record
@testable import Terms

@Suite("Ids")
struct IdentifierTests {
    @Test("New ids have their prefix, are read as ids, differ, and sort by the time of making")
    func made() throws {
        func made(_ milliseconds: Int64) -> ID<Deal> {
            RequestIdentifiers(seed: SeedSource.random.next()).next(at: Instant(milliseconds: milliseconds))
        }
        let ids = (0..<500).map { made(1_772_463_600_000 + $0) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.map(\.text) == ids.map(\.text).sorted())
        for id in ids {
            #expect(id.text.hasPrefix("deal_") && id.text.utf8.count == 31)
            #expect(ID<Deal>(id.text) == id)
        }
        let together = Set((0..<500).map { _ in made(World.start.milliseconds) })
        #expect(together.count == 500)
        #expect(Set((0..<500).map { _ in ID<Deal>.random(at: World.start) }).count == 500)
    }

    @Test("The ids of one request follow from its seed, and sort by the order of making")
    func seeded() {
        func made() -> [ID<Deal>] {
            let ids = RequestIdentifiers(seed: "00000000abcd")
            return (0..<100).map { _ in ids.next(at: World.start) }
        }
        #expect(made() == made())
        #expect(made().map(\.text) == made().map(\.text).sorted() && Set(made()).count == 100)
    }

    @Test(
        "Text that no id can be is refused, and so is another kind's id",
        arguments: [
            "", "deal", "deal_", "quote_01", "Deal_01", "deal_ABC", "deal_a b", "deal_a/b", "deal_a\u{0}", "deal_ä",
            "xdeal_01",
            "deal_" + String(repeating: "a", count: 65),
        ])
    func refused(_ text: String) {
        #expect(ID<Deal>(text) == nil)
        #expect(throws: DocumentError.self) { try Node(.string(text)).decode(ID<Deal>.self) }
    }
}

@Suite("Counts for operators")
struct MetricsTests {
    @Test("Every command and question is counted by how it came out, with its time")
    func counted() async throws {
        try await World.on(.memory) { world in
            try await world.register()
            _ = try await world.problem("view_deal", "{deal: deal_zzz}", as: "alpha")
            _ = try await world.problem("view_deal", "{deal: deal_zzz}", as: "alpha")
            _ = try await world.refusal(
                "make_quote",
                "{customer: {name: Tern Air, country: US}, route: direct, lines: [{sku: BACKUP-1, units: 1}]}",
                as: "gamma")
            let lines = world.guildhall.metrics.prometheusText().split(separator: "\n").map(String.init)
            #expect(lines.contains("guildhall_commands_total{name=\"register_deal\",outcome=\"done\"} 1"))
            #expect(lines.contains("guildhall_commands_total{name=\"view_deal\",outcome=\"mistaken\"} 2"))
            #expect(lines.contains("guildhall_commands_total{name=\"make_quote\",outcome=\"refused\"} 1"))
            let buckets = lines.filter { $0.hasPrefix("guildhall_command_seconds_bucket{name=\"view_deal\"") }
            let counts = buckets.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
            #expect(counts == counts.sorted() && counts.last == 2, "buckets are cumulative")
            #expect(buckets.last?.contains("le=\"+Inf\"") == true)
            #expect(lines.contains("guildhall_command_seconds_count{name=\"view_deal\"} 2"))
        }
    }
}
