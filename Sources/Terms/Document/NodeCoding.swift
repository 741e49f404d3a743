/// A type that is read from a whole node, with its position: amounts, rates, expressions.
///
/// Everything else about decoding stays the same; such a type is decoded wherever a `Decodable` is.
public protocol NodeDecodable: Decodable {
    /// Reads the value. Errors name the position and, relative to `node`, the path; see ``DocumentError/init(at:path:_:hint:)``.
    init(node: Node) throws(DocumentError)
}

extension NodeDecodable {
    /// Reads the value through ``init(node:)``. Throws `DecodingError` with decoders other than this module's.
    public init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? DocumentDecoder else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(Self.self) is decoded from documents only"))
        }
        decoder.tape.entries[decoder.index].flags.insert(.read)
        do {
            try self.init(node: decoder.tape.node(decoder.index))
        } catch {
            throw error.within(decoder.tape.failure(at: decoder.index, "").path)
        }
    }
}

/// A type that is written as a whole node.
public protocol NodeEncodable: Encodable {
    /// The value as it is written.
    var node: Node { get }
}

extension NodeEncodable {
    /// Writes ``node``. Throws `EncodingError` with encoders other than this module's.
    public func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? DocumentEncoder else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "\(Self.self) is encoded as JSON only"))
        }
        try encoder.writer.value(node, level: encoder.level)
    }
}

extension Node: NodeDecodable, NodeEncodable, SchemaDescribing {
    /// Any value.
    public static var schema: Node { [:] }

    /// The node itself, so that a Codable type can have members of any kind.
    public init(node: Node) { self = node }
    /// The node itself.
    public var node: Node { self }
}

extension Node {
    /// Decodes a `T` strictly: a missing or unknown member, a wrong type, a value out of range are errors with path,
    /// position and the nearest known name. Names of properties are converted as ``MemberName`` says.
    ///
    /// - Parameter lenientScalars: for query strings, where everything is a string: `"5"` is read as a number,
    ///   `"true"` as a truth value, a string without commas as a list of one.
    public func decode<T: Decodable>(_ type: T.Type, lenientScalars: Bool = false) throws(DocumentError) -> T {
        try Tape(self, lenientScalars: lenientScalars).decode(type)
    }

    /// Decodes a `T` from what somebody typed in a form: strings are read as numbers and truth values where those are wanted, and shares and
    /// days as people of the language write them.
    public func decode<T: Decodable>(_ type: T.Type, typedIn language: Language) throws(DocumentError) -> T {
        let tape = Tape(self, lenientScalars: true)
        tape.typedIn = language
        return try tape.decode(type)
    }

    /// The node that `value` encodes as.
    public init(encoding value: some Encodable) throws(DocumentError) {
        let bytes = try JSON.encode(value)
        self = try JSON.parse(bytes, limits: .init(bytes: .max, depth: DocumentWriter.maximumDepth, values: .max))
    }
}
