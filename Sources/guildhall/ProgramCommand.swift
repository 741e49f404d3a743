import ArgumentParser
import Channel
import Record
import Terms

/// `guildhall program …`: check, test, compare and publish program files.
struct ProgramCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program", abstract: "Begins, checks, tests, compares and publishes program files.",
        subcommands: [New.self, Check.self, Test.self, Diff.self, Publish.self, Schema.self])

    /// `guildhall program check DIR…`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads programs and says what is wrong in them, with file, line and column.",
            discussion: """
                Example: guildhall program check Programs/avepoint
                Exit code 1 when anything is wrong.
                """)

        @Argument(help: "Folders with a program.yaml and a clauses.yaml.")
        var folders: [String]

        @Flag(help: "List the assumptions the programs mark as readings.")
        var readings = false

        func run() async throws {
            var faults = 0
            for path in folders {
                faults += try check(ProgramFolder(path))
            }
            guard faults == 0 else {
                complain("\(faults) \(faults == 1 ? "error" : "errors")")
                throw ExitCode(1)
            }
        }

        private func check(_ folder: ProgramFolder) throws -> Int {
            var issues: [ProgramIssue] = []
            do throws(ProgramIssues) {
                let program = try Program(try source(of: folder))
                print(
                    "\(folder.path): \(program.title[program.language]), version \(program.version), \(program.clauses.count) clauses"
                )
                if readings { list(program.readings.map { $0.worded(in: program.language) }) }
                for warning in program.warnings(on: program.zone.day(Clock.system.now)) {
                    complain(folder.shown(warning))
                }
            } catch {
                issues += error.issues
            }
            for file in try folder.scenarioFiles() {
                let text = try folder.read(file)
                do throws(ProgramIssues) {
                    _ = try ScenarioFile(name: file, text: text, of: .channel)
                } catch {
                    issues += error.issues
                }
            }
            for issue in issues { complain(folder.shown(issue)) }
            return issues.count
        }

        private func source(of folder: ProgramFolder) throws(ProgramIssues) -> ProgramSource {
            do {
                return try folder.source()
            } catch {
                let start = Position(line: 1, column: 1)
                throw ProgramIssues([ProgramIssue(file: "program.yaml", position: start, message: "\(error)")])
            }
        }

        private func list(_ readings: [WordedReading]) {
            for reading in readings {
                let clause = reading.clause.map { "\($0) " } ?? ""
                print("    reading \(clause)(\(reading.place)): \(reading.reason)")
            }
        }
    }

    /// `guildhall program test DIR…`
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Runs programs' scenarios.",
            discussion: """
                Example: guildhall program test Programs/avepoint
                Every scenario runs on a database in memory with a clock of its own. Exit code 1 when one fails.
                """)

        @Argument(help: "Folders with a program and its scenarios.")
        var folders: [String]

        @Option(help: "Run only scenario files whose name contains this.")
        var only: String?

        func run() async throws {
            var report = ScenarioReport()
            for path in folders { report.add(try await test(ProgramFolder(path))) }
            for failure in report.failures { print("\(failure)\n") }
            print(report.summary)
            guard report.failures.isEmpty else { throw ExitCode(1) }
        }

        private func test(_ folder: ProgramFolder) async throws -> ScenarioReport {
            let source = try folder.source()
            var report = ScenarioReport()
            var issues: [ProgramIssue] = []
            do throws(ProgramIssues) {
                _ = try Program(source)
            } catch {
                issues += error.issues
            }
            let runner = ScenarioRunner(source)
            for file in try folder.scenarioFiles() where only.map(file.contains) ?? true {
                let text = try folder.read(file)
                do throws(ProgramIssues) {
                    let scenarios = try ScenarioFile(name: file, text: text, of: .channel)
                    if issues.isEmpty { report.add(await runner.run(scenarios, in: folder.path)) }
                } catch {
                    issues += error.issues
                }
            }
            for issue in issues { complain(folder.shown(issue)) }
            guard issues.isEmpty else { throw ExitCode(1) }
            return report
        }
    }
}
