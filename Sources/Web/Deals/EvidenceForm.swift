import Channel
import Commerce
import Members
import Record
import Terms

/// Proof of work on a deal, with files, and those files given back.
enum EvidenceForm {
    static func add(_ visit: Visit, _ deal: ID<Deal>) async throws -> PageReply {
        var document = visit.document(["deal": deal.text])
        if let occurred = visit.typedMoment("occurred") { document["occurred"] = Node(.string(occurred)) }
        try await visit.handIn(AddEvidence.self, document)
        return .see(DealAddress.deal.portal(deal), said: "portal.said.add_evidence")
    }

    static func download(_ visit: Visit, _ deal: ID<Deal>, _ file: ID<StoredFile>) async throws -> PageReply {
        .file(try await visit.server.channel.evidenceFile(file, of: deal, as: try visit.credential()))
    }
}
