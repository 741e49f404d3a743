import Commerce
import Finance
import Members
import Partnership
import Record
import Terms

/// A thing that people talk about, as far as the one who asks sees it.
public struct Discussed: Sendable {
    /// What it is called: the end customer, the company.
    let title: String
    /// Those of its partners with whom the vendor may talk, whose it is first; none for what concerns no partner yet.
    let partners: [PartnerID]
}

extension Reader {
    /// - Throws: `Problem.notFound` for what is none of these things, what is another's, and what the role does not see.
    func discussed(_ id: String) throws -> Discussed {
        if let deal = ID<Deal>(id) {
            try requireSight(.seeDeals)
            let found = try visible(deal).value
            // A draft is its owner's alone.
            guard found.status != .draft else { throw Self.nothing }
            return Discussed(
                title: found.terms.customer.name, partners: [found.partner, found.watcher].compactMap(\.self))
        }
        if let quote = ID<Quote>(id) {
            try requireSight(.seeQuotes)
            let found = try require(quote).value
            return Discussed(title: found.customer.name, partners: [found.partner])
        }
        if let order = ID<Order>(id) {
            try requireSight(.seeOrders)
            let found = try require(order).value
            return Discussed(title: found.customer.name, partners: [found.partner])
        }
        if let invoice = ID<Invoice>(id) {
            try requireSight(.seeInvoices)
            return Discussed(title: id, partners: [try require(invoice).value.partner])
        }
        if let request = ID<FundRequest>(id) {
            try requireSight(.seeFunds)
            let found = try require(request).value
            return Discussed(title: found.title, partners: [found.partner])
        }
        if let application = ID<Application>(id) {
            try requireSight(.reviewApplications)
            return Discussed(title: try require(application).value.company, partners: [])
        }
        if let partner = PartnerID(id) {
            let found = try require(partner).value
            guard context.actor.partner != nil || context.actor.may(.seePartners) else { throw Self.nothing }
            return Discussed(title: found.name, partners: [partner])
        }
        throw Self.nothing
    }

    private static var nothing: Problem { .notFound("discussed") }

    private func requireSight(_ permission: Permission) throws {
        guard context.actor.may(permission) else { throw Self.nothing }
    }
}
