import ArgumentParser
import Terms

extension ProgramCommand {
    /// `guildhall program schema`
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the JSON Schema (2020-12) of program.yaml, so that editors complete and check it.",
            discussion: """
                Example: guildhall program schema > program.schema.json
                In program.yaml, as the first line: # yaml-language-server: $schema=program.schema.json
                """)

        @Flag(help: "That of clauses.yaml.")
        var clauses = false

        func run() throws {
            print(JSON.pretty(try (clauses ? ProgramSchema.clauses : .program).node()))
        }
    }
}
