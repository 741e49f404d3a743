import Foundation
import Testing

@testable import Terms

@Suite("The guide to mails")
struct NoticeGuideTests {
    @Test("The guide to program files names every kind of notice, and every placeholder")
    func complete() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let guide = try String(contentsOf: root.appending(path: "docs/reference/program-file.md"), encoding: .utf8)
        for kind in NoticeKind.allCases { #expect(guide.contains("`\(kind.rawValue)`"), "\(kind)") }
        for name in NoticePlaceholder.allCases { #expect(guide.contains("`{{\(name.rawValue)}}`"), "\(name)") }
    }
}
