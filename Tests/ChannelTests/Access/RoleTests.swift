import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Who may do what")
struct RoleTests {
    /// The people of the world by role.
    static let actors: [(name: String, role: Role)] = [
        ("admin", .vendorAdmin), ("manager", .channelManager), ("seller", .vendorSeller), ("alpha", .reseller),
        ("delta", .distributor),
    ]

    @Test("Every operation is in the table, and has arguments to try it with")
    func complete() {
        let named = Self.table.flatMap(\.operations)
        #expect(Set(named) == Set(Capabilities.channel.operations.keys))
        #expect(named.count == Set(named).count)
        for name in Capabilities.channel.operations.keys {
            #expect(Samples.arguments(name) != nil, "\(name) has no sample")
        }
    }

    @Test(
        "Every operation is open to the roles of the table and to no other, by key and signed in",
        arguments: Backend.both)
    func roles(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let crowd = try await Crowd.everybody(in: world)
            for (roles, kind, operations) in Self.table {
                for operation in operations {
                    let permission = try #require(Capabilities.channel.operations[operation]).permission
                    #expect(permission.roles.subtracting([.system]) == roles, "\(operation)")
                    for actor in crowd {
                        let outcome = try await outcome(of: operation, as: actor.credential, world)
                        let fits = kind == nil || actor.kind == kind
                        let expected = roles.contains(actor.role) && fits ? "open" : "forbidden"
                        #expect(outcome == expected, "\(operation) as \(actor)")
                    }
                }
            }
        }
    }

    @Test("What is forbidden leaves nothing in the record, and says which roles may")
    func forbidden() async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let problem = try #require(try await world.problem("approve_deal", "{deal: deal_zzz}", as: "alpha"))
            #expect(problem == .forbidden(.reviewDeals))
            #expect(problem.hint == "roles that may: channel manager, reviewer, vendor admin")
            #expect(try await world.length() == before)
        }
    }

    private func outcome(of operation: String, as actor: Credential, _ world: World) async throws -> String {
        do {
            let arguments = try YAML.parse(try #require(Samples.arguments(operation)))
            _ = try await Capabilities.channel.operations[operation]?.run(world.guildhall, arguments, actor, .english)
            return "open"
        } catch Problem.forbidden {
            return "forbidden"
        } catch is Problem {
            return "open"
        } catch is WordedRefusal {
            return "open"
        }
    }
}
