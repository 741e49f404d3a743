import Record
import Testing

@testable import Channel
@testable import Enablement
@testable import Store
@testable import Terms

@Suite("Courses")
struct CourseTests {
    @Test("Passing a course over the network certifies, failing does not", arguments: Backend.both)
    func remote(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let (ada, ben) = (try await world.employ("Ada"), try await world.employ("Ben"))
            func enrol(_ employee: String) async throws -> String {
                let made = try await world.run("enrol", "{course: sales-course, employee: \(employee)}", as: "alpha")
                return try #require(made["id"]?.text)
            }
            let first = try await enrol(ada)
            #expect(
                try await world.problem("enrol", "{course: sales-course, employee: \(ada)}", as: "alpha")?.kind
                    == "wrong_state")
            let done = try await world.run(
                "complete_course", "{enrolment: \(first), passed: true, on: 2026-03-01}", as: "manager")
            #expect(done["status"] == "passed" && done["certificate"] != nil)
            let failed = try await world.run(
                "complete_course", "{enrolment: \(try await enrol(ben)), passed: false}", as: "manager")
            #expect(failed["status"] == "failed" && failed["certificate"]?.text == nil)
            #expect(try await world.certified(on: "2026-03-02") == ["\(ada) sales"])
            #expect(
                try await world.problem("complete_course", "{enrolment: \(first), passed: true}", as: "manager")?.kind
                    == "wrong_state")
            #expect(try await world.verify() == [])
        }
    }

    @Test("A course in person is booked only when its quoted cost is accepted", arguments: Backend.both)
    func inPerson(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let ada = try await world.employ("Ada")
            #expect(
                try await world.problem("enrol", "{course: workshop, employee: \(ada)}", as: "alpha")?.field
                    == "/course")
            let made = try await world.run("request_course", "{course: workshop, employees: [\(ada)]}", as: "alpha")
            let request = try #require(made["id"]?.text)
            let early = try #require(
                try await world.refusal("accept_course_cost", "{request: \(request)}", as: "alpha"))
            #expect(early.clauses.map(\.text) == ["4.2"])
            for amount in ["800.00", "900.00"] {
                try await world.run(
                    "quote_course", "{request: \(request), cost: {amount: \"\(amount)\", currency: USD}}", as: "manager"
                )
            }
            #expect(try await world.run("list_enrolments", as: "alpha")["items"]?.items?.isEmpty == true)
            #expect(
                try await world.problem("accept_course_cost", "{request: \(request)}", as: "manager")
                    == .forbidden(.arrangeTraining))
            let accepted = try await world.run("accept_course_cost", "{request: \(request)}", as: "alpha")
            #expect(accepted["cost"]?["amount"] == "900.00" && accepted["accepted"]?["by"] != nil)
            #expect(try await world.run("list_enrolments", as: "alpha")["items"]?.items?.count == 1)
            #expect(try await world.notices() == ["course_quoted", "course_quoted"])
            let late = "{request: \(request), cost: {amount: \"1.00\", currency: USD}}"
            #expect(try await world.problem("quote_course", late, as: "manager")?.kind == "wrong_state")
            #expect(try await world.verify() == [])
        }
    }

    @Test("A course for some types is refused to others by its clause, and nobody enrols another's people")
    func refused() async throws {
        try await World.on(.memory) { world in
            let gus = try await world.employ("Gus", at: "gamma")
            let refusal = try #require(
                try await world.refusal("request_course", "{course: workshop, employee: \(gus)}", as: "gamma"))
            #expect(refusal.clauses.map(\.text) == ["4.2"] && refusal.question == .course)
            #expect(
                try await world.problem("enrol", "{course: sales-course, employee: \(gus)}", as: "alpha")
                    == .notFound("employee"))
            let mixed = "{course: workshop, employee: \(gus), partner: \(world.id("alpha"))}"
            #expect(try await world.problem("request_course", mixed, as: "manager")?.field == "/employees")
            #expect(
                try await world.problem("request_course", "{course: workshop}", as: "alpha")?.field == "/employees")
            #expect(
                try await world.problem("enrol", "{course: cooking, employee: \(gus)}", as: "gamma")?.field == "/course"
            )
        }
    }
}
