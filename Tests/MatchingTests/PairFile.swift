import Foundation

@testable import Matching

/// Files of labelled pairs, and of other cells, that tests read.
enum PairFile {
    /// The project's own pairs: written for it by kind of difference and by script. Companies are made up or known everywhere; what a kind
    /// is called stands in the last column.
    static let own = pairs(in: read(Bundle.module.url(forResource: "pairs", withExtension: "csv")))

    /// Pairs that lie beside the project, where they do.
    static let shared: [LabelledPair]? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.deletingLastPathComponent().appending(path: "shared/matching/company-pairs.csv")
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("SKIPPED: what is tested on the pairs of \(file.path), since they are not there.")
            return nil
        }
        return pairs(in: read(file))
    }()

    /// The lines of a file in this target's data, without its heading.
    static func rows(_ name: String) -> [[String]] {
        Array(cells(read(Bundle.module.url(forResource: name, withExtension: "csv"))).dropFirst())
    }

    private static func pairs(in text: String) -> [LabelledPair] {
        cells(text).dropFirst().compactMap { row in
            row.count < 3
                ? nil : LabelledPair(row[0], row[1], isMatch: row[2] == "true", kind: row.count > 3 ? row[3] : "")
        }
    }

    private static func read(_ url: URL?) -> String {
        guard let url, let text = try? String(contentsOf: url, encoding: .utf8) else {
            preconditionFailure("a file of tests is missing")
        }
        return text
    }

    /// The cells of a CSV text by line.
    private static func cells(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                row.append("")
            } else if character.isNewline, !isQuoted {
                rows.append(row)
                row = [""]
            } else {
                row[row.count - 1].append(character)
            }
        }
        return row == [""] ? rows : rows + [row]
    }
}
