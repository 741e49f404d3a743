/// A place in a text: line and column, both counted from 1; columns count Unicode scalars.
public struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// The column within the line, from 1, in Unicode scalars.
    public var column: Int

    /// A place at the given line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The first character of a text: `1:1`. Nodes that were built and not read stand here.
    public static let start = Position(line: 1, column: 1)

    /// `line:column`, for example `3:14`.
    public var description: String { "\(line):\(column)" }

    /// Orders by line, then by column.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
