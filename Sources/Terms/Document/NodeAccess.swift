extension Node {
    /// The text of a string; nil for every other kind.
    public var text: String? {
        if case .string(let text) = content { text } else { nil }
    }

    /// A number without a fractional part that fits 64 bits; nil for every other node.
    public var integer: Int64? {
        if case .number(let text) = content { WholeNumber.parse(text).value } else { nil }
    }

    /// The truth value; nil for every other kind.
    public var bool: Bool? {
        if case .bool(let value) = content { value } else { nil }
    }

    /// A number as written; nil for every other kind.
    public var number: String? {
        if case .number(let text) = content { text } else { nil }
    }

    /// The values of a list; nil for every other kind.
    public var items: [Node]? {
        if case .list(let items) = content { items } else { nil }
    }

    /// The members of an object in written order; nil for every other kind.
    public var members: [Member]? {
        if case .map(let members) = content { members } else { nil }
    }

    /// Whether this is `null`.
    public var isNull: Bool { content == .null }

    /// The member named `key`; nil when there is none or this is no object. O(members).
    ///
    /// Setting replaces the value in its place or appends a member, nil removes it; a node that is no object
    /// becomes one when a value is set.
    public subscript(key: String) -> Node? {
        get { members?.first { $0.key == key }?.value }
        set {
            var members = self.members ?? []
            let place = members.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): members[place].value = value
            case (let place?, nil): members.remove(at: place)
            case (nil, let value?): members.append(Member(key, value))
            case (nil, nil): return
            }
            content = .map(members)
        }
    }

    /// The value at `index` of a list; nil when there is none or this is no list.
    public subscript(index: Int) -> Node? {
        guard let items, items.indices.contains(index) else { return nil }
        return items[index]
    }
}

extension Node: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self.init(.string(value)) }
    /// A whole number.
    public init(integerLiteral value: Int64) { self.init(.number(String(value))) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
    /// `null`.
    public init(nilLiteral: ()) { self.init(.null) }
    /// A list.
    public init(arrayLiteral elements: Node...) { self.init(.list(elements)) }
    /// An object with its members in the order written; the names must differ.
    public init(dictionaryLiteral elements: (String, Node)...) {
        self.init(.map(elements.map { Member($0.0, $0.1) }))
    }
}
