import Record
import Terms

/// Somebody of a sample world who can sign in: written under `people` in its file, by a short name that steps call them by.
public struct SamplePerson: Sendable {
    /// What steps call them by.
    public let alias: String
    public let name: String
    public let role: Role
    public let email: String
    /// The partner by its name in the file, for a partner's people.
    public let partner: String?
    public let language: Language

    private struct Written: Decodable {
        let name: String
        let role: Role
        let email: String
        let partner: String?
        let language: Language?
    }

    init(_ member: Node.Member) throws(DocumentError) {
        let written = try member.value.decode(Written.self)
        alias = member.key
        (name, role, email, partner) = (written.name, written.role, written.email, written.partner)
        language = written.language ?? .english
    }
}
