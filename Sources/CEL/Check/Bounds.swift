/// What is known of a value before evaluation. Sums and products that leave `Int` stay at its highest.
struct Bounds {
    /// The most elements of a list or map, octets of text or bytes; 1 for everything else.
    var size = 1
    /// The highest that an integer can be, whatever its sign, where that is known.
    var magnitude: Int?
    /// What is known of every element, or of every key and value: at most one. An optional value is taken as what is inside it.
    private(set) var inner: [Bounds] = []

    /// A number, a Boolean, an instant and the like.
    static let scalar = Bounds()

    /// A list or map of so many elements.
    static func elements(_ size: Int, _ element: Bounds) -> Bounds { Bounds(size: size, inner: [element]) }

    /// Text or bytes of so many octets.
    static func text(_ size: Int) -> Bounds { Bounds(size: size) }

    /// A value of which only the type is known: everything in it that has a size has the assumed one.
    static func unknown(_ type: Type, assuming size: Int) -> Bounds {
        switch type {
        case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type: .scalar
        case .string, .bytes: .text(size)
        case .list(let element): .elements(size, unknown(element, assuming: size))
        case .map(let key, let value):
            .elements(size, unknown(key, assuming: size).joined(unknown(value, assuming: size)))
        case .optional(let wrapped): unknown(wrapped, assuming: size)
        case .dyn, .opaque, .parameter, .error: .elements(size, .text(size))
        }
    }

    /// What is known of a literal.
    init(_ value: Value) {
        size = max(1, value.textSize)
        if case .int(let int) = value { magnitude = Int(clamping: int.magnitude) }
        if case .uint(let uint) = value { magnitude = Int(clamping: uint) }
    }

    private init(size: Int = 1, magnitude: Int? = nil, inner: [Bounds] = []) {
        self.size = size
        self.magnitude = magnitude
        self.inner = inner
    }

    /// What is known of an element; a text that may be one when nothing is.
    var element: Bounds { inner.first ?? .text(size) }

    /// What holds of both.
    func joined(_ other: Bounds) -> Bounds {
        let both = inner.isEmpty ? other.inner : other.inner.isEmpty ? inner : [inner[0].joined(other.inner[0])]
        let highest = magnitude.flatMap { one in other.magnitude.map { max(one, $0) } }
        return Bounds(size: max(size, other.size), magnitude: highest, inner: both)
    }

    /// What looking at all of it costs, to compare it: one for each element, and one for 64 octets of text.
    var lookedThrough: Int { inner.first.map { size.times($0.lookedThrough.plus(1)) } ?? size / 64 + 1 }

    /// The octets that it takes when written out as text.
    var written: Int { inner.first.map { size.times($0.written.plus(4)) } ?? max(size, 40) }

    /// The elements of lists in lists, on all levels.
    var parts: Int { inner.first.map { size.times($0.parts.plus(1)) } ?? 0 }

    /// The levels of lists in lists that are known of.
    var levels: Int { inner.first.map { $0.levels + 1 } ?? 1 }

    /// What is known of the parts of lists in lists.
    var innermost: Bounds { inner.first?.innermost ?? self }
}

extension Int {
    /// The sum, or the highest integer. Neither may be negative.
    func plus(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    /// The product, or the highest integer. Neither may be negative.
    func times(_ other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
