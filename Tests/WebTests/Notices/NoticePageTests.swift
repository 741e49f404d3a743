import Foundation
import HTTPTypes
import Record
import Terms
import Testing

@testable import Channel
@testable import Members
@testable import Web

@Suite("Pages of notices and mails")
struct NoticePageTests {
    /// A vendor's admin and a partner's admin at browsers, and a deal that was approved.
    private static func world(
        _ body: @Sendable (Browser, Browser, _ deal: String, Site) async throws -> Void
    ) async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.owned["alpha"])
            let admin = try await Browser.signedIn(site, "vera", vendor: "north", role: .vendorAdmin)
            let partner = try await Browser.signedIn(
                site, "paula", vendor: "north", partner: alpha["partner"], role: .accountAdmin)
            try await body(admin, partner, try #require(alpha["deal"]), site)
        }
    }

    @Test("A partner's notices say what happened, by which clause, and lead to the deal")
    func notices() async throws {
        try await Self.world { admin, partner, deal, _ in
            let own = try await partner.get("/portal/notices").text
            #expect(own.contains("Registration approved") && own.contains("/portal/deals/\(deal)"))
            let all = try await admin.get("/console/notices?about=\(deal)").text
            #expect(all.contains("/console/deals/\(deal)"))
        }
    }

    @Test("What somebody unticks is not mailed any more, and the page shows it so")
    func choice() async throws {
        try await Self.world { _, partner, _, _ in
            let before = try await partner.get("/account/notices").text
            #expect(Self.ticked(before) == 5)
            let fields = [
                ("deals", "false"), ("reminders", "false"), ("reminders", "true"), ("money", "false"),
                ("learning", "false"),
            ]
            let answer = try await partner.post("/account/notices", fields)
            #expect(answer.status == 303)
            #expect(answer.header("Location") == "/account/notices?said=notices.said.chosen")
            let after = try await partner.get("/account/notices").text
            #expect(Self.ticked(after) == 1)
        }
    }

    private static func ticked(_ text: String) -> Int { text.components(separatedBy: " checked").count - 1 }

    @Test("The outbox lists mails by state; one shows its text, what became of it, and can be tried again")
    func outbox() async throws {
        try await Self.world { admin, _, deal, site in
            try await site.guildhall.withholdWaitingMail(because: "for a test")
            let list = try await admin.get("/console/outbox?state=withheld").text
            #expect(try await admin.get("/console/outbox?state=sent").text.contains("No mails here"))
            let path = try #require(list.firstMatch(of: /\/console\/outbox\/mail_[0-9a-z]+/)).output
            let mail = try await admin.get(String(path)).text
            #expect(mail.contains("for a test") && mail.contains("As its reader sees it"))
            let answer = try await admin.post("\(path)/retry")
            #expect(answer.header("Location") == "\(path)?said=notices.said.retried")
            #expect(try await admin.get(String(path)).text.contains("Waiting"))
        }
    }

    @Test("A link that lets somebody in is shown to a sandbox's admin, and to a manager without its end")
    func masked() async throws {
        try await Self.world { admin, _, _, site in
            let manager = try await Browser.signedIn(site, "max", vendor: "north", role: .channelManager)
            let vendor = try #require(ID<Vendor>("vendor_north"))
            let mail = OutgoingMail(
                to: "new@north.example", name: "New", language: .english, template: .invitation,
                members: [
                    "inviter": "V", "company": "N", "link": "https://x.example/invitations/s3cret", "until": "then",
                ],
                // Later than all others, so that it stands first.
                vendor: vendor, key: "k", at: site.clock.now.adding(seconds: 60))
            try await site.guildhall.database.write { try $0.enqueue(mail) }
            let list = try await admin.get("/console/outbox").text
            let path = try #require(list.firstMatch(of: /\/console\/outbox\/mail_[0-9a-z]+/)).output
            let opened = try await admin.get(String(path)).text
            #expect(opened.contains("<a href=\"https://x.example/invitations/s3cret\""))
            let masked = try await manager.get(String(path)).text
            #expect(!masked.contains("s3cret") && masked.contains("its end is not shown"))
        }
    }

    @Test("Every kind of mail and every group has words in every language", arguments: Language.allCases)
    func words(_ language: Language) throws {
        let strings = try Templates().strings(language)
        let kinds = NoticeKind.allCases.map(\.rawValue) + AccountMail.allCases.map(\.rawValue)
        for kind in kinds { #expect(strings.has("notices.kinds.\(kind)"), "\(kind)") }
        for group in NoticeGroup.allCases { #expect(strings.has("notices.groups.\(group.rawValue)_hint"), "\(group)") }
        for state in OutboxMail.State.allCases { #expect(strings.has("notices.states.\(state.rawValue)"), "\(state)") }
    }
}
