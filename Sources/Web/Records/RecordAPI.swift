import Channel

/// The program in force, the journal, and a sandbox's clock.
enum RecordAPI {
    static let capability = Capability(
        name: "Records", summary: "The program in force, the journal, and the clock of a sandbox.",
        endpoints: [
            .query("/v1/program", ShowProgram.self, "Show the program in force with its clauses"),
            .command(.post, "/v1/program/versions", PublishProgram.self, "Publish a new version of the program"),
            .query("/v1/journal", ListJournal.self, "List the journal, oldest first"),
            .command(
                .post, "/v1/sandbox/clock", MoveClock.self, "Move the sandbox clock forward",
                performer: { try await $0.moveClock($1, as: $2, $3) }),
        ])
}
