import Members
import Record
import Store
import Terms

/// What a partner used of an allowance.
public struct AllowanceUse: Entity {
    public static let prefix = "use"
    public static let table = "allowance_uses"
    public static let noun = "allowance_use"

    public let id: ID<AllowanceUse>
    public let partner: PartnerID
    /// Which of the program's allowances.
    public let allowance: String
    public let clause: ClauseID
    public let count: Int
    /// What it was used for.
    public let note: String?
    public let day: Day
    /// The last day of the year to which it belongs.
    public let through: Day
    /// Did the vendor record it?
    public let byVendor: Bool
    /// Why it could be used.
    public let decision: Decision
    /// Why it counts no longer; nil while it does.
    public internal(set) var takenBack: TakenBack?

    /// That a use counts no longer.
    public struct TakenBack: Codable, Hashable, Sendable, SchemaNamed {
        public let reason: String
        public let day: Day

        public static var schemaName: String { "AllowanceTakenBack" }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("allowance", .text(allowance)),
        ]
    }

    public static let isCounted = true
    /// What a partner used of the allowance in the year that ends on a day.
    public var figures: [Figure] {
        guard takenBack == nil else { return [] }
        return [Figure(Self.facet(allowance), through.description, for: partner.text, minor: Int64(count))]
    }

    static func facet(_ allowance: String) -> String { "used \(allowance)" }

    public static let sorts: [ListColumn<AllowanceUse>] = [.number("day") { Int64($0.day.number) }]

    public func shown(to reader: Reader) throws -> AllowanceUseView {
        AllowanceUseView(
            id: id, partner: partner, partnerName: try reader.vendorWide.find(partner)?.name ?? "",
            allowance: allowance, label: try reader.name(of: .allowance, allowance), clause: clause, count: count,
            note: note, day: day, through: through, byVendor: byVendor, decision: try reader.worded(decision),
            takenBack: takenBack)
    }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "allowance-uses-1",
            sql: [
                """
                CREATE TABLE allowance_uses (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                allowance TEXT NOT NULL, \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """
            ] + listIndexes(behind: ["partner", "allowance"]))
    ]
}

/// A use of an allowance, in the words of whoever reads it.
public struct AllowanceUseView: Codable, Sendable, Resource {
    package static var resource: String { "use" }

    public let id: ID<AllowanceUse>
    public let partner: PartnerID
    public let partnerName: String
    /// Which of the program's allowances.
    public let allowance: String
    public let label: String
    public let clause: ClauseID
    public let count: Int
    /// What it was used for.
    public let note: String?
    public let day: Day
    /// The last day of the year to which it belongs.
    public let through: Day
    /// Did the vendor record it?
    public let byVendor: Bool
    /// Why it could be used.
    public let decision: WordedDecision
    /// Why it counts no longer; absent while it does.
    public let takenBack: AllowanceUse.TakenBack?
}

/// Something was used of an allowance.
struct AllowanceUsed: Event, TakesMembership {
    static let kind = "allowance.used"
    let use: AllowanceUse
    var subject: String { use.id.text }
    var partner: PartnerID? { use.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(use, as: "use", in: entry) }
}

/// A use counts no longer.
struct AllowanceReturned: OwnedChange {
    static let kind = "allowance.returned"
    let use: ID<AllowanceUse>
    let owner: PartnerID
    let takenBack: AllowanceUse.TakenBack
    var changed: ID<AllowanceUse> { use }

    func change(_ use: inout AllowanceUse) { use.takenBack = takenBack }
}
