import Members
import Record
import Store
import Terms

/// An end customer, named by the vendor's account of it or by anything that describes it: a registration, an order, a subscription. There is
/// no other record of most end customers.
package struct CustomerReference: TextCoded, Hashable, Sendable {
    package let description: String

    package init?(_ text: String) {
        guard Self.prefixes.contains(where: { text.hasPrefix($0 + "_") }), text.utf8.count <= 100 else { return nil }
        description = text
    }

    package static var form: String {
        "the id of an end customer, or of a registration, an order or a subscription of it"
    }
    package static var example: String { ID<CustomerAccount>.example }
    package static var schemaMembers: [Node.Member] {
        [Node.Member("pattern", Node(.string("^(\(prefixes.joined(separator: "|")))_[0-9a-z-]{1,64}$")))]
    }

    private static let prefixes = [CustomerAccount.prefix, Deal.prefix, Order.prefix, Subscription.prefix]
}

extension Reader {
    /// The end customer that a reference names, as it is described there, and by whom.
    ///
    /// - Throws: `Problem.notFound` for what is not there for the one who asks.
    func described(_ reference: CustomerReference) throws -> (customer: EndCustomer, by: PartnerID?) {
        let text = reference.description
        if let id = ID<CustomerAccount>(text) { return (try require(id).customer, nil) }
        if let id = ID<Deal>(text) {
            let deal = try visible(id)
            return (deal.terms.customer, deal.partner)
        }
        if let id = ID<Order>(text) {
            let order = try require(id)
            return (order.customer, order.partner)
        }
        guard let id = ID<Subscription>(text) else { throw Problem.notFound(CustomerAccount.noun) }
        let subscription = try require(id)
        return (subscription.customer, subscription.partner)
    }

    /// The descriptions that somebody told apart from this one.
    fileprivate func toldApart(from customer: DescribedCustomer) throws -> [DescribedCustomer] {
        let found: [Versioned<CustomersApart>] = try vendorWide.records(
            "WHERE one = $1 OR other = $1 ORDER BY id", [.text(customer.key)])
        return found.map { $0.one.key == customer.key ? $0.other : $0.one }
    }
}

extension ListFilter {
    /// Rows about one end customer: by its name in any spelling, or by its own domain, as conflicts are found; without what was told apart
    /// from it. There are few of each, which are sorted when they are asked for.
    package static func customer() -> ListFilter {
        .few("customer", CustomerReference.self) { reference, reader in
            let (customer, partner) = try reader.described(reference)
            let same = try reader.same(CompanyKey(customer))
            let apart = try reader.toldApart(from: DescribedCustomer(customer, by: partner))
            @Sendable func exclude(_ conditions: inout Conditions) {
                for one in apart {
                    let name = conditions.place(of: .text(one.name))
                    let domain = conditions.place(of: .text(one.domain ?? ""))
                    let partner = conditions.place(of: .text(one.partner?.text ?? ""))
                    conditions.add(
                        """
                        NOT (customer_name = \(name) AND coalesce(customer_domain, '') = \(domain) \
                        AND partner = \(partner))
                        """)
                }
            }
            let byName: [ListCondition] = same.names.map { name in
                { conditions in
                    conditions.add(.text(name)) { "customer_name = \($0)" }
                    exclude(&conditions)
                }
            }
            guard let domain = same.domain else { return byName }
            let byDomain: ListCondition = { conditions in
                conditions.add(.text(domain)) { "customer_domain = \($0)" }
                let names = same.names.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
                conditions.add("customer_name NOT IN (\(names))")
                exclude(&conditions)
            }
            return byName + [byDomain]
        }
    }
}

/// All that is known of an end customer at one place.
package struct CustomerOverview: Codable, Sendable, Resource {
    package static var resource: String { "end_customer" }

    /// As it is described where the reference leads.
    package let customer: EndCustomer
    /// What the vendor itself has to do with it; absent where that is nothing.
    package let account: CustomerView?
    /// How many registrations there are of it, orders, subscriptions; absent for who may not see those.
    package let deals: ListTotal?
    package let orders: ListTotal?
    package let subscriptions: ListTotal?
}

/// An end customer: the vendor's own dealings with it, and how much partners have to do with it.
package struct ShowCustomer: Query {
    package static let name = "show_customer"
    package static let permission = Permission.seeCustomers

    package let customer: CustomerReference

    package init(customer: CustomerReference) { self.customer = customer }

    package func answer(_ reader: Reader) throws -> CustomerOverview {
        let (described, partner) = try reader.described(customer)
        let own = try ID<CustomerAccount>(customer.description).map { try reader.require($0).value }
        let account = try own ?? reader.account(of: described, describedBy: partner).get()
        return CustomerOverview(
            customer: described, account: try account.map { try reader.view($0) },
            deals: try total(DealList.self, reader), orders: try total(OrderList.self, reader),
            subscriptions: try total(SubscriptionList.self, reader))
    }

    private func total<List: RecordList>(_: List.Type, _ reader: Reader) throws -> ListTotal? {
        guard reader.context.actor.may(List.permission) else { return nil }
        return try ListQuery<List>(["customer": Node(.string(customer.description))]).total(reader)
    }
}
