import Foundation
import Testing

@testable import Terms

/// The sample programs of the repository.
enum Samples {
    static let names = ["avepoint", "leo-backup", "nakivo", "opennebula"]

    static func source(_ name: String) throws -> ProgramSource {
        func text(_ file: String) throws -> String {
            try String(contentsOf: root.appending(path: "Programs/\(name)/\(file)"), encoding: .utf8)
        }
        return ProgramSource(program: try text("program.yaml"), clauses: try text("clauses.yaml"))
    }

    static func program(_ name: String) throws -> Program { try Program(try source(name)) }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
}

/// Finds words of English that have no place in a German sentence.
enum EnglishWords {
    private static let words: Set<String> = [
        "the", "is", "are", "of", "and", "or", "to", "with", "for", "it", "takes", "take", "that", "by", "not", "has",
        "have", "from", "its", "this", "which", "when", "no", "than", "at", "be", "been", "on", "as", "only", "before",
        "after", "vendor", "reseller's", "months", "days", "every", "each", "approved", "required",
    ]

    /// Those that stand in a text; what stands in the names of things, such as an address, is no word.
    static func found(in text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init).filter(words.contains)
    }
}
