import Members
import Partnership
import Record

extension Visit {
    /// The names of partners that the viewer may see, by their ids. One question.
    func partnerNames(_ ids: some Sequence<PartnerID>) async throws -> [PartnerID: String] {
        // A partner's people see what is their own company's, or went through it.
        guard side == .console, may(.seePartners) else { return [:] }
        return try await server.channel.partnerNames(Set(ids), as: try credential())
    }
}

extension ListAround {
    /// A partner by its name, which leads to it for whoever may see that.
    func partnerCell(_ id: PartnerID?) -> Cell {
        let link = id.flatMap { visit.side == .console && visit.may(.seePartners) ? PartnerAddress.partner($0) : nil }
        return Cell(partner(id), href: link)
    }
}
