import Matching
import Record
import Store

/// The names of companies that stand in records, each once, with the keys by which it is found under another spelling.
///
/// Names have numbers, so that what stands under a key is small: it is read and written as a whole. A key that many names have says
/// nothing of any of them: from then on nothing stands under it.
enum KnownNameTables {
    static let names = TableDeclaration(
        name: "company_names", key: ["vendor", "name"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let keys = TableDeclaration(
        name: "company_keys", key: ["vendor", "key"], tenancy: .vendor(partnerColumns: []), replayed: true)

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
                CREATE TABLE company_keys (vendor TEXT NOT NULL, key INTEGER NOT NULL, numbers BLOB NOT NULL, \
                PRIMARY KEY (vendor, key)) STRICT, WITHOUT ROWID
                """,
            ])
    ]
}

extension Tables {
    /// Keeps a name of a company so that it is found under other spellings. About thirty rows and two questions for one that is new, one
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
        let before = try KeptNumbers.under(keys) { try writer.query($0, $1) }
        for key in keys {
            var numbers = before[key.column]
            // Too many have it already.
            if numbers?.isEmpty ?? false { continue }
            numbers = (numbers ?? KeptNumbers(bytes: [])).adding(number)
            if numbers?.count == key.mostEntries { numbers = KeptNumbers(bytes: []) }
            try writer.put(
                "company_keys", [("key", .integer(key.column)), ("numbers", .blob(numbers?.bytes ?? []))])
        }
    }
}

/// Numbers of names as they stand under a key: eight bytes each, the least significant first.
struct KeptNumbers {
    let bytes: [UInt8]

    var isEmpty: Bool { bytes.isEmpty }
    var count: Int { bytes.count / 8 }

    func adding(_ number: Int64) -> KeptNumbers {
        var bytes = bytes
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        return KeptNumbers(bytes: bytes)
    }

    var numbers: [Int64] {
        bytes.withUnsafeBytes { raw in
            (0..<count).map { Int64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self)) }
        }
    }

    /// The numbers of names under each key that has one; none under one that too many have.
    static func under(
        _ keys: [CandidateKeys.Key], _ query: (String, [SQLValue]) throws -> [Row]
    ) throws -> [Int64: KeptNumbers] {
        guard !keys.isEmpty else { return [:] }
        let marks = keys.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try query(
            "SELECT key, numbers FROM {company_keys} WHERE key IN (\(marks))", keys.map { .integer($0.column) })
        return Dictionary(try rows.map { (try $0.int(0), KeptNumbers(bytes: try $0.blob(1))) }) { first, _ in first }
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
        let entries = try KeptNumbers.under(wanted.keys) { try vendorWide.query($0, $1) }
        let nearest = wanted.nearest { entries[$0.column]?.numbers ?? [] }
        guard !nearest.isEmpty else { return [] }
        let rows = try vendorWide.matching("SELECT name, written FROM {company_names}", "number", numbers: nearest)
        let found = try rows.map { row in
            let written = CompanyName(try row.text(1))
            return KnownName(name: try row.text(0), written: written, comparison: NameComparison(name, written))
        }
        return Dictionary(grouping: found, by: \.name).compactMap(\.value.first)
            .sorted { ($1.comparison.score, $0.name) < ($0.comparison.score, $1.name) }
    }
}

extension CandidateKeys.Key {
    /// As databases keep it.
    fileprivate var column: Int64 { Int64(bitPattern: hash) }
}
