import Logging
@_spi(System) import Store
import Synchronization
import Terms

/// Runs scenarios: each on a database in memory with a clock of its own, through the very commands the server performs.
public struct ScenarioRunner: Sendable {
    private let source: ProgramSource

    public init(_ source: ProgramSource) { self.source = source }

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
