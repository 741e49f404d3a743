import Record
import Terms

/// Something that falls due for somebody: a protection that ends, a duty, an agreement, an invoice.
public struct DueItem: Codable, Hashable, Sendable, SchemaNamed {
    public static var schemaName: String { "DueItem" }

    /// What it is.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        case protection, decision, invoice, quote, subscription, certificate, licence, requirement, agreement, notice,
            cure
        case claim
        /// There are more of a kind than are listed.
        case more
    }

    public let kind: Kind
    /// The last day on which it can be done, or on which it stands.
    public let day: Day
    /// The moment, where there is one.
    public let at: Instant?
    /// In the words of whoever asks.
    public let title: String
    /// The id of what it is about: of a registration, an invoice; of a requirement or an agreement its id in the program;
    /// of `more` the kind of which there are more.
    public let about: String
}

/// What falls due for the one who asks: for a partner's people what is the partner's to do and what of it ends, for the vendor's people what
/// they have to decide and what is owed. The first day first; what is over and still open comes along.
public struct ListDue: Query {
    public static let name = "list_due"
    public static let permission = Permission.seeNotices

    /// The last day that is looked at; a year from today when left out.
    public let through: Day?

    public init(through: Day? = nil) { self.through = through }

    public func answer(_ reader: Reader) throws -> Page<DueItem> {
        let last = min(through ?? reader.today.adding(days: 365), reader.today.adding(days: 3_650))
        return Page(items: try reader.due(through: last), next: nil)
    }
}
