import Foundation
import Testing

@testable import Channel
@testable import Members
@testable import Record
@testable import Store
@testable import Terms

@Suite("Trying other terms on the record")
struct TrialTests {
    /// The world's program with other terms.
    private static func source(_ changes: [(path: String, value: Node)] = []) throws -> ProgramSource {
        changes.isEmpty ? try World.source() : try World.source().setting(changes)
    }

    private static func attempt(
        _ source: ProgramSource, from day: String, in world: World
    ) async throws -> TrialOutcome {
        try await Trial(
            world.database, vendor: world.vendor, source, from: try #require(Day(day)), logger: quiet
        ).run()
    }

    private static func sentences(_ outcome: TrialOutcome, _ language: Language = .english) -> [String] {
        outcome.worded(in: language).partners.flatMap { group in
            group.differences.map { "\(group.name): \($0.sentence)" }
        }
    }

    /// The version that the vendor published last, and the first day on which its record knows it: from there on nothing replaces it.
    private static func lastVersion(
        of vendor: ID<Vendor>, in guildhall: Guildhall
    ) async throws -> (ProgramSource, Day) {
        try await guildhall.database.read { snapshot in
            let last = try #require(try guildhall.vendor(vendor, snapshot).versions.last)
            let row = try #require(
                try snapshot.query(
                    "SELECT body FROM {programs} WHERE number = $1", [.integer(Int64(last.version))],
                    in: VendorScope(vendor: vendor.text)
                ).first)
            let source = try JSON.decode(PublishedProgram.self, from: try row.text(0)).source
            return (source, max(last.effective, try Program(source).zone.day(last.published)))
        }
    }

    private static let quote = "{customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 2}]}"

    @Test(
        "Under another discount the quotes of the partners it is for differ, to the cent, and nothing else",
        arguments: Backend.both)
    func discount(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.run("make_quote", Self.quote, as: "alpha")
            try await world.approved("{name: Curlew Rail, country: US}", as: "beta")
            try world.setClock("2026-03-10T09:00")
            let made = try await world.run("make_quote", Self.quote, as: "alpha")
            try await world.run("make_quote", Self.quote, as: "gamma")
            try world.setClock("2026-04-01T09:00")
            let other = try Self.source([(path: "pricing.discounts.list-invested.rate", value: "15%")])
            let outcome = try await Self.attempt(other, from: "2026-03-05", in: world)
            let id = try #require(made["id"]?.text)
            #expect(
                Self.sentences(outcome) == [
                    "Alpha Systems: quote \(id) for Tern Air: net total of quotes 1,800.00 USD → 1,700.00 USD",
                    "Alpha Systems: quote \(id) for Tern Air: discount 10% → 15%",
                ])
            #expect(Set(outcome.differences.map(\.partner)) == [world.id("alpha")])
            let total = try #require(outcome.totals.first { $0.label.key == "compare.quote.total" })
            #expect(total.before.decimalText == "3640.00" && total.after.decimalText == "3540.00")
            #expect(total.countBefore == 2 && total.countAfter == 2, "the quote before the day is not among them")
            #expect(Self.sentences(outcome, .german).last?.hasSuffix("Rabatt 10 % → 15 %") == true)
            #expect(try await world.verify() == [], "nothing was written to the record")
        }
    }

    @Test(
        "Under a shorter term registrations expire earlier, and what was asked of one later is refused or impossible",
        arguments: Backend.both)
    func term(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved()
            try world.setClock("2026-05-04T09:00")
            try await world.guildhall.runDue(world.vendor)
            try await world.run("suspend_deal", "{deal: \(deal), clause: App.I 5.2.8, note: because}", as: "manager")
            try world.setClock("2026-05-05T09:00")
            let shorter = try Self.source([(path: "deal_registration.term.days", value: 30)])
            let outcome = try await Self.attempt(shorter, from: "2026-03-02", in: world)
            let worded = outcome.worded(in: .english)
            let differences = try #require(worded.partners.first { $0.partner == world.id("alpha") }).differences
            let refused = try #require(differences.first { $0.command == "suspend_deal" })
            #expect(refused.kind == .impossible && refused.about == deal)
            #expect(
                refused.sentence
                    == "suspend_deal cannot be done any more: the registration is expired; it cannot be suspended")
            let status = try #require(differences.first { $0.member == "compare.deal.status" })
            #expect(status.sentence.hasSuffix("status suspended → expired"))
            let through = try #require(differences.first { $0.member == "compare.valid_through" })
            #expect(through.sentence.hasSuffix("last valid day 2026-08-28 → 2026-03-31"))
            #expect(outcome.turns > 0, "it expired by the new record's own table")
        }
    }

    @Test("A registration that its shorter term has freed goes to the partner that asks for it next")
    func freed() async throws {
        try await World.on(.memory) { world in
            try await world.approved("{name: Curlew Rail, country: US}", as: "alpha")
            try world.setClock("2026-05-04T09:00")
            let second = try await world.register("{name: Curlew Rail, country: US}", as: "beta")
            #expect(try await world.status(second) == "declined")
            let shorter = try Self.source([(path: "deal_registration.term.days", value: 30)])
            let outcome = try await Self.attempt(shorter, from: "2026-03-02", in: world)
            let changed = outcome.worded(in: .english).partners.first { $0.partner == world.id("beta") }
            let status = changed?.differences.first { $0.member == "compare.deal.status" }
            #expect(status?.sentence.hasSuffix("status declined → submitted") == true)
        }
    }

    @Test("Under the same terms nothing differs, whatever happened", arguments: Backend.both)
    func same(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            try await world.playEverything()
            let (source, first) = try await Self.lastVersion(of: world.vendor, in: world.guildhall)
            for day in [first, first.adding(days: 60)] {
                let outcome = try await Self.attempt(source, from: day.description, in: world)
                #expect(Self.sentences(outcome) == [], "from \(day)")
            }
        }
    }

    @Test("The sample world under its own terms has no differences, from its first day or from another")
    func sampleWorld() async throws {
        for (name, later) in [("avepoint", 7), ("leo-backup", 120), ("nakivo", 30), ("opennebula", 30)] {
            let folder = World.root.appendingPathComponent("Programs/\(name)")
            let source = try ProgramSource(
                program: String(contentsOf: folder.appendingPathComponent("program.yaml"), encoding: .utf8),
                clauses: String(contentsOf: folder.appendingPathComponent("clauses.yaml"), encoding: .utf8))
            let text = try String(contentsOf: folder.appendingPathComponent("demo.yaml"), encoding: .utf8)
            let database = try await Database.open(.memory, layout: try Capabilities.channel.layout(), logger: quiet)
            let guildhall = Guildhall(
                database: database, passwordCost: PasswordCost(rounds: 16), files: .forgetful, logger: quiet)
            let vendor = try #require(ID<Vendor>("vendor_\(name)"))
            _ = try await SampleWorld.build(
                on: guildhall, vendor: vendor, name: name, source,
                try ScenarioFile(name: "demo.yaml", text: text, of: .channel),
                password: "for tests alone")
            let (last, day) = try await Self.lastVersion(of: vendor, in: guildhall)
            for from in [day, day.adding(days: later)] {
                let outcome = try await Trial(database, vendor: vendor, last, from: from, logger: quiet).run()
                #expect(Self.sentences(outcome) == [], "\(name) from \(from)")
            }
            await database.close()
        }
    }

    @Test("What cannot be tried is told with what to do about it")
    func mistakes() async throws {
        try await World.on(.memory) { world in
            try await world.approved()
            func problem(_ source: ProgramSource, _ day: String) async throws -> String? {
                do {
                    _ = try await Self.attempt(source, from: day, in: world)
                    return nil
                } catch let problem as Problem {
                    let wording = Wording(.english, nil, book: Capabilities.channel.book)
                    return [problem.message(in: wording), problem.hint(in: wording)].compactMap(\.self).joined(
                        separator: "; ")
                }
            }
            let source = try Self.source()
            #expect(
                try await problem(source, "2026-03-01")
                    == "2026-03-01 is before the record begins; name a day from 2026-03-02 on")
            #expect(
                try await problem(source, "2026-03-03")
                    == "nothing was asked on 2026-03-03 or later; name a day up to 2026-03-02")
            let other = try Self.source([(path: "program", value: "other")])
            #expect(try await problem(other, "2026-03-02")?.hasPrefix("the program is named other") == true)
            #expect(throws: ProgramIssues.self) {
                _ = try Trial(
                    world.database, vendor: world.vendor, ProgramSource(program: "program: x", clauses: ""),
                    from: Day("2026-03-02")!, logger: quiet)
            }
        }
    }
}
