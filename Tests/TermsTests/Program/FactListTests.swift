import CEL
import Foundation
import Testing

@testable import Terms

@Suite("The list of facts in the reference")
struct FactListTests {
    /// The rows of the table: names, type, and for which questions.
    private static let rows: [(names: [String], type: String, marks: [Bool])] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try? String(contentsOf: root.appending(path: "docs/reference/program-file.md"), encoding: .utf8)
        return (text ?? "").split(separator: "\n").filter { $0.hasPrefix("| `") && $0.split(separator: "|").count >= 9 }
            .map { line in
                let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map(String.init)
                let names = cells[0].split(separator: ",").map { $0.filter { !" `".contains($0) } }
                let plain = cells[1].filter { $0 != " " }
                return (names, plain, cells[3...8].map { $0.contains("✓") })
            }
    }()

    @Test("It has every fact with its type, and where it can be used")
    func complete() throws {
        let questions: [Question] = [
            .registrationRequirements, .price, .vendorQuote, .registrationStatus, .benefit, .measure,
        ]
        var known: [String: (type: String, marks: [Bool])] = [:]
        for row in Self.rows { for name in row.names { known[name] = (row.type, row.marks) } }
        for fact in Fact.allCases {
            let found = known.removeValue(forKey: fact.name)
            let row = try #require(found, "\(fact.name) is not in the list")
            #expect(row.type == fact.type.description.filter { $0 != " " }, "\(fact.name)")
            for (mark, question) in zip(row.marks, questions) {
                #expect(mark == question.facts.contains(fact), "\(fact.name) and \(question.rawValue)")
            }
        }
        #expect(known.isEmpty, "\(known.keys.sorted()) are no facts")
    }
}
