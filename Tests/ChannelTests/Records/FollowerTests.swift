import Synchronization
import Testing

@testable import Channel
@testable import Members
@testable import Record
@testable import Store
@testable import Terms

@Suite("Who follows the journal")
struct FollowerTests {
    /// Takes entries in, and fails where it is told to.
    private final class Taker: Sendable {
        let taken = Mutex<[Int64]>([])
        let poisoned = Mutex<Set<String>>([])

        func take(_ entries: [JournalEntry]) throws {
            for entry in entries {
                if poisoned.withLock({ $0.contains(entry.subject) }) { throw Poisoned() }
            }
            taken.withLock { $0 += entries.map(\.sequence) }
        }
    }

    private struct Poisoned: Error {}

    /// The world's application, with one more that follows its journal.
    private func guildhall(_ world: World, _ taker: Taker) -> Guildhall {
        let follower = Follower("test", follows: ["deal.submitted", "deal.approved"]) { entries, _ in
            try taker.take(entries)
        }
        let capabilities = Capabilities(
            Capabilities.channel.all.filter { $0.name != "record" } + [Capability("test", followers: [follower])])
        return Guildhall(
            database: world.database, capabilities: capabilities, authority: KeysAndSessions(),
            clock: world.clock.clock, seeds: .random, publicURL: "", services: world.guildhall.services, logger: quiet)
    }

    @Test("Everything it follows comes in order and once, also what came while it was away", arguments: Backend.both)
    func order(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let taker = Taker()
            let guildhall = guildhall(world, taker)
            for name in ["Tern Air", "Curlew Rail"] { try await world.approved("{name: \(name), country: US}") }
            try await guildhall.runFollowers()
            try await world.approved("{name: Plover Ports, country: US}")
            try await guildhall.runFollowers()
            try await guildhall.runFollowers()
            let wanted = try await world.journal().filter { ["deal.submitted", "deal.approved"].contains($0.kind) }
            #expect(taker.taken.withLock { $0 } == wanted.map(\.sequence))
        }
    }

    @Test("What fails comes again after longer and longer pauses; a poisoned entry is set aside and the rest goes on")
    func poisoned() async throws {
        try await World.on(.memory) { world in
            let taker = Taker()
            let guildhall = guildhall(world, taker)
            let bad = try await world.register("{name: Tern Air, country: US}")
            let good = try await world.register("{name: Curlew Rail, country: US}")
            taker.poisoned.withLock { _ = $0.insert(bad) }
            try await guildhall.runFollowers()
            try await guildhall.runFollowers()
            #expect(taker.taken.withLock { $0 } == [], "it rests for a second first")
            for _ in 0..<40 {
                world.pass(seconds: 3_600)
                try await guildhall.runFollowers()
            }
            let submitted = try await world.journal().filter { $0.kind == "deal.submitted" }
            #expect(taker.taken.withLock { $0 } == submitted.filter { $0.subject == good }.map(\.sequence))
            let aside = try await world.run("list_set_aside", as: "admin")["items"]?.items ?? []
            #expect(aside.map { $0["sequence"]?.integer } == submitted.filter { $0.subject == bad }.map(\.sequence))
            #expect(aside.first?["follower"]?.text == "test" && aside.first?["reason"]?.text == "Poisoned()")
            let figures = try await guildhall.followerMetrics()
            #expect(figures.contains("guildhall_follower_set_aside_entries{follower=\"test\"} 1"))
            #expect(figures.contains("guildhall_follower_behind_entries{follower=\"test\"} 0"))
        }
    }

    @Test("One server reads for a vendor at a time; when it dies, another goes on", arguments: Backend.both)
    func lease(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let taker = Taker()
            let guildhall = guildhall(world, taker)
            try await world.register("{name: Tern Air, country: US}")
            let (vendor, now) = (world.vendor.text, world.clock.now)
            let dead = try await world.database.write(vendor: vendor) {
                try FollowerPlace.take("test", of: vendor, at: now, $0)
            }
            #expect(dead != nil)
            try await guildhall.runFollowers()
            #expect(taker.taken.withLock { $0 }.isEmpty)
            world.pass(seconds: 60)
            try await guildhall.runFollowers()
            #expect(taker.taken.withLock { $0 }.count == 1)
        }
    }

    @Test("The feed tells what was decided and changed; partners see their own, drafts nobody", arguments: Backend.both)
    func feed(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.approved()
            try await world.run("register_deal", "{customer: {name: Tern, country: US}, draft: true}", as: "beta")
            try await world.guildhall.runFollowers()
            func kinds(_ arguments: String, _ actor: String) async throws -> [String] {
                let page = try await world.run("list_activity", arguments, as: actor)
                return try #require(page["items"]?.items).compactMap { $0["kind"]?.text }
            }
            #expect(try await kinds("{subject: \(deal)}", "manager") == ["deal.approved", "deal.submitted"])
            #expect(try await kinds("{}", "alpha").first == "deal.approved")
            #expect(try await !kinds("{}", "beta").contains { $0.hasPrefix("deal.") })
            var seen: [String] = []
            var after: String?
            repeat {
                let page = try await world.run(
                    "list_activity", "{limit: 3\(after.map { ", after: \($0)" } ?? "")}", as: "manager")
                seen += try #require(page["items"]?.items).compactMap { $0["kind"]?.text }
                after = page["next"]?.text
            } while after != nil
            #expect(seen == (try await kinds("{limit: 200}", "manager")))
        }
    }
}
