import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Changes at the same time")
struct ConcurrencyTests {
    @Test("A change that expects an older version is refused with the current one, and writes nothing")
    func stale() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            let version = try #require(try await world.dealState(deal)["version"]?.integer)
            try await world.run("start_review", "{deal: \(deal)}", as: "manager")
            let current = try #require(try await world.dealState(deal)["version"]?.integer)
            #expect(current > version)
            let before = try await world.length()
            await #expect(throws: Problem.stale(current: Int64(current))) {
                try await world.perform(
                    ApproveDeal.self, "{deal: \(deal)}", as: "manager", RequestTerms(expectedVersion: Int64(version)))
            }
            #expect(try await world.length() == before)
            let approved = try await world.perform(
                ApproveDeal.self, "{deal: \(deal)}", as: "manager", RequestTerms(expectedVersion: Int64(current)))
            #expect(approved.reply.status == .approved)
        }
    }

    @Test("The version that comes with a reply is the one the next change must expect")
    func versionsChain() async throws {
        try await World.on(.memory) { world in
            let deal = try await world.register()
            let arguments = "{deal: \(deal), note: because, clause: App.I 5.2.8, what: a letter, answer: here it is}"
            func step<C: DealStep>(_: C.Type, _ names: [String], as actor: String, _ version: Int64) async throws
                -> Int64
            {
                var own = try YAML.parse(arguments)
                for member in own.members ?? [] where !names.contains(member.key) { own[member.key] = nil }
                let done = try await world.guildhall.perform(
                    try own.decode(C.self), as: try world.credential(actor), RequestTerms(expectedVersion: version))
                #expect(done.version == done.reply.version, "\(C.name)")
                return done.reply.version
            }
            var version = Int64(try #require(try await world.dealState(deal)["version"]?.integer))
            version = try await step(StartReview.self, ["deal"], as: "manager", version)
            version = try await step(RequestAction.self, ["deal", "what"], as: "manager", version)
            version = try await step(AnswerAction.self, ["deal", "answer"], as: "alpha", version)
            version = try await step(ApproveDeal.self, ["deal", "note"], as: "manager", version)
            version = try await step(SuspendDeal.self, ["deal", "note", "clause"], as: "manager", version)
            version = try await step(ResumeDeal.self, ["deal", "note"], as: "manager", version)
            _ = try await step(RescindDeal.self, ["deal", "note", "clause"], as: "manager", version)
        }
    }

    @Test("Of two decisions at once that expect the same version, one is taken", arguments: Backend.all)
    func oneOfTwo(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register()
            let version = Int64(try #require(try await world.dealState(deal)["version"]?.integer))
            let outcomes = await withTaskGroup(of: String.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        do {
                            _ = try await world.perform(
                                ApproveDeal.self, "{deal: \(deal)}", as: "manager",
                                RequestTerms(expectedVersion: version))
                            return "done"
                        } catch let problem as Problem { return problem.kind } catch { return "\(error)" }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.sorted() == ["done"] + Array(repeating: "stale", count: 5))
            #expect(try await world.kinds().filter { $0 == "deal.approved" }.count == 1)
            #expect(try await world.verify() == [])
        }
    }

    @Test("Of many resellers that register the same deal at once, one comes first", arguments: Backend.all)
    func oneComesFirst(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for actor in ["alpha", "beta", "gamma"] { group.addTask { try await world.register(as: actor) } }
                try await group.waitForAll()
            }
            let page = try await world.run("list_deals", as: "manager")
            let statuses = try #require(page["items"]?.items).compactMap { $0["status"]?.text }
            #expect(statuses.sorted() == ["declined", "declined", "submitted"])
            #expect(try await world.verify() == [])
        }
    }

    @Test("Two servers on one database take turns, and the journal keeps one order", arguments: Backend.durable)
    func twoServers(_ backend: Backend) async throws {
        try await backend.withPlace { url in
            let layout = try Capabilities.channel.layout()
            let one = try await Database.open(url, layout: layout, logger: quiet)
            let world = try await World(one, ids: .random)
            let two = try await Database.open(url, layout: layout, logger: quiet)
            let second = Guildhall(database: two, clock: world.clock.clock, seeds: .random, logger: quiet)
            let alpha = try world.credential("alpha")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    let server = number.isMultiple(of: 2) ? world.guildhall : second
                    let entry =
                        "{customer: {name: Customer \(number), country: US}, product_line: backup, units: 5, bant: \(World.bant)}"
                    group.addTask {
                        _ = try await server.perform(try YAML.parse(entry).decode(RegisterDeal.self), as: alpha)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await world.kinds().filter { $0 == "deal.submitted" }.count == 20)
            #expect(try await world.verify() == [])
            await two.close()
            await one.close()
        }
    }
}
