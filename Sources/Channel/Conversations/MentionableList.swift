import Members
import Record
import Terms

/// Whom one of the own people, or of a named partner's, can be called in a conversation: those who are active, by name.
package enum MentionableList: RecordList {
    package static let name = "people_of_conversation"
    package static let permission = Permission.comment
    package static let filters: [ListFilter] = [
        .id(
            "partner", PartnerIdentity.self,
            otherwise: { $0.context.actor.partner == nil ? [{ $0.add("partner IS NULL") }] : [] },
            find: { _ = try $1.require($0) })
    ]

    /// Somebody who can be mentioned.
    package struct Mentionable: Codable, Sendable {
        package let id: ID<Membership>
        package let name: String
        package let role: Role
    }

    package static func conditions(_ reader: Reader) throws -> [ListCondition] { [{ $0.add("status = 'active'") }] }

    package static func items(_ records: [Versioned<Membership>], _ reader: Reader) throws -> [Mentionable] {
        records.map { Mentionable(id: $0.id, name: reader.wording.text($0.called), role: $0.role) }
    }
}
