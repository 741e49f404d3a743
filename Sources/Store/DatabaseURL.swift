/// Where a database is: `sqlite:PATH`, `sqlite::memory:`, or `postgres://…` as libpq understands it.
public enum DatabaseURL: Hashable, Sendable {
    /// A private database in memory, gone when it is closed.
    case memory
    /// One SQLite file.
    case sqlite(path: String)
    /// A libpq connection URI, kept as written.
    case postgres(String)

    /// Reads the text form.
    ///
    /// - Throws: `StoreError.badURL` which names the accepted forms.
    public init(_ text: String) throws(StoreError) {
        if text == "sqlite::memory:" {
            self = .memory
        } else if text.hasPrefix("sqlite:") {
            var path = text.dropFirst("sqlite:".count)
            if path.hasPrefix("///") { path = path.dropFirst(2) }
            guard !path.isEmpty else { throw .badURL("sqlite: needs a path, such as sqlite:guildhall.db") }
            self = .sqlite(path: String(path))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else {
            throw .badURL("\"\(Self.masked(text))\" is none of sqlite:PATH, sqlite::memory: and postgres://HOST/NAME")
        }
    }

    /// The URL without its password, for logs and messages.
    public var redacted: String {
        switch self {
        case .memory: "sqlite::memory:"
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let text): Self.masked(text)
        }
    }

    /// Hides `user:PASSWORD@` and `password=…`.
    private static func masked(_ text: String) -> String {
        var result = text
        if let scheme = result.firstRange(of: "://"), let at = result[scheme.upperBound...].firstIndex(of: "@"),
            let colon = result[scheme.upperBound..<at].firstIndex(of: ":")
        {
            result.replaceSubrange(colon..<at, with: ":•••")
        }
        if let password = result.firstRange(of: "password=") {
            let end = result[password.upperBound...].firstIndex { $0 == "&" || $0 == " " } ?? result.endIndex
            result.replaceSubrange(password.upperBound..<end, with: "•••")
        }
        return result
    }
}
