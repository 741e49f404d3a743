import Members
import Record
import Terms

extension Guildhall {
    /// The bytes of a document that a partner signed: for the partner, and for those who see how it joined.
    ///
    /// - Throws: `Problem.notFound`.
    public func signedDocument(
        _ file: ID<StoredFile>, of partner: PartnerID, as credential: Credential
    ) async throws -> FileContent {
        let agreements = try await answer(ListAgreements(partner: partner), as: credential, in: .english).items
        let documents = agreements.flatMap { $0.acceptances.compactMap(\.paper?.document) }
        guard let attachment = documents.first(where: { $0.id == file }), let bytes = files?.bytes(attachment.hash)
        else { throw Problem.notFound(StoredFile.noun) }
        return FileContent(name: attachment.name, mediaType: attachment.type.mediaType, bytes: bytes)
    }
}
