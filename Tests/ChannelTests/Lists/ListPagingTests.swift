import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Enablement
@testable import Members
@testable import Partnership
@testable import Store
@testable import Terms
@testable import Tiers

@Suite("Lists page by page")
struct ListPagingTests {
    private static let names = [
        "Ålesund Ferries", "Tern Air", "Curlew Rail", "Heron Bank", "Sandpiper", "Avocet", "Ängström", "Zürich Re",
        "Émile Freres", "Bittern", "Crane Lifts", "Dunlin", "Egret", "Finch", "Gannet", "Ibis", "Jay", "Kite", "Lark",
    ]

    @Test(
        "Whoever pages through a list by any order meets each row once, though others come in meanwhile",
        arguments: Backend.both)
    func once(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            for (place, name) in Self.names.enumerated() {
                let value = (place % 4) * 1_000
                let worth = value > 0 ? "list_value: {amount: \"\(value).00\", currency: USD}" : ""
                let deal = try await world.register(
                    "{name: \"\(name)\", country: US}", as: place % 3 == 0 ? "beta" : "alpha", worth)
                if place % 2 == 0 { try await world.run("approve_deal", "{deal: \(deal)}", as: "manager") }
            }
            for (list, orders) in [("list_deals", DealList.orders), ("list_partners", PartnerList.orders)] {
                for order in orders {
                    for filter in ["", list == "list_deals" ? ", status: \"submitted,approved\"" : ", status: active"] {
                        try await check(list, order, filter, world)
                    }
                }
            }
        }
    }

    private func check(_ list: String, _ order: String, _ filter: String, _ world: World) async throws {
        func page(_ rest: String) async throws -> Node {
            try await world.run(list, "{sort: \"\(order)\"\(filter)\(rest)}", as: "manager")
        }
        func ids(_ page: Node) -> [String] { (page["items"]?.items ?? []).compactMap { $0["id"]?.text } }
        let whole = ids(try await page(", limit: 200"))
        var seen: [String] = []
        var after = ""
        var pages = 0
        repeat {
            let one = try await page(", limit: 4\(after)")
            seen += ids(one)
            after = one["next"]?.text.map { ", after: \"\($0)\"" } ?? ""
            pages += 1
            if list == "list_deals", pages == 2 {
                try await world.register("{name: \"Meanwhile \(order)\(filter.count)\", country: US}", as: "beta")
            }
        } while !after.isEmpty && pages < 100
        #expect(Set(seen).count == seen.count, "\(list) \(order) shows a row twice")
        #expect(seen.filter(Set(whole).contains) == whole, "\(list) \(order) \(filter)")
    }

    @Test("A place that another order gave is refused, and so is one that nobody gave")
    func places() async throws {
        try await World.on(.memory) { world in
            for name in Self.names.prefix(3) {
                try await world.register("{name: \"\(name)\", country: US}", as: "alpha")
            }
            let next = try #require(
                try await world.run("list_deals", "{sort: customer, limit: 1}", as: "alpha")["next"]?.text)
            let number = try #require(
                try await world.run("list_deals", "{sort: expiry, limit: 1}", as: "alpha")["next"]?.text)
            let id = String(next.prefix { $0 != "~" })
            for arguments in [
                "{after: \"\(next)\"}", "{sort: customer, after: \"deal_1~customer~zz\"}",
                "{sort: -customer, after: \"\(next)\"}", "{sort: value, after: \"\(next)\"}",
                "{sort: expiry, after: \"\(next)\"}", "{sort: customer, after: \"\(number)\"}",
                "{sort: expiry, after: \"\(id)~expiry~6162\"}", "{sort: customer, after: \"\(id)\"}",
                "{after: \"nobody\"}",
            ] {
                #expect(
                    try await world.problem("list_deals", arguments, as: "alpha")?.field == "/after", "\(arguments)")
            }
            for arguments in ["{sort: customer, after: \"\(next)\"}", "{sort: expiry, after: \"\(number)\"}"] {
                #expect(try await world.run("list_deals", arguments, as: "alpha")["items"]?.items?.count == 2)
            }
        }
    }

    @Test("A product is asked for by its code, however that is typed, and is that one alone")
    func sku() async throws {
        try await World.on(.memory) { world in
            for sku in ["BACKUP-10", "BACKUP-11"] {
                try await world.run(
                    "add_product",
                    "{sku: \(sku), name: BACKUP-1, product_line: backup, price: {amount: \"1.00\", currency: USD}}",
                    as: "admin")
            }
            for (asked, found) in [("BACKUP-1", ["BACKUP-1"]), (" backup-11 ", ["BACKUP-11"]), ("BACKUP", [])] {
                let items = try await world.run("list_products", "{sku: \"\(asked)\"}", as: "alpha")["items"]?.items
                #expect(items?.compactMap { $0["sku"]?.text } == found)
            }
        }
    }

    @Test("A list says how many it has where it is asked")
    func totals() async throws {
        try await World.on(.memory) { world in
            let page = try await world.run("list_partners", "{limit: 1, count: true}", as: "manager")
            #expect(page["total"]?["count"]?.number == "\(World.cast.count)")
            #expect(page["total"]?["is_more"]?.bool == false)
            #expect(try await world.run("list_partners", as: "manager")["total"] == nil)
        }
    }
}
