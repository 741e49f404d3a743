import Record
import Store
import Testing

@testable import Commerce
@testable import Members
@testable import Terms

@Suite("Nobody goes through a list of companies by asking how a registration would fare")
struct CheckLimitTests {
    private static func entry(_ name: String, _ more: String = "product_line: backup, ") -> String {
        "{customer: {name: \(name), country: US}, \(more)units: 5}"
    }

    private static func ask(_ arguments: String, as actor: String, _ world: World) async throws -> Int? {
        do {
            _ = try await world.guildhall.answer(
                try YAML.parse(arguments).decode(CheckDeal.self), as: .secret(try #require(world.secrets[actor])))
            return nil
        } catch let problem as Problem {
            guard case .tooMany(_, let seconds) = problem else { throw problem }
            #expect(problem.message.contains("end customers"))
            return seconds
        }
    }

    /// Counts questions as if they had been asked, without working out what would be answered.
    private static func count(
        _ number: Int, _ buckets: [Bucket], _ world: World, seconds: (Int) -> Int64 = { _ in 0 }
    ) async throws {
        let moments = (0..<number).map { world.clock.now.adding(seconds: seconds($0)) }
        try await world.guildhall.database.write { transaction in
            for moment in moments { try transaction.count(buckets, at: moment) }
        }
    }

    private static func buckets(_ actor: String, _ world: World) async throws -> [Bucket] {
        let id = try await world.guildhall.surroundings(try world.credential(actor)).actor.id
        return [.checks(by: id), .checks(of: try #require(PartnerID(world.id(actor))))]
    }

    @Test("One person asks about sixty at once, then waits; an hour later it is as before", arguments: Backend.both)
    func person(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let beta = try await Self.buckets("beta", world)
            try await Self.count(58, beta, world)
            for number in 58...60 {
                #expect(try await Self.ask(Self.entry("Company \(number)"), as: "beta", world) == nil)
            }
            #expect(try await Self.ask(Self.entry("Company 61"), as: "beta", world) == 2)
            #expect(try await Self.ask(Self.entry("Company 59"), as: "beta", world) == nil, "it was asked before")
            #expect(
                try await Self.ask(Self.entry("Company 62", ""), as: "beta", world) == nil, "nothing is compared yet")
            #expect(try await Self.ask(Self.entry("Company 61"), as: "alpha", world) == nil, "another partner")
            try await world.register("{name: Company 61, country: US}", as: "beta")
            world.pass(seconds: 3_600)
            try await Self.count(49, beta, world)
            #expect(try await Self.ask(Self.entry("Company 149"), as: "beta", world) == nil)
        }
    }

    @Test("Filling in one registration is never slowed down, however often it is looked at")
    func typing() async throws {
        try await World.on(.memory) { world in
            // All that may be asked but one is asked already.
            try await Self.count(60, try await Self.buckets("beta", world), world)
            for units in 1...12 {
                let entry = "{customer: {name: Tern Air, country: US}, product_line: backup, units: \(units)}"
                let wait = try await Self.ask(entry, as: "beta", world)
                #expect(wait == nil)
            }
            #expect(try await Self.ask(Self.entry("Another"), as: "beta", world) != nil)
        }
    }

    @Test("A name typed a minute for eight hours, every one another, is not too much")
    func wholeDay() async throws {
        try await World.on(.memory) { world in
            let beta = try await Self.buckets("beta", world)
            try await Self.count(480, beta, world) { Int64($0 / 2 * 120 + $0 % 2 * 30) }
            world.pass(seconds: 8 * 3_600)
            #expect(try await Self.ask(Self.entry("Company"), as: "beta", world) == nil)
        }
    }

    @Test("More keys do not help: the partner as a whole is counted too")
    func manyKeys() async throws {
        try await World.on(.memory) { world in
            let partner = try #require(PartnerID(world.id("beta")))
            try await Self.count(236, [.checks(of: partner)], world)
            var asked = 236
            for key in 0..<4 {
                let made = try await world.guildhall.perform(
                    CreateKey(name: "k\(key)", role: .reseller, partner: partner),
                    as: .secret(try #require(world.secrets["admin"]))
                ).reply
                let secret = Secret(try #require(made.secret))
                for number in 0..<3 {
                    do {
                        _ = try await world.guildhall.answer(
                            try YAML.parse(Self.entry("Company \(key) \(number)")).decode(CheckDeal.self),
                            as: .secret(secret))
                        asked += 1
                    } catch Problem.tooMany {}
                }
            }
            #expect(asked == 241)
        }
    }
}
