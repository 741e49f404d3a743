import Channel
import NIOCore
import Record
import Terms

/// Proof of work on a deal, with files, and those files given back.
enum EvidenceForm {
    /// The bytes of one file at most, and what the form has around it.
    static let limit = FileFolder.usualLimit + 1 << 18

    static func add(_ visit: Visit) async throws -> PageReply {
        let deal = visit.path("deal")
        var document = visit.document(["deal": deal])
        document["files"] = nil
        if let occurred = visit.typedMoment("occurred") { document["occurred"] = Node(.string(occurred)) }
        guard let session = visit.session, !visit.isCheck else {
            try await visit.perform(AddEvidence.self, document)
            return .see("/portal/deals/\(deal)")
        }
        // What is wrong with the words is said before any file is taken in.
        try await visit.server.channel.rehearse(
            try document.decode(AddEvidence.self, lenientScalars: true), as: .session(session))
        document["files"] = try await visit.keptFiles()
        try await visit.perform(AddEvidence.self, document)
        return .see("/portal/deals/\(deal)", said: "portal.said.add_evidence")
    }

    static func download(_ visit: Visit) async throws -> PageReply {
        guard let session = visit.session, let deal = ID<Deal>(visit.path("deal")),
            let id = ID<StoredFile>(visit.path("file"))
        else { throw Problem.notFound("file") }
        let file = try await visit.server.channel.evidenceFile(id, of: deal, as: .session(session))
        return .file(name: file.name, mediaType: file.mediaType, bytes: ByteBuffer(bytes: file.bytes))
    }
}
