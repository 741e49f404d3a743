import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Store
@testable import Terms

@Suite("Mails of notices")
struct NoticeMailTests {
    @Test(
        "A decision is mailed to those at the partner whom it concerns, each in their language, once",
        arguments: Backend.both)
    func recipients(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            try await world.enrol("Bruno", .seller, at: "alpha", language: .german)
            try await world.enrol("Ada", .seller, at: "alpha")
            try await world.enrol("Fen", .partnerFinance, at: "alpha")
            try await world.enrol("Lin", .learner, at: "alpha")
            try await world.enrol("Bea", .seller, at: "beta")
            try await world.enrol("Vic", .channelManager)
            let deal = try await world.approved("{name: Müller & Söhne, country: DE}")
            let mails = try await world.outbox().sorted { $0.to < $1.to }
            #expect(mails.map(\.to) == ["ada@people.example", "bruno@people.example"])
            #expect(
                mails.map(\.subject) == [
                    "Approved through 28 August 2026: Müller & Söhne",
                    "Genehmigt bis 28. August 2026: Müller & Söhne",
                ])
            #expect(mails.allSatisfy { $0.state == .waiting && $0.about == deal && $0.kind == "deal_approved" })
            let text = try await world.mail(mails[0].id).text
            #expect(text.contains("Hello Ada,") && text.contains("http://localhost:8080/portal/deals/\(deal)"))
            #expect(!text.contains("{"))
            #expect(try await world.verify() == [])
        }
    }

    @Test("A notice to the vendor's people goes to those who decide, and leads to the console")
    func vendor() async throws {
        try await World.on(.memory) { world in
            try await world.enrol("Rae", .reviewer)
            try await world.enrol("Max", .vendorSeller)
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            let deal = try await world.register()
            try world.setClock("2026-03-10T10:00")
            try await world.guildhall.runDue(world.vendor)
            let mails = try await world.outbox()
            #expect(mails.map(\.to) == ["rae@people.example"])
            #expect(mails.first?.subject == "Alpha Systems still waits: Borealis Foods")
            #expect(try await world.mail(mails[0].id).link == "http://localhost:8080/console/deals/\(deal)")
        }
    }

    @Test("What the vendor's people are told of a partner names it, also where no registration is meant")
    func named() async throws {
        try await World.on(.memory, World.joining) { world in
            try await world.enrol("Max", .channelManager)
            try await world.joinEverything()
            let subjects = try await world.outbox().filter { $0.to == "max@people.example" }.map(\.subject)
            #expect(subjects.contains("Newcomer GmbH is active"))
            #expect(subjects.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") && !$0.contains("  ") })
        }
    }

    @Test("A repeated request, and one that is refused, put nothing into the outbox")
    func nothingDone() async throws {
        try await World.on(.memory) { world in
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            let deal = try await world.register()
            let terms = RequestTerms(idempotencyKey: "k-1")
            for _ in 1...2 { _ = try await world.perform(ApproveDeal.self, "{deal: \(deal)}", as: "manager", terms) }
            #expect(try await world.problem("approve_deal", "{deal: \(deal)}", as: "manager") != nil)
            #expect(try await world.outbox().count == 1)
        }
    }

    @Test("What somebody has switched off is not mailed; what always is, is", arguments: Backend.both)
    func choice(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            try await world.enrol("Bo", .accountAdmin, at: "alpha")
            let ada = try await world.signedIn("Ada")
            let all = try await world.guildhall.answer(ShowNoticeChoice(), as: ada)
            #expect(all.mailed == NoticeGroup.allCases)
            let chosen = try await world.guildhall.perform(ChooseNotices(mailed: [.programme]), as: ada)
            #expect(chosen.reply.mailed == [.programme])
            let partner = world.id("alpha")
            try await world.approved()
            try await world.run(
                "change_partner_type", "{partner: \(partner), type: authorized, reason: x}", as: "admin")
            world.pass(seconds: 1)
            try await world.run("hold_credit", "{partner: \(partner), hold: true, reason: x}", as: "admin")
            let kinds = try await world.outbox().filter { $0.to == "ada@people.example" }.map(\.kind)
            #expect(kinds == ["partner_type_changed", "credit_hold"])
            #expect(try await world.outbox().filter { $0.to == "bo@people.example" }.count == 3)
            #expect(try await world.verify() == [])
        }
    }

    @Test("A key has no mailbox and chooses nothing")
    func keys() async throws {
        try await World.on(.memory) { world in
            let problem = try await world.problem("choose_notices", "{mailed: []}", as: "alpha")
            #expect(problem?.hint == "sign in as the person whose mails these are")
        }
    }

    @Test("What people typed stands in the HTML as text, and in the subject in one line")
    func escaped() async throws {
        try await World.on(.memory) { world in
            try await world.enrol("Ada", .accountAdmin, at: "alpha")
            let deal = try await world.register("{name: \"<script>x</script> & Co\", country: US}")
            try await world.run("request_action", "{deal: \(deal), what: \"a <b>letter</b>\\nor two\"}", as: "manager")
            let mail = try await world.mail(try #require(try await world.outbox().first).id)
            #expect(!mail.html.contains("<script>") && !mail.html.contains("<b>"))
            #expect(mail.html.contains("&lt;script&gt;x&lt;/script&gt; &amp; Co"))
            #expect(mail.html.contains("a &lt;b&gt;letter&lt;/b&gt;<br>\nor two"))
            #expect(mail.text.contains("<script>x</script> & Co"))
            #expect(!mail.mail.subject.contains("\n"))
        }
    }

    @Test(
        "Every kind has a built-in mail in every language, and no place of it is unknown",
        arguments: NoticeKind.allCases)
    func builtIn(_ kind: NoticeKind) throws {
        let known = NoticePlaceholder.known(in: kind).map(\.rawValue)
        let values = Dictionary(uniqueKeysWithValues: known.map { ($0, "value") })
        for language in Language.allCases {
            let words = NoticeMails.words(kind, language)
            let subject = try TextTemplate(words.subject, known: known).filled(with: values)
            let text = try TextTemplate(NoticeMails.text(words, of: kind, language), known: known).filled(with: values)
            #expect(!(subject + text).contains("{"))
        }
    }
}
