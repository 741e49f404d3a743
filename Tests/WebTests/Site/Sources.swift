import Foundation
import Testing

/// Files of this project, as tests read them.
enum Sources {
    struct File {
        /// From the root that was asked for: `Deals/DealForm.swift`.
        let name: String
        let text: String

        /// The first folder it is in; empty for a file beside the folders.
        var folder: String { name.contains("/") ? String(name.prefix { $0 != "/" }) : "" }
        var lines: [(number: Int, text: Substring)] {
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0 + 1, $1) }
        }
    }

    /// The files of a target, or another folder of `Sources`.
    static func files(of target: String, ending: String) throws -> [File] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/\(target)")
        let names = FileManager.default.enumerator(atPath: root.path())?.allObjects.compactMap { $0 as? String } ?? []
        let found = names.filter { $0.hasSuffix(ending) }.sorted()
        try #require(!found.isEmpty, "no file of \(target) ends in \(ending)")
        return try found.map {
            File(name: $0, text: try String(contentsOf: root.appending(path: $0), encoding: .utf8))
        }
    }
}
