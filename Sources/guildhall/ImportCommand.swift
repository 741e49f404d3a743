import ArgumentParser
import Channel
import Foundation
import Logging
import Members
import Record
import Terms

extension ImportKind: ExpressibleByArgument {}
extension ExportLayout.Separator: ExpressibleByArgument {}

/// `guildhall import KIND FILE`: brings in a CSV file.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings in partners, orders, invoices and more of other systems from a CSV file.",
        discussion: """
            Example: guildhall import orders orders.csv --program avepoint --dry-run
            The first line names the columns (docs/how-to/import.md). What is wrong is told by line and column, and nothing is
            written then. A file that broke off is gone on with by --resume; nothing is brought in twice.
            Exit code 1 when a line is wrong.
            """)

    @Argument(help: "What the file holds: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: ImportKind

    @Argument(help: "The file.")
    var file: String

    @OptionGroup var vendor: VendorOption
    @OptionGroup var database: DatabaseOption

    @Flag(help: "Only look whether all is in order.")
    var dryRun = false

    @Flag(help: "Bring in the lines that are in order, also when others are not.")
    var partial = false

    @Flag(help: "Take what is likely there already under another spelling or number for the same: leave it out.")
    var skipAlike = false

    @Flag(help: "Go on with a file that broke off.")
    var resume = false

    func run() async throws {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Mistake("there is no file at \(file)")
        }
        let opened = try await database.openExisting(Logger.program())
        let guildhall = Guildhall(database: opened)
        do {
            let bar = ProgressBar()
            let report = try await guildhall.importFile(
                kind, name: URL(fileURLWithPath: file).lastPathComponent, bytes: Array(bytes),
                ImportOptions(
                    isDry: dryRun, isPartial: partial, resumes: resume, leavesOutAlike: skipAlike, language: .english),
                as: .system(try await vendor.find(in: guildhall)), progress: { bar.show($0, of: $1) })
            bar.finish()
            await opened.close()
            tell(report)
            if !report.faults.isEmpty { throw ExitCode(1) }
        } catch let problem as Problem {
            await opened.close()
            throw Mistake(problem)
        }
    }

    private func tell(_ report: ImportReport) {
        for fault in report.faults { complain("\(file): \(fault)") }
        for likeness in report.alike { complain("\(file): \(likeness)") }
        let kind = report.kind
        let wrong = report.faults.count
        if report.isWritten {
            let from = report.resumedAfter > 0 ? ", going on after line \(report.resumedAfter)" : ""
            say("\(kind.counted(report.added)) brought in, \(report.known) there before\(from)")
        } else if dryRun {
            say("\(kind.counted(report.added)) would be brought in, \(report.known) there before; nothing was written")
        } else if wrong == 0 {
            say("nothing was left to bring in")
        }
        if wrong > 0 {
            say(
                "\(wrong == 1 ? "1 mistake" : "\(wrong) mistakes"); \(kind.counted(report.rows)) in order"
                    + (report.isWritten ? "" : "; nothing was written"))
        }
    }
}

/// `guildhall export KIND`: writes a CSV file that an import reads.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes partners, orders, invoices and more as CSV that an import reads again.",
        discussion: """
            Example: guildhall export orders --program avepoint > orders.csv
            For Excel, which otherwise reads accents wrongly: --mark; with --separator semicolon where a comma stands
            before decimals.
            """)

    @Argument(help: "What to write: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: ImportKind

    @Option(help: "What stands between cells: comma, semicolon or tab.")
    var separator = ExportLayout.Separator.comma

    @Flag(help: "Begin with the mark of the byte order.")
    var mark = false

    @OptionGroup var vendor: VendorOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let opened = try await database.openExisting(Logger.program())
        let guildhall = Guildhall(database: opened)
        do {
            let credential = Credential.system(try await vendor.find(in: guildhall))
            try await guildhall.exportFile(
                kind, ExportLayout(separator: separator, mark: mark), as: credential
            ) { text in
                try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            }
            try await guildhall.writeSecurityEvents()
            await opened.close()
        } catch let problem as Problem {
            await opened.close()
            throw Mistake(problem)
        }
    }
}
