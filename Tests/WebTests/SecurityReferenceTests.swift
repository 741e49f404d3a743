import Foundation
import Testing

/// The page on ASVS 5.0 is whole, and what it names is there.
@Suite("ASVS 5.0, requirement by requirement")
struct SecurityReferenceTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    private struct Row {
        let requirement: String
        let level: String
        let how: String
        let tests: String
    }

    private static func rows() throws -> [Row] {
        let text = try String(contentsOf: root.appending(path: "docs/reference/asvs.md"), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 7, cells[1].contains(/^[0-9]+\.[0-9]+\.[0-9]+$/) else { return nil }
            return Row(requirement: cells[1], level: cells[2], how: cells[4], tests: cells[5])
        }
    }

    /// The sections of ASVS 5.0.0 with the numbers of their requirements of levels 1 and 2.
    private static let sections: [(String, [Int])] = [
        ("1.1", [1, 2]), ("1.2", [1, 2, 3, 4, 5, 6, 7, 8, 9]), ("1.3", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        ("1.4", [1, 2, 3]), ("1.5", [1, 2]), ("2.1", [1, 2, 3]), ("2.2", [1, 2, 3]), ("2.3", [1, 2, 3, 4]),
        ("2.4", [1]),
        ("3.2", [1, 2]), ("3.3", [1, 2, 3, 4]), ("3.4", [1, 2, 3, 4, 5, 6]), ("3.5", [1, 2, 3, 4, 5]), ("3.7", [1, 2]),
        ("4.1", [1, 2, 3]), ("4.2", [1]), ("4.3", [1, 2]), ("4.4", [1, 2, 3, 4]), ("5.1", [1]), ("5.2", [1, 2, 3]),
        ("5.3", [1, 2]), ("5.4", [1, 2, 3]), ("6.1", [1, 2, 3]), ("6.2", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
        ("6.3", [1, 2, 3, 4]), ("6.4", [1, 2, 3, 4]), ("6.5", [1, 2, 3, 4, 5]), ("6.6", [1, 2, 3]),
        ("6.8", [1, 2, 3, 4]),
        ("7.1", [1, 2, 3]), ("7.2", [1, 2, 3, 4]), ("7.3", [1, 2]), ("7.4", [1, 2, 3, 4, 5]), ("7.5", [1, 2]),
        ("7.6", [1, 2]), ("8.1", [1, 2]), ("8.2", [1, 2, 3]), ("8.3", [1]), ("8.4", [1]), ("9.1", [1, 2, 3]),
        ("9.2", [1, 2, 3, 4]), ("10.1", [1, 2]), ("10.2", [1, 2]), ("10.3", [1, 2, 3, 4]),
        ("10.4", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), ("10.5", [1, 2, 3, 4, 5]), ("10.6", [1, 2]),
        ("10.7", [1, 2, 3]),
        ("11.1", [1, 2]), ("11.2", [1, 2, 3]), ("11.3", [1, 2, 3]), ("11.4", [1, 2, 3, 4]), ("11.5", [1]),
        ("11.6", [1]),
        ("12.1", [1, 2, 3]), ("12.2", [1, 2]), ("12.3", [1, 2, 3, 4]), ("13.1", [1]), ("13.2", [1, 2, 3, 4, 5]),
        ("13.3", [1, 2]), ("13.4", [1, 2, 3, 4, 5]), ("14.1", [1, 2]), ("14.2", [1, 2, 3, 4]), ("14.3", [1, 2, 3]),
        ("15.1", [1, 2, 3]), ("15.2", [1, 2, 3]), ("15.3", [1, 2, 3, 4, 5, 6, 7]), ("16.1", [1]),
        ("16.2", [1, 2, 3, 4, 5]), ("16.3", [1, 2, 3, 4]), ("16.4", [1, 2, 3]), ("16.5", [1, 2, 3]), ("17.1", [1]),
        ("17.2", [1, 2, 3, 4]), ("17.3", [1, 2]),
    ]

    @Test("Every requirement of levels 1 and 2 is there once, with how it is met")
    func whole() throws {
        let rows = try Self.rows()
        let expected = Self.sections.flatMap { section, numbers in numbers.map { "\(section).\($0)" } }
        #expect(expected.count == 253)
        #expect(rows.map(\.requirement) == expected)
        #expect(rows.count { $0.level == "1" } == 70 && rows.count { $0.level == "2" } == 183)
        for row in rows { #expect(!row.how.isEmpty, "\(row.requirement)") }
    }

    @Test("Every suite and every target that is named is there")
    func named() throws {
        let folder = Self.root.appending(path: "Tests")
        var suites: Set<String> = []
        for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            ?? .init()
        where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for found in text.matches(of: /(?:struct|class) ([A-Za-z]+Tests)\b/) { suites.insert(String(found.1)) }
        }
        let makefile = try String(contentsOf: Self.root.appending(path: "Makefile"), encoding: .utf8)
        for row in try Self.rows() {
            for name in row.tests.split(separator: "`").filter({ $0.contains { $0.isLetter } }) {
                let isThere =
                    name.hasPrefix("make ")
                    ? makefile.contains("\n\(name.dropFirst(5)):") : suites.contains(String(name))
                #expect(isThere, "\(row.requirement): \(name)")
            }
        }
    }
}
