import Record
import Testing

@testable import Channel
@testable import Enablement
@testable import Store
@testable import Terms

@Suite("Certificates of a partner's people")
struct CertificateTests {
    @Test("A certificate holds through its last day, and counts for nobody the day after", arguments: Backend.both)
    func lastDay(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let ada = try await world.employ("Ada")
            let certificate = try await world.certify(ada, "sales", "issued: 2026-02-28")
            #expect(certificate["expires"] == "2028-02-28")
            #expect(certificate["standing"] == "valid")
            let code = try #require(certificate["code"]?.text)
            #expect(code.count == 19 && CertificateCode.plain(code).count == 16)
            #expect(try await world.certified(on: "2026-02-27") == [])
            #expect(try await world.certified(on: "2026-02-28") == ["\(ada) sales"])
            #expect(try await world.certified(on: "2028-02-28") == ["\(ada) sales"])
            #expect(try await world.certified(on: "2028-02-29") == [])
            #expect(try await world.certified("beta", on: "2026-03-02") == [])
        }
    }

    @Test("Revocation and leaving end what counts for the partner from that day on", arguments: Backend.both)
    func ended(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (ada, ben) = (try await world.employ("Ada"), try await world.employ("Ben"))
            let first = try #require(try await world.certify(ada, "sales")["id"]?.text)
            let second = try #require(try await world.certify(ben, "founder")["id"]?.text)
            try world.setClock("2026-03-05T10:00")
            let revoked = try await world.run(
                "revoke_certificate", "{certificate: \(first), reason: copied}", as: "manager")
            #expect(revoked["standing"] == "revoked")
            try await world.run("remove_employee", "{employee: \(ben)}", as: "alpha")
            #expect(try await world.certified(on: "2026-03-04") == ["\(ada) sales", "\(ben) founder"])
            #expect(try await world.certified(on: "2026-03-05") == [])
            let left = try await world.run("show_certificate", "{certificate: \(second)}", as: "alpha")
            #expect(left["standing"] == "valid" && left["holder_left"] == "2026-03-05")
            #expect(
                try await world.problem("revoke_certificate", "{certificate: \(first), reason: x}", as: "manager")?.kind
                    == "wrong_state")
            #expect(
                try await world.problem("remove_employee", "{employee: \(ben)}", as: "alpha")?.kind == "wrong_state")
            #expect(try await world.run("list_employees", as: "alpha")["items"]?.items?.count == 1)
            #expect(try await world.run("list_employees", "{former: true}", as: "alpha")["items"]?.items?.count == 2)
            #expect(try await world.verify() == [])
        }
    }

    @Test("The company is reminded before the last day and told after it, once each", arguments: Backend.both)
    func reminded(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.certify(try await world.employ("Ada"), "technical")
            func notices() async throws -> [String] {
                let all = try await world.run("list_notices", as: "alpha")["items"]?.items ?? []
                return all.reversed().compactMap { $0["kind"]?.text }
            }
            for (moment, kinds) in [
                ("2027-02-19T23:59", []), ("2027-02-20T00:00", ["certificate_expiring"]),
                ("2027-03-02T23:59", ["certificate_expiring"]),
                ("2027-03-03T00:00", ["certificate_expiring", "certificate_expired"]),
                ("2027-06-01T00:00", ["certificate_expiring", "certificate_expired"]),
            ] {
                try world.setClock(moment)
                try await world.guildhall.runDue(world.vendor)
                #expect(try await notices() == ["certificate_issued"] + kinds, "\(moment)")
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test("What cannot be certified is a mistake that names the member", arguments: Backend.both)
    func mistakes(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (ada, bob) = (try await world.employ("Ada"), try await world.employ("Bob", at: "beta"))
            func field(_ arguments: String) async throws -> String? {
                try await world.problem(
                    "issue_certificate", "{partner: \(world.id("alpha")), \(arguments)}", as: "manager")?.field
            }
            #expect(try await field("employee: \(bob), certification: sales") == "/employee")
            #expect(try await field("employee: \(ada), certification: cooking") == "/certification")
            #expect(try await field("employee: \(ada), certification: sales, issued: 2026-03-03") == "/issued")
            #expect(
                try await field("employee: \(ada), certification: sales, issued: 2026-03-01, expires: 2026-02-28")
                    == "/expires")
            let unknown = "{partner: \(world.id("alpha")), employee: employee_zzz, certification: sales}"
            #expect(try await world.problem("issue_certificate", unknown, as: "manager") == .notFound("employee"))
            #expect(
                try await world.problem("remove_employee", "{employee: \(bob)}", as: "alpha") == .notFound("employee"))
            #expect(try await world.problem("add_employee", "{name: Eve}", as: "manager")?.field == "/partner")
            #expect(
                try await world.problem("add_employee", "{name: Eve, partner: \(world.id("beta"))}", as: "alpha")
                    == .notFound("partner"))
            #expect(try await world.problem("add_employee", "{name: \"\"}", as: "alpha")?.field == "/name")
            try await world.run("add_employee", "{name: Cleo, email: cleo@alpha.example}", as: "alpha")
            #expect(
                try await world.problem("add_employee", "{name: Cleo, email: CLEO@alpha.example }", as: "alpha")?.field
                    == "/email")
        }
    }
}
