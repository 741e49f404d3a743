import ArgumentParser
import Foundation
import Record
import Terms

extension ProgramCommand {
    /// `guildhall program new FOLDER`
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks a few questions and writes a small program that passes its checks and its scenario.",
            discussion: """
                Example: guildhall program new my-program
                         guildhall program new my-program --currency USD --holidays US --registration-days 0 </dev/null
                What an option answers is not asked. Questions are answered on standard input, one a line; an empty line, and the end
                of it, take the answer in brackets. The folder must not be there yet, or be empty.
                """)

        @Argument(help: "The folder to write. Its name is the program's short name.")
        var folder: String

        @Option(help: "What the program is called.")
        var title: String?

        @Option(help: "The language of its texts: en or de.")
        var language: String?

        @Option(help: "The currency of prices, such as USD.")
        var currency: String?

        @Option(help: "The time zone of its days, such as America/New_York.")
        var zone: String?

        @Option(help: "Whose public holidays are not worked: a country, a region such as DE-BY, or none.")
        var holidays: String?

        @Option(help: "What partners have off list price, such as 20%.")
        var discount: String?

        @Option(help: "For how many days a registered deal is valid; 0 where no deals are registered.")
        var registrationDays: String?

        @Option(help: "What comes on top for a registered deal, such as 10%.")
        var registrationDiscount: String?

        func run() throws {
            try checkFolder()
            var draft: ProgramDraft
            do throws(ProgramDraft.Refusal) {
                draft = try ProgramDraft(folder: name, effective: Zone.utc.day(Clock.system.now))
                for question in ProgramDraft.Question.allCases where draft.asks(question) {
                    try answer(question, &draft)
                }
            } catch {
                throw Mistake("\(error)")
            }
            draft.effective = draft.zone.day(Clock.system.now)
            try write(draft.source)
            say("\(folder) is there: program.yaml, clauses.yaml and a scenario. Next:")
            say("    guildhall program check \(folder)")
            say("    guildhall program test \(folder)")
        }

        private var name: String { URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent }

        private func given(_ question: ProgramDraft.Question) -> String? {
            switch question {
            case .title: title
            case .language: language
            case .currency: currency
            case .zone: zone
            case .holidays: holidays
            case .discount: discount
            case .registrationDays: registrationDays
            case .registrationDiscount: registrationDiscount
            }
        }

        /// By its option, else as it is typed; asked again until it is an answer.
        private func answer(_ question: ProgramDraft.Question, _ draft: inout ProgramDraft) throws(ProgramDraft.Refusal)
        {
            if let given = given(question) { return try draft.answer(question, given) }
            while true {
                let usual = draft.usual(question)
                print("\(question.words) [\(usual)] ", terminator: "")
                fflush(nil)
                let typed = readLine()?.trimmingCharacters(in: .whitespaces)
                if typed == nil { print() }
                let text = typed.map { $0.isEmpty ? usual : $0 } ?? usual
                do throws(ProgramDraft.Refusal) {
                    return try draft.answer(question, text)
                } catch {
                    // Nobody is there to answer once more.
                    guard typed != nil else { throw error }
                    complain("\(error)")
                }
            }
        }

        private func checkFolder() throws {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
            let inside = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            guard isFolder.boolValue, inside.isEmpty else {
                throw Mistake("\(folder) is there already; name a folder that is new or empty")
            }
        }

        private func write(_ source: ProgramSource) throws {
            let files =
                [("program.yaml", source.program), ("clauses.yaml", source.clauses)]
                + (source.scenarios ?? []).map { ($0.name, $0.text) }
            do {
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/scenarios", withIntermediateDirectories: true)
                for (file, text) in files {
                    try text.write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
                }
            } catch {
                throw Mistake("\(folder) cannot be written: \(error.localizedDescription)")
            }
        }
    }
}
