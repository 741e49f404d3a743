/// A member that is not written while there is nothing in it: an empty list, or zero.
@propertyWrapper
public struct OmittedWhenEmpty<Value: Emptiable & Sendable>: Codable, Hashable, Sendable {
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws { wrappedValue = try Value(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

/// A value of which there may be nothing.
public protocol Emptiable: Codable, Hashable {
    static var empty: Self { get }
}

extension Array: Emptiable where Element: Codable & Hashable {
    public static var empty: Self { [] }
}

extension Int: Emptiable {
    public static var empty: Int { 0 }
}

extension KeyedDecodingContainer {
    /// Nothing, where the member is absent. Found by the compiler when it makes a type's decoding.
    public func decode<Value>(_: OmittedWhenEmpty<Value>.Type, forKey key: Key) throws -> OmittedWhenEmpty<Value> {
        OmittedWhenEmpty(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? .empty)
    }
}

extension KeyedEncodingContainer {
    /// Writes nothing for nothing. Found by the compiler when it makes a type's encoding.
    public mutating func encode<Value>(_ value: OmittedWhenEmpty<Value>, forKey key: Key) throws {
        guard value.wrappedValue != .empty else { return }
        try encode(value.wrappedValue, forKey: key)
    }
}
