import Logging
import Record
import Synchronization
import Testing

@Suite("Lines of the log")
struct LogLineTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    @Test(
        "What stands in a value ends neither the value nor the line",
        arguments: [
            ("plain", "about=plain"), ("two words", #"about="two words""#), ("", #"about="""#),
            ("x\nlevel=error message=forged", #"about="x\nlevel=error message=forged""#),
            ("a\r\u{2028}\u{202E}\u{1B}[2J", #"about="a\u{d}\u{2028}\u{202e}\u{1b}[2J""#),
            (#"" kind="signed_in"#, #"about="\" kind=\"signed_in""#), ("grün", "about=grün"),
        ])
    func escaped(value: String, shown: String) {
        let lines = Lines()
        let logger = Logger(label: "test") { _ in LogLines { lines.add($0) } }
        logger.notice("security", metadata: ["about": "\(value)"])
        let all = lines.all
        #expect(all.count == 1)
        #expect(all[0].hasSuffix(" level=notice message=security \(shown)\n"), "\(all[0])")
        #expect(all[0].hasPrefix("at=20") && all[0].filter(\.isNewline).count == 1)
    }
}
