import Channel
import Record
import Terms

/// A state as pages mark it: `<span class="state {{tone}}">{{label}}</span>`.
struct StateMark: Sendable {
    let label: String
    /// `good`, `warn`, `bad`, or empty.
    let tone: String
}

extension Visit {
    /// The mark of a registration's status.
    func mark(_ status: DealStatus) -> StateMark {
        let tone =
            switch status {
            case .approved, .won: "good"
            case .actionRequired, .suspended: "warn"
            case .declined, .rescinded, .expired, .lost: "bad"
            case .draft, .submitted, .inReview: ""
            }
        return StateMark(label: text("deals.status.\(status.rawValue)"), tone: tone)
    }
}
