import Foundation
import Terms

// Prints one JSON object a line on standard output: name, value, unit. `scripts/bench.sh` puts them beside what was measured
// in the same run with other tools.
let arguments = CommandLine.arguments.dropFirst()
guard let what = arguments.first, let folder = arguments.dropFirst().first else {
    print(
        "usage: guildhall-bench prices|earnings|expressions|record PROGRAM | commands|lanes PROGRAM DATABASE-URL | entries DATABASE-URL | inserts PATH | registrations PROGRAM DATABASE-URL COUNT | commissions PROGRAM DATABASE-URL LINES | subprograms PROGRAM DATABASE-URL LINES | standing PROGRAM LINES | standing-of-one PROGRAM | import PROGRAM DATABASE-URL | matching PATH COUNT"
    )
    exit(64)
}
let rest = Array(arguments.dropFirst(2))
do {
    switch what {
    case "prices": try PriceBenchmark(program: folder).run()
    case "earnings": try EarningBenchmark(program: folder).run()
    case "expressions": try ExpressionBenchmark().run()
    case "record": try await RecordBenchmark(program: folder).run()
    case "commands": try await CommandBenchmark(program: folder, database: rest[0]).run()
    case "lanes": try await LaneBenchmark(database: rest[0]).commands(of: folder)
    case "entries": try await LaneBenchmark(database: folder).entries()
    case "inserts": try InsertBenchmark(path: folder).run()
    case "registrations":
        try await CommandBenchmark(program: folder, database: rest[0]).register(Int(rest[1]) ?? 100_000)
    case "commissions":
        try await CommissionBenchmark(program: folder, database: rest[0], lines: Int(rest[1]) ?? 100_000).run()
    case "subprograms":
        try await SubprogramBenchmark(program: folder, database: rest[0], lines: Int(rest[1]) ?? 100_000).run()
    case "standing": try StandingBenchmark(program: folder).run(lines: Int(rest[0]) ?? 1_000_000)
    case "standing-of-one": try StandingBenchmark(program: folder).runOne()
    case "matching": try MatchBenchmark(path: folder, count: Int(rest[0]) ?? 1_000_000).run()
    case "import": try await ImportBenchmark(program: folder, database: rest[0]).run()
    default:
        print("there is no benchmark \(what)")
        exit(64)
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
