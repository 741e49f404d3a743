/// Something wrong in a program file, with the place and what to do.
public struct ProgramIssue: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let position: Position
    public let message: String
    public let hint: String?
    public let severity: Severity

    /// How much it matters.
    public enum Severity: String, Codable, CaseIterable, Hashable, Sendable {
        /// The files make no program.
        case error
        /// They do, but likely another than was meant.
        case warning
    }

    public init(
        file: String, position: Position, message: String, hint: String? = nil, severity: Severity = .error
    ) {
        self.file = file
        self.position = position
        self.message = message
        self.hint = hint
        self.severity = severity
    }

    init(_ error: DocumentError, file: String) {
        self.init(file: file, position: error.position, message: error.message, hint: error.hint)
    }

    /// `file:line:column: error: …`, and the hint on a line of its own.
    public var description: String {
        let place = "\(file):\(position.line):\(position.column)"
        return "\(place): \(severity.rawValue): \(message)" + (hint.map { "\n    hint: \($0)" } ?? "")
    }
}

/// All that is wrong in a program's files, in the order of the files and their lines.
public struct ProgramIssues: Error, Sendable, CustomStringConvertible {
    public let issues: [ProgramIssue]

    public init(_ issues: [ProgramIssue]) { self.issues = issues }

    public var description: String { issues.map(\.description).joined(separator: "\n") }
}
