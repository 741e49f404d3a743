extension Library {
    /// The encoders extension.
    static let encoders: [Entry] = [
        unary("base64.encode", [([.bytes], .string)]) { (value, frame) throws(EvaluationError) in
            guard case .bytes(let bytes) = value else { throw noOverload("base64.encode", value) }
            try frame.chargeText(bytes.count * 2)
            return .string(Base64.encode(bytes))
        },
        unary("base64.decode", [([.string], .bytes)]) { (value, frame) throws(EvaluationError) in
            guard case .string(let text) = value else { throw noOverload("base64.decode", value) }
            try frame.chargeText(text.utf8.count)
            guard let bytes = Base64.decode(text) else { throw invalid("the text is not base64") }
            return .bytes(bytes)
        },
    ]
}
