import Channel
import Members
import Record
import Terms

/// The scenarios that were published with the version in force, and how they come out when they are run.
enum ScenarioPage {
    struct Model: TemplateModel {
        static let template = "program-scenarios"

        let list: Link
        let here: Link
        struct File: Sendable {
            let anchor: String
            let name: String
            let scenarios: [Row]
        }
        struct Row: Sendable {
            let name: String
            let line: String
            let clauses: [ClauseLink]
            let mark: StateMark?
            let failure: Failure?
        }
        struct Failure: Sendable {
            let step: String
            let expected: String
            let got: String
            let reasons: [String]
        }

        let version: String
        let files: [File]
        let summary: String?
        let isGood: Bool
        let hasFiles: Bool
    }

    static func page(_ visit: Visit) async throws -> Page {
        let version = try await visit.ask(ShowProgramVersion.self)
        let files = version.scenarios.enumerated().map { place, text in
            let outline = (try? ScenarioFile(name: text.name, text: text.text, of: .channel))?.outline ?? []
            return Model.File(
                anchor: "scenarios-\(place)", name: text.name,
                scenarios: outline.map { scenario in
                    Model.Row(
                        name: scenario.name, line: String(scenario.line), clauses: [], mark: nil, failure: nil)
                })
        }
        return shown(version.version, files, nil, true, visit)
    }

    /// Runs all, or one file, and shows how each came out.
    static func run(_ visit: Visit) async throws -> Page {
        let file = visit.form["file"].flatMap { $0.isEmpty ? nil : $0 }
        let run = try await visit.server.channel.runScenarios(RunScenarios(file: file), as: try visit.credential())
        var names: [String] = []
        for outcome in run.scenarios where !names.contains(outcome.file) { names.append(outcome.file) }
        let files = names.enumerated().map { place, name in
            Model.File(
                anchor: "scenarios-\(place)", name: name,
                scenarios: run.scenarios.filter { $0.file == name }.map { row($0, visit) })
        }
        let counts = ["passed": run.passed, "failed": run.failed, "skipped": run.skipped]
            .mapValues(visit.formats.number)
        return shown(
            run.version, files, visit.text("terms.ran", counts), run.failed == 0 && run.skipped == 0, visit)
    }

    private static func shown(
        _ version: Int, _ files: [Model.File], _ summary: String?, _ isGood: Bool, _ visit: Visit
    ) -> Page {
        let model = Model(
            list: RecordAddress.program(), here: RecordAddress.scenarios(),
            version: visit.text("terms.version", ["n": String(version)]), files: files, summary: summary,
            isGood: isGood,
            hasFiles: !files.isEmpty
        )
        return Page(visit.text("terms.scenarios"), model, within: RecordAddress.program())
    }

    private static func row(_ outcome: ScenarioOutcome, _ visit: Visit) -> Model.Row {
        let tone = outcome.result == .passed ? "good" : outcome.result == .failed ? "bad" : "warn"
        return Model.Row(
            name: outcome.name, line: String(outcome.failure?.line ?? outcome.line),
            // Of those that fail it matters which clauses they are about.
            clauses: outcome.failure == nil ? [] : clauses(outcome.clauses, visit),
            mark: StateMark(label: visit.text("terms.result.\(outcome.result.rawValue)"), tone: tone),
            failure: outcome.failure.map {
                Model.Failure(step: $0.step, expected: $0.expected, got: $0.got, reasons: $0.reasons)
            })
    }

    private static func clauses(_ ids: [ClauseID], _ visit: Visit) -> [ClauseLink] { ids.map { visit.clause($0) } }
}
