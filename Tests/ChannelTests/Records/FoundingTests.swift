import Foundation
import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Founding a vendor")
struct FoundingTests {
    private func founding(_ id: String, _ admin: String, _ source: ProgramSource) throws -> Founding {
        Founding(id: try #require(ID(id)), name: "Other", sandbox: true, source: source, admin: Secret(admin))
    }

    @Test("A vendor is founded once; again changes nothing, from whichever server", arguments: Backend.all)
    func once(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let before = try await world.tables()
            let again = try founding(world.vendor.text, "gh_again", try World.source())
            #expect(try await world.guildhall.found(again) == false)
            #expect(try await world.tables() == before)
            let other = try founding("vendor_other", "gh_other", try World.source())
            let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 { group.addTask { try await world.guildhall.found(other) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 }.count == 1)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A program with faults founds nobody")
    func faulty() async throws {
        try await World.on(.memory) { world in
            let broken = ProgramSource(program: "program: x", clauses: "")
            await #expect(throws: ProgramIssues.self) {
                _ = try await world.guildhall.found(try founding("vendor_other", "gh_other", broken))
            }
        }
    }

    @Test("An admin's secret that is another key's already is refused in a sentence", arguments: Backend.both)
    func takenSecret(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let taken = try founding(
                "vendor_other", try #require(world.secrets["alpha"]).text, try World.source())
            let problem = await #expect(throws: Problem.self) { _ = try await world.guildhall.found(taken) }
            #expect(problem?.message.contains("secret") == true)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A vendor begins with an admin who signs in by a link; with an address that is none nothing begins")
    func firstAdmin() async throws {
        try await World.on(.memory) { world in
            let token = LinkToken.random()
            func founding(_ email: String) throws -> Founding {
                Founding(
                    id: try #require(ID("vendor_other")), name: "Other", sandbox: false, source: try World.source(),
                    admin: Secret("gh_other"), invitation: FirstInvitation(email: email, token: token))
            }
            let before = try await world.tables()
            await #expect(throws: Problem.self) { try await world.guildhall.found(try founding("nonsense")) }
            #expect(try await world.tables() == before)
            #expect(try await world.guildhall.found(try founding("ada@other.example")))
            let new = NewAccount(name: "Ada", password: "three unrelated words", language: .english)
            let signedIn = try await world.guildhall.accept(token, opening: new, from: .office)
            let membership = try await world.guildhall.visitor(signedIn.token)?.membership
            #expect(membership?.role == .vendorAdmin && membership?.vendor.text == "vendor_other")
            #expect(try await world.verify() == [])
        }
    }
}
