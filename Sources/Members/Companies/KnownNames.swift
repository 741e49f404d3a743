import Matching
import Record
import Store

/// The names of companies that stand in records, each once, with the keys by which it is found under another spelling.
///
/// Names have numbers, so that an entry of a key is small. A key that many names have says nothing of any of them: from then on it has
/// one entry, its last, which marks it.
enum KnownNameTables {
    static let names = TableDeclaration(
        name: "company_names", key: ["vendor", "name"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let keys = TableDeclaration(
        name: "company_keys", key: ["vendor", "key", "place"], tenancy: .vendor(partnerColumns: []), replayed: true)

    static let migrations = [
        Migration(
            id: "company-names-1",
            sql: [
                """
                CREATE TABLE company_names (vendor TEXT NOT NULL, name TEXT NOT NULL, number INTEGER NOT NULL, \
                written TEXT NOT NULL, PRIMARY KEY (vendor, name)) STRICT, WITHOUT ROWID
                """,
                "CREATE INDEX company_names_number ON company_names (vendor, number)",
                """
                CREATE TABLE company_keys (vendor TEXT NOT NULL, key INTEGER NOT NULL, place INTEGER NOT NULL, \
                number INTEGER NOT NULL, PRIMARY KEY (vendor, key, place)) STRICT, WITHOUT ROWID
                """,
            ])
    ]
}

extension Tables {
    /// Keeps a name of a company so that it is found under other spellings. About thirty rows and one question for one that is new, one
    /// look-up for one that is known. A name stays known when its record goes: it only costs a comparison.
    package func know(_ company: CompanyKey) throws {
        guard !company.name.isEmpty else { return }
        let known = try writer.query("SELECT name FROM {company_names} WHERE name = $1", [.text(company.name)])
        guard known.isEmpty else { return }
        let number = CandidateKeys.number(of: company.name)
        try writer.put(
            "company_names",
            [("name", .text(company.name)), ("number", .integer(number)), ("written", .text(company.written))])
        let keys = CandidateKeys(CompanyName(company.written)).keys
        let last = try lastPlaces(keys)
        for key in keys {
            let place = last[key.column].map { $0 + 1 } ?? 0
            guard place < key.mostEntries else { continue }
            if place == key.mostEntries - 1 { try writer.delete("company_keys", key: [("key", .integer(key.column))]) }
            try writer.put(
                "company_keys",
                [("key", .integer(key.column)), ("place", .integer(Int64(place))), ("number", .integer(number))])
        }
    }

    /// The last place that is taken under each key that has one.
    private func lastPlaces(_ keys: [CandidateKeys.Key]) throws -> [Int64: Int] {
        guard !keys.isEmpty else { return [:] }
        let parts = keys.indices.map { place in
            """
            SELECT key, place FROM (SELECT key, place FROM {company_keys} WHERE key = $\(place + 1) \
            ORDER BY place DESC LIMIT 1) AS k\(place)
            """
        }
        let rows = try writer.query(parts.joined(separator: " UNION ALL "), keys.map { .integer($0.column) })
        return Dictionary(try rows.map { (try $0.int(0), Int(try $0.int(1))) }) { first, _ in first }
    }
}

/// A name that stands in records and is like another.
package struct KnownName: Sendable {
    /// As ``CompanyKey/name`` has it.
    package let name: String
    /// As it was first written.
    package let written: CompanyName
    package let comparison: NameComparison
}

extension Reader {
    /// The names in the vendor's records that are like a company's, the likeliest first. Reads some entries of an index, however many
    /// companies there are and however many are called alike.
    package func names(like company: CompanyKey) throws -> [KnownName] {
        let name = CompanyName(company.written)
        let wanted = CandidateKeys(name)
        let entries = try vendorWide.entries(wanted.keys)
        let nearest = wanted.nearest { entries[$0.column] ?? [] }
        guard !nearest.isEmpty else { return [] }
        let rows = try vendorWide.matching("SELECT name, written FROM {company_names}", "number", numbers: nearest)
        let found = try rows.map { row in
            let written = CompanyName(try row.text(1))
            return KnownName(name: try row.text(0), written: written, comparison: NameComparison(name, written))
        }
        return Dictionary(grouping: found, by: \.name).compactMap(\.value.first)
            .sorted { ($1.comparison.score, $0.name) < ($0.comparison.score, $1.name) }
    }

    /// The names by key, of each key that not too many have.
    private func entries(_ keys: [CandidateKeys.Key]) throws -> [Int64: [Int64]] {
        guard !keys.isEmpty else { return [:] }
        let marks = keys.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try query(
            "SELECT key, place, number FROM {company_keys} WHERE key IN (\(marks))", keys.map { .integer($0.column) })
        let most = Dictionary(keys.map { ($0.column, $0.mostEntries) }) { first, _ in first }
        var found: [Int64: [Int64]] = [:]
        for row in rows {
            let key = try row.int(0)
            if try row.int(1) < (most[key] ?? 0) - 1 { found[key, default: []].append(try row.int(2)) }
        }
        return found
    }
}

extension CandidateKeys.Key {
    /// As databases keep it.
    fileprivate var column: Int64 { Int64(bitPattern: hash) }
}
