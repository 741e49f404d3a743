import Members
import Record
import Store
import Terms

/// Statuses as they stand in an address: `approved,suspended`.
public struct DealStatuses: TextCoded, Hashable, Sendable {
    public let all: [DealStatus]

    public init(_ all: [DealStatus]) { self.all = all }

    public init?(_ text: String) {
        let named = text.split(separator: ",", omittingEmptySubsequences: false).map {
            DealStatus(rawValue: String($0))
        }
        guard !named.isEmpty, !named.contains(nil) else { return nil }
        all = named.compactMap(\.self)
    }

    public var description: String { all.map(\.rawValue).joined(separator: ",") }
    public static var form: String {
        "a status or several with commas between them, of: "
            + DealStatus.allCases.map(\.rawValue).joined(separator: ", ")
    }
    public static var example: String { "approved,suspended" }
    public static var schemaMembers: [Node.Member] {
        let status = "(" + DealStatus.allCases.map(\.rawValue).joined(separator: "|") + ")"
        return [Node.Member("pattern", Node(.string("^\(status)(,\(status))*$")))]
    }
}

extension DealStatuses {
    /// Conditions for each of them: by what is stored, and by the last valid day, past which a registration is expired also before the
    /// clock has come to it.
    func alternatives(today: Int) -> [ListCondition] {
        let day = SQLValue.integer(Int64(today))
        func stored(_ status: DealStatus, _ comparison: String? = nil) -> ListCondition {
            { conditions in
                conditions.add("status = '\(status.rawValue)'")
                if let comparison { conditions.add(day) { "valid_through \(comparison) \($0)" } }
            }
        }
        return Set(all).sorted { $0.rawValue < $1.rawValue }.flatMap { status in
            switch status {
            case .approved, .suspended: [stored(status, ">=")]
            case .expired: [stored(.expired), stored(.approved, "<"), stored(.suspended, "<")]
            default: [stored(status)]
            }
        }
    }
}
