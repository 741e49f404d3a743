import Matching
import Record
import Store

/// The names of companies that stand in records, each once, with the keys by which it is found under another spelling.
enum KnownNameTables {
    static let names = TableDeclaration(
        name: "company_names", key: ["vendor", "name"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let keys = TableDeclaration(
        name: "company_keys", key: ["vendor", "key", "name"], tenancy: .vendor(partnerColumns: []), replayed: true)

    static let migrations = [
        Migration(
            id: "company-names-1",
            sql: [
                """
                CREATE TABLE company_names (vendor TEXT NOT NULL, name TEXT NOT NULL, written TEXT NOT NULL, \
                PRIMARY KEY (vendor, name)) STRICT
                """,
                """
                CREATE TABLE company_keys (vendor TEXT NOT NULL, key INTEGER NOT NULL, name TEXT NOT NULL, \
                PRIMARY KEY (vendor, key, name)) STRICT
                """,
            ])
    ]
}

extension Tables {
    /// Keeps a name of a company so that it is found under other spellings. About thirty rows for one that is new, one look-up for
    /// one that is known. A name stays known when its record goes: it only costs a comparison.
    package func know(_ company: CompanyKey) throws {
        guard !company.name.isEmpty else { return }
        let known = try writer.query("SELECT name FROM {company_names} WHERE name = $1", [.text(company.name)])
        guard known.isEmpty else { return }
        try writer.put("company_names", [("name", .text(company.name)), ("written", .text(company.written))])
        for key in CandidateKeys(CompanyName(company.written)).keys {
            try writer.put(
                "company_keys", [("key", .integer(Int64(bitPattern: key.hash))), ("name", .text(company.name))])
        }
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
    /// The names in the vendor's records that are like a company's, the likeliest first. Reads a few hundred entries of an index,
    /// however many companies there are.
    package func names(like company: CompanyKey) throws -> [KnownName] {
        let name = CompanyName(company.written)
        let wanted = CandidateKeys(name)
        let entries = try vendorWide.entries(wanted.keys)
        let nearest = wanted.nearest { entries[Int64(bitPattern: $0.hash)] ?? [] }
        guard !nearest.isEmpty else { return [] }
        let rows = try vendorWide.matching("SELECT name, written FROM {company_names}", "name", nearest)
        let found = try rows.map { row in
            let written = CompanyName(try row.text(1))
            return KnownName(name: try row.text(0), written: written, comparison: NameComparison(name, written))
        }
        return Dictionary(grouping: found, by: \.name).compactMap(\.value.first)
            .sorted { ($1.comparison.score, $0.name) < ($0.comparison.score, $1.name) }
    }

    /// The names by key, of each key as many as are read.
    private func entries(_ keys: [CandidateKeys.Key]) throws -> [Int64: [String]] {
        guard !keys.isEmpty else { return [:] }
        let parts = keys.enumerated().map { place, key in
            """
            SELECT key, name FROM (SELECT key, name FROM {company_keys} WHERE key = $\(place + 1) ORDER BY name \
            LIMIT \(key.mostEntries)) AS k\(place)
            """
        }
        let rows = try query(
            parts.joined(separator: " UNION ALL "), keys.map { .integer(Int64(bitPattern: $0.hash)) })
        var found: [Int64: [String]] = [:]
        for row in rows { found[try row.int(0), default: []].append(try row.text(1)) }
        return found
    }
}
