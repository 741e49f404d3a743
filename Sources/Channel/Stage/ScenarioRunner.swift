import Logging
import Record
@_spi(System) import Store
import Synchronization
import Terms

/// Runs scenarios: each on a database in memory with a clock of its own, through the very commands the server performs.
public struct ScenarioRunner: Sendable {
    private let source: ProgramSource
    private let deadline: ContinuousClock.Instant?

    public init(_ source: ProgramSource) { self.init(source, until: nil) }

    /// - Parameter deadline: the moment after which no further step is played.
    init(_ source: ProgramSource, until deadline: ContinuousClock.Instant?) {
        self.source = source
        self.deadline = deadline
    }

    private var isOver: Bool { deadline.map { ContinuousClock.now >= $0 } ?? false }

    /// Runs every scenario of the file.
    ///
    /// - Parameter folder: put in front of the file's name where failures name it.
    public func run(_ file: ScenarioFile, in folder: String? = nil) async -> ScenarioReport {
        var report = ScenarioReport()
        let name = folder.map { "\($0)/\(file.name)" } ?? file.name
        for scenario in file.scenarios {
            report.add(await run(scenario, in: name))
        }
        return report
    }

    /// How each scenario of the file came out; those that the deadline cut off count as skipped.
    func outcomes(_ file: ScenarioFile) async -> [ScenarioOutcome] {
        var outcomes: [ScenarioOutcome] = []
        for scenario in file.scenarios {
            let failure = isOver ? nil : await run(scenario, in: file.name)
            outcomes.append(
                ScenarioOutcome(
                    file: file.name, name: scenario.name, line: scenario.position.line, clauses: scenario.clauses,
                    result: isOver ? .skipped : failure == nil ? .passed : .failed,
                    failure: isOver ? nil : failure.map(ScenarioOutcome.Failure.init)))
        }
        return outcomes
    }

    private func run(_ scenario: Scenario, in file: String) async -> ScenarioFailure? {
        func failure(_ step: Step?, _ trouble: StepTrouble) -> ScenarioFailure {
            let position = step?.position ?? scenario.position
            return ScenarioFailure(
                file: file, scenario: scenario.name, line: position.line, column: position.column,
                step: step?.operation?.name ?? (step == nil ? "before the first step" : "time passes"),
                expected: trouble.expected, got: trouble.got, reasons: trouble.reasons)
        }
        do {
            let stage = try await ScenarioStage(inMemory: source, scenario)
            for step in scenario.steps {
                if isOver { return nil }
                do {
                    try await stage.play(step)
                } catch let trouble as StepTrouble {
                    return failure(step, trouble)
                } catch {
                    return failure(step, StepTrouble(expected: "the step to be done", got: "\(error)", reasons: []))
                }
            }
            return nil
        } catch let trouble as StepTrouble {
            return failure(nil, trouble)
        } catch {
            return failure(nil, StepTrouble(expected: "a stage to play on", got: "\(error)", reasons: []))
        }
    }
}

/// A step went otherwise than expected.
struct StepTrouble: Error {
    let expected: String
    let got: String
    let reasons: [String]
}

extension ScenarioOutcome.Failure {
    fileprivate init(_ failure: ScenarioFailure) {
        self.init(
            line: failure.line, step: failure.step, expected: failure.expected, got: failure.got,
            reasons: failure.reasons)
    }
}
