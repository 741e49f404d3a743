import ArgumentParser
import Channel
import Logging
import Record
import Store
import Terms

/// `guildhall rerun`: performs a record again, by the terms it was made by or by others.
struct RerunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rerun",
        abstract: "Performs every request of a database again in an empty database and compares every conclusion.",
        discussion: """
            Example: guildhall rerun --database sqlite:channel.sqlite
            What people asked stays as it was asked; what the engine concluded is concluded anew, and has to be the same to the byte.
            Exit code 1 when there is any difference.

            Example: guildhall rerun --program my-program --from 2026-03-01 --database sqlite:channel.sqlite
            Tries other terms: as above, but with this version of the program in force from that day on, whatever its text says of
            number and day. Tells what comes out otherwise, by partner; that something does is no fault. Nothing is changed.
            """)

    @Option(help: "The folder of a program to try on the record of the vendor that runs it.")
    var program: String?

    @Option(help: "The first day on which it is in force, such as 2026-03-01.", transform: Self.day)
    var from: Day?

    @Option(help: "The vendor's id, where several run the program.")
    var vendor: String?

    @Flag(help: "Print the differences as JSON.")
    var json = false

    @Option(help: "The language to tell them in: en or de. That of the program, when left out.")
    var language: Language?

    @OptionGroup var database: DatabaseOption

    func validate() throws {
        guard (program == nil) == (from == nil) else {
            throw ValidationError("--program and --from go together: which version is tried, and from which day on")
        }
        guard program != nil || (vendor == nil && !json && language == nil) else {
            throw ValidationError("--vendor, --json and --language are for trying a program; name one with --program")
        }
    }

    func run() async throws {
        if let program, let from { return try await attempt(try ProgramFolder(program), from) }
        let logger = Logger.program()
        let opened = try await database.openExisting(logger)
        let counter = ProgressCounter("requests")
        let outcome = try await Rerun(opened, logger: logger).run { counter.show($0) }
        counter.finish()
        await opened.close()
        for difference in outcome.differences { print(difference) }
        print(outcome.summary)
        guard outcome.differences.isEmpty else { throw ExitCode(1) }
    }

    private func attempt(_ folder: ProgramFolder, _ from: Day) async throws {
        let source = try folder.source()
        let program: Program
        do throws(ProgramIssues) {
            program = try Program(source)
        } catch {
            for issue in error.issues { complain(folder.shown(issue)) }
            throw ExitCode(1)
        }
        let logger = Logger.program()
        let opened = try await database.openExisting(logger)
        let outcome: TrialOutcome
        do {
            outcome = try await attempt(source, of: program, from, on: opened, logger)
        } catch {
            await opened.close()
            throw error
        }
        await opened.close()
        let worded = outcome.worded(in: language ?? program.language)
        if json { print(try JSON.string(worded)) } else { worded.show(in: language ?? program.language) }
    }

    private func attempt(
        _ source: ProgramSource, of program: Program, _ from: Day, on opened: Database, _ logger: Logger
    ) async throws -> TrialOutcome {
        let counter = ProgressCounter("requests")
        defer { counter.finish() }
        do {
            let meant = try await Guildhall(database: opened).vendor(
                id: vendor, running: vendor == nil ? program.name : nil)
            return try await Trial(opened, vendor: meant, source, from: from, logger: logger)
                .run { counter.show($0) }
        } catch let problem as Problem {
            throw Mistake(problem)
        } catch let stopped as TrialStopped {
            throw Mistake("\(stopped.description); see what guildhall rerun says without --program")
        }
    }

    @Sendable private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw ValidationError("\"\(text)\" is no day; write one like 2026-03-01") }
        return day
    }
}

extension WordedTrial {
    fileprivate func show(in language: Language) {
        let wording = Wording(language, nil, book: Capabilities.channel.book)
        func say(_ key: String, _ values: [String: TypedValue?]) { print(wording("trial.told.\(key)", values)) }
        say(
            "head",
            [
                "before": .text(before), "tried": .text(tried), "day": .day(from), "requests": .count(requests),
                "turns": .count(turns),
            ])
        for partner in partners {
            print("\n" + partner.name)
            for difference in partner.differences { print("  \(difference.mark) \(difference.sentence)") }
        }
        if !totals.isEmpty { print("\n" + wording("trial.told.totals")) }
        for total in totals {
            print(
                "  "
                    + wording(
                        "trial.told.total",
                        [
                            "label": .text(total.label), "before": .money(total.before), "after": .money(total.after),
                            "count_before": .count(total.countBefore), "count_after": .count(total.countAfter),
                        ]))
        }
        print("")
        say("count", ["count": .count(differences)])
    }
}

extension WordedTrial.Difference {
    fileprivate var mark: String {
        switch kind {
        case .made, .allowed: "+"
        case .missing, .refused, .impossible: "-"
        case .value, .refusedOtherwise: "~"
        }
    }
}
