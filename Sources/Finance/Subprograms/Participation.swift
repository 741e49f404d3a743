import Members
import Record
import Store
import Terms

/// A partner in a subprogram: what it has reached, whether it accepted the terms, and what came of it.
public struct Participation: Entity {
    public static let prefix = "participation"
    public static let table = "participations"
    public static let noun = "participation"

    public let id: ID<Participation>
    public let subprogram: ID<Subprogram>
    public let partner: PartnerID
    /// What the sales that count come to.
    public internal(set) var reach: SubprogramReach
    /// When it reached what it has.
    public internal(set) var reached: Instant?
    public internal(set) var accepted: Accepted?
    public internal(set) var result: Result?

    /// That the terms were accepted.
    public struct Accepted: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "SubprogramAcceptance" }

        /// Of its terms.
        public let edition: Int
        /// SHA-256 of the text.
        public let hash: String
        /// As the journal names actors.
        public let by: String
        public let at: Instant
    }

    /// What came of it.
    public struct Result: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "SubprogramResult" }

        public let day: Day
        /// In a contest.
        public let place: Int?
        /// What that place brought; nil where nothing.
        public let prize: Subprogram.Prize?
        public internal(set) var amount: Money?
        public let goods: String?
        public let earning: ID<Earning>?
        public let decision: Decision
        /// When the goods were handed over.
        public internal(set) var handedOver: Instant?
    }

    static func id(_ subprogram: ID<Subprogram>, _ partner: PartnerID) -> ID<Participation> {
        ID(
            unchecked:
                "\(prefix)_\(subprogram.text.split(separator: "_").last ?? "")-\(partner.text.split(separator: "_").last ?? "")"
        )
    }

    init(_ subprogram: ID<Subprogram>, of partner: PartnerID) {
        id = Self.id(subprogram, partner)
        (self.subprogram, self.partner) = (subprogram, partner)
        reach = SubprogramReach()
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("subprogram", .text(subprogram.text)),
            ("accepted", SQLValue(accepted != nil)), ("settled", SQLValue(result != nil)),
            ("placed", SQLValue(result?.place != nil)),
        ]
    }

    public static let sorts: [ListColumn<Participation>] = [
        .number("minor") { $0.reach.minor }, .number("units") { $0.reach.units },
        .number("orders") { $0.reach.orders }, .number("customers") { $0.reach.customers },
        .number("new_customers") { $0.reach.newCustomers }, .number("products") { $0.reach.products },
    ]

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "participations-1",
            sql: [
                """
                CREATE TABLE participations (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                subprogram TEXT NOT NULL, accepted INTEGER NOT NULL, settled INTEGER NOT NULL, placed INTEGER NOT NULL, \
                \(sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX participations_open ON participations (vendor, subprogram, settled, id)",
                "CREATE INDEX participations_placed ON participations (vendor, subprogram, placed, id)",
            ]),
        Migration(
            id: "participations-lists",
            sql: listIndexes(behind: ["partner", "subprogram", "accepted", "settled"])),
    ]

    public func shown(to reader: Reader) throws -> ParticipationView {
        let subprogram = try reader.vendorWide.require(subprogram).value
        return ParticipationView(
            id: id, subprogram: self.subprogram, title: subprogram.title, partner: partner,
            revenue: Money(minor: reach.minor, subprogram.currency), units: Int(clamping: reach.units),
            orders: Int(clamping: reach.orders), customers: Int(clamping: reach.customers),
            newCustomers: Int(clamping: reach.newCustomers), products: Int(clamping: reach.products), reached: reached,
            missing: subprogram.goals.map { max(0, $0.least - reach[$0.measure]) }, accepted: accepted,
            mayClaim: accepted.map { $0.edition == subprogram.edition } ?? false, day: result?.day,
            place: result?.place, amount: result?.amount, goods: result?.goods, earning: result?.earning,
            decision: try result.map { try reader.worded($0.decision) }, handedOver: result?.handedOver)
    }
}

/// A partner in a subprogram, in the words of whoever reads it.
public struct ParticipationView: Codable, Sendable, SchemaNamed {
    public let id: ID<Participation>
    public let subprogram: ID<Subprogram>
    public let title: String
    public let partner: PartnerID
    public let revenue: Money
    public let units: Int
    public let orders: Int
    public let customers: Int
    public let newCustomers: Int
    public let products: Int
    public let reached: Instant?
    /// What is missing to each goal: minor units, or a count.
    public let missing: [Int64]
    public let accepted: Participation.Accepted?
    /// Are the present terms accepted?
    public let mayClaim: Bool
    /// The day on which it was decided.
    public let day: Day?
    public let place: Int?
    public let amount: Money?
    public let goods: String?
    public let earning: ID<Earning>?
    public let decision: WordedDecision?
    public let handedOver: Instant?

    public static var schemaName: String { "Participation" }
}

/// What partners reached.
package enum ParticipationList: RecordList {
    package static let name = "list_participations"
    package static let permission = Permission.seeSubprograms
    package static let filters: [ListFilter] = [
        .partner(), .text("subprogram"), .flag("accepted"), .flag("settled"),
    ]

    package static func items(
        _ records: [Versioned<Participation>], _ reader: Reader
    ) throws -> [Versioned<ParticipationView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListParticipations = ListQuery<ParticipationList>

/// What a partner reached in a subprogram.
public struct ShowParticipation: Query {
    public static let name = "show_participation"
    public static let permission = Permission.seeSubprograms

    public let participation: ID<Participation>

    public func answer(_ reader: Reader) throws -> Versioned<ParticipationView> {
        try reader.require(participation).shown(to: reader)
    }
}

/// The first places of a contest, with names where its terms show them, and the own place.
public struct ShowRanking: Query {
    public static let name = "show_ranking"
    public static let permission = Permission.seeSubprograms

    public let subprogram: ID<Subprogram>

    public struct Answer: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "Ranking" }

        public let rankedBy: SubprogramMeasure
        public let places: [Place]
        /// The place of the one who asks, where it takes part.
        public let own: Int?
        public let ownValue: Int64?
    }

    public struct Place: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "RankingPlace" }

        public let place: Int
        /// Minor units, or a count.
        public let value: Int64
        /// Who it is, where the one who asks may know.
        public let partner: PartnerID?
    }

    /// So many places are shown.
    private static let most = 50

    /// O(places shown); the own place is counted in the index.
    public func answer(_ reader: Reader) throws -> Answer {
        let subprogram = try reader.subprogram(subprogram).value
        guard let measure = subprogram.rankedBy else { throw Problem.wrongState("subprogram.no_contest") }
        let terms = try reader.program(ofVersion: subprogram.decision.program.version).subprogram(subprogram.terms)
        let column = measure.column
        let joined = terms?.asksTerms ?? true ? "AND accepted = 1 " : ""
        let all = reader.vendorWide
        let rows = try all.query(
            """
            SELECT partner, \(column) FROM {participations} WHERE subprogram = $1 \(joined)\
            ORDER BY \(column) DESC, id DESC LIMIT \(Self.most)
            """, [.text(subprogram.id.text)])
        let own = reader.context.actor.partner
        var places: [Place] = []
        for (number, row) in rows.enumerated() {
            let (partner, value) = (PartnerID(try row.text(0)), try row.int(1))
            let place = places.last?.value == value ? places.last?.place ?? 1 : number + 1
            let isKnown = own == nil || own == partner || subprogram.showsNames
            places.append(Place(place: place, value: value, partner: isKnown ? partner : nil))
        }
        guard let own, let mine = try all.find(Participation.id(subprogram.id, own))?.value,
            mine.accepted != nil || joined.isEmpty
        else {
            return Answer(rankedBy: measure, places: places, own: nil, ownValue: nil)
        }
        let above = try all.query(
            "SELECT COUNT(*) FROM {participations} WHERE subprogram = $1 \(joined)AND \(column) > $2",
            [.text(subprogram.id.text), .integer(mine.reach[measure])])
        return Answer(
            rankedBy: measure, places: places, own: Int(try above.first?.int(0) ?? 0) + 1,
            ownValue: mine.reach[measure])
    }
}
