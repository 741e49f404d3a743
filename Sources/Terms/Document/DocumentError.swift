/// What is wrong with a document, where, and what would be right.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The value concerned as a JSON pointer (RFC 6901): `/customer/name`; empty for the whole document.
    public var path: String
    /// Where in the text; `1:1` for documents that were built and not read.
    public var position: Position
    /// One clause without a full stop: what was found and what was expected.
    public var message: String
    /// What the author probably meant, such as `did you mean `partner`?`.
    public var hint: String?
    /// The same for somebody who filled in a form, where a form can bring it about; what to do about it stands behind it as its hint.
    public var phrase: Phrase?

    /// An error at a path and position.
    public init(path: String = "", position: Position, message: String, hint: String? = nil, phrase: Phrase? = nil) {
        self.path = path
        self.position = position
        self.message = message
        self.hint = hint
        self.phrase = phrase
    }

    /// An error at `node`, for ``NodeDecodable`` types: the decoder puts the path to the node in front of `path`.
    public init(at node: Node, path: String = "", _ message: String, hint: String? = nil) {
        self.init(path: path, position: node.position, message: message, hint: hint)
    }

    /// `message; hint`, for readers who are shown the place by other means.
    public var sentence: String { hint.map { "\(message); \($0)" } ?? message }

    /// `line:column: path: message; hint`; the path is left out when empty.
    public var description: String { "\(position): \(path.isEmpty ? "" : "\(path): ")\(sentence)" }

    /// The same error seen from further up: `path` is put in front.
    public func within(_ path: String) -> DocumentError {
        var error = self
        error.path = path + error.path
        return error
    }
}

/// An error that can be put into words of the wordbook.
public protocol Sayable: Error {
    /// What is wrong; what to do about it stands behind it as its hint.
    var phrase: Phrase { get }
}

/// JSON pointers (RFC 6901).
enum Pointer {
    /// The pointer to member `key` of the value at `path`.
    static func member(_ key: String, of path: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return "\(path)/\(key)"
        }
        var result = path + "/"
        for character in key.unicodeScalars {
            switch character {
            case "~": result += "~0"
            case "/": result += "~1"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }

    /// The pointer to item `index` of the list at `path`.
    static func item(_ index: Int, of path: String) -> String { "\(path)/\(index)" }
}
