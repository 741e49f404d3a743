import Commerce
import Record

extension WebCapability {
    /// What the vendor itself has to do with end customers.
    static let customers = WebCapability(
        name: "Customers", summary: "The vendor's own dealings with end customers, which registrations are judged by.",
        endpoints: CustomerAPI.endpoints, pages: CustomerPages.routes,
        navigation: [
            NavigationEntry(CustomerAddress.list, "customers.title", in: .deals, order: 25) { $0.registration != nil }
        ],
        customerPanels: [CustomerStory.dealings],
        places: [.of(CustomerAddress.customer) { (id: ID<CustomerAccount>) in CustomerReference(id.text) }],
        found: [FoundList("end_customer", CustomerAddress.list)],
        choices: [CustomerPages.choices],
        models: [CustomerStory.Model.self])
}
