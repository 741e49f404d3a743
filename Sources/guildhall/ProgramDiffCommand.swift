import ArgumentParser
import Channel
import Record
import Terms

extension ProgramCommand {
    /// `guildhall program diff OLD NEW`
    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says in words what is different between two programs, by whom it concerns.",
            discussion: """
                Example: guildhall program diff Programs/avepoint my-program
                Exit code 1 when one of them has faults; that they differ is no fault.
                """)

        @Argument(help: "The folder of the program before.")
        var old: String

        @Argument(help: "The folder of the program after.")
        var new: String

        @Flag(help: "Print JSON.")
        var json = false

        @Option(help: "The language to tell it in: en or de. That of the program after, when left out.")
        var language: Language?

        func run() async throws {
            let (before, after) = (try program(in: old), try program(in: new))
            let difference = ProgramDifference(from: before, to: after, in: language ?? after.language)
            if json {
                print(JSON.string(try Node(encoding: difference)))
            } else {
                show(difference)
            }
        }

        private func program(in path: String) throws -> Program {
            let folder = try ProgramFolder(path)
            let source = try folder.source()
            do throws(ProgramIssues) {
                return try Program(source)
            } catch {
                for issue in error.issues { complain(folder.shown(issue)) }
                throw ExitCode(1)
            }
        }

        private func show(_ difference: ProgramDifference) {
            let count = difference.changes.count
            print("\(difference.from) → \(difference.to), in force from \(difference.effective)")
            if count == 0 { print("no differences") }
            for group in difference.groups {
                print("\n\(group.concerns.label)")
                for change in group.changes { show(change) }
            }
            if count > 0 { print("\n\(count) \(count == 1 ? "difference" : "differences")") }
        }

        private func show(_ change: ProgramChange) {
            let mark =
                switch change.kind {
                case .added: "+"
                case .removed: "-"
                case .changed: "~"
                }
            print("  \(mark) \(change.sentence)")
            guard change.subject == .condition || change.subject == .clause || change.subject == .reading else {
                return
            }
            if let before = change.before { print("      before: \(before)") }
            if let after = change.after, change.kind == .changed { print("      after:  \(after)") }
        }
    }
}

extension Language: ExpressibleByArgument {}
