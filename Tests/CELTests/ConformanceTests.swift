import CELTesting
import Foundation
import Testing

/// Runs the public conformance data where it is at hand: a folder beside the package.
@Suite("Conformance")
struct ConformanceTests {
    /// The files, or none with a word about it.
    static let files: [URL] = {
        let package = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = package.deletingLastPathComponent().appending(path: "shared/cel")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        let cases = files.filter { $0.pathExtension == "json" }
        if !cases.isEmpty { return cases.sorted { $0.path < $1.path } }
        print("SKIPPED: no conformance data in \(folder.path)")
        return []
    }()

    @Test("Every case of the public data comes out as asserted", arguments: files)
    func file(_ file: URL) throws {
        let report = try Conformance.run(json: String(contentsOf: file, encoding: .utf8), zones: Self.zones)
        print("\(file.lastPathComponent): \(report)")
        for failure in report.failures where !Self.contradictory.contains(failure.name) { Issue.record("\(failure)") }
    }

    /// Cases whose expected value lost something on its way into JSON: their source writes `\?`, which in the text format of
    /// protocol buffers is a plain `?`, as the expression has; the backslash stayed.
    static let contradictory: Set<String> = [
        "bytes_literals/triple_single_quoted_unescaped_punctuation",
        "bytes_literals/triple_double_quoted_unescaped_punctuation",
    ]

    @Sendable static func zones(_ name: String) -> (@Sendable (Int64) -> Int?)? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        return { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
    }
}
