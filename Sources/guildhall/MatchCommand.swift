import ArgumentParser
import Channel
import Foundation
import Matching
import Members
import Record
import Terms

/// `guildhall match`: how names of companies are told apart.
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Compares names of companies, and finds and tries the weights by which that is done.",
        discussion: "docs/reference/matching.md says what is compared and how.",
        subcommands: [Compare.self, Fit.self, Test.self])

    /// `guildhall match compare NAME NAME`
    struct Compare: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says how likely two names mean one company, and why.",
            discussion: "Example: guildhall match compare 'Müller GmbH' 'MUELLER'")

        @Argument(help: "A name.")
        var one: String

        @Argument(help: "The name it is compared with.")
        var other: String

        @OptionGroup var weights: WeightsOption

        @Option(help: "The language to tell it in: en or de.")
        var language: Language = .english

        func run() throws {
            let (first, second) = (CompanyName(one), CompanyName(other))
            let comparison = NameComparison(first, second, by: try weights.read())
            let wording = Wording(language, nil, book: Capabilities.channel.book)
            say("\(comparison.score.hundredths)  \(MatchPolicy.sample.tier(comparison))")
            for reason in MatchReason.reasons(first, second) { say(wording(reason.phrase.key, reason.phrase.values)) }
        }
    }

    /// `guildhall match fit FILE.csv`
    struct Fit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Finds weights from labelled pairs of names and prints them.",
            discussion: """
                Example: guildhall match fit decisions.csv --output weights.txt
                The file has the columns name1, name2, is_match and perhaps category. The weights in use are refined; with --anew none are
                assumed. No difference ever comes to speak for a match.
                """)

        @Argument(help: "Files with pairs.")
        var files: [String]

        @Option(help: "Where to write the weights; they are printed when it is left out.")
        var output: String?

        @Option(help: "How strongly weights are held where they began.")
        var restraint = WeightFit().restraint

        @Flag(help: "Begin with no weights rather than with those in use.")
        var anew = false

        @OptionGroup var weights: WeightsOption

        func validate() throws {
            guard restraint > 0 else { throw ValidationError("--restraint is above 0") }
        }

        func run() throws {
            let pairs = try files.flatMap { try LabelledPair.read($0) }
            let fit = WeightFit(restraint: restraint, from: anew ? nil : try weights.read())
            let found = "# Made by `guildhall match fit` from \(pairs.count) pairs.\n" + fit.weights(from: pairs).text
            guard let output else { return print(found, terminator: "") }
            do {
                try Data(found.utf8).write(to: URL(filePath: output), options: .atomic)
            } catch {
                throw Mistake("\(output) cannot be written")
            }
            say("cross-validated: \(fit.crossValidated(pairs).line)")
        }
    }

    /// `guildhall match test FILE.csv`
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says how well labelled pairs of names are told apart.",
            discussion: """
                Example: guildhall match test pairs.csv --mistakes 10
                Prints precision, recall, F1 and the area under the curve of precision over recall; precision and recall of each tier with
                those above it; and the same by kind of difference, where the file has a column category.
                """)

        @Argument(help: "Files with pairs.")
        var files: [String]

        @Option(help: "How many of the clearest mistakes to print.")
        var mistakes = 0

        @OptionGroup var weights: WeightsOption

        func run() throws {
            let pairs = try files.flatMap { try LabelledPair.read($0) }
            let report = MatchReport(pairs, by: try weights.read())
            say("\(pairs.count) pairs, \(report.overall.matches) of one company")
            say(report.line)
            for (tier, measure) in report.tiers {
                say(
                    "\("\(tier)".padded(10)) precision \(measure.precision.thousandths), recall \(measure.recall.thousandths)"
                )
            }
            if report.kinds.count > 1 {
                for (kind, measure) in report.kinds {
                    say(
                        "\((kind.isEmpty ? "(none)" : kind).padded(34)) right \(measure.right), taken \(measure.taken), of one company \(measure.matches)"
                    )
                }
            }
            for (pair, score) in report.mistakes.prefix(mistakes) {
                say(
                    "\(score.hundredths)  \(pair.isMatch ? "one company" : "two")  \(pair.one.text) | \(pair.other.text)"
                )
            }
        }
    }
}

/// Weights of somebody's own.
struct WeightsOption: ParsableArguments {
    @Option(help: "A file of weights that `match fit` made; those of this version when left out.")
    var weights: String?

    func read() throws -> NameWeights {
        guard let weights else { return .standard }
        guard let data = FileManager.default.contents(atPath: weights) else {
            throw Mistake("there is no file at \(weights)")
        }
        do {
            return try NameWeights(text: String(decoding: data, as: UTF8.self))
        } catch let mistake as WeightsMistake {
            throw Mistake(
                "\(weights), line \(mistake.line): a line is a name, a tab and a number, and no difference speaks for a match"
            )
        }
    }
}

extension LabelledPair {
    /// The pairs of a CSV file by the names of its columns.
    fileprivate static func read(_ file: String) throws -> [LabelledPair] {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Mistake("there is no file at \(file)")
        }
        do {
            var reader = try CSVReader(Array(bytes))
            let heading = try reader.next()?.cells ?? []
            let places = try ["name1", "name2", "is_match"].map { name in
                guard let place = heading.firstIndex(of: name) else {
                    throw Mistake("\(file): the column \(name) is missing")
                }
                return place
            }
            let category = heading.firstIndex(of: "category")
            var pairs: [LabelledPair] = []
            while let row = try reader.next() {
                func cell(_ place: Int) -> String { row.cells.indices.contains(place) ? row.cells[place] : "" }
                guard let isMatch = Bool(cell(places[2]).lowercased()) else {
                    throw Mistake("\(file), line \(row.line): is_match is true or false, not \"\(cell(places[2]))\"")
                }
                pairs.append(
                    LabelledPair(cell(places[0]), cell(places[1]), isMatch: isMatch, kind: category.map(cell) ?? ""))
            }
            return pairs
        } catch let fault as CSVFault {
            throw Mistake("\(file): \(fault)")
        }
    }
}

extension MatchReport {
    fileprivate var line: String {
        "precision \(overall.precision.thousandths), recall \(overall.recall.thousandths), F1 \(overall.f1.thousandths), area \(area.thousandths)"
    }
}

extension Double {
    fileprivate var hundredths: String { String(format: "%.2f", self) }
    fileprivate var thousandths: String { String(format: "%.3f", self) }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        padding(toLength: Swift.max(width, count), withPad: " ", startingAt: 0)
    }
}
