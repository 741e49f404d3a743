import Foundation
import Record
import Testing

@testable import Channel
@testable import Terms

@Suite("Files of scenarios")
struct ScenarioFileTests {
    /// A scenario file; `«` marks where an error must point and is left out.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let message: String
        let hint: String?

        init(_ description: String, _ steps: String, says message: String, hint: String? = nil) {
            testDescription = description
            text = steps.hasPrefix("!") ? String(steps.dropFirst()) : "scenarios:\n  - name: A\n    steps:\n" + steps
            self.message = message
            self.hint = hint
        }
    }

    static let faults: [Fault] = [
        Fault(
            "an unknown command", "      - «approve_deall: {deal: r1}", says: "approve_deall", hint: "`approve_deal`"),
        Fault(
            "two commands in a step", "      - approve_deal: {deal: r1}\n        «decline_deal: {deal: r1}",
            says: "one thing", hint: "two steps"),
        Fault("a step that is no map", "      - «approve_deal", says: "a step is a map"),
        Fault(
            "an expectation that is no map", "      - approve_deal: {deal: r1}\n        expect: «approved",
            says: "expect"),
        Fault("a time that is no text", "      - at: «[2026]", says: "expected"),
        Fault("a refusal of nothing", "      - at: 2026-03-02T10:00\n        «refused: \"7.2\"", says: "refused"),
        Fault("an error of nothing", "      - as: alpha\n        «error: invalid", says: "error"),
        Fault(
            "a refusal and an error at once",
            "      - approve_deal: {deal: r1}\n        refused: \"7.2\"\n        «error: invalid", says: "error"),
        Fault("a step of nothing", "      - «{}", says: "nothing"),
        Fault(
            "an unknown member of a refusal", "      - approve_deal: {deal: r1}\n        refused: {«claus: \"7.2\"}",
            says: "claus", hint: "clause"),
        Fault(
            "an error without its kind", "      - approve_deal: {deal: r1}\n        error: «{field: /deal}",
            says: "kind"),
        Fault(
            "an unknown member of a scenario", "!scenarios:\n  - name: A\n    «stepps: []", says: "stepps",
            hint: "`steps`"),
        Fault("a scenario without a name", "!scenarios:\n  - «steps: []", says: "name"),
        Fault("an unknown member of the file", "!«partnerss: {}\nscenarios: []", says: "partnerss", hint: "`partners`"),
        Fault("a file without scenarios", "!«start: 2026-03-02T10:00", says: "scenarios"),
        Fault("text that is not YAML", "!scenarios:\n«\t- name: A", says: "found character"),
    ]

    @Test("A fault in a file is shown with file, line and column, and with a way out", arguments: faults)
    func faultIsShown(_ fault: Fault) throws {
        let mark = try #require(fault.text.firstIndex(of: "«"))
        let lines = fault.text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
        let position = Position(line: lines.count, column: (lines.last?.count ?? 0) + 1)
        let text = fault.text.replacingOccurrences(of: "«", with: "")
        let error = #expect(throws: ProgramIssues.self) {
            try ScenarioFile(name: "deals.yaml", text: text, of: .channel)
        }
        let issue = try #require(error?.issues.first)
        #expect(error?.issues.count == 1)
        #expect(issue.file == "deals.yaml")
        #expect(issue.position == position, "\(issue)")
        #expect(issue.message.contains(fault.message), "\(issue)")
        if let hint = fault.hint { #expect(issue.hint?.contains(hint) == true, "\(issue)") }
    }

    @Test("Faults of several scenarios are all shown")
    func severalFaults() throws {
        let text =
            "scenarios:\n  - name: A\n    steps:\n      - aprove_deal: {}\n  - name: B\n    steps: []\n  - nam: C\n    steps: []"
        let error = #expect(throws: ProgramIssues.self) {
            try ScenarioFile(name: "deals.yaml", text: text, of: .channel)
        }
        #expect(error?.issues.map(\.position.line) == [4, 7])
    }
}
