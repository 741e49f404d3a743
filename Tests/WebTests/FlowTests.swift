import Testing

@Suite("The way from a registration to its price")
struct FlowTests {
    @Test("A registered deal is quoted at 22 % with both clauses, and at 10 % once its 180 days are over")
    func registeredDeal() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let admin = try #require(tenant.secrets["vendor_admin"])
            let alpha = try #require(tenant.secrets["alpha"])

            let deal = try await site.done(.post, "/v1/deals", Samples.deal(), as: alpha)
            #expect(deal.status == 201)
            #expect(deal["status"] == "submitted")
            let location = try #require(deal.header("Location"))
            #expect(location == "/v1/deals/\(try #require(deal["id"]))")

            let approved = try await site.done(.post, location + "/approve", as: admin)
            #expect(approved["status"] == "approved")
            #expect(approved["valid_through"] == "2026-08-28")

            let wanted = #"{"customer":\#(Samples.customer),"lines":[{"sku":"BACKUP-1","units":100}]}"#
            let quote = try await site.done(.post, "/v1/quotes", wanted, as: alpha)
            #expect(quote["rate"] == "22%")
            #expect(quote["total"] == #"{"amount":"78000.00","currency":"USD"}"#)
            #expect(quote["clauses"] == #"["6.1.1","7.2"]"#)

            let moved = try await site.done(.post, "/v1/sandbox/clock", #"{"to":"2026-08-29T09:00"}"#, as: admin)
            #expect(moved["local"] == "2026-08-29T09:00:00")
            #expect(try await site.done(.get, location, as: alpha)["status"] == "expired")

            let late = try await site.done(.post, "/v1/quotes", wanted, as: alpha)
            #expect(late["rate"] == "10%")
            #expect(late["total.amount"] == "90000.00")
            #expect(late["clauses"] == #"["6.1.1"]"#)
        }
    }

    @Test("The vendor's looking at a registration is told to its owner; the owner's own is not")
    func looking() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let alpha = try #require(tenant.secrets["alpha"])
            let path = "/v1/deals/" + (try #require(tenant.owned["alpha"]?["deal"]))
            try await site.done(.get, path, as: alpha)
            try await site.done(.get, path, as: try #require(tenant.secrets["channel_manager"]))
            let views = try await site.done(.get, path + "/views", as: alpha)
            #expect(views.json["items"]?.items?.count == 1)
            #expect(views["items.0.role"] == "channel_manager")
        }
    }

    @Test("Pages follow one another by their cursor and hold everything once")
    func pages() async throws {
        try await Site.with { site in
            let admin = try await site.found("north")
            for (minute, name) in ["one", "two", "three"].enumerated() {
                site.clock.set(site.clock.now.adding(seconds: Int64(minute + 1) * 60))
                try await site.done(
                    .post, "/v1/partners", #"{"name":"\#(name)","country":"US","type":"invested"}"#, as: admin)
            }
            let first = try await site.done(.get, "/v1/partners?limit=2", as: admin)
            let cursor = try #require(first["next"])
            let second = try await site.done(.get, "/v1/partners?limit=2&after=\(cursor)", as: admin)
            let names = [first["items.0.name"], first["items.1.name"], second["items.0.name"]]
            #expect(names == ["three", "two", "one"])
            #expect(second["next"] == nil)
        }
    }
}
