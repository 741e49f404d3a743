import Record
import Store
import Synchronization
import Terms

/// Runs the scenarios that were published with a version of the program, each on a database in memory with a clock of its own.
/// Nothing of the vendor's record is read or written by them.
public struct RunScenarios: Codable, Sendable {
    public static let name = "run_scenarios"
    public static let permission = Permission.authorProgram

    /// The version whose scenarios are run, on its own terms; the one in force when left out.
    public let version: Int?
    /// Only this file, such as `scenarios/pricing.yaml`.
    public let file: String?

    public init(version: Int? = nil, file: String? = nil) {
        self.version = version
        self.file = file
    }

    /// All scenarios of a request together end after so many seconds; the rest is told as not run.
    public static let seconds: Int64 = 30
}

/// What running the scenarios of a version came to.
public struct ScenarioRun: Codable, Sendable {
    public let version: Int
    public let passed: Int
    public let failed: Int
    /// Not run, because the time was over.
    public let skipped: Int
    public let scenarios: [ScenarioOutcome]
}

/// How one scenario came out.
public struct ScenarioOutcome: Codable, Hashable, Sendable {
    public let file: String
    public let name: String
    /// Where it begins in its file.
    public let line: Int
    /// The clauses it says it is about.
    public let clauses: [ClauseID]
    public let result: Result
    /// The first step that went otherwise than expected.
    public let failure: Failure?

    public enum Result: String, Codable, CaseIterable, Sendable { case passed, failed, skipped }

    public struct Failure: Codable, Hashable, Sendable {
        public let line: Int
        public let step: String
        public let expected: String
        public let got: String
        /// The decision's rules, a line each.
        public let reasons: [String]
    }
}

/// Reads the scenarios that are to be run.
private struct StoredScenarios: Query {
    static let name = RunScenarios.name
    static let permission = RunScenarios.permission
    let version: Int?

    struct Stored: Codable, Sendable {
        let version: Int
        let source: ProgramSource
    }

    func answer(_ reader: Reader) throws -> Stored {
        let number = version ?? reader.context.program.version
        return Stored(version: number, source: try reader.source(ofVersion: number))
    }
}

extension Guildhall {
    private var scenarioRuns: ScenarioRuns { services[ScenarioRuns.self] }

    /// Runs the scenarios of a published version. One run at a time on each server.
    ///
    /// - Throws: `Problem.notFound` for an unknown version or file, `Problem.tooMany` while another run goes on.
    public func runScenarios(_ request: RunScenarios, as credential: Credential) async throws -> ScenarioRun {
        let stored = try await answer(StoredScenarios(version: request.version), as: credential, in: .english)
        let texts = (stored.source.scenarios ?? []).filter { request.file == nil || $0.name == request.file }
        guard request.file == nil || !texts.isEmpty else { throw Problem.notFound("scenario_file") }
        guard scenarioRuns.begin() else {
            throw Problem.tooMany("scenarios.running", retryAfter: 10)
        }
        defer { scenarioRuns.end() }
        let deadline = ContinuousClock.now + .seconds(scenarioRuns.seconds)
        let source = ProgramSource(program: stored.source.program, clauses: stored.source.clauses)
        let runner = ScenarioRunner(source, until: deadline)
        var outcomes: [ScenarioOutcome] = []
        for text in texts {
            outcomes += await runner.outcomes(try ScenarioFile(name: text.name, text: text.text, of: capabilities))
        }
        func count(_ result: ScenarioOutcome.Result) -> Int { outcomes.count { $0.result == result } }
        return ScenarioRun(
            version: stored.version, passed: count(.passed), failed: count(.failed), skipped: count(.skipped),
            scenarios: outcomes)
    }
}

/// Whether scenarios are being run: they are work for a processor, of which others want some too.
final class ScenarioRuns: Sendable {
    /// How long a run may take; what is left then is skipped.
    let seconds: Int64
    private let isRunning = Mutex(false)

    init(seconds: Int64) { self.seconds = seconds }

    /// False when a run goes on already.
    func begin() -> Bool {
        isRunning.withLock { running in
            guard !running else { return false }
            running = true
            return true
        }
    }

    func end() { isRunning.withLock { $0 = false } }
}
