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

    package init(_ record: ID<CustomerAccount>) { description = record.text }

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

/// Under which names and domains there is something of an end customer, and which descriptions among these are of others.
struct SpelledCustomer: Sendable {
    let customer: EndCustomer
    let partner: PartnerID?
    /// The record under which it stands; nil for a draft's, which has none.
    let record: CustomerAccount?
    let descriptions: [CustomerDescription]
    let same: SameCompany
    let apart: [DescribedCustomer]
}

extension Reader {
    func spelled(_ reference: CustomerReference) throws -> SpelledCustomer {
        let (customer, partner) = try described(reference)
        let own = DescribedCustomer(customer, by: partner)
        let id = try ID<CustomerAccount>(reference.description) ?? record(of: own)
        let record = try id.flatMap { try vendorWide.find($0)?.value }
        let descriptions = try descriptions(under: [record?.merged?.into ?? record?.id].compactMap(\.self))
        let called = try same(CompanyKey(customer))
        let same = SameCompany(
            names: called.names + Set(descriptions.map(\.name)).subtracting(called.names).sorted(),
            domains: called.domains
                + Set(descriptions.compactMap { CompanyKey(name: $0.written, domain: $0.domain).telling })
                .subtracting(called.domains).sorted())
        return SpelledCustomer(
            customer: customer, partner: partner, record: record, descriptions: descriptions, same: same,
            apart: try toldApart(from: own) + others(than: record?.merged?.into ?? record?.id, called: same))
    }

    /// The descriptions in the same words that stand under records which somebody told apart from this one.
    private func others(than record: ID<CustomerAccount>?, called same: SameCompany) throws -> [DescribedCustomer] {
        guard let record, let apart = try recordsApart(from: [record])[record] else { return [] }
        return try descriptions(called: same).filter { apart.contains($0.customer) }
            .map { DescribedCustomer($0.described, by: $0.partner) }
    }
}

extension ListFilter {
    /// Rows about one end customer: by its name in any spelling, or by its own domain, as conflicts are found; without what was told apart
    /// from it. There are few of each, which are sorted when they are asked for.
    package static func customer() -> ListFilter {
        .few("customer", CustomerReference.self) { reference, reader in
            let spelled = try reader.spelled(reference)
            let (same, apart) = (spelled.same, spelled.apart)
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
            let byDomain: [ListCondition] = same.domains.map { domain in
                { conditions in
                    conditions.add(.text(domain)) { "customer_domain = \($0)" }
                    let names = same.names.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
                    conditions.add("customer_name NOT IN (\(names))")
                    exclude(&conditions)
                }
            }
            return byName + byDomain
        }
    }
}

/// All that is known of an end customer at one place.
package struct CustomerOverview: Codable, Sendable, Resource {
    package static var resource: String { "end_customer" }

    /// Its record's; that of the reference where there is no record yet.
    package let id: CustomerReference
    /// As it is described where the reference leads.
    package let customer: EndCustomer
    /// What the vendor itself has to do with it; absent where that is nothing.
    package let account: CustomerView?
    /// Its record: absent for a draft's, which has none yet.
    package let record: CustomerRecordView?
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
        let spelled = try reader.spelled(customer)
        let own = spelled.record.flatMap { $0.isOwn ? $0 : nil }
        let account = try own ?? reader.account(of: spelled.customer, describedBy: spelled.partner).get()
        return CustomerOverview(
            id: spelled.record.map { CustomerReference($0.id) } ?? customer, customer: spelled.customer,
            account: try account.map { try reader.view($0) },
            record: try reader.recordView(spelled),
            deals: try total(DealList.self, reader), orders: try total(OrderList.self, reader),
            subscriptions: try total(SubscriptionList.self, reader))
    }

    private func total<List: RecordList>(_: List.Type, _ reader: Reader) throws -> ListTotal? {
        guard reader.context.actor.may(List.permission) else { return nil }
        return try ListQuery<List>(["customer": Node(.string(customer.description))]).total(reader)
    }
}
