extension Library {
    private static let sized: [([Type], Type)] = [
        ([.string], .int), ([.bytes], .int), ([.list(.parameter("A"))], .int),
        ([.map(.parameter("A"), .parameter("B"))], .int),
    ]

    /// `size`, `type` and `dyn`.
    static let core: [Entry] = [
        unary("size", sized, size),
        unary("size", member: true, sized, size),
        unary("type", [([.parameter("A")], .type(.parameter("A")))]) { value, _ in .type(value.type) },
        unary("dyn", [([.parameter("A")], .dyn)]) { value, _ in value },
    ]

    /// Code points of text, octets of bytes, elements of a list, entries of a map. Text costs its length.
    @Sendable static func size(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch value {
        case .string(let string):
            try frame.chargeText(string.utf8.count)
            return .int(Int64(string.unicodeScalars.count))
        case .bytes(let bytes): return .int(Int64(bytes.count))
        case .list(let list): return .int(Int64(list.count))
        case .map(let map): return .int(Int64(map.count))
        default: throw noOverload("size", value)
        }
    }
}
