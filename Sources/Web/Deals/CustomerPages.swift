import Channel
import Record
import Terms

/// The console's page about end customers: what the vendor itself has to do with them, which partners' registrations are judged by.
enum CustomerPages {
    static let set = PageSet(
        routes: [
            .page("/console/customers", .console, .seeCustomers, page),
            step("pursuits", PursueDirectly.self), step("pursuits/end", EndPursuit.self),
            step("purchases", RecordDirectPurchase.self), step("description", DescribeCustomer.self),
        ],
        entries: [
            RailEntry(
                .console, "/console/customers", "customers.title", .seeCustomers, rank: 25,
                where: { $0.registration != nil })
        ])

    private static func step<C: Command>(_ name: String, _: C.Type) -> PageRoute {
        .action(PathTemplate(stringLiteral: "/console/customers/\(name)"), .console, C.permission, again: page) {
            visit in
            try await visit.perform(C.self, visit.document())
            return .see("/console/customers", said: "customers.said.\(C.name)")
        }
    }

    private struct Model: Sendable {
        struct Row: Sendable {
            let customer: String
            let place: String
            let marks: [StateMark]
            let lines: [String]
        }
        let rows: [Row]
        let next: String?
        let acts: [Act]
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListCustomers.self, visit.search.document(visit.formats, only: ["after"]))
        let lines = try await visit.productLines()
        let model = Model(
            rows: found.items.map { row($0, visit) },
            next: found.next.map { visit.address("/console/customers", ["after": $0]) },
            acts: visit.may(.sellDirect) ? acts(lines, visit) : [])
        return Page("customer-list", title: visit.text("customers.title"), model)
    }

    private static func row(_ customer: CustomerView, _ visit: Visit) -> Model.Row {
        var marks: [StateMark] = []
        if customer.globalAccount { marks.append(StateMark(label: visit.text("customers.global"), tone: "")) }
        if !customer.marketingConsent {
            marks.append(StateMark(label: visit.text("customers.no_marketing"), tone: "warn"))
        }
        marks += customer.active.map {
            StateMark(label: visit.text("customers.active", ["line": $0]), tone: "good")
        }
        let pursuits = customer.pursuits.map { pursuit in
            visit.text(
                pursuit.ended == nil ? "customers.pursued" : "customers.was_pursued", ["line": pursuit.productLine])
                + " (\(visit.formats.moment(pursuit.began))): \(pursuit.note)"
        }
        let purchases = customer.purchases.map {
            visit.text("customers.bought", ["line": $0.productLine, "day": visit.formats.shortDay($0.on)])
        }
        return Model.Row(
            customer: customer.customer.name,
            place: [customer.customer.domain, customer.customer.country].compactMap(\.self).joined(separator: " · "),
            marks: marks, lines: pursuits + purchases)
    }

    private static func acts(_ lines: [String], _ visit: Visit) -> [Act] {
        func form(_ name: String) -> Visit {
            visit.forForm("/console/customers/\(name)", name.replacing("/", with: "-"))
        }
        func who(_ name: String) -> [Field] {
            [
                form(name).field("customer.name", "customers.form.name", required: true),
                form(name).field("customer.country", "customers.form.country", required: true),
                form(name).field("customer.domain", "customers.form.domain"),
            ]
        }
        func line(_ name: String) -> Field {
            form(name).field(
                "product_line", "customers.form.product_line", .choice(lines.map { (value: $0, label: $0) }),
                required: true)
        }
        let activities = PursueDirectly.Activity.allCases.map {
            (value: $0.rawValue, label: visit.text("customers.activity.\($0.rawValue)"))
        }
        let pursuit = [
            line("pursuits"),
            form("pursuits").field("activity", "customers.form.activity", .choice(activities), required: true),
            form("pursuits").field("note", "customers.form.note", .area(rows: 2), required: true),
        ]
        let described = [
            form("description").field("global_account", "customers.form.global_account", .tick),
            form("description").field("marketing_consent", "customers.form.marketing_consent", .tick, value: "true"),
        ]
        let day = form("purchases").field("on", "customers.form.on", .line(type: "date"), required: true)
        func act(_ name: String, _ fields: [Field]) -> Act {
            visit.act("customers.act.\(name.replacing("/", with: "_"))", "/console/customers/\(name)", fields)
        }
        return [
            act("pursuits", who("pursuits") + pursuit),
            act("pursuits/end", who("pursuits/end") + [line("pursuits/end")]),
            act("purchases", who("purchases") + [line("purchases"), day]),
            act("description", who("description") + described),
        ]
    }
}
