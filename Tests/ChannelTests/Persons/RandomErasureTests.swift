import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Random histories of persons")
struct RandomErasureTests {
    @Test(
        "However people come and are erased, the record is performed again without a difference", arguments: [1, 2, 3])
    func random(_ seed: UInt64) async throws {
        try await World.on(.memory, Somebody.unkept) { world in try await Coming(world, seed).run(250) }
    }

    @Test("Nor is there one on a file and on PostgreSQL", arguments: Backend.durable)
    func durable(_ backend: Backend) async throws {
        try await World.on(backend, Somebody.unkept) { world in try await Coming(world, 4).run(80) }
    }
}

/// People of few names and addresses who come by every way, go and are erased.
private final class Coming {
    private let world: World
    private var random: Seeded
    private var employees = ["employee_zzz"]
    private var erased = 0

    init(_ world: World, _ seed: UInt64) { (self.world, random) = (world, Seeded(seed)) }

    private var name: String { random.pick(["Ida Moss", "Jon Fjord", "Ida Fjord", "Nele Sand", "Ole Strand"]) }
    private var mailbox: String { random.pick(["ida", "JON", "nele", "ole", "pia", "Ida"]) + "@people.example" }

    func run(_ steps: Int) async throws {
        for _ in 1...steps {
            do {
                try await anything()
            } catch is Problem {
            } catch is WordedRefusal {
            }
        }
        #expect(erased > 3, "the run erased \(erased) persons")
        #expect(try await world.verify() == [])
        let again = try await Rerun(world.database, logger: quiet).run()
        #expect(again.differences.map(\.description) == [])
    }

    private func anything() async throws {
        let partner = random.pick(["alpha", "beta"])
        let email = random.chance(60) ? ", email: \(mailbox)" : ""
        switch random.next() % 9 {
        case 0, 1:
            let made = try await world.run("add_employee", "{name: \(name)\(email)}", as: partner)
            employees.append(made["id"]?.text ?? "")
        case 2:
            try await world.run(
                "import_people",
                """
                {rows: [{partner: \(world.id(partner)), name: \(name)\(email)}, \
                {partner: \(world.id("alpha")), name: \(name)}]}
                """, as: "admin")
        case 3:
            try await world.run(
                "invite_member", "{email: \(mailbox), role: account_admin, partner: \(world.id(partner))}", as: "admin")
        case 4:
            try await world.guildhall.enrol(
                Enrolment(
                    email: mailbox, name: name, password: Crowd.password, vendor: world.vendor,
                    partner: ID(world.id(partner)), role: random.pick([.seller, .learner])))
        case 5:
            let written = """
                {type: invested, company: Newcomer, country: DE, contact_name: \(name), contact_email: \(mailbox), \
                answers: {employees: 3, mail: \(mailbox)}}
                """
            try await world.run("apply", written, as: "admin")
        case 6: try await world.certify(random.pick(employees), "sales", of: partner)
        case 7: try await world.run("remove_employee", "{employee: \(random.pick(employees))}", as: partner)
        default:
            let found = try await world.run("list_persons", as: "admin")
            guard let items = found["items"]?.items, let id = random.pick(items)["id"]?.text else { return }
            try await world.run("erase_person", "{person: \(id), reason: asked for}", as: "admin")
            erased += 1
        }
    }
}
