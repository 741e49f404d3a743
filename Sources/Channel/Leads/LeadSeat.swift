import Members
import Record
import Store
import Terms

/// What a partner takes of leads, and what became of those it was given.
public struct LeadSeat: Entity {
    public typealias Identity = PartnerIdentity
    public static let prefix = "partner"
    public static let table = "lead_seats"
    public static let noun = "partner"

    /// The partner's.
    public let id: PartnerID
    /// What it takes; nil where nobody said, which is leads of its own country, of every product line and language.
    public internal(set) var profile: Profile?
    /// Those it has at this moment.
    public internal(set) var open = 0
    /// All that it was ever given.
    public internal(set) var given = 0
    /// When it was last given one.
    public internal(set) var last: Instant?
    /// What became of them, by their quality.
    public internal(set) var tallies: [ByQuality] = []

    /// What a partner takes.
    public struct Profile: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadProfile" }

        /// Does it take leads at all?
        public let takes: Bool
        /// By ISO 3166; its own where there are none.
        public let countries: [String]
        /// All where there are none.
        public let productLines: [String]
        /// By ISO 639, two letters; all where there are none.
        public let languages: [String]
        /// At the same time, at most; what the program says where it is nil.
        public let most: Int?
    }

    /// How many of a quality there were.
    public struct Tally: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadTally" }

        public internal(set) var given = 0
        public internal(set) var accepted = 0
        public internal(set) var declined = 0
        /// Taken back, because nothing was done in time.
        public internal(set) var lapsed = 0
        public internal(set) var converted = 0
        /// Ended without a registration.
        public internal(set) var closed = 0
    }

    /// What became of leads of a quality.
    public struct ByQuality: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadsByQuality" }

        public let quality: LeadQuality
        public internal(set) var tally: Tally
    }

    init(_ id: PartnerID) { self.id = id }

    mutating func tally(_ quality: LeadQuality, _ change: (inout Tally) -> Void) {
        guard let place = tallies.firstIndex(where: { $0.quality == quality }) else {
            var tally = Tally()
            change(&tally)
            return tallies.append(ByQuality(quality: quality, tally: tally))
        }
        change(&tallies[place].tally)
    }

    public var columns: [(String, SQLValue)] { [] }

    public static let sorts: [ListColumn<LeadSeat>] = [
        .number("given") { Int64($0.given) },
        .number("converted") { Int64($0.tallies.reduce(0) { $0 + $1.tally.converted }) },
        .number("lapsed") { Int64($0.tallies.reduce(0) { $0 + $1.tally.lapsed }) },
    ]

    public func shown(to reader: Reader) throws -> LeadSeatView {
        LeadSeatView(
            partner: id, partnerName: try reader.partnerNames([id])[id] ?? "", profile: profile, open: open,
            given: given,
            last: last,
            tallies: LeadQuality.allCases.map { quality in
                tallies.first { $0.quality == quality } ?? ByQuality(quality: quality, tally: Tally())
            })
    }
}

/// A partner's leads in figures.
public struct LeadSeatView: Codable, Sendable {
    public let partner: PartnerID
    public let partnerName: String
    /// What it takes; absent where nobody said.
    public let profile: LeadSeat.Profile?
    /// Those it has at this moment.
    public let open: Int
    /// All that it was ever given.
    public let given: Int
    /// When it was last given one.
    public let last: Instant?
    /// What became of them, by their quality.
    public let tallies: [LeadSeat.ByQuality]
}

/// A way in which the vendor finds customers, with a form that anybody may fill in.
public struct Campaign: Entity {
    public static let prefix = "campaign"
    public static let table = "campaigns"
    public static let noun = "campaign"

    public let id: ID<Campaign>
    public let name: LineName
    /// By which its form's address knows it.
    public let code: String
    /// Of all its leads.
    public let productLine: String?
    /// Of leads that come by its form.
    public let quality: LeadQuality
    /// The last day on which its form takes any.
    public let through: Day?
    public internal(set) var closed: Instant?

    public var columns: [(String, SQLValue)] { [("code", .text(code)), ("open", SQLValue(closed == nil))] }

    public static let sorts: [ListColumn<Campaign>] = [.text("name") { $0.name.text }]

    public static let isSearched = true
    public var searchEntry: SearchEntry? { SearchEntry(name.text, detail: code, texts: [code, id.text]) }

    /// Does its form take anything on a day?
    func takes(on day: Day) -> Bool { closed == nil && (through.map { day <= $0 } ?? true) }
}

extension LeadSeatView: Resource { package static var resource: String { "seat" } }
extension LeadView: Resource { package static var resource: String { "lead" } }
extension Campaign: Resource { package static var resource: String { "campaign" } }
