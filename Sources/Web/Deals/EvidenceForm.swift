import Channel
import Record
import Terms

/// Proof of work on a deal, with files, and those files given back.
enum EvidenceForm {
    static func add(_ visit: Visit, _ deal: ID<Deal>) async throws -> PageReply {
        var document = visit.document(["deal": deal.text])
        document["files"] = nil
        if let occurred = visit.typedMoment("occurred") { document["occurred"] = Node(.string(occurred)) }
        guard !visit.isCheck else {
            try await visit.perform(AddEvidence.self, document)
            return .see(DealAddress.deal.portal(deal))
        }
        // What is wrong with the words is said before any file is taken in.
        try await visit.server.channel.rehearse(
            try document.decode(AddEvidence.self, lenientScalars: true), as: try visit.credential())
        document["files"] = try await visit.keptFiles()
        try await visit.perform(AddEvidence.self, document)
        return .see(DealAddress.deal.portal(deal), said: "portal.said.add_evidence")
    }

    static func download(_ visit: Visit, _ deal: ID<Deal>, _ file: ID<StoredFile>) async throws -> PageReply {
        .file(try await visit.server.channel.evidenceFile(file, of: deal, as: try visit.credential()))
    }
}
