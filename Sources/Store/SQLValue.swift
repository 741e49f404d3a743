/// One cell: the four kinds of value that mean the same on SQLite and PostgreSQL.
///
/// Money is kept in minor units, days and instants as numbers or ISO text, and yes or no as 1 or 0: there is no
/// floating point in the database.
public enum SQLValue: Hashable, Sendable {
    /// SQL NULL.
    case null
    /// A signed 64-bit integer (`INTEGER`, on PostgreSQL `BIGINT`).
    case integer(Int64)
    /// UTF-8 text without NUL characters (`TEXT`).
    case text(String)
    /// Bytes (`BLOB`, on PostgreSQL `BYTEA`).
    case blob([UInt8])

    /// The text, or NULL for nil.
    public init(_ text: String?) { self = text.map(SQLValue.text) ?? .null }

    /// The integer, or NULL for nil.
    public init(_ integer: Int64?) { self = integer.map(SQLValue.integer) ?? .null }

    /// 1 for true, 0 for false.
    public init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// NULL.
    public init(nilLiteral: ()) { self = .null }
    /// An integer cell.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A text cell.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension SQLValue: CustomStringConvertible {
    /// Short form for messages; long text and blobs are given by their size.
    public var description: String {
        switch self {
        case .null: "NULL"
        case .integer(let value): "\(value)"
        case .text(let value): value.utf8.count <= 60 ? "'\(value)'" : "text of \(value.utf8.count) bytes"
        case .blob(let value): "blob of \(value.count) bytes"
        }
    }
}
