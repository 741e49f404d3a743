import Record
import Testing

@testable import Members
@testable import Store
@testable import Terms

@Suite("Mails about accounts")
struct EnqueueTests {
    static let link = "https://channel.example/join/s3cret-t0ken"

    static func invitation(key: String = "link_1", name: String? = "Ada", vendor: ID<Vendor>?) -> OutgoingMail {
        OutgoingMail(
            to: "ada@alpha.example", name: name, language: .english, template: .invitation,
            members: ["inviter": "Grace", "company": "Alpha", "link": link, "until": "5 March 2026"], vendor: vendor,
            key: key, at: World.start)
    }

    @Test("A mail of the same key is put into the outbox once, even after a later transaction", arguments: Backend.both)
    func once(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let vendor = world.vendor
            try await world.database.write { transaction in
                try transaction.enqueue(Self.invitation(vendor: vendor))
                try transaction.enqueue(Self.invitation(vendor: vendor))
            }
            try await world.database.write { try $0.enqueue(Self.invitation(vendor: vendor)) }
            try await world.database.write { try $0.enqueue(Self.invitation(key: "link_2", vendor: vendor)) }
            try await world.database.write { try $0.enqueue(Self.invitation(vendor: nil)) }
            let rows = try #require(try await world.tables()["outbox"])
            #expect(rows.count == 3)
            #expect(try await world.verify() == [], "what is in the outbox is no part of the record")
        }
    }

    @Test("What is written in a transaction that fails is not in the outbox")
    func together() async throws {
        try await World.on(.memory) { world in
            let vendor = world.vendor
            await #expect(throws: Problem.self) {
                try await world.database.write { transaction in
                    try transaction.enqueue(Self.invitation(vendor: vendor))
                    throw Problem.notFound("anything")
                }
            }
            let rows = try await world.tables()["outbox"]
            #expect(rows?.count == 0)
        }
    }

    @Test("The text of a mail that is kept does not hold its link's token")
    func masked() async throws {
        try await World.on(.memory) { world in
            let vendor = world.vendor
            try await world.database.write { try $0.enqueue(Self.invitation(vendor: vendor)) }
            let row = try await world.database.read {
                try $0.query("SELECT body, secret FROM {outbox}", [], in: VendorScope(vendor: vendor.text))[0]
            }
            let (body, secret) = (try row.text(0), try row.text(1))
            #expect(body.contains("https://channel.example/join/••••••••"))
            #expect(!body.contains("s3cret"))
            #expect(secret == Self.link)
        }
    }

    @Test("Every account mail can be read in every language: no place of its template is unknown, none is left open")
    func templates() throws {
        for kind in AccountMail.allCases {
            for language in Language.allCases {
                let words = AccountMails.words(kind, language)
                for text in [words.subject, words.text] {
                    let template = try TextTemplate(text, known: kind.members)
                    let values = Dictionary(uniqueKeysWithValues: kind.members.map { ($0, "value") })
                    #expect(!template.filled(with: values).contains("{"))
                }
            }
        }
    }
}
