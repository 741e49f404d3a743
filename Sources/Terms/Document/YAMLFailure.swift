import Yams

/// What is wrong with YAML text, in this module's words.
enum YAMLFailure {
    static let noAnchors = "anchors and aliases (`&name`, `*name`) are not read; write the value again"

    static func duplicate(_ name: String, path: String, _ position: Position) -> DocumentError {
        DocumentError(
            path: path, position: position,
            message: "the member \(DocumentText.list([name])) appears twice in this object",
            hint: name.first?.isNumber == true ? ThousandsComma.hint : nil)
    }

    /// An error of Yams with its position.
    static func error(_ error: any Error, in text: String) -> DocumentError {
        guard let error = error as? YamlError else {
            return DocumentError(position: .start, message: "the text cannot be read as YAML: \(error)")
        }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            return DocumentError(
                position: position(mark), message: sentence(problem, context),
                hint: hint(problem))
        case .composer(_, let problem, let mark, _):
            let isAlias = problem.contains("alias")
            return DocumentError(
                position: position(mark),
                message: isAlias ? noAnchors : "expected a single document, found another one")
        case .reader(let problem, let offset, _, _):
            return DocumentError(
                position: offset.map { position(ofCharacter: $0, in: text) } ?? .start,
                message: "the text holds a character that YAML does not allow (\(problem))")
        case .duplicatedKeysInMapping(let names, let context):
            return duplicate(names.first ?? "", path: "", position(context.mark))
        default:
            return DocumentError(position: .start, message: "the text cannot be read as YAML: \(error)")
        }
    }

    private static func position(_ mark: Mark) -> Position {
        Position(line: max(mark.line, 1), column: max(mark.column, 1))
    }

    private static func sentence(_ problem: String, _ context: YamlError.Context?) -> String {
        if problem.hasPrefix("Maximum nesting") { return "lists and objects are nested far too deep" }
        guard let context else { return problem }
        return "\(problem) \(context.text), which begins at \(position(context.mark))"
    }

    /// The way out of the commonest mistakes.
    private static func hint(_ problem: String) -> String? {
        if problem.contains("tab") || problem.contains("cannot start any token") {
            return "indent with spaces, and put values that begin with a special character in quotes"
        }
        if problem.contains("mapping values are not allowed") {
            return "put a value that holds `: ` in quotes, and indent members alike"
        }
        if problem.contains("expected key") || problem.contains("'-' indicator") {
            return "members of one object and items of one list must be indented alike"
        }
        return nil
    }

    private static func position(ofCharacter offset: Int, in text: String) -> Position {
        var position = Position.start
        for character in text.prefix(offset) {
            if character.isNewline {
                position = Position(line: position.line + 1, column: 1)
            } else {
                position.column += character.unicodeScalars.count
            }
        }
        return position
    }
}

/// Refuses, before composing, what would make composing expensive out of all proportion to the text.
enum YAMLGuard {
    /// Composed keys are hashed with all they contain, so lists as keys may repeat the work at each level, and aliases
    /// can make a tree exponentially large. The first are limited in number, the second refused.
    static func check(_ text: String) throws(DocumentError) {
        var text = text
        let scan = text.withUTF8 { bytes in YAMLGuardScan(bytes) }
        if let name = scan.anchors.intersection(scan.aliases).sorted().first {
            throw DocumentError(
                position: position(of: "*\(name)", in: text), message: YAMLFailure.noAnchors)
        }
        if scan.complexKeys * text.utf8.count > 1 << 24 {
            throw DocumentError(
                position: .start, message: "the document has too many lists and objects as the names of members")
        }
    }

    private static func position(of alias: String, in text: String) -> Position {
        var position = Position.start
        let wanted = Array(alias.utf8)
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = Array(line)
            if let start = line.indices.first(where: { line[$0...].starts(with: wanted) }) {
                position.column += String(decoding: line[..<start], as: UTF8.self).unicodeScalars.count
                return position
            }
            position.line += 1
        }
        return .start
    }
}
