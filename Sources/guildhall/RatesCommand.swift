import ArgumentParser
import Channel
import Commerce
import Foundation
import Logging
import Members
import Record
import Terms

/// `guildhall rates`: exchange rates.
struct RatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rates", abstract: "Exchange rates, by which amounts of several currencies are added up.",
        subcommands: [Import.self])

    /// `guildhall rates import FILE`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enters the days of a file of euro reference rates.",
            discussion: """
                Example: guildhall rates import eurofxref-hist.csv --program avepoint
                The layout is the European Central Bank's: Date,USD,JPY,… and a line for each day. Days that are there already
                with the same rates are left as they are, so a newer file can be given every day.
                """)

        @Argument(help: "The file.")
        var file: String

        @OptionGroup var vendor: VendorOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            guard let bytes = FileManager.default.contents(atPath: file) else {
                throw Mistake("there is no file at \(file)")
            }
            let rates: ReferenceRateFile
            do {
                rates = try ReferenceRateFile(Array(bytes))
            } catch {
                let hint = Wording(.english, nil).hint(for: error.phrase).map { "; \($0)" }
                throw Mistake("\(file): \(error)" + (hint ?? ""))
            }
            let opened = try await database.openExisting(Logger.program())
            let guildhall = Guildhall(database: opened)
            do {
                let answer = try await guildhall.importRates(
                    rates, as: .system(try await vendor.find(in: guildhall)))
                await opened.close()
                say(
                    "\(answer.changed) days entered, \(answer.unchanged) were there"
                        + (answer.latest.map { "; the latest is \($0)" } ?? ""))
                if !rates.passedOver.isEmpty {
                    say("passed over, not in circulation: \(rates.passedOver.joined(separator: ", "))")
                }
            } catch let problem as Problem {
                await opened.close()
                throw Mistake(problem)
            }
        }
    }
}
