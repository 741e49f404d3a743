import Record
import Store
import Terms

/// The next numbers of a kind of document: one series a vendor and year, without gaps, since a number is taken only with the document
/// that bears it.
package struct DocumentNumbers: Sendable {
    package enum Series: String, Sendable {
        case invoice = ""
        case creditNote = "CN-"
        case statement = "ST-"
        case payoutRun = "PR-"
    }

    private let prefix: String
    private var last: Int64

    fileprivate init(_ series: Series, _ year: Int, last: Int64) {
        prefix = "\(series.rawValue)\(year)-"
        self.last = last
    }

    /// Takes the next number: `2026-00017`, `CN-2026-00003`.
    package mutating func next() -> String {
        last += 1
        let digits = String(last)
        return prefix + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }

    static let table = TableDeclaration(
        name: "document_numbers", key: ["vendor", "series"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let migrations = [
        Migration(
            id: "document-numbers-1",
            sql: [
                """
                CREATE TABLE document_numbers (vendor TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL, \
                PRIMARY KEY (vendor, series)) STRICT
                """
            ])
    ]

    /// Notes that a document bears a number. One of an older system that is in the form of a series goes on with it: the next one comes
    /// behind it.
    package static func used(_ number: String, in tables: Tables) throws {
        guard let (series, place) = parts(of: number) else { return }
        let known = try tables.writer.query("SELECT last FROM {document_numbers} WHERE series = $1", [.text(series)])
        guard try known.first.map({ try $0.int(0) < place }) ?? true else { return }
        try tables.writer.put(table.name, [("series", .text(series)), ("last", .integer(place))])
    }

    /// A number's series, `CN-2026-`, and its place there; nil for one that is in the form of none.
    private static func parts(of number: String) -> (series: String, place: Int64)? {
        guard let dash = number.lastIndex(of: "-") else { return nil }
        let (series, digits) = (number[...dash], number[number.index(after: dash)...])
        let year = series.dropLast().suffix(4)
        guard (5...12).contains(digits.utf8.count), let place = Int64(digits), place > 0,
            year.utf8.count == 4, Int(year) != nil, Series(rawValue: String(series.dropLast(5))) != nil
        else { return nil }
        return (String(series), place)
    }
}

extension Reader {
    /// The numbers that come next in a series of this year, by the program's zone.
    package func documentNumbers(_ series: DocumentNumbers.Series) throws -> DocumentNumbers {
        let year = today.year
        let rows = try vendorWide.query(
            "SELECT last FROM {document_numbers} WHERE series = $1", [.text("\(series.rawValue)\(year)-")])
        return DocumentNumbers(series, year, last: try rows.first?.int(0) ?? 0)
    }
}
