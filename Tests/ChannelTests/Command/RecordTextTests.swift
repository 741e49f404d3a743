import Record
import Testing

@testable import Channel

@Suite("The text of a record, taken from its entry")
struct RecordTextTests {
    @Test(
        "Only one whole object is taken as it stands",
        arguments: [
            (#"{"a":1}"#, true), (#"{"a":{"b":"}"}}"#, true), (#"{"a":"\"}{"}"#, true), (#"{}"#, true),
            (#"{"a":1},"note":"x""#, false), (#"{"a":1},"other":{"b":2}"#, false), (#"{"a":1"#, false), ("", false),
            ("1", false),
        ])
    func oneObject(_ text: String, _ expected: Bool) {
        #expect(Tables.isOneObject(text.utf8) == expected)
    }
}
