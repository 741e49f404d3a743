import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

@Suite("Who reads which entry")
struct EntryPermissionTests {
    private func entries(_ world: World, _ arguments: String, as credential: Credential) async throws -> [Node] {
        let operation = try #require(Capabilities.channel.operations["list_journal"])
        let all =
            arguments.contains("limit")
            ? arguments : ["limit: 200", arguments].filter { !$0.isEmpty }.joined(separator: ", ")
        let page = try await operation.run(world.guildhall, try YAML.parse("{\(all)}"), credential, .english)
        return page["items"]?.items ?? []
    }

    private func key(_ world: World, _ role: Role, scopes: [String]? = nil) async throws -> Credential {
        let made = try await world.guildhall.perform(
            CreateKey(name: "\(role.rawValue)", role: role, scopes: scopes), as: try world.key("admin"), .plain
        ).reply
        return .secret(Secret(try #require(made.secret)))
    }

    @Test("Every kind of entry says whose it is to read, and some role of the vendor's reads it")
    func complete() {
        for kind in Capabilities.channel.entryKinds {
            let permission = Capabilities.channel.permission(toRead: kind)
            #expect(permission != .administer || kind == FoundVendor.name, "no capability says who reads \(kind)")
            #expect(permission?.allows(.vendorAdmin, nil) == true, "\(kind)")
        }
    }

    @Test("A role finds and opens entries about what its pages show, and no others", arguments: Backend.both)
    func roles(_ backend: Backend) async throws {
        try await World.on(backend, sandbox: true) { world in
            try await world.playEverything()
            let all = try await world.journal()
            for role in [Role.vendorAdmin, .channelManager, .reviewer, .vendorFinance] {
                let reader = try await key(world, role)
                for entry in all {
                    let permission = Capabilities.channel.permission(toRead: entry, try JSON.parse(entry.body))
                    let may = permission?.allows(role, nil) == true
                    let found = try await entries(world, "after: \(entry.sequence - 1), limit: 1", as: reader)
                    #expect(
                        found.contains { $0["sequence"]?.integer == entry.sequence } == may,
                        "\(entry.kind) for \(role)")
                }
            }
            let finance = try await key(world, .vendorFinance)
            for kind in ["deal.submitted", "key.created", "member.invited", "register_deal", "create_key"] {
                let one = try #require(all.first { $0.kind == kind } ?? all.first { $0.kind == "key.created" })
                await #expect(throws: Problem.notFound("entry"), "\(kind)") {
                    try await world.guildhall.showEntry(ShowEntry(sequence: one.sequence), as: finance, .plain)
                }
                #expect(try await entries(world, "kind: \(kind)", as: finance).isEmpty)
            }
            #expect(try await !entries(world, "kind: invoice.issued", as: finance).isEmpty)
        }
    }

    @Test("A key reads what its scopes would show")
    func scopes() async throws {
        try await World.on(.memory) { world in
            try await world.approved()
            let narrow = try await key(world, .vendorAdmin, scopes: ["see_record", "see_partners"])
            let kinds = Set(try await entries(world, "", as: narrow).compactMap { $0["kind"]?.text })
            #expect(kinds.contains("partner.admitted") && !kinds.contains { $0.hasPrefix("deal.") })
            #expect(!kinds.contains("key.created"))
        }
    }

    @Test(
        "What a registration says is in no list; opening its entry is a look that its owner is shown",
        arguments: Backend.both)
    func looks(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let deal = try await world.register()
            let manager = try world.key("manager")
            let listed = try await entries(world, "subject: \(deal)", as: manager)
            #expect(
                !listed.isEmpty
                    && listed.allSatisfy { $0["kind"]?.text?.hasPrefix("deal.") != true || $0["body"] == [:] })
            #expect(
                try await entries(world, "text: \"set aside\"", as: manager).isEmpty, "nor is it found out by search")
            func views() async throws -> Int {
                try await world.run("list_deal_views", "{deal: \(deal)}", as: "alpha")["items"]?.items?.count ?? 0
            }
            #expect(try await views() == 0)
            let submitted = try #require(try await world.journal().first { $0.kind == "register_deal" })
            let opened = try await world.run("show_entry", "{sequence: \(submitted.sequence)}", as: "manager")
            #expect(JSON.string(opened["body"] ?? [:]).contains("set aside"))
            #expect(try await views() == 1)
            let partner = try #require(try await world.journal().first { $0.kind == "partner.admitted" })
            let before = try await world.length()
            try await world.run("show_entry", "{sequence: \(partner.sequence)}", as: "manager")
            #expect(try await world.length() == before, "other entries are only read")
            #expect(try await world.verify() == [])
        }
    }

    @Test("By what a secret is known again stands on no page")
    func secrets() async throws {
        try await World.on(.memory) { world in
            let hash = try #require(world.secrets["alpha"]).hash
            for entry in try await entries(world, "", as: try world.key("admin")) {
                #expect(!JSON.string(entry["body"] ?? [:]).contains(hash))
            }
        }
    }

    @Test("The feed of activity shows no more than the pages either")
    func activity() async throws {
        try await World.on(.memory) { world in
            try await world.approved()
            try await world.guildhall.runFollowers()
            let finance = try await key(world, .vendorFinance)
            let seen = try await world.guildhall.answer(ListActivity(limit: 200), as: finance)
            #expect(!seen.items.isEmpty)
            #expect(!seen.items.contains { $0.kind.hasPrefix("deal.") || $0.kind.hasPrefix("key.") })
        }
    }
}
