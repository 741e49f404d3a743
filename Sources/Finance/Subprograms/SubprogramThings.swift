import Members
import Record
import Store
import Terms

/// Customers and products that sales of a partner count for in a subprogram, each with how many sales it does by.
struct SubprogramThings {
    /// Of everything of the vendor.
    let reader: Reader
    /// What moved since, and is not in the tables yet.
    private var pending: [Key: Int64] = [:]

    /// A customer or a product comes to count by one sale more, or one less.
    struct Move: Codable, Hashable, Sendable {
        let measure: SubprogramMeasure
        let thing: String
        let sales: Int64
    }

    private struct Key: Hashable {
        let participation: ID<Participation>
        let measure: SubprogramMeasure
        let thing: String
    }

    init(reader: Reader) { self.reader = reader }

    /// By how much the number of different ones moves: by one where it is the first sale or was the last.
    mutating func moved(_ move: Move, _ subprogram: ID<Subprogram>, _ partner: PartnerID) throws -> Int64 {
        let key = Key(
            participation: Participation.id(subprogram, partner), measure: move.measure, thing: move.thing)
        let known =
            try pending[key]
            ?? Self.sales(in: reader.query(Self.lookUp, Self.arguments(key.participation, move)))
        let sales = known + move.sales
        pending[key] = sales
        return (sales > 0 ? 1 : 0) - (known > 0 ? 1 : 0)
    }

    private static let lookUp =
        "SELECT sales FROM {subprogram_things} WHERE participation = $1 AND measure = $2 AND thing = $3"

    private static func arguments(_ participation: ID<Participation>, _ move: Move) -> [SQLValue] {
        [.text(participation.text), .text(move.measure.rawValue), .text(move.thing)]
    }

    private static func sales(in rows: [Row]) throws -> Int64 { try rows.first?.int(0) ?? 0 }

    static let table = TableDeclaration(
        name: "subprogram_things", key: ["vendor", "participation", "measure", "thing"],
        tenancy: .vendor(partnerColumns: []), replayed: true)
    static let migrations = [
        Migration(
            id: "subprogram-things-1",
            sql: [
                """
                CREATE TABLE subprogram_things (vendor TEXT NOT NULL, participation TEXT NOT NULL, \
                measure TEXT NOT NULL, thing TEXT NOT NULL, sales INTEGER NOT NULL, \
                PRIMARY KEY (vendor, participation, measure, thing)) STRICT
                """
            ])
    ]

    static func apply(_ move: Move, to participation: ID<Participation>, _ tables: Tables) throws {
        let known = try sales(in: tables.writer.query(lookUp, arguments(participation, move)))
        try tables.writer.put(
            table.name,
            [
                ("participation", .text(participation.text)), ("measure", .text(move.measure.rawValue)),
                ("thing", .text(move.thing)), ("sales", .integer(known + move.sales)),
            ])
    }
}
