/// Between tapes and trees.
extension Tape {
    /// The value at `index` with everything inside it. O(values).
    func node(_ index: Int) -> Node {
        let entry = entries[index]
        let content: Node.Content
        switch entry.kind {
        case .null: content = .null
        case .true: content = .bool(true)
        case .false: content = .bool(false)
        case .number: content = .number(string(index))
        case .string: content = .string(string(index))
        case .list: content = .list(items(of: index).map(node))
        case .map:
            content = .map(
                keys(of: index).map { key in
                    Node.Member(string(key), node(key + 1), keyPosition: entries[key].position)
                })
        }
        return Node(content, position: entry.position)
    }

    /// The entries of the items of `list`.
    func items(of list: Int) -> [Int] {
        var items: [Int] = []
        items.reserveCapacity(Int(entries[list].count))
        var item = list + 1
        for _ in 0..<entries[list].count {
            items.append(item)
            item = Int(entries[item].next)
        }
        return items
    }

    /// A tape of `node`.
    convenience init(_ node: Node, lenientScalars: Bool) {
        var builder = NodeTapeBuilder()
        builder.append(node)
        let text = UnsafeMutablePointer<UInt8>.allocate(capacity: builder.text.count + 1)
        builder.text.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { text.initialize(from: base, count: source.count) }
        }
        self.init(entries: builder.entries, text: text, lenientScalars: lenientScalars)
    }
}

/// Lays a node out flat.
private struct NodeTapeBuilder {
    var entries: [TapeEntry] = []
    var text: [UInt8] = []

    mutating func append(_ node: Node) {
        switch node.content {
        case .null: append(.null, node.position)
        case .bool(let value): append(value ? .true : .false, node.position)
        case .number(let number): append(.number, node.position, number)
        case .string(let string): append(.string, node.position, string)
        case .list(let items):
            let list = entries.count
            append(.list, node.position)
            for item in items { append(item) }
            close(list, count: items.count)
        case .map(let members):
            let map = entries.count
            append(.map, node.position)
            for member in members {
                append(.string, member.keyPosition, member.key)
                append(member.value)
            }
            close(map, count: members.count)
        }
    }

    private mutating func append(_ kind: TapeEntry.Kind, _ position: Position, _ string: String = "") {
        let start = text.count
        text.append(contentsOf: string.utf8)
        entries.append(
            TapeEntry(
                start: UInt32(start), count: UInt32(text.count - start), next: UInt32(entries.count + 1),
                line: UInt32(clamping: position.line), column: UInt32(clamping: position.column), kind: kind))
    }

    private mutating func close(_ container: Int, count: Int) {
        entries[container].start = UInt32(container + 1)
        entries[container].count = UInt32(count)
        entries[container].next = UInt32(entries.count)
    }
}
