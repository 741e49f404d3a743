/// What somebody has entered so far where a value belongs, right or not: for entries that are kept, or looked at, incomplete. It has the
/// value's schema.
public struct Entered<Value: TextCoded & Sendable>: Codable, Hashable, Sendable, SchemaDescribing {
    public let text: String

    public init(_ text: String) { self.text = text }

    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public static var schema: Node { Value.schema }
}
