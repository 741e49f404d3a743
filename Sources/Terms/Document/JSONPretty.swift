extension JSON {
    /// Writes a value for people: a member or item on each line, two spaces a level, `[]` and `{}` for empty ones, no
    /// line end after the last line.
    public static func pretty(_ value: some Encodable) throws(DocumentError) -> String {
        pretty(try Node(encoding: value))
    }

    /// Writes a node for people.
    public static func pretty(_ node: Node) -> String {
        let writer = DocumentWriter()
        writer.state.pointee.text.appendPretty(node, indent: 0)
        return String(decoding: writer.state.pointee.text.bytes, as: UTF8.self)
    }
}

extension ByteBuffer {
    fileprivate mutating func appendPretty(_ node: Node, indent: Int) {
        switch node.content {
        case .list(let items) where !items.isEmpty:
            append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                beginLine(indent + 1, comma: index > 0)
                appendPretty(item, indent: indent + 1)
            }
            beginLine(indent, comma: false)
            append(UInt8(ascii: "]"))
        case .map(let members) where !members.isEmpty:
            append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                beginLine(indent + 1, comma: index > 0)
                appendString(member.key)
                append(": ")
                appendPretty(member.value, indent: indent + 1)
            }
            beginLine(indent, comma: false)
            append(UInt8(ascii: "}"))
        default:
            appendNode(node)
        }
    }

    private mutating func beginLine(_ indent: Int, comma: Bool) {
        append(comma ? ",\n" : "\n")
        for _ in 0..<indent { append("  ") }
    }
}
