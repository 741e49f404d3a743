/// What can go wrong in storage, as a sentence a person can act on.
///
/// Web answers `unavailable` and `diskFull` with 503, `constraint` with 409, and everything else with 500.
public enum StoreError: Error, Hashable, Sendable {
    /// The database cannot be reached or asked at this moment; the same call may succeed later.
    case unavailable(String)
    /// The file or schema belongs to something else; nothing in it was touched.
    case notADatabase(path: String, reason: String)
    /// The database has migrations this program does not know, because a newer program made them.
    case newerSchema(unknown: [String])
    /// There was no room to write. Nothing of the command was kept.
    case diskFull
    /// A row broke a rule of its table (unique, not null, check, type).
    case constraint(String)
    /// The database URL cannot be understood or leads nowhere.
    case badURL(String)
    /// The program asked in a way that storage refuses: a fault in the program, not in its data.
    case invalidQuery(String)
    /// Anything else that the database reported.
    case other(String)
}

extension StoreError: CustomStringConvertible {
    /// The sentence for a log or a person.
    public var description: String {
        switch self {
        case .unavailable(let text): "The database is not available: \(text)"
        case .notADatabase(let path, let reason): "\(path) is not a Guildhall database: \(reason)"
        case .newerSchema(let unknown):
            "The database was made by a newer version of Guildhall "
                + "(it has \(unknown.joined(separator: ", "))). Start that version, or restore an older backup."
        case .diskFull: "The disk is full, so nothing was written. Free some space and try again."
        case .constraint(let text): "The database refused a row: \(text)"
        case .badURL(let text): "The database URL cannot be used: \(text)"
        case .invalidQuery(let text): "The query is not allowed: \(text)"
        case .other(let text): "The database reported: \(text)"
        }
    }
}
