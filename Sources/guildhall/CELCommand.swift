import ArgumentParser
import CEL
import CELTesting
import Foundation
import Terms

/// `guildhall cel`: evaluates an expression, or runs conformance data.
struct CELCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cel",
        abstract: "Evaluates an expression of the Common Expression Language.",
        discussion: """
            Example: guildhall cel 'order.total * 2 > 100' --vars '{"order": {"total": 60}}'
            """,
        subcommands: [Evaluate.self, Test.self, TryOut.self],
        defaultSubcommand: Evaluate.self)

    /// `guildhall cel 'EXPR' --vars JSON`
    struct Evaluate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "eval",
            abstract: "Evaluates an expression and prints its value as JSON.",
            discussion: """
                Example: guildhall cel 'a + 1' --vars '{"a": 1}'
                Exit code 1 when the expression is wrong or its evaluation fails.
                """)

        @Argument(help: "The expression.")
        var expression: String

        @Option(help: "The variables as a JSON object. Numbers without a fraction are of type int.")
        var vars = "{}"

        func run() throws {
            do {
                let members = try ValueJSON.members(vars, numbers: .integersWherePossible)
                let environment = Environment(
                    variables: members.map { Variable($0.name, .dyn) }, zones: CELCommand.zones)
                let compiled = try CEL.Expression(expression, in: environment)
                print(try ValueJSON.text(try compiled.evaluate(members.map(\.value))))
            } catch let error as JSONError {
                throw Mistake("--vars: \(error)")
            } catch {
                throw Mistake("\(error)")
            }
        }
    }

    /// `guildhall cel test FILE…`
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Runs conformance data of the language.",
            discussion: """
                Example: guildhall cel test basic.json lists.json
                Each file is a list of cases in JSON; docs/reference/cel.md describes their form. Exit code 1 when one fails.
                """)

        @Argument(help: "Files with cases.")
        var files: [String]

        func run() throws {
            var passed = 0
            var failed = 0
            for file in files {
                guard let data = FileManager.default.contents(atPath: file) else {
                    throw Mistake("\(file) is missing or cannot be read")
                }
                do {
                    let report = try Conformance.run(
                        json: String(decoding: data, as: UTF8.self), zones: CELCommand.zones)
                    for failure in report.failures { print("\(file): \(failure)\n") }
                    passed += report.passed
                    failed += report.failures.count
                } catch {
                    throw Mistake("\(file): \(error)")
                }
            }
            print("\(passed) passed, \(failed) failed")
            guard failed == 0 else { throw ExitCode(1) }
        }
    }

    /// `guildhall cel fuzz --count N`
    struct TryOut: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fuzz",
            abstract: "Makes random expressions and evaluates each in several ways that must agree.",
            discussion: """
                Example: guildhall cel fuzz --count 1000000 --seed 7
                Exit code 1 when two ways disagree; a crash is a finding too.
                """)

        @Option(help: "How many expressions.")
        var count = 1_000_000

        @Option(help: "The same seed makes the same expressions.")
        var seed: UInt64 = 1

        func validate() throws {
            guard count > 0 else { throw ValidationError("--count is \(count); use a number from 1") }
        }

        func run() throws {
            let report = Fuzz.run(count: count, seed: seed)
            print(report)
            guard report.findings.isEmpty else { throw ExitCode(1) }
        }
    }

    /// Zones of the machine's database.
    static let zones: Zones = { name in
        guard let zone = Zone(name) else { return nil }
        return { zone.offset(at: $0) }
    }
}
