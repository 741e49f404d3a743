/// A state as pages mark it: `<span class="state {{tone}}">{{label}}</span>`.
struct StateMark: Sendable {
    let label: String
    /// `good`, `warn`, `bad`, or empty.
    let tone: String
}
