import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Handing mails over")
struct DeliveryTests {
    private static func mails(_ count: Int = 1, in world: World) async throws {
        try await world.enrol("Ada", .accountAdmin, at: "alpha")
        for number in 1...count { try await world.approved("{name: Customer \(number), country: US}") }
    }

    @Test("Each mail is handed over once, as it stands in the outbox", arguments: Backend.both)
    func once(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await Self.mails(6, in: world)
            let mailroom = Mailroom()
            let delivery = MailDelivery(world.guildhall, mailroom.carrier)
            #expect(try await delivery.run() == 6)
            #expect(try await delivery.run() == 0)
            #expect(Set(mailroom.taken.map(\.id)).count == 6)
            let entries = try await world.outbox(.sent)
            #expect(entries.count == 6)
            #expect(entries.allSatisfy { $0.answer == "250 OK" && $0.attempts == 1 && $0.finished == world.clock.now })
            let first = try #require(entries.first)
            let taken = try #require(mailroom.taken.first { $0.id == first.id })
            let shown = try await world.mail(first.id)
            #expect((taken.text, taken.html, taken.subject) == (shown.text, shown.html, first.subject))
        }
    }

    @Test("What fails for now is tried again, ever later, until it is taken")
    func retried() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(in: world)
            let mailroom = Mailroom()
            let delivery = MailDelivery(world.guildhall, mailroom.carrier)
            mailroom.answer(.temporary("451 busy"), .temporary("451 busy"))
            #expect(try await delivery.run() == 1)
            let waiting = try #require(try await world.outbox(.waiting).first)
            #expect(waiting.answer == "451 busy")
            let pause = try #require(waiting.due).milliseconds - world.clock.now.milliseconds
            #expect((48_000...72_000).contains(pause))
            world.later(seconds: 40)
            #expect(try await delivery.run() == 0)
            world.later(seconds: 40)
            #expect(try await delivery.run() == 1)
            world.later(seconds: 90)
            #expect(try await delivery.run() == 0)
            world.later(seconds: 60)
            #expect(try await delivery.run() == 1)
            let sent = try #require(try await world.outbox().first)
            #expect(sent.state == .sent && sent.attempts == 3)
            #expect(Set(mailroom.taken.map(\.id)) == [sent.id])
        }
    }

    @Test("What is refused for good fails at once, and can be tried by hand")
    func failed() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(in: world)
            let mailroom = Mailroom()
            let delivery = MailDelivery(world.guildhall, mailroom.carrier)
            mailroom.answer(.permanent("550 no such user"))
            try await delivery.run()
            world.later(seconds: 30 * 86_400)
            #expect(try await delivery.run() == 0)
            let failed = try #require(try await world.outbox(.failed).first)
            #expect(failed.answer == "550 no such user")
            try await world.run("retry_mail", "{mail: \(failed.id)}", as: "manager")
            #expect(try await delivery.run() == 1)
            #expect(try await world.outbox(.sent).count == 1)
            let problem = try await world.problem("retry_mail", "{mail: \(failed.id)}", as: "manager")
            #expect(problem?.message == "the mail was sent already")
            #expect(try await world.verify() == [])
        }
    }

    @Test("Making the tables anew from the journal sends no mail again")
    func rebuilt() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(2, in: world)
            let mailroom = Mailroom()
            let delivery = MailDelivery(world.guildhall, mailroom.carrier)
            mailroom.answer(.permanent("550 no such user"))
            try await delivery.run()
            let failed = try #require(try await world.outbox(.failed).first)
            try await world.run("retry_mail", "{mail: \(failed.id)}", as: "manager")
            try await delivery.run()
            let before = try await world.tables()["outbox"]
            _ = try await Rebuilder(world.database, .channel).run()
            #expect(try await world.tables()["outbox"] == before)
            #expect(try await delivery.run() == 0)
        }
    }

    @Test("After three days a mail is given up, and says so")
    func givenUp() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(in: world)
            let delivery = MailDelivery(world.guildhall, MailCarrier { _ in .temporary("no connection") })
            for _ in 1...200 {
                try await delivery.run()
                world.later(seconds: 3_600)
            }
            let failed = try #require(try await world.outbox().first)
            #expect(failed.state == .failed)
            #expect(failed.answer == "given up after three days; at last: no connection")
            #expect((12...30).contains(failed.attempts), "\(failed.attempts)")
        }
    }

    @Test("Without a mail server mails wait; one that has waited for more than three days is not sent any more")
    func noServer() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(in: world)
            #expect(try await MailDelivery(world.guildhall, nil).run() == 0)
            #expect(try await world.outbox(.waiting).count == 1)
            world.later(seconds: 4 * 86_400)
            let mailroom = Mailroom()
            try await MailDelivery(world.guildhall, mailroom.carrier).run()
            #expect(mailroom.taken.isEmpty)
            #expect(
                try await world.outbox(.failed).first?.answer
                    == "given up after three days, in which there was no mail server")
        }
    }

    @Test("A mail whose server died on the way is left alone until the lease is over, then sent with the same id")
    func died() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(in: world)
            let now = world.clock.now
            let taken = try await world.database.write { transaction in
                try TakenMail.due(at: now, most: 1, .usual, transaction)[0].take(at: now, .usual, transaction)
            }
            let mailroom = Mailroom()
            let delivery = MailDelivery(world.guildhall, mailroom.carrier)
            world.later(seconds: 290)
            #expect(try await delivery.run() == 0)
            world.later(seconds: 20)
            #expect(try await delivery.run() == 1)
            #expect(mailroom.taken.map(\.id) == [try #require(taken).id])
            #expect(try await world.outbox(.sent).first?.attempts == 2)
        }
    }

    @Test("What a server has to say after its lease changes nothing, unless it is that the mail was sent")
    func late() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(in: world)
            let now = world.clock.now
            let first = try #require(
                try await world.database.write { transaction in
                    try TakenMail.due(at: now, most: 1, .usual, transaction)[0].take(at: now, .usual, transaction)
                })
            let after = now.adding(seconds: 600)
            let second = try #require(
                try await world.database.write { transaction in
                    try TakenMail.due(at: after, most: 1, .usual, transaction)[0].take(at: after, .usual, transaction)
                })
            try await world.database.write { try first.mark(.permanent("550"), at: after, .usual, $0) }
            #expect(try await world.outbox(.waiting).count == 1)
            try await world.database.write { try first.mark(.sent("250"), at: after, .usual, $0) }
            #expect(try await world.outbox(.sent).count == 1)
            try await world.database.write { try second.mark(.temporary("421"), at: after, .usual, $0) }
            #expect(try await world.outbox(.sent).count == 1)
        }
    }

    @Test("Two servers hand over no mail twice", arguments: Backend.durable)
    func twoServers(_ backend: Backend) async throws {
        try await backend.withPlace { url in
            let one = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let world = try await World(one, ids: .random)
            try await Self.mails(30, in: world)
            let two = try await Database.open(url, layout: try Capabilities.channel.layout(), logger: quiet)
            let other = Guildhall(database: two, clock: world.clock.clock, logger: quiet)
            let mailroom = Mailroom()
            async let first = MailDelivery(world.guildhall, mailroom.carrier).run()
            async let second = MailDelivery(other, mailroom.carrier).run()
            let counts = try await (first, second)
            #expect(counts.0 + counts.1 == 30)
            #expect(Set(mailroom.taken.map(\.id)).count == 30)
            #expect(mailroom.taken.count == 30)
            await two.close()
            await one.close()
        }
    }

    @Test("Mails of a world that was made up are withheld, and can be sent by hand")
    func withheld() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(2, in: world)
            try await world.guildhall.withholdWaitingMail(because: "made up")
            let mailroom = Mailroom()
            let delivery = MailDelivery(world.guildhall, mailroom.carrier)
            #expect(try await delivery.run() == 0)
            let mail = try #require(try await world.outbox(.withheld).first)
            try await world.run("retry_mail", "{mail: \(mail.id)}", as: "admin")
            #expect(try await delivery.run() == 1)
            #expect(mailroom.taken.map(\.id) == [mail.id])
        }
    }

    @Test("Pauses double from a minute to six hours, give or take a fifth")
    func pauses() {
        let pauses = (1...12).map { MailPace.usual.pause(after: $0, chance: 1) / 1_000 }
        #expect(pauses == [60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600, 21600, 21600])
        for attempts in [1, 5, 100] {
            let exact = MailPace.usual.pause(after: attempts, chance: 1)
            #expect((exact * 8 / 10...exact * 12 / 10).contains(MailPace.usual.pause(after: attempts)))
        }
    }

    @Test("The metrics say how many mails wait, since when, and how many failed")
    func metrics() async throws {
        try await World.on(.memory) { world in
            try await Self.mails(2, in: world)
            let mailroom = Mailroom()
            mailroom.answer(.permanent("550"), .temporary("451"))
            try await MailDelivery(world.guildhall, mailroom.carrier).run()
            world.later(seconds: 30)
            let text = try await world.guildhall.outboxMetrics()
            #expect(text.contains("guildhall_outbox_mails{state=\"waiting\"} 1\n"))
            #expect(text.contains("guildhall_outbox_mails{state=\"failed\"} 1\n"))
            #expect(text.contains("guildhall_outbox_oldest_waiting_seconds 30.0\n"))
            let counts = world.guildhall.metrics.prometheusText()
            #expect(counts.contains("guildhall_mails_total{outcome=\"failed\"} 1\n"))
        }
    }
}
