/// Changes in a YAML text that leave all the rest as somebody wrote it: comments, order, ways of writing.
///
/// Where a value stands in the text follows from the positions of the nodes that were read from it.
struct YAMLEdit {
    private let text: [Unicode.Scalar]
    /// Where each line begins.
    private let lines: [Int]
    private var edits: [(range: Range<Int>, text: String)] = []

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.text = scalars
        lines = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    }

    /// The text with all changes, if they do not touch each other. O(length).
    var edited: String? {
        var result: [Unicode.Scalar] = []
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= place else { return nil }
            result += text[place..<edit.range.lowerBound]
            result += edit.text.unicodeScalars
            place = edit.range.upperBound
        }
        result += text[place...]
        var string = String.UnicodeScalarView()
        string.append(contentsOf: result)
        return String(string)
    }

    /// Writes another value in the place of one.
    ///
    /// - Parameters:
    ///   - key: where the name of the member stands, whose value it is; nil for an item of a list.
    ///   - isFlow: whether it stands within brackets.
    mutating func replace(_ node: Node, key: Position?, isFlow: Bool, by value: Node) {
        let start = offset(node.position)
        switch node.content {
        case .list, .map:
            if isBracket(start) {
                edits.append((start..<flowEnd(from: start), Self.written(value)))
            } else if let key {
                let colon = offset(key) + (text[offset(key)...].firstIndex(of: ":").map { $0 - offset(key) } ?? 0) + 1
                let end = blockEnd(from: start, indent: key.column, isList: node.items != nil)
                edits.append((colon..<end, " " + Self.written(value)))
            }
        case .string where start < text.count && (text[start] == "|" || text[start] == ">"):
            let end = blockEnd(from: start, indent: key?.column ?? node.position.column, isList: false)
            edits.append((start..<end, Self.written(value)))
        default:
            edits.append((start..<scalarEnd(from: start, isFlow: isFlow), Self.written(value)))
        }
    }

    /// Writes one member more at the end of a map.
    mutating func append(_ name: String, _ value: Node, to map: Node) {
        let start = offset(map.position)
        let member = Self.written(Node(.string(name))) + ": " + Self.written(value)
        guard isBracket(start) else {
            let end = blockEnd(from: start, indent: map.position.column - 1, isList: false)
            let indent = String(repeating: " ", count: map.position.column - 1)
            edits.append((end..<end, "\n" + indent + member))
            return
        }
        let end = flowEnd(from: start) - 1
        edits.append((end..<end, map.members?.isEmpty == true ? member : ", " + member))
    }

    /// Writes one item more at the end of a list.
    ///
    /// - Parameter key: where the name of the list stands.
    mutating func append(item value: Node, to list: Node, key: Position?) {
        let start = offset(list.position)
        guard isBracket(start) else {
            let indent = list.position.column - 1
            let end = blockEnd(from: start, indent: key?.column ?? indent, isList: true)
            edits.append((end..<end, "\n" + String(repeating: " ", count: indent) + "- " + Self.written(value)))
            return
        }
        let end = flowEnd(from: start) - 1
        edits.append((end..<end, (list.items?.isEmpty == true ? "" : ", ") + Self.written(value)))
    }

    /// Whether brackets begin at a node.
    func isFlow(_ node: Node) -> Bool { isBracket(offset(node.position)) }

    /// A value on one line: bare where that reads the same, as JSON otherwise, which is YAML too.
    private static func written(_ value: Node) -> String {
        guard case .string(let bare) = value.content, !bare.contains(where: { ",[]{}#:&*!|>'\"@`\n".contains($0) }),
            (try? YAML.parse(bare)) == value
        else { return JSON.string(value) }
        return bare
    }

    private func offset(_ position: Position) -> Int {
        guard lines.indices.contains(position.line - 1) else { return text.count }
        return min(lines[position.line - 1] + position.column - 1, text.count)
    }

    private func isBracket(_ place: Int) -> Bool { place < text.count && (text[place] == "{" || text[place] == "[") }

    /// Behind the bracket that closes the one at a place.
    private func flowEnd(from start: Int) -> Int {
        var depth = 0
        var place = start
        while place < text.count {
            switch text[place] {
            case "{", "[": depth += 1
            case "}", "]":
                depth -= 1
                if depth == 0 { return place + 1 }
            case "\"", "'": place = quoteEnd(from: place) - 1
            case "#" where place > 0 && text[place - 1] == " ":
                place = (text[place...].firstIndex(of: "\n") ?? text.count) - 1
            default: break
            }
            place += 1
        }
        return text.count
    }

    /// Behind the mark that closes a quotation.
    private func quoteEnd(from start: Int) -> Int {
        let mark = text[start]
        var place = start + 1
        while place < text.count {
            if mark == "\"", text[place] == "\\" {
                place += 2
                continue
            }
            if text[place] == mark {
                guard mark == "'", place + 1 < text.count, text[place + 1] == "'" else { return place + 1 }
                place += 1
            }
            place += 1
        }
        return text.count
    }

    private func scalarEnd(from start: Int, isFlow: Bool) -> Int {
        guard start < text.count else { return start }
        if text[start] == "\"" || text[start] == "'" { return quoteEnd(from: start) }
        var place = start
        while place < text.count, text[place] != "\n" {
            if text[place] == "#", place > start, text[place - 1] == " " { break }
            if isFlow, ",}]".unicodeScalars.contains(text[place]) { break }
            place += 1
        }
        while place > start, text[place - 1] == " " { place -= 1 }
        return place
    }

    /// The end of the last line of a block: it goes on while lines stand further in than those around it, or are empty, or comments.
    ///
    /// - Parameters:
    ///   - indent: the column of what it belongs to; its own lines begin behind that.
    ///   - isList: the dashes of a list may stand below the first letter of its name.
    private func blockEnd(from start: Int, indent: Int, isList: Bool) -> Int {
        var end = lineEnd(start)
        for line in lines where line > start {
            let rest = text[line..<lineEnd(line)]
            guard let first = rest.firstIndex(where: { $0 != " " }), text[first] != "#" else { continue }
            let column = first - line + 1
            let isDash = isList && column == indent && text[first] == "-"
            guard column > indent || isDash else { break }
            end = rest.endIndex
        }
        return end
    }

    private func lineEnd(_ place: Int) -> Int { text[place...].firstIndex(of: "\n") ?? text.count }
}
