import Commerce
import Members
import Record
import Terms

/// One end customer with all that there is about it: the vendor's own dealings, registrations and which stand in each other's way, orders,
/// subscriptions with their partner of record.
enum CustomerStory {
    struct Model: TemplateModel {
        static let template = "customer-story"

        let list: Link
        let name: String
        let marks: [StateMark]
        let facts: [Fact]
        let acts: [Act]
        let panels: [Sheet]
    }

    static func page(_ visit: Visit, _ id: CustomerReference) async throws -> Page {
        let found = try await visit.ask(ShowCustomer.self, ["customer": id.node])
        let model = Model(
            list: CustomerAddress.list(), name: found.customer.name,
            marks: found.account.map { CustomerPages.marks($0, visit) } ?? [],
            facts: facts(found, visit) + (found.record.map { CustomerRecordSheets.facts($0, visit) } ?? []),
            acts: found.record.map { CustomerRecordActs.acts($0, visit) } ?? [],
            panels: (found.record.map { CustomerRecordSheets.sheets($0, visit) } ?? [])
                + (try await visit.panels(WebCapabilities.customerPanels, of: id)))
        return Page(found.customer.name, model, within: CustomerAddress.list())
    }

    private static func facts(_ found: CustomerOverview, _ visit: Visit) -> [Fact] {
        var facts = [Fact(visit.text("customers.column.country"), found.customer.country)]
        if let domain = found.customer.domain { facts.append(Fact(visit.text("customers.form.domain"), domain)) }
        if let segment = found.account?.segment { facts.append(Fact(visit.text("customers.segment"), segment)) }
        for (key, total) in [
            ("deals.title", found.deals), ("sales.orders", found.orders), ("sales.subscriptions", found.subscriptions),
        ] {
            if let total { facts.append(Fact(visit.text(key), visit.total(total))) }
        }
        return facts
    }

    /// What the vendor itself has to do with it.
    static let dealings = CustomerPanel(order: 10, .seeCustomers) { visit, customer in
        let found = try await visit.ask(ShowCustomer.self, ["customer": customer.node])
        let words = visit.sheets("customers")
        let lines = found.account.map { CustomerPages.known($0, visit) } ?? []
        return words.sheet("list", words.heads("known"), lines.map { [Cell($0)] })
    }
}
