import Synchronization
import Terms

/// Remembers what the bodies of rows that nearly every request reads were decoded to, for as long as they say the same. The row
/// itself is read every time, so nothing is ever out of date.
package final class DecodedBodies<Value: Decodable & Sendable>: Sendable {
    private let known = Mutex<[String: (body: String, value: Value)]>([:])
    private let most = 1_000

    package init() {}

    /// The value of a body, decoded only when it is not the one last seen under this id.
    package func value(_ id: String, _ body: String) throws -> Value {
        if let found = known.withLock({ $0[id] }), found.body == body { return found.value }
        let value = try JSON.decode(Value.self, from: body)
        known.withLock { known in
            if known.count >= most { known.removeAll() }
            known[id] = (body, value)
        }
        return value
    }
}
