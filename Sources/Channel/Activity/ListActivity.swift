import Members
import Record
import Store
import Terms

/// Something that was decided or changed, as a line of the feed.
public struct ActivityItem: Codable, Hashable, Sendable {
    /// Its place in the journal.
    public let sequence: Int64
    public let at: Instant
    /// The kind of event, such as `deal.approved`.
    public let kind: String
    public let by: ActorName
    /// The id of what it happened to.
    public let subject: String
    public let partner: PartnerID?
}

/// What was decided and changed, newest first: a partner's own, or everything for the vendor's people. The feed follows the record
/// within a second or two.
public struct ListActivity: Query {
    public static let name = "list_activity"
    public static let permission = Permission.seeActivity

    /// Only what happened to this id.
    public let subject: String?
    /// Only what belongs to this partner's record.
    public let partner: PartnerID?
    /// The sequence behind which the page starts: `next` of the page before.
    public let after: Int64?
    /// 1 to 200; 50 when nothing is said.
    public let limit: Int?

    public init(subject: String? = nil, partner: PartnerID? = nil, after: Int64? = nil, limit: Int? = nil) {
        (self.subject, self.partner, self.after, self.limit) = (subject, partner, after, limit)
    }

    public func answer(_ reader: Reader) throws -> Page<ActivityItem> {
        let size = min(max(limit ?? 50, 1), 200)
        var conditions = ["sequence < $1"]
        let hidden = reader.capabilities.kinds(hiddenFrom: reader.context.actor)
        if !hidden.isEmpty { conditions.append("kind NOT IN (\(hidden.map { "'\($0)'" }.joined(separator: ", ")))") }
        var values: [SQLValue] = [.integer(after ?? .max)]
        for (column, wanted) in [("subject", subject), ("partner", partner?.text)] {
            guard let wanted else { continue }
            values.append(.text(wanted))
            conditions.append("\(column) = $\(values.count)")
        }
        values.append(.integer(Int64(size + 1)))
        let rows = try reader.query(
            """
            SELECT sequence, at, kind, actor, subject, partner FROM {activity} \
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY sequence DESC LIMIT $\(values.count)
            """, values)
        let shown = rows.prefix(size)
        let names = try reader.actorNames(Set(try shown.map { try $0.text(3) }))
        let items = try shown.map { row in
            let actor = try row.text(3)
            return ActivityItem(
                sequence: try row.int(0), at: Instant(milliseconds: try row.int(1)), kind: try row.text(2),
                by: names[actor] ?? ActorName(name: actor, role: nil), subject: try row.text(4),
                partner: try row.optionalText(5).flatMap { PartnerID($0) })
        }
        return Page(items: items, next: rows.count > size ? items.last.map { String($0.sequence) } : nil)
    }
}

/// Entries of the journal that something which follows it could not take in, newest first; 200 at most.
public struct ListSetAside: Query {
    public static let name = "list_set_aside"
    public static let permission = Permission.seeRecord

    public init() {}

    public func answer(_ reader: Reader) throws -> Page<SetAsideEntry> {
        Page(items: try reader.setAside(most: 200), next: nil)
    }
}
