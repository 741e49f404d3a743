import Members
import Record
import Terms

extension Guildhall {
    /// The bytes of a file that is attached to a registration's evidence. Whoever sees the registration may have them; a look of
    /// the vendor's people is recorded.
    ///
    /// - Throws: `Problem.notFound`.
    public func evidenceFile(
        _ file: ID<StoredFile>, of deal: ID<Deal>, as credential: Credential
    ) async throws -> FileContent {
        let seen = try await viewDeal(ViewDeal(deal: deal), as: credential, .plain).reply
        guard let attachment = seen.evidence.flatMap({ $0.files ?? [] }).first(where: { $0.id == file }),
            let bytes = files?.bytes(attachment.hash)
        else { throw Problem.notFound(StoredFile.noun) }
        return FileContent(name: attachment.name, mediaType: attachment.type.mediaType, bytes: bytes)
    }
}
