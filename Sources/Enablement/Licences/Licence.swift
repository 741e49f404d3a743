import Members
import Record
import Store
import Terms

/// A licence that is not for resale, from the partner's request to its end.
public struct Licence: Entity {
    public static let prefix = "licence"
    public static let table = "licences"
    public static let noun = "licence"

    public let id: ID<Licence>
    public let partner: PartnerID
    /// Which of the program's licences it is.
    public let licence: String
    public let clause: ClauseID
    /// What it is for.
    public let note: String?
    public let requested: Instant
    /// Why it could be asked for.
    public let decision: Decision
    public var status: Status
    /// What opens the product.
    public var key: String?
    public var granted: Day?
    /// The last day on which it can be used.
    public var expires: Day?
    /// Why it was declined.
    public var reason: String?

    /// How it stands.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case requested, granted, declined, expired

        /// What it is called.
        package var phrase: TypedValue { .words("licence.status.\(rawValue)") }
    }

    /// Does it take one of the partner's places?
    static let taking: Set<Status> = [.requested, .granted]

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("licence", .text(licence)), ("status", .text(status.rawValue)),
        ]
    }

    public static let sorts: [ListColumn<Licence>] = [
        .text("licence") { $0.licence },
        .number("expires") { Int64($0.expires?.number ?? Int(Int32.max)) },
    ]

    public func shown(to reader: Reader) throws -> LicenceView {
        LicenceView(
            id: id, partner: partner, partnerName: try reader.vendorWide.find(partner)?.name ?? "", licence: licence,
            label: try reader.name(of: .licence, licence), clause: clause, note: note, requested: requested,
            decision: try reader.worded(decision), status: status, key: key, granted: granted, expires: expires,
            reason: reason)
    }
}

/// A licence that is not for resale, in the words of whoever reads it.
public struct LicenceView: Codable, Sendable {
    public let id: ID<Licence>
    public let partner: PartnerID
    public let partnerName: String
    /// Which of the program's licences it is.
    public let licence: String
    public let label: String
    public let clause: ClauseID
    /// What it is for.
    public let note: String?
    public let requested: Instant
    /// Why it could be asked for.
    public let decision: WordedDecision
    public let status: Licence.Status
    /// What opens the product.
    public let key: String?
    public let granted: Day?
    /// The last day on which it can be used.
    public let expires: Day?
    /// Why it was declined.
    public let reason: String?
}

enum LicenceTables {
    static let licences = Licence.declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "licences-1",
            sql: [
                """
                CREATE TABLE licences (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                licence TEXT NOT NULL, status TEXT NOT NULL, \
                \(Licence.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ]),
        Migration(
            id: "licences-lists",
            sql: Licence.listIndexes(behind: ["partner", "status", "licence"])),
    ]
}

enum LicenceEvents {
    static let all: [any Event.Type] = [
        LicenceRequested.self, LicenceGranted.self, LicenceDeclined.self, LicenceExpired.self,
    ]
}

/// A partner asked for a licence.
struct LicenceRequested: Event, TakesMembership {
    static let kind = "licence.requested"
    let licence: Licence
    var subject: String { licence.id.text }
    var partner: PartnerID? { licence.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(licence, as: "licence", in: entry) }
}

/// The vendor gave a licence with its key.
struct LicenceGranted: OwnedChange, TakesMembership {
    static let kind = "licence.granted"
    let licence: ID<Licence>
    let owner: PartnerID
    let key: String
    let granted: Day
    let expires: Day
    /// When to remind of its end.
    let remind: Instant
    var changed: ID<Licence> { licence }
    var schedules: (work: DueKind, at: Instant)? { (.licenceExpiry, remind) }

    func change(_ licence: inout Licence) {
        licence.status = .granted
        licence.key = key
        licence.granted = granted
        licence.expires = expires
    }
}

/// The vendor did not give a licence.
struct LicenceDeclined: OwnedChange {
    static let kind = "licence.declined"
    let licence: ID<Licence>
    let owner: PartnerID
    let reason: String
    var changed: ID<Licence> { licence }

    func change(_ licence: inout Licence) {
        licence.status = .declined
        licence.reason = reason
    }
}

/// A licence's last day is over: its place in the quota is free again.
struct LicenceExpired: OwnedChange {
    static let kind = "licence.expired"
    static let settles: [DueKind] = [.licenceExpiry]
    let licence: ID<Licence>
    let owner: PartnerID
    let last: Day
    var changed: ID<Licence> { licence }

    func change(_ licence: inout Licence) { licence.status = .expired }
}
