/// A sentence or a few words by reference: which ones, and the values that stand in them. They are put into words when somebody
/// reads them, in the reader's language.
public struct Phrase: Hashable, Sendable {
    /// The name in the ``Wordbook``.
    public let key: String
    public let values: [String: TypedValue]

    /// Values that are not there are left out, and with them the parts of the sentence that stand in brackets.
    public init(_ key: String, _ values: [String: TypedValue?] = [:]) {
        self.key = key
        self.values = values.compactMapValues(\.self)
    }
}

extension Phrase: ExpressibleByStringLiteral {
    /// Words without values in them.
    public init(stringLiteral key: String) { self.init(key) }
}

extension Phrase {
    /// The same, with the names that a program file gives put in place of the ids that refer to them: to be read where the program is
    /// not at hand, and by somebody of the wording's language.
    public func naming(by wording: Wording) -> Phrase {
        Phrase(key, values.mapValues { $0.naming(by: wording) })
    }
}

extension Phrase {
    /// The same with the names of people in the place of their ids.
    ///
    /// - Parameter name: nil for somebody who has none any more.
    public func naming(people name: (String) throws -> String?) rethrows -> Phrase {
        Phrase(
            key,
            try values.mapValues { value in
                guard case .person(let id) = value, let name = try name(id) else { return value }
                return .text(name)
            })
    }
}

extension Phrase {
    /// The same about a text as it was written, where what could be read of it was altered before.
    public func quoting(_ written: String) -> Phrase {
        guard case .text = values["text"] else { return self }
        return Phrase(key, values.merging(["text": .text(String(written.prefix(80)))]) { $1 })
    }
}

extension TypedValue {
    fileprivate func naming(by wording: Wording) -> TypedValue {
        switch self {
        case .named: .text(wording.text(self))
        case .phrase(let phrase): .phrase(phrase.naming(by: wording))
        case .list(let values): .list(values.map { $0.naming(by: wording) })
        case .flag, .count, .text, .day, .moment, .money, .rate, .person: self
        }
    }
}

/// Written as its key alone, or as `[key, {values}]`.
extension Phrase: NodeDecodable, NodeEncodable {
    public var node: Node {
        guard !values.isEmpty else { return Node(.string(key)) }
        let members = values.sorted { $0.key < $1.key }.map { Node.Member($0.key, $0.value.node) }
        return Node(.list([Node(.string(key)), Node(.map(members))]))
    }

    public init(node: Node) throws(DocumentError) {
        if let key = node.text {
            self.init(key)
            return
        }
        guard let key = node[0]?.text, let members = node[1]?.members else {
            throw DocumentError(at: node, "no sentence is written like this", hint: "write its key, and values by name")
        }
        var values: [String: TypedValue] = [:]
        for member in members { values[member.key] = try TypedValue(node: member.value) }
        self.init(key, values)
    }
}
