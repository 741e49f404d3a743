import Foundation
import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("The sample world")
struct SampleWorldTests {
    private static let password = "for tests alone"

    /// Plays the demo's file and lends what came of it.
    private static func played(_ body: (Guildhall, ID<Vendor>, SampleWorld) async throws -> Void) async throws {
        let folder = World.root.appendingPathComponent("Programs/avepoint")
        let text = try String(contentsOf: folder.appendingPathComponent("demo.yaml"), encoding: .utf8)
        let database = try await Database.open(.memory, layout: try Layout.database(), logger: quiet)
        let files = FileFolder(path: NSTemporaryDirectory() + "guildhall-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(atPath: files.path) }
        let guildhall = Guildhall(
            database: database, passwordCost: PasswordCost(rounds: 16), files: files, logger: quiet)
        let vendor: ID<Vendor> = try #require(ID("vendor_sample"))
        let world = try await SampleWorld.build(
            on: guildhall, vendor: vendor, name: "Sample", try World.published(),
            try ScenarioFile(name: "demo.yaml", text: text), password: password)
        try await body(guildhall, vendor, world)
        await database.close()
    }

    @Test("It plays on the sample program, with every status and kind of event, and its record has no differences")
    func complete() async throws {
        try await Self.played { guildhall, vendor, world in
            let scope = VendorScope(vendor: vendor.text)
            let kinds = Set(
                try await guildhall.database.read { try $0.journal(in: scope, limit: 1_000_000) }.map(\.kind))
            // That a mail is tried again takes a mail server that failed; what is not in every program is not in this one's world.
            let elsewhere = Set((LearningEvents.all + ResourceOperations.events + StandingEvents.all).map { $0.kind })
                .union(["mail.retried"])
            #expect(Set(EventKinds.all.map { $0.kind }).subtracting(kinds).subtracting(elsewhere).sorted() == [])
            let admin = try #require(world.secrets.first { $0.name == "vendor_admin" }).secret
            let deals = try await guildhall.answer(CountDeals(), as: .secret(admin))
            let drafts = try await guildhall.database.read {
                try $0.query("SELECT id FROM {deals} WHERE status = 'draft'", in: scope).count
            }
            let statuses = Set(deals.byStatus.map(\.status)).union(drafts > 0 ? [.draft] : [])
            #expect(statuses == Set(DealStatus.allCases))
            #expect(deals.overdue > 0 && deals.expiring > 0)
            let differences = try await Verifier(guildhall.database, files: guildhall.files, logger: quiet).run()
            #expect(differences.differences == [])
        }
    }

    @Test("Its keys open what they should, and its people of every role can sign in")
    func signIns() async throws {
        try await Self.played { guildhall, _, world in
            for (_, secret) in world.secrets { _ = try await guildhall.answer(ShowProgram(), as: .secret(secret)) }
            #expect(Set(world.people.map(\.role)) == Role.vendorPeople.union(Role.partnerPeople))
            for person in world.people {
                #expect(person.email.hasSuffix(".example") && !person.company.isEmpty)
                let signed = try await guildhall.signIn(
                    email: person.email, password: Self.password, from: Origin(address: "test", userAgent: "test"))
                #expect(try await guildhall.visitor(signed.token)?.account.name == person.name)
            }
        }
    }
}
