import Channel
import Record

/// The program with its versions and clauses, the journal, the figures, and a sandbox's clock.
enum RecordAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/program", ShowProgram.self, "Show the program in force with its clauses"),
        .question("/v1/program/check", CheckProgram.self, "Check a version without publishing it"),
        .command(
            .post, "/v1/program/versions/{version}/withdraw", WithdrawProgram.self,
            "Take a version back before its first day"),
        .command(.post, "/v1/program/versions", PublishProgram.self, "Publish a new version of the program"),
        .query("/v1/program/versions", ListProgramVersions.self, "List the versions of the program"),
        .query("/v1/program/versions/{version}", ShowProgramVersion.self, "Show the texts of a version"),
        .query("/v1/program/difference", ComparePrograms.self, "Compare two versions of the program in words"),
        .query("/v1/program/clauses", ListClauses.self, "List the clauses of the program in force"),
        .query("/v1/program/clauses/{clause}", ShowClause.self, "Show a clause and where the program uses it"),
        .query(
            "/v1/program/clauses/{clause}/explanation", ExplainClause.self,
            "Explain what a clause did in one case"),
        .work(
            "/v1/program/scenarios/run", RunScenarios.name, RunScenarios.permission,
            "Run the scenarios of a version in memory",
            { try await $0.runScenarios($1, as: $2) }),
        .query("/v1/dashboard", ShowDashboard.self, "Show the figures of the channel"),
        .query("/v1/reviews", ListReviews.self, "List the registrations that wait for a decision"),
        .query("/v1/journal", ListJournal.self, "Search the journal"),
        .command(
            .get, "/v1/journal/{sequence}", ShowEntry.self,
            "Show an entry of the journal; looking at what a registration says is recorded",
            performer: { try await $0.showEntry($1, as: $2, $3) }),
        .command(
            .post, "/v1/sandbox/clock", MoveClock.self, "Move the sandbox clock forward",
            performer: { try await $0.moveClock($1, as: $2, $3) }),
    ]
}
