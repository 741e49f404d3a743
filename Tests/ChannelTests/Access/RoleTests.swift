import Testing

@testable import Channel
@testable import Store
@testable import Terms

@Suite("Who may do what")
struct RoleTests {
    /// The people of the world by role.
    static let actors: [(name: String, role: Role)] = [
        ("admin", .vendorAdmin), ("manager", .channelManager), ("seller", .vendorSeller), ("alpha", .reseller),
        ("delta", .distributor),
    ]

    /// Who may do what, said a second time: a change of a permission must be meant.
    static let table: [(roles: Set<Role>, operations: [String])] = [
        ([.vendorAdmin], ["create_key", "revoke_key", "show_key", "list_keys", "publish_program", "move_clock"]),
        (
            [.vendorAdmin, .channelManager],
            [
                "admit_partner", "change_partner_type", "hold_credit", "set_registration_access", "add_product",
                "set_price",
                "start_review", "request_action", "grant_exception", "approve_deal", "decline_deal", "extend_deal",
                "suspend_deal", "resume_deal", "rescind_deal", "issue_invoice", "record_payment", "charge_list_price",
                "list_journal",
            ]
        ),
        (
            [.vendorAdmin, .channelManager, .vendorSeller],
            [
                "open_vendor_quote", "pursue_directly", "end_pursuit", "record_direct_purchase", "describe_customer",
                "list_customers",
            ]
        ),
        ([.reseller], ["permit_distributor"]),
        ([.distributor], ["set_distribution_terms"]),
        (
            [.reseller, .distributor],
            ["register_deal", "submit_deal", "revise_deal", "answer_action", "add_evidence", "close_deal"]
        ),
        (
            [.vendorAdmin, .channelManager, .reseller, .distributor],
            ["make_quote", "place_order", "show_quote", "list_quotes", "show_order", "list_orders"]
        ),
        (
            [.vendorAdmin, .channelManager, .vendorSeller, .reseller, .distributor],
            [
                "view_deal", "show_partner", "list_partners", "list_permissions", "show_product", "list_products",
                "list_deals", "list_deal_views", "list_distribution_terms", "show_invoice", "list_invoices",
                "list_notices",
                "show_program",
            ]
        ),
        ([], ["expire_deal", "remind_of_decision"]),
    ]

    @Test("Every operation is in the table, and has arguments to try it with")
    func complete() {
        let named = Self.table.flatMap(\.operations)
        #expect(Set(named) == Set(Operations.all.keys))
        #expect(named.count == Set(named).count)
        for name in Operations.all.keys { #expect(Samples.arguments(name) != nil, "\(name) has no sample") }
    }

    @Test("Every operation is open to the roles of the table and to no other", arguments: Backend.both)
    func roles(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            for (roles, operations) in Self.table {
                for operation in operations {
                    let permission = try #require(Operations.all[operation]).permission
                    #expect(permission.roles.subtracting([.system]) == roles, "\(operation)")
                    for (actor, role) in Self.actors {
                        let outcome = try await outcome(of: operation, as: actor, world)
                        let expected = roles.contains(role) ? "open" : "forbidden"
                        #expect(outcome == expected, "\(operation) as \(role.rawValue)")
                    }
                }
            }
        }
    }

    @Test("What is forbidden leaves nothing in the record, and says which roles may")
    func forbidden() async throws {
        try await World.on(.memory) { world in
            let before = try await world.length()
            let problem = try #require(try await world.problem("approve_deal", "{deal: deal_zzz}", as: "alpha"))
            #expect(problem == .forbidden(.reviewDeals))
            #expect(problem.hint == "roles that may: channel_manager, vendor_admin")
            #expect(try await world.length() == before)
        }
    }

    private func outcome(of operation: String, as actor: String, _ world: World) async throws -> String {
        do {
            try await world.run(operation, try #require(Samples.arguments(operation)), as: actor)
            return "open"
        } catch Problem.forbidden {
            return "forbidden"
        } catch is Problem {
            return "open"
        } catch is Refusal {
            return "open"
        }
    }
}
