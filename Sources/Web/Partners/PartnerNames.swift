import Members
import Partnership
import Record

extension Visit {
    /// The names of partners that the viewer may see, by their ids. O(partners) reads.
    func partnerNames(_ ids: some Sequence<PartnerID>) async throws -> [PartnerID: String] {
        var names: [PartnerID: String] = [:]
        // A partner's people see what is their own company's, or went through it.
        guard side == .console, may(.seePartners) else { return names }
        for id in Set(ids) { names[id] = try await ask(ShowPartner.self, ["partner": id.node]).name }
        return names
    }
}
