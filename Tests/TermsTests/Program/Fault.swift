import Foundation
import Testing

@testable import Terms

/// A fault put into the sample program: what is replaced by what, where the error must point, and what it must say.
struct Fault: CustomTestStringConvertible, Sendable {
    enum File: String {
        case program = "program.yaml"
        case clauses = "clauses.yaml"
    }

    let testDescription: String
    let file: File
    /// Text that stands in the file once.
    let find: String
    /// What stands there instead. `«` marks the place where the error must point and is itself left out.
    let replacement: String
    /// Part of the message.
    let message: String
    /// Part of the hint; nil when none is asked for.
    let hint: String?

    init(
        _ description: String, in file: File = .program, _ find: String, _ replacement: String, says message: String,
        hint: String? = nil
    ) {
        testDescription = description
        self.file = file
        self.find = find
        self.replacement = replacement
        self.message = message
        self.hint = hint
    }

    /// A source with this fault, and the place of the mark. Nil when the text does not stand in the file exactly once.
    func planted(in source: ProgramSource = SampleProgram.source) -> (source: ProgramSource, mark: Position)? {
        let text = file == .program ? source.program : source.clauses
        let pieces = text.components(separatedBy: find)
        guard pieces.count == 2 else { return nil }
        let marked = pieces[0] + replacement + pieces[1]
        guard let mark = marked.firstIndex(of: "«") else { return nil }
        let lines = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
        let position = Position(line: lines.count, column: (lines.last?.count ?? 0) + 1)
        let planted = marked.replacingOccurrences(of: "«", with: "")
        return file == .program
            ? (ProgramSource(program: planted, clauses: source.clauses), position)
            : (ProgramSource(program: source.program, clauses: planted), position)
    }
}
