/// A decoder that has no value and notes the key type of the container it is asked for.
final class KeyTypeProbe: Decoder {
    private(set) var keyType: ObjectIdentifier?
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        keyType = ObjectIdentifier(type)
        throw noValue
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw noValue }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw noValue }

    private var noValue: DecodingError { .dataCorrupted(.init(codingPath: [], debugDescription: "there is no value")) }
}
