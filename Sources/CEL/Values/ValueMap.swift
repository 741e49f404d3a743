/// A map of the language: keys of type `bool`, `int`, `uint` or `string`, entries in the order they were written.
///
/// Numeric keys that are equal as numbers are the same key, whatever their types. Looking up is O(1) on average;
/// copying is O(1).
public struct ValueMap: Sendable {
    /// One key with its value.
    public struct Entry: Hashable, Sendable {
        /// The key, as it was written.
        public let key: Value
        /// The value.
        public let value: Value
    }

    /// Entries and index, shared between copies of a map.
    private final class Storage: Sendable {
        let entries: [Entry]
        let index: [MapKey: Int]

        init(entries: [Entry], index: [MapKey: Int]) {
            self.entries = entries
            self.index = index
        }
    }

    private let storage: Storage
    private static let nothing = Storage(entries: [], index: [:])

    /// The empty map.
    public init() { storage = Self.nothing }

    /// The entries in order. When a key comes twice the later value stays, in the earlier place; a key of a type
    /// that cannot be one is left out. O(n).
    public init(_ entries: some Sequence<(Value, Value)>) {
        var builder = Builder()
        for (key, value) in entries { builder.set(key, value) }
        self = builder.map
    }

    private init(_ storage: Storage) { self.storage = storage }

    /// The number of entries.
    public var count: Int { storage.entries.count }
    /// The entries in order.
    public var entries: [Entry] { storage.entries }
    /// The value under a key; a `double` finds an integral key equal to it. O(1) on average.
    public subscript(key: Value) -> Value? {
        guard let key = MapKey(lookup: key), let place = storage.index[key] else { return nil }
        return storage.entries[place].value
    }
    /// The value under a string key. O(1) on average.
    public subscript(key: String) -> Value? {
        guard let place = storage.index[.string(key)] else { return nil }
        return storage.entries[place].value
    }

    /// Collects entries one by one.
    struct Builder {
        private var entries: [Entry] = []
        private var index: [MapKey: Int] = [:]

        /// What became of an entry.
        enum Outcome { case added, repeated, invalidKey }

        var map: ValueMap { entries.isEmpty ? ValueMap() : ValueMap(Storage(entries: entries, index: index)) }

        mutating func reserve(_ count: Int) {
            entries.reserveCapacity(count)
            index.reserveCapacity(count)
        }

        /// Adds an entry unless its key is there already or is no key.
        mutating func add(_ key: Value, _ value: Value) -> Outcome {
            guard let normal = MapKey(key) else { return .invalidKey }
            guard index.updateValue(entries.count, forKey: normal) == nil else { return .repeated }
            entries.append(Entry(key: key, value: value))
            return .added
        }

        /// Adds an entry or replaces the value of its key.
        mutating func set(_ key: Value, _ value: Value) {
            guard let normal = MapKey(key) else { return }
            if let place = index[normal] {
                entries[place] = Entry(key: entries[place].key, value: value)
            } else {
                index[normal] = entries.count
                entries.append(Entry(key: key, value: value))
            }
        }
    }
}

extension ValueMap: Hashable, ExpressibleByDictionaryLiteral {
    /// `["a": 1]`; see `init(_:)`.
    public init(dictionaryLiteral elements: (Value, Value)...) { self.init(elements) }

    /// Same keys of the same kind with the same values, in any order.
    public static func == (left: ValueMap, right: ValueMap) -> Bool {
        guard left.count == right.count else { return false }
        return left.storage.entries.allSatisfy { entry in
            guard let key = MapKey(entry.key), let place = right.storage.index[key] else { return false }
            return right.storage.entries[place] == entry
        }
    }

    /// Feeds the count alone: entries come in any order.
    public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

/// A key in the one form in which equal keys are identical.
enum MapKey: Hashable {
    case bool(Bool)
    case int(Int64)
    /// A number above `Int64.max`.
    case large(UInt64)
    case string(String)

    /// The key that a value is, or nil when its type cannot be one.
    init?(_ value: Value) {
        switch value {
        case .bool(let bool): self = .bool(bool)
        case .int(let int): self = .int(int)
        case .uint(let uint): self = Int64(exactly: uint).map(MapKey.int) ?? .large(uint)
        case .string(let string): self = .string(string)
        default: return nil
        }
    }

    /// As above, and an integral double is the integer.
    init?(lookup value: Value) {
        guard case .double(let double) = value else {
            self.init(value)
            return
        }
        if let int = Int64(exactly: double) {
            self = .int(int)
        } else if let uint = UInt64(exactly: double) {
            self = .large(uint)
        } else {
            return nil
        }
    }

    func hash(into hasher: inout Hasher) {
        switch self {
        case .bool(let bool): hasher.combine(bool)
        case .int(let int): hasher.combine(int)
        case .large(let uint): hasher.combine(uint)
        case .string(let string): string.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: .init($0)) }
        }
    }

    static func == (left: MapKey, right: MapKey) -> Bool {
        switch (left, right) {
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.large(let a), .large(let b)): a == b
        case (.string(let a), .string(let b)): sameText(a, b)
        default: false
        }
    }
}
