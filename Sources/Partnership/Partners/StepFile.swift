import Members
import Record
import Terms

extension Guildhall {
    /// The bytes of a file that was handed in for a step of onboarding: for the partner, and for those who review it.
    ///
    /// - Throws: `Problem.notFound`.
    public func stepFile(
        _ file: ID<StoredFile>, of partner: PartnerID, as credential: Credential
    ) async throws -> FileContent {
        let seen = try await answer(ShowOnboarding(partner: partner), as: credential, in: .english)
        let attachments = seen.steps.flatMap { $0.submissions.flatMap(\.files) }
        guard let attachment = attachments.first(where: { $0.id == file }), let bytes = files?.bytes(attachment.hash)
        else { throw Problem.notFound(StoredFile.noun) }
        return FileContent(name: attachment.name, mediaType: attachment.type.mediaType, bytes: bytes)
    }
}
