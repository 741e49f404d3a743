/// Durable commands through the one command path, from 32 clients at once.
struct CommandBenchmark {
    let program: String
    let database: String
    private static let clients = 32

    func run() async throws {
        let stage = try await Stage(program, on: try await .open(database))
        let registered = try await callsPerSecond(by: Self.clients) { try await stage.register($1) }
        report("registrations", registered, "1/s")
        let quoted = try await callsPerSecond(by: Self.clients) { _, _ in try await stage.quote() }
        report("quotes", quoted, "1/s")
        await stage.guildhall.database.close()
    }

    /// Makes so many registrations, for measuring what a server with a long record takes.
    func register(_ count: Int) async throws {
        let stage = try await Stage(program, on: try await .open(database))
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<Self.clients {
                group.addTask {
                    for number in stride(from: client, to: count, by: Self.clients) { try await stage.register(number) }
                }
            }
            try await group.waitForAll()
        }
        report("registrations made", Double(count) / start.duration(to: clock.now).seconds, "1/s")
        print("{\"name\": \"admin secret\", \"text\": \"\(stage.adminSecret)\"}")
        await stage.guildhall.database.close()
    }
}
