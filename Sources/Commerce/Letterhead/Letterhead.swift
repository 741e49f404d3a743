import Record
import Store
import Terms

/// What the vendor's documents say of the vendor: quotes, orders, invoices, credit notes.
public struct Letterhead: Codable, Hashable, Sendable {
    /// The name as documents have it, such as `Example Software GmbH`; the vendor's own where nothing is said.
    public let name: String?
    /// Lines of the postal address, the country among them.
    public let address: [String]
    /// How to reach whoever answers questions about documents: an address, a phone.
    public let contact: [String]
    /// What stands at the foot of every page: register, tax number, bank.
    public let foot: [String]
    /// How what partners earn is taxed, by where they are taxed, as statements say it; absent where nothing is said.
    public let taxes: [TaxTreatment]?

    /// What a statement says of tax to those who are taxed in a country.
    public struct TaxTreatment: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "TaxTreatment" }

        /// All that have none of their own when left out.
        public let country: CountryCode?
        public let rate: Rate
        /// Such as `Reverse charge`. It is printed as it stands; nothing is computed by it.
        public let text: LineName
    }

    /// What is said to those taxed in a country.
    package func tax(in country: String) -> TaxTreatment? {
        taxes?.first { $0.country?.text == country } ?? taxes?.first { $0.country == nil }
    }

    /// Nothing but the vendor's own name.
    static let empty = Letterhead(name: nil, address: [], contact: [], foot: [], taxes: nil)

    /// The id of the one that a vendor has.
    static let id = "letterhead"
    static let table = TableDeclaration(
        name: "letterheads", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let migrations = [
        Migration(
            id: "letterheads-1",
            sql: [
                """
                CREATE TABLE letterheads (vendor TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ])
    ]
}

/// The vendor's letterhead was set, in place of the one before.
struct LetterheadSet: Event {
    static let kind = "letterhead.set"
    let letterhead: Letterhead
    var subject: String { Letterhead.id }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            Letterhead.table.name, [("id", .text(Letterhead.id)), ("body", .text(try JSON.string(letterhead)))])
    }
}

extension Reader {
    /// The vendor's letterhead, for everybody who may read one of its documents.
    package func letterhead() throws -> Letterhead {
        let rows = try vendorWide.query("SELECT body FROM {letterheads}")
        return try rows.first.map { try JSON.decode(Letterhead.self, from: try $0.text(0)) } ?? .empty
    }
}

/// Sets what documents say of the vendor. Documents made from then on say it, those of earlier days included: they are set when they are
/// asked for.
public struct SetLetterhead: Command {
    public static let name = "set_letterhead"
    public static let permission = Permission.setLetterhead

    /// The vendor's own name when left out.
    public let name: LineName?
    /// At most six lines.
    public let address: [LineName]?
    /// At most four lines.
    public let contact: [LineName]?
    /// At most six lines.
    public let foot: [LineName]?
    /// At most forty, one a country and one for all others.
    public let taxes: [Letterhead.TaxTreatment]?

    private static let most = [(\Self.address, "address", 6), (\Self.contact, "contact", 4), (\Self.foot, "foot", 6)]

    public func load(_ reader: Reader) throws -> Letterhead { try reader.letterhead() }

    public func decide(_ state: Letterhead, _ context: Context) throws -> [any Event] {
        for (lines, member, most) in Self.most where (self[keyPath: lines]?.count ?? 0) > most {
            throw Problem.invalid(
                field: "/\(member)",
                Phrase("letterhead.lines", ["count": .count(self[keyPath: lines]?.count ?? 0), "most": .count(most)]))
        }
        let countries = (taxes ?? []).map { $0.country?.text }
        guard countries.count <= 40, Set(countries).count == countries.count else {
            throw Problem.invalid(field: "/taxes", "letterhead.taxes")
        }
        let wanted = Letterhead(
            name: name?.text, address: (address ?? []).map(\.text), contact: (contact ?? []).map(\.text),
            foot: (foot ?? []).map(\.text), taxes: taxes.flatMap { $0.isEmpty ? nil : $0 })
        return wanted == state ? [] : [LetterheadSet(letterhead: wanted)]
    }

    public func reply(_ state: Letterhead, _ events: [any Event], _ reader: Reader) throws -> Letterhead {
        try reader.letterhead()
    }
}

/// What documents say of the vendor.
public struct ShowLetterhead: Query {
    public static let name = "show_letterhead"
    public static let permission = Permission.seeLetterhead

    public func answer(_ reader: Reader) throws -> Letterhead { try reader.letterhead() }
}
