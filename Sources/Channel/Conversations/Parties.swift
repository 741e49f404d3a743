import Members
import Record
import Terms

/// Who takes part in a conversation besides the vendor, by name: for the pages on which it stands. A partner is told of itself alone.
package struct ListParties: Query {
    package static let name = "parties_of_conversation"
    package static let permission = Permission.comment

    /// The id of what it is about.
    package let about: String

    /// A partner that is talked to, or was.
    package struct Party: Codable, Hashable, Sendable {
        package let partner: PartnerID
        package let name: String
        /// May the vendor still say something to it?
        package let isTalkedTo: Bool
    }

    package func answer(_ reader: Reader) throws -> Page<Party> {
        let talkedTo = try reader.discussed(about).partners
        let rows = try reader.query(
            "SELECT DISTINCT partner FROM {comments} WHERE about = $1 AND partner IS NOT NULL ORDER BY partner",
            [.text(about)])
        let before = try rows.compactMap { PartnerID(try $0.text(0)) }.filter { !talkedTo.contains($0) }
        let own = reader.context.actor.partner
        let all = (talkedTo + before).filter { own == nil || $0 == own }
        let names = try reader.partnerNames(all)
        return Page(
            items: all.map { Party(partner: $0, name: names[$0] ?? "", isTalkedTo: talkedTo.contains($0)) }, next: nil)
    }
}
