import Commerce
import Print

extension Paper {
    /// The vendor as the head of its paper has it.
    func sender(_ vendor: Letterhead) -> PrintedDocument.Party {
        .init(name: vendor.name ?? "", lines: vendor.address + vendor.contact)
    }

    func party(_ label: String, _ party: DocumentParty) -> PrintedDocument.Party {
        .init(label: label, name: party.name, lines: party.address + [country(party.country)].filter { !$0.isEmpty })
    }

    /// Whom the vendor's documents are made out to.
    func recipient(_ parties: DocumentParties) -> PrintedDocument.Party { party(self("printing.to"), parties.partner) }

    /// The distributor it goes through, if any.
    func through(_ parties: DocumentParties) -> [PrintedDocument.Fact] {
        parties.distributor.map { [.init(self("printing.distributor"), $0.name)] } ?? []
    }
}
