import CEL
import Testing

@Suite("Errors of compiling")
struct CompileErrorTests {
    static let environment = Environment(variables: [
        Variable("partner.type", .string), Variable("order.total", .double), Variable("order.count", .int),
    ])

    static func issue(_ source: String, expecting: Type? = nil) -> CompileError.Issue? {
        do throws(CompileError) {
            _ = try Expression(source, in: environment, expecting: expecting)
            return nil
        } catch {
            return error.issues.first
        }
    }

    @Test("A misspelt name is told with its place and the nearest known name")
    func nearestName() throws {
        let issue = try #require(Self.issue("order.total > 1.0 &&\n  partner.tpye == 'x'"))
        #expect((issue.line, issue.column) == (2, 3))
        #expect(issue.message == "unknown name `partner.tpye`")
        #expect(issue.hint == "did you mean `partner.type`?")
    }

    @Test("The description shows the line with a caret")
    func caret() {
        do throws(CompileError) {
            _ = try Expression("order.totl > 1.0", in: Self.environment)
        } catch {
            #expect(
                error.description
                    == "1:1: unknown name `order.totl`; did you mean `order.total`?\n  order.totl > 1.0\n  ^")
        }
    }

    @Test(
        "Types that do not agree are told with what would be right",
        arguments: [
            ("order.total == 1", "double cannot be compared with int", "write `1.0`"),
            ("order.total + 1", "`+` does not take double and int", "write `1.0`"),
            ("partner.type + order.count", "`+` does not take string and int", nil),
            ("!partner.type", "`!` does not take string", nil),
            ("partner.type && true", "string stands where bool belongs", nil),
            (
                "true ? 1 : 'a'", "the branches of the conditional are int and string",
                "they must be of one type; `dyn(…)` around both lets them differ"
            ),
            ("partner.type.startWith('a')", "there is no function `startWith`", "did you mean `startsWith`?"),
            ("order.count = 1", "unexpected character `=`", "equality is written `==`"),
        ])
    func types(source: String, message: String, hint: String?) throws {
        let issue = try #require(Self.issue(source))
        #expect(issue.message == message)
        #expect(issue.hint == hint)
    }

    @Test("An expression of another type than expected does not compile")
    func expecting() throws {
        let issue = try #require(Self.issue("order.count + 1", expecting: .bool))
        #expect(issue.message == "int stands where bool belongs")
    }

    @Test(
        "What is of protocol buffers is named, and why it is missing",
        arguments: [
            ("acme.Order{total: 1}", "message", "a record is written as a map"),
            ("acme.Order.State.PAID == 1", "acme.Order.State.PAID", "enumerations of protocol buffers are left out"),
            ("proto.getExt(partner.type, acme.extra)", "messages of protocol buffers, which are left out", "a map"),
        ])
    func protocolBuffers(source: String, message: String, hint: String) throws {
        let issue = try #require(Self.issue(source))
        #expect(issue.message.contains(message))
        #expect(hint.isEmpty || issue.hint?.contains(hint) == true)
    }

    @Test("All mistakes are told, in the order of the source")
    func several() {
        do throws(CompileError) {
            _ = try Expression("a == 1 && b == 2", in: Self.environment)
            Issue.record("compiled")
        } catch {
            #expect(error.issues.map(\.column) == [1, 11])
        }
    }

    @Test(
        "Text that is no expression is refused at its place",
        arguments: [("1 +", 4), ("(1", 3), ("'abc", 1), ("1 2", 3), ("a..b", 3), ("", 1), ("if", 1), ("[1, 2", 6)])
    func syntax(source: String, column: Int) throws {
        #expect(try #require(Self.issue(source)).column == column)
    }

    @Test(
        "The dynamic type is a function and no value",
        arguments: ["dyn", "type(1) == dyn", "[dyn]", "dyn == dyn", "dyn.x", "type(dyn)"])
    func dynamic(source: String) {
        let error = #expect(throws: CompileError.self) { try Expression(source, in: Environment(variables: [])) }
        #expect(error?.issues.first?.message == "`dyn` is no value")
        #expect(throws: Never.self) { try Expression("dyn(1) == dyn('a')", in: Environment(variables: [])) }
    }

    @Test(
        "Words that are operators elsewhere are told with what is written here",
        arguments: [
            ("true and false", "`&&`"), ("true AND false", "`&&`"), ("true or false", "`||`"), ("not true", "`!`"),
            ("true && not (1 == 2)", "`!`"), ("not(true)", "`!`"), ("True", "`true`"),
            ("1 == 1 and 'a' == 'a'", "`&&`"),
            ("not partner.type == 'x'", "`!`"), ("false || FALSE", "`false`"),
        ])
    func otherLanguages(source: String, hint: String) throws {
        #expect(try #require(Self.issue(source)).hint?.contains(hint) == true)
    }
}
