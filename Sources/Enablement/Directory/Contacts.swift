import Record
import Terms

/// Where to turn for what, as the program says.
public struct ListContacts: Query {
    public static let name = "list_contacts"
    public static let permission = Permission.seeProgram

    /// A contact as people see it.
    public struct Contact: Codable, Sendable, SchemaNamed {
        public let id: String
        public let purpose: String
        public let email: String
        public let clause: ClauseID

        public static var schemaName: String { "Contact" }
    }

    public func answer(_ reader: Reader) throws -> Page<Contact> {
        Page(
            items: reader.context.program.resources.contacts.map {
                Contact(id: $0.id, purpose: $0.purpose[reader.language], email: $0.email, clause: $0.clause)
            }, next: nil)
    }
}
