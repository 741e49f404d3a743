import Yams

/// Reads YAML 1.2 as far as it says no more than JSON can.
///
/// Plain scalars are null (`null`, `~`, nothing), `true`/`false`, numbers when written as JSON numbers, and strings
/// otherwise: `2026-03-02`, `10%`, `6.1.1`, `007` and `yes` are strings, as is everything in quotes. The names of
/// members are strings as written. Anchors, aliases, tags, merge keys, members twice and a second document are
/// errors with their position.
public enum YAML {
    /// Reads a document. An empty one is an error. O(bytes).
    public static func parse(_ text: String, limits: DocumentLimits = .standard) throws(DocumentError) -> Node {
        guard text.utf8.count <= limits.bytes else {
            throw DocumentError(
                position: .start,
                message: "the document has \(text.utf8.count) bytes; at most \(limits.bytes) are read")
        }
        try YAMLGuard.check(text)
        let parser: Parser
        let root: Yams.Node?
        do {
            parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch {
            throw YAMLFailure.error(error, in: text)
        }
        guard let root else { throw DocumentError(position: .start, message: "the document is empty") }
        var reader = YAMLReader(limits: limits)
        // The parser owns the anchors, which nodes refer to weakly.
        return try withExtendedLifetime(parser) { () throws(DocumentError) in try reader.node(root, path: "", depth: 1)
        }
    }
}

/// Turns what Yams composed into a ``Node``.
private struct YAMLReader {
    let limits: DocumentLimits
    var values = 0

    mutating func node(_ node: Yams.Node, path: String, depth: Int) throws(DocumentError) -> Node {
        let position = Position(node.mark)
        try count(path, position)
        switch node {
        case .scalar(let scalar):
            try refuse(anchor: scalar.anchor, path, position)
            return Node(try content(scalar, path, position), position: position)
        case .sequence(let sequence):
            try check(depth, sequence.anchor, sequence.tag, path, position)
            var items: [Node] = []
            for (index, item) in sequence.enumerated() {
                items.append(try self.node(item, path: Pointer.item(index, of: path), depth: depth + 1))
            }
            return Node(.list(items), position: position)
        case .mapping(let mapping):
            try check(depth, mapping.anchor, mapping.tag, path, position)
            return Node(.map(try members(mapping, path, depth)), position: position)
        case .alias:
            throw DocumentError(path: path, position: position, message: YAMLFailure.noAnchors)
        }
    }

    private mutating func members(
        _ mapping: Yams.Node.Mapping, _ path: String, _ depth: Int
    ) throws(DocumentError) -> [Node.Member] {
        var members: [Node.Member] = []
        var names: Set<String> = []
        for (key, value) in mapping {
            let position = Position(key.mark)
            let name = try name(key, path, position)
            let path = Pointer.member(name, of: path)
            guard names.insert(name).inserted else { throw YAMLFailure.duplicate(name, path: path, position) }
            try count(path, position)
            members.append(
                Node.Member(name, try node(value, path: path, depth: depth + 1), keyPosition: position))
        }
        return members
    }

    private func name(_ key: Yams.Node, _ path: String, _ position: Position) throws(DocumentError) -> String {
        guard case .scalar(let scalar) = key else {
            throw DocumentError(
                path: path, position: position, message: "the name of a member must be a string, not a list or object")
        }
        try refuse(anchor: scalar.anchor, path, position)
        // Yams has compared the keys with one another and has tagged the plain ones as strings by that.
        try refuse(tag: scalar.tag, allowing: .str, path, position)
        let text = scalar.string
        guard scalar.style == .plain else { return text }
        if text == "<<" {
            throw DocumentError(path: path, position: position, message: "merge keys (`<<`) are not read")
        }
        switch plain(text) {
        case .string, .number: return text
        default:
            throw DocumentError(
                path: path, position: position,
                message: "the name of a member must be a string, got \(text.isEmpty ? "nothing" : text)",
                hint: text.isEmpty ? nil : "write \"\(text)\" in quotes")
        }
    }

    private func content(
        _ scalar: Yams.Node.Scalar, _ path: String, _ position: Position
    ) throws(DocumentError) -> Node.Content {
        guard scalar.style == .plain else {
            try refuse(tag: scalar.tag, allowing: .str, path, position)
            return .string(scalar.string)
        }
        try refuse(tag: scalar.tag, allowing: .implicit, path, position)
        return plain(scalar.string)
    }

    /// A plain scalar by the core schema (YAML 1.2.2, section 10.3.2), numbers by JSON's grammar alone.
    private func plain(_ text: String) -> Node.Content {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: return YAMLNumber.isNumber(text) ? .number(text) : .string(text)
        }
    }

    private func check(
        _ depth: Int, _ anchor: Anchor?, _ tag: Tag, _ path: String, _ position: Position
    ) throws(DocumentError) {
        if depth > limits.depth {
            throw DocumentError(
                path: path, position: position,
                message: "lists and objects are nested deeper than \(limits.depth) levels")
        }
        try refuse(anchor: anchor, path, position)
        try refuse(tag: tag, allowing: .implicit, path, position)
    }

    private mutating func count(_ path: String, _ position: Position) throws(DocumentError) {
        values += 1
        if values > limits.values {
            throw DocumentError(
                path: path, position: position, message: "the document has more than \(limits.values) values")
        }
    }

    private func refuse(anchor: Anchor?, _ path: String, _ position: Position) throws(DocumentError) {
        if anchor != nil { throw DocumentError(path: path, position: position, message: YAMLFailure.noAnchors) }
    }

    private func refuse(
        tag: Tag, allowing allowed: Tag.Name, _ path: String, _ position: Position
    ) throws(DocumentError) {
        if tag.rawValue == Tag.Name.implicit.rawValue || tag.rawValue == allowed.rawValue { return }
        throw DocumentError(
            path: path, position: position, message: "tags (`!…`) are not read, found \(tag.rawValue)",
            hint: "put text that begins with ! in quotes")
    }
}

extension Position {
    fileprivate init(_ mark: Mark?) { self.init(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}

/// Which plain scalars are numbers.
enum YAMLNumber {
    /// Whether `text` is a number in JSON's grammar (RFC 8259, section 6).
    static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = skipDigits(&rest)
        guard whole.count == 1 || (whole.count > 1 && whole.first != UInt8(ascii: "0")) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard !skipDigits(&rest).isEmpty else { return false }
        }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
            guard !skipDigits(&rest).isEmpty else { return false }
        }
        return rest.isEmpty
    }

    private static func skipDigits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
        let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
        rest = rest[digits.endIndex...]
        return digits
    }
}
