import Commerce
import Members
import Record
import Terms

/// The console's page about end customers: what the vendor itself has to do with them, which partners' registrations are judged by.
enum CustomerPages {
    static let routes: [PageRoute] =
        [
            .list(CustomerAddress.list, list, page),
            .page(CustomerAddress.customer, .seeCustomers, CustomerStory.page),
            step(CustomerAddress.pursue, PursueDirectly.self), step(CustomerAddress.endPursuit, EndPursuit.self),
            step(CustomerAddress.purchase, RecordDirectPurchase.self),
            step(CustomerAddress.describe, DescribeCustomer.self),
        ] + CustomerRecordActs.routes

    private static func step<C: Command>(_ address: PageAddress<>, _: C.Type) -> PageRoute {
        .action(address, C.permission, again: page) { visit in
            try await visit.perform(C.self, visit.document())
            return .see(CustomerAddress.list(), said: "customers.said.\(C.name)")
        }
    }

    static let list = ShownList<EndCustomerList>(
        id: "list", words: "customers",
        columns: [
            .init("name", sort: "name") { customer, _ in
                Cell(
                    customer.customer.name, small: customer.customer.domain,
                    href: CustomerReference(customer.id.text).map { CustomerAddress.customer($0) })
            },
            .init("country", sort: "country") { customer, _ in Cell(customer.customer.country) },
            .init("known") { customer, around in
                let lines = known(customer, around.visit)
                return Cell(
                    small: lines.isEmpty ? nil : lines.joined(separator: "; "), marks: marks(customer, around.visit))
            },
        ],
        filters: [
            ShownFilter("global_account") { [(value: "true", label: $0.text("customers.global"))] },
            ShownFilter("own") { [(value: "true", label: $0.text("customers.own"))] },
            ShownFilter("merged") { [(value: "true", label: $0.text("customers.merged"))] },
            ShownFilter("country"),
        ],
        exports: [
            .init("id") { customer, _ in customer.id.text }, .init("name") { customer, _ in customer.customer.name },
            .init("domain") { customer, _ in customer.customer.domain ?? "" },
            .init("country") { customer, _ in customer.customer.country },
            .init("global_account") { customer, _ in String(customer.globalAccount) },
            .init("marketing_consent") { customer, _ in String(customer.marketingConsent) },
            .init("names") { customer, _ in customer.names.map(\.text).joined(separator: "; ") },
            .init("domains") { customer, _ in customer.domains.joined(separator: "; ") },
            .init("countries") { customer, _ in customer.countries.joined(separator: "; ") },
            .init("identifiers") { customer, _ in customer.identifiers.map(\.number).joined(separator: "; ") },
            .init("parent") { customer, _ in customer.parent?.text ?? "" },
        ])

    static let choices = ChoiceSource.list("end_customer", EndCustomerList.self) { customer, _ in
        ChoiceSource.Choice(
            value: customer.id.text, label: customer.customer.name,
            small: [customer.customer.country, customer.customer.domain].compactMap(\.self).joined(separator: ", "))
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let lines = try await visit.productLines()
        return try await visit.listPage(
            CustomerAddress.list(), "customers.title", list,
            acts: { $0.may(.sellDirect) ? acts(lines, $0) : [] })
    }

    static func marks(_ customer: CustomerView, _ visit: Visit) -> [StateMark] {
        var marks: [StateMark] = []
        if customer.globalAccount { marks.append(StateMark(label: visit.text("customers.global"), tone: "")) }
        if !customer.marketingConsent {
            marks.append(StateMark(label: visit.text("customers.no_marketing"), tone: "warn"))
        }
        return marks
            + customer.active.map { StateMark(label: visit.text("customers.active", ["line": $0]), tone: "good") }
    }

    static func known(_ customer: CustomerView, _ visit: Visit) -> [String] {
        let pursuits = customer.pursuits.map { pursuit in
            visit.text(
                pursuit.ended == nil ? "customers.pursued" : "customers.was_pursued", ["line": pursuit.productLine])
                + " (\(visit.formats.moment(pursuit.began))): \(pursuit.note)"
        }
        return pursuits
            + customer.purchases.map {
                visit.text("customers.bought", ["line": $0.productLine, "day": visit.formats.shortDay($0.on)])
            }
    }

    private static func acts(_ lines: [String], _ visit: Visit) -> [Act] {
        let choices = lines.map { (value: $0, label: $0) }
        let activities = PursueDirectly.Activity.allCases.map {
            (value: $0.rawValue, label: visit.text("customers.activity.\($0.rawValue)"))
        }
        /// A form about an end customer.
        func act(_ name: String, _ address: PageAddress<>, _ more: (Visit) -> [Field]) -> Act {
            let form = visit.forForm(address(), name)
            let who = [
                form.field("customer.name", "customers.form.name", required: true),
                form.field("customer.country", "customers.form.country", required: true),
                form.field("customer.domain", "customers.form.domain"),
            ]
            return visit.act("customers.act.\(name)", address(), who + more(form))
        }
        func line(_ form: Visit) -> Field {
            form.field("product_line", "customers.form.product_line", .choice(choices), required: true)
        }
        return [
            act("pursuits", CustomerAddress.pursue) { form in
                [
                    line(form),
                    form.field("activity", "customers.form.activity", .choice(activities), required: true),
                    form.field("note", "customers.form.note", .area(rows: 2), required: true),
                ]
            },
            act("pursuits_end", CustomerAddress.endPursuit) { [line($0)] },
            act("purchases", CustomerAddress.purchase) {
                [line($0), $0.field("on", "customers.form.on", .line(type: "date"), required: true)]
            },
            act("description", CustomerAddress.describe) {
                [
                    $0.field("global_account", "customers.form.global_account", .tick),
                    $0.field("marketing_consent", "customers.form.marketing_consent", .tick, value: "true"),
                ]
            },
        ]
    }
}
