import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Notices declined by the address in a mail")
struct StopTests {
    @Test(
        "The address stops its group for its member alone, once and for all; any other does nothing",
        arguments: Backend.both)
    func stops(_ backend: Backend) async throws {
        try await World.on(backend, World.joining) { world in
            let max = try await world.enrol("Max", .channelManager)
            let key = try #require(world.guildhall.sealing)
            let stop = NoticeStop(world.vendor, max, .deals, by: key)
            let found = try await world.guildhall.stoppable(stop)
            #expect(found.company == "Acme" && found.group == .deals && !found.isStopped)
            for _ in 1...2 { try await world.guildhall.stopNotices(stop) }
            #expect(try await world.guildhall.stoppable(stop).isStopped)
            let events = try await world.conclusions().filter { $0.kind == NoticesChosen.kind }
            #expect(events.count == 1)
            let parts = stop.text.split(separator: ".").map(String.init)
            let forged = [
                parts[0...1] + ["money", parts[3]], [parts[0], parts[1], parts[2], String(repeating: "0", count: 64)],
                Array(parts[0...2]), ["", "", "", ""],
            ].map { NoticeStop($0.joined(separator: ".")) }
            for wrong in forged + [NoticeStop(world.vendor, max, .deals, by: .random())] {
                await #expect(throws: EndedLink.unknown) { try await world.guildhall.stopNotices(wrong) }
            }
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "Mails of notices that one may decline have the address, the others have none; subjects name what they are about"
    )
    func mails() async throws {
        try await World.on(.memory, World.learning + World.joining) { world in
            try await world.enrol("Max", .channelManager)
            try await world.enrol("Ann", .accountAdmin, at: "alpha")
            let ada = try await world.employ("Ada Lovelace")
            try await world.certify(ada, "sales")
            try await world.run("request_course", "{course: workshop, employees: [\(ada)]}", as: "alpha")
            try await world.run("request_licence", "{licence: nfr}", as: "alpha")
            try await world.run(
                "hold_credit", "{partner: \(world.id("alpha")), hold: true, reason: unpaid}", as: "manager")
            let room = Mailroom()
            try await MailDelivery(world.guildhall, room.carrier, pace: .usual).run()
            let mails = room.taken
            let subjects = mails.map(\.subject)
            for about in ["Ada Lovelace", "asks for a course: ", "asks for a licence: Demo licence"] {
                #expect(subjects.contains { $0.contains(about) }, "\(about) in \(subjects)")
            }
            #expect(subjects.allSatisfy { !$0.hasSuffix(": ") && !$0.contains("{{") && !$0.hasPrefix(" ") })
            let credit = mails.filter { $0.subject.contains("credit") }
            #expect(!credit.isEmpty && credit.allSatisfy { $0.stop == nil })
            let others = mails.filter { !$0.subject.contains("credit") }
            #expect(!others.isEmpty && others.allSatisfy { $0.stop?.contains("/stop/vendor_") == true })
        }
    }
}
