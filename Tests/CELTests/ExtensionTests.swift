import CEL
import Testing

@Suite("Extensions")
struct ExtensionTests {
    static func evaluate(_ source: String) throws -> Value {
        try Expression(source, in: Environment(variables: [])).evaluate([])
    }

    static func holds(_ source: String) throws -> Bool {
        try Expression(source, in: Environment(variables: []), expecting: .bool).bool([])
    }

    @Test(
        "What a pattern matches is replaced, with groups by their numbers",
        arguments: [
            #"regex.replace('abc', '^', 'start_') == 'start_abc'"#, #"regex.replace('abc', '$', '_end') == 'abc_end'"#,
            #"regex.replace('a-b', r'\b', '|') == '|a|-|b|'"#,
            #"regex.replace('foo bar', '(fo)o (ba)r', r'\2 \1') == 'ba fo'"#,
            #"regex.replace('banana', 'ana', 'x') == 'bxna'"#, #"regex.replace('ac', 'a(b)?c', r'[\1]') == '[]'"#,
            #"regex.replace('one two', r'\w+', r'(\0)') == '(one) (two)'"#, #"regex.replace('', 'a', 'b') == ''"#,
            #"regex.replace('banana', 'a', 'x', 0) == 'banana'"#, #"regex.replace('banana', 'a', 'x', 2) == 'bxnxna'"#,
            #"regex.replace('banana', 'a', 'x', -1) == 'bxnxnx'"#, #"regex.replace('abc', 'x*', '-') == '-a-b-c-'"#,
            #"regex.replace('abc def', '(abc)', r'\\1') == r'\1 def'"#,
            #"regex.replace('aaa', 'a+?', 'b') == 'bbb'"#, #"regex.replace('aaa', '(?U)a+', 'b') == 'bbb'"#,
            #"regex.replace('abcd', 'ab|abcd', 'x') == 'xcd'"#, #"regex.replace('Zoë', 'ë$', 'e') == 'Zoe'"#,
            #"regex.replace('ab', '(?:(a)|b)', r'<\1>') == '<a><>'"#,
        ])
    func replaced(source: String) throws { #expect(try Self.holds(source), "\(source)") }

    @Test(
        "The first or every match, or its only group, is extracted",
        arguments: [
            #"regex.extract('hello world', 'hello(.*)') == optional.of(' world')"#,
            #"regex.extract('item-A, item-B', r'item-(\w+)') == optional.of('A')"#,
            #"regex.extract('The colour', r'\w+') == optional.of('The')"#,
            #"!regex.extract('HELLO', 'hello').hasValue()"#,
            #"!regex.extract('', r'(x*)').hasValue()"#, #"regex.extractAll('id:123, id:456', 'no') == []"#,
            #"regex.extractAll('id:123, id:456', r'id:\d+') == ['id:123', 'id:456']"#,
            #"regex.extractAll('f_1.txt, f_2.csv', r'f_(\d+)') == ['1', '2']"#,
            #"regex.extractAll('val=a, val=, val=c', 'val=([^,]*)') == ['a', 'c']"#,
            #"regex.extractAll('a b c', r'(\S*)\s*') == ['a', 'b', 'c']"#,
            #"regex.extractAll('banananana', '(ana)') == ['ana', 'ana']"#,
        ])
    func extracted(source: String) throws { #expect(try Self.holds(source), "\(source)") }

    @Test(
        "Bad patterns, groups and replacements are errors",
        arguments: [
            #"regex.replace('test', '(.)', r'\2')"#, #"regex.replace('x', 'x', r'\n')"#,
            #"regex.replace('x', 'x', '\\')"#,
            #"regex.extract('a-b', r'(\w)-(\w)')"#, #"regex.extractAll('a-b', r'(\w)-(\w)')"#,
            #"regex.extract('x', ['('][0])"#,
        ])
    func badPatterns(source: String) {
        let error = #expect(throws: EvaluationError.self) { try Self.evaluate(source) }
        #expect(error?.kind == .invalidArgument)
    }

    @Test("Finding what matched ends at the cost limit, whatever the pattern")
    func bounded() throws {
        let environment = Environment(
            variables: [Variable("text", .string)], limits: Limits(cost: 100_000, estimatedCost: .max))
        let text = Value.string(String(repeating: "a", count: 10_000))
        for pattern in ["(a*)*b", "(a|aa)+$", "((a?){100}){10}b", ""] {
            let expression = try Expression("regex.replace(text, '\(pattern)', 'x')", in: environment)
            do throws(EvaluationError) {
                _ = try expression.evaluate([text])
            } catch {
                #expect(error.kind == .costLimit)
            }
        }
    }

    @Test(
        "Lists are sorted by a key, and elements with one key keep their order",
        arguments: [
            "[].sortBy(e, e) == []", "[-3, 1, -5, -2, 4].sortBy(e, -(e * e)) == [-5, 4, -3, -2, 1]",
            "['a', 'c', 'b', 'first'].sortBy(e, e == 'first' ? '' : e) == ['first', 'a', 'b', 'c']",
            "[{'f': 'lo'}, {'f': 'hi'}].sortBy(m, m.f) == [{'f': 'hi'}, {'f': 'lo'}]",
            "['bb', 'a', 'aa', 'b'].sortBy(e, size(e)) == ['a', 'b', 'bb', 'aa']",
        ])
    func sorted(source: String) throws { #expect(try Self.holds(source), "\(source)") }

    @Test("What has no order, or several, cannot be sorted by")
    func unsortable() {
        #expect(throws: CompileError.self) { try Self.evaluate("[1].sortBy(e, [e])") }
        #expect(throws: CompileError.self) { try Self.evaluate("{'a': 1}.sortBy(e, e).sortBy(1, 2)") }
        #expect(throws: EvaluationError.self) { try Self.evaluate("[1, 'a'].sortBy(e, e)") }
    }

    @Test(
        "One map is laid over another",
        arguments: [
            "{}.merge({'a': 1}) == {'a': 1}", "{'a': 1}.merge({}) == {'a': 1}",
            "{'a': 1}.merge({'a': 2, 'b': 3}) == {'a': 2, 'b': 3}",
        ])
    func merged(source: String) throws { #expect(try Self.holds(source), "\(source)") }

    @Test(
        "The values of a block are found by their places, and evaluated once",
        arguments: [
            ("cel.block([1, cel.index(0) + 1, cel.index(1) + 1], cel.index(2))", 3),
            ("cel.block([[1, 2], size(cel.index(0))], cel.index(1) + cel.index(1))", 4),
            ("cel.block([1 / 0], true || cel.index(0) > 1)", true), ("cel.block([], 'none')", "none"),
            ("cel.block([[1].exists(cel.iterVar(0, 0), cel.iterVar(0, 0) > 0)], cel.index(0) && cel.index(0))", true),
            ("cel.block([1], cel.block([2], cel.index(0)) + cel.index(0))", 3),
        ] as [(String, Value)])
    func block(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected, "\(source)") }

    @Test(
        "A block that is none, or a place before its value, does not compile",
        arguments: [
            "cel.block(1, 2)", "cel.block([cel.index(0)], 1)", "cel.block([1], cel.index(1))", "cel.index(0)",
            "cel.block([1], cel.index(-1))", "cel.block([1], cel.index(0 + 0))", "cel.block([?optional.of(1)], 1)",
        ])
    func badBlock(source: String) { #expect(throws: CompileError.self) { try Self.evaluate(source) } }

    @Test(
        "Every script of Unicode has its letters",
        arguments: [
            ("Ж", "Cyrillic"), ("த", "Tamil"), ("ა", "Georgian"), ("ꯀ", "Meetei_Mayek"), ("𐌰", "Gothic"),
            ("ᚠ", "Runic"),
            ("カ", "Katakana"), ("漢", "Han"), ("5", "Common"), ("\u{301}", "Inherited"), ("ߊ", "Nko"), ("Ⲁ", "Coptic"),
        ])
    func script(letter: String, name: String) throws {
        #expect(try Self.holds("'\(letter)'.matches(r'^\\p{\(name)}$')"))
        #expect(try !Self.holds("'\(letter)'.matches(r'^\\P{\(name)}$')"))
        #expect(try Self.holds("'a'.matches(r'^\\p{\(name)}$')") == (name == "Latin"))
    }
}
