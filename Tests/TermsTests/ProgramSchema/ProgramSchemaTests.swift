import Testing

@testable import Terms

@Suite("The JSON Schema of program files")
struct ProgramSchemaTests {
    private static let names = ["avepoint", "gitlab", "leo-backup", "nakivo", "odoo", "opennebula"]

    @Test("It takes every sample program as it is written", arguments: names)
    func samples(_ name: String) throws {
        guard let source = SampleProgram.published(name) else { return }
        let program = SchemaCheck(root: try ProgramSchema.program.node())
        let clauses = SchemaCheck(root: try ProgramSchema.clauses.node())
        #expect(program.faults(try YAML.parse(source.program, limits: .program)) == [])
        #expect(clauses.faults(try YAML.parse(source.clauses, limits: .program)) == [])
    }

    @Test(
        "It refuses what the program refuses for its form",
        arguments: [
            ("pricng", "{}", "/pricng: is unknown"),
            ("calendar.weekends", "[sat]", "/calendar/weekends: is unknown"),
            ("version", "\"12\"", "/version: is no \"integer\""),
            ("pricing.rounding", "sideways", "/pricing/rounding: is none of the words"),
            ("effective", "tomorrow", "/effective: tomorrow is no date"),
            ("title", "[Gold]", "/title: is no [\"string\"]"),
        ])
    func mistakes(_ path: String, _ value: String, _ fault: String) throws {
        let source = try SampleProgram.source.setting([(path, try YAML.parse(value))])
        let check = SchemaCheck(root: try ProgramSchema.program.node())
        let faults = check.faults(try YAML.parse(source.program, limits: .program))
        #expect(faults.contains { $0.hasPrefix(fault.prefix { $0 != "[" }) }, "\(faults)")
        #expect(throws: ProgramIssues.self) { try Program(source) }
    }

    @Test("A member that is left out and has to be there is missing")
    func missing() throws {
        let check = SchemaCheck(root: try ProgramSchema.program.node())
        #expect(check.faults(["program": "small"]).contains(": lacks pricing"))
    }

    @Test("Every member of every section says what it is")
    func described() throws {
        for file in ProgramSchema.allCases {
            let schema = try file.node()
            let definitions = (schema["$defs"]?.members ?? []).map { ($0.key, $0.value) }
            for (name, definition) in [("the file", schema)] + definitions {
                for object in [definition] + (definition["anyOf"]?.items ?? []) {
                    for member in object["properties"]?.members ?? [] where Language(rawValue: member.key) == nil {
                        let isNotice = NoticeKind(rawValue: member.key) != nil
                        #expect(isNotice || member.value["description"] != nil, "\(name).\(member.key)")
                    }
                }
            }
        }
    }
}
