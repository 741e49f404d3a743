/// Lets so many through at a time; the others wait in the order in which they came.
public actor Turnstile {
    /// So many tests have a database in memory or in a file at a time. All tests of a run begin at once, and each takes some megabytes.
    public static let light = Turnstile(places: 48)
    /// The same on PostgreSQL, where each opens up to two databases with a dozen connections.
    public static let postgres = Turnstile(places: 24)

    @TaskLocal private static var entered: Set<ObjectIdentifier> = []

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter places: how many may be inside, at least one.
    public init(places: Int) {
        precondition(places > 0, "nobody would ever get through")
        free = places
    }

    /// Runs `body` when there is room for it; at once within another body of the same turnstile, which has a place already.
    public nonisolated func pass<T>(_ body: () async throws -> T) async throws -> T {
        let entered = Self.entered
        guard !entered.contains(ObjectIdentifier(self)) else { return try await body() }
        await enter()
        do {
            let result = try await Self.$entered.withValue(entered.union([ObjectIdentifier(self)])) { try await body() }
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Whoever waits longest takes the place.
    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
