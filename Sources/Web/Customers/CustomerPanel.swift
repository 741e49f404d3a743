import Commerce
import Record
import Terms

typealias CustomerPanel = SubjectPanel<CustomerReference>

extension CustomerReference: AddressPart {
    init?(part: String) { self.init(part) }
    var part: String { description }
}

extension SubjectPanel where Subject == CustomerReference {
    /// The first lines of a list, of those that are about the end customer.
    ///
    /// - Parameters:
    ///   - page: where the whole list is, filtered by the end customer.
    ///   - title: the key of what this part is called.
    static func list<List>(
        _ shown: ShownList<List>, _ page: PageAddress<>, _ title: String, order: Int,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true }
    ) -> CustomerPanel {
        CustomerPanel(order: order, List.permission, where: isOffered) { visit, customer in
            try await visit.lines(of: shown, page, ["customer": customer.description], title, but: ["payment"])
        }
    }
}
