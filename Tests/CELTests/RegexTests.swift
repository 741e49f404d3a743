import CEL
import Testing

@Suite("Regular expressions")
struct RegexTests {
    static func matches(_ text: String, _ pattern: String) throws -> Bool {
        let environment = Environment(variables: [Variable("text", .string), Variable("pattern", .string)])
        return try Expression("text.matches(pattern)", in: environment).bool([.string(text), .string(pattern)])
    }

    @Test(
        "Patterns match as RE2 has them",
        arguments: [
            ("abc", "b", true), ("abc", "^b", false), ("abc", "^abc$", true), ("", "^$", true), ("a\nb", "a.b", false),
            ("a\nb", "(?s)a.b", true), ("a\nb", "^b$", false), ("a\nb", "(?m)^b$", true), ("ABC", "(?i)abc", true),
            ("Straße", "(?i)STRAßE", true), ("aB", "a(?i:b)", true), ("aB", "(?i:a)b", false), ("aaa", "^a{2}$", false),
            ("aaa", "^a{2,}$", true), ("aaaa", "^a{1,3}$", false), ("a{,2}", "a{,2}", true),
            ("colour", "colou?r", true),
            ("x-y", "\\bx\\b", true), ("xy", "\\bx\\b", false), ("é", "^.$", true), ("😀", "^[😀-😂]$", true),
            ("a1_", "^\\w+$", true), ("é", "\\w", false), ("é", "\\pL", true), ("5", "\\p{Nd}", true),
            ("Ω", "\\p{Greek}", true),
            ("a", "\\PL", false), ("]", "[]]", true), ("-", "[a-]", true), ("b", "[^a]", true),
            ("7", "[[:digit:]]", true),
            ("x", "[[:^digit:]]", true), ("a.b", "\\Qa.b\\E", true), ("axb", "\\Qa.b\\E", false),
            ("\u{7}", "\\a", true),
            ("A", "\\x41", true), ("😀", "\\x{1F600}", true), ("aXbX", "(a|b)X(?P<n>b)X", true),
            ("ab", "a(?:b|c)+?$", true),
            ("foobar", "foo\\Bbar", true), ("K", "(?i)\u{212A}", true), ("ab", "(?U)a.*b", true),
            ("a", "\\Aa\\z", true),
            ("\t", "[\\s]", true), ("x", "[\\D]", true), ("cat", "(|dog|cat)$", true), ("_", "[^\\W]", true),
        ] as [(String, String, Bool)])
    func match(text: String, pattern: String, expected: Bool) throws {
        #expect(try Self.matches(text, pattern) == expected)
    }

    @Test(
        "What is no pattern of RE2 is an error",
        arguments: [
            "(", ")", "a)", "[a", "*a", "a**", "a{2}{3}", "a{1001}", "a{3,2}", "\\1", "(?=a)", "(?<!a)", "\\pX",
            "\\p{Klingon}",
            "[b-a]", "[[:foo:]]", "\\", "\\x4", "\\x{}", "\\C", "\\y", "(?P<>a)", "(?z)", "(?", "[\\d-z",
            "((a{100}){100}){100}",
            "((((((((((a{0}){1000}){1000}){1000}){1000}){1000}){1000}){1000}){1000}){1000}){1000}",
        ])
    func invalid(pattern: String) {
        let error = #expect(throws: EvaluationError.self) { try Self.matches("a", pattern) }
        #expect(error?.kind == .invalidArgument)
    }

    @Test("A pattern that makes others backtrack for ever takes linear time")
    func linear() throws {
        let text = String(repeating: "a", count: 5000)
        #expect(try !Self.matches(text, "^(a+)+$b"))
        #expect(try !Self.matches(text, "(a*)*b"))
        #expect(try !Self.matches(text, "(a|aa)+$b"))
    }

    @Test("A literal pattern that is none does not compile")
    func literal() {
        let error = #expect(throws: CompileError.self) {
            try Expression("'a'.matches('(')", in: Environment(variables: []))
        }
        #expect(error?.issues[0].column == 13)
    }
}
