/// Lets so many through at a time; the others wait in the order in which they came.
public actor Turnstile {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter places: how many may be inside, at least one.
    public init(places: Int) {
        precondition(places > 0, "nobody would ever get through")
        free = places
    }

    /// Runs `body` when there is room for it.
    public nonisolated func pass<T>(_ body: () async throws -> T) async throws -> T {
        await enter()
        do {
            let result = try await body()
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
