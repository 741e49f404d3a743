/// What keeps an expression from compiling (specification: "Syntax", "Name Resolution", "Gradual Type Checking"): one or more
/// issues, twenty at most, each with its place in the source.
public struct CompileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One mistake.
    public struct Issue: Hashable, Sendable {
        /// Line of the source, from 1.
        public let line: Int
        /// Column in characters, from 1.
        public let column: Int
        /// What is wrong.
        public let message: String
        /// What would be right, when that can be said.
        public let hint: String?
        /// The name that is not known, where that is the mistake.
        public let unknownName: String?
    }

    /// The text that was to be compiled.
    public let source: String
    /// The mistakes in the order of the source; never empty.
    public let issues: [Issue]

    init(source: String, _ errors: [SyntaxError]) {
        self.source = source
        let bytes = Array(source.utf8)
        issues = errors.sorted { $0.offset < $1.offset }.map { error in
            let before = bytes.prefix(error.offset)
            let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
            let line = before.count { $0 == 0x0A } + 1
            return Issue(
                line: line, column: column, message: error.message, hint: error.hint,
                unknownName: error.unknownName)
        }
    }

    /// For each issue its place and message, the line of the source (of a long one the part around the place), and a
    /// caret below the place.
    public var description: String {
        // By scalars: a carriage return and the line feed after it are one character.
        let lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        return issues.map { issue in
            let hint = issue.hint.map { "; \($0)" } ?? ""
            var line = Array(lines[issue.line - 1])
            var caret = issue.column - 1
            if line.count > 110 {
                let start = max(0, min(caret - 60, line.count - 110))
                let isCut = start + 110 < line.count
                line = (start > 0 ? ["…"] : []) + line[start..<min(start + 110, line.count)] + (isCut ? ["…"] : [])
                caret -= start > 0 ? start - 1 : 0
            }
            let pointer = String(repeating: " ", count: caret) + "^"
            return "\(issue.line):\(issue.column): \(issue.message)\(hint)\n  \(String(line))\n  \(pointer)"
        }.joined(separator: "\n")
    }
}
