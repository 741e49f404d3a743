/// One value of a JSON or YAML document, with the place where it was written.
///
/// Two nodes are equal when their contents are equal, members in the same order; positions do not count.
public struct Node: Sendable {
    /// What a node can be: the six kinds of JSON (RFC 8259, section 3).
    public enum Content: Hashable, Sendable {
        /// `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A number exactly as written, in JSON's grammar: `12.50` keeps its last zero.
        case number(String)
        /// A string.
        case string(String)
        /// A list of values.
        case list([Node])
        /// An object; names are unique, order is as written.
        case map([Member])
    }

    /// A name and its value.
    public struct Member: Sendable {
        /// The name as written.
        public var key: String
        /// Where the name stands.
        public var keyPosition: Position
        /// The value.
        public var value: Node

        /// A member; without a position it stands at `1:1`.
        public init(_ key: String, _ value: Node, keyPosition: Position = .start) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// The value.
    public var content: Content
    /// Where the value begins.
    public var position: Position

    /// A node; without a position it stands at `1:1`.
    public init(_ content: Content, position: Position = .start) {
        self.content = content
        self.position = position
    }
}

extension Node: Hashable {
    /// Compares contents, not positions.
    public static func == (left: Node, right: Node) -> Bool { left.content == right.content }
    /// Hashes the content.
    public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension Node.Member: Hashable {
    /// Compares name and value, not positions.
    public static func == (left: Node.Member, right: Node.Member) -> Bool {
        left.key == right.key && left.value == right.value
    }
    /// Hashes name and value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(value)
    }
}

extension Node: CustomStringConvertible {
    /// The node as JSON on one line.
    public var description: String { JSON.string(self) }
}
