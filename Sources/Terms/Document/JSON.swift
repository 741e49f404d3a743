/// Reads and writes JSON by RFC 8259.
///
/// Reading is strict: duplicate members, trailing text, comments, bad escapes, lone surrogates, bytes that are not
/// UTF-8, numbers outside the grammar are errors with their line and column. Numbers are kept as written. Writing is
/// deterministic: members in the order in which a type declares them, those of dictionaries by name, no white space.
public enum JSON {
    /// Reads a document. O(bytes).
    public static func parse(
        _ bytes: some Collection<UInt8>, limits: DocumentLimits = .standard
    ) throws(DocumentError) -> Node {
        try tape(bytes, limits).node(0)
    }

    /// Reads a document from a string.
    public static func parse(_ text: String, limits: DocumentLimits = .standard) throws(DocumentError) -> Node {
        try parse(text.utf8, limits: limits)
    }

    /// Reads a document and decodes a `T` from it, without building nodes; see ``Node/decode(_:lenientScalars:)``.
    public static func decode<T: Decodable>(
        _ type: T.Type, from bytes: some Collection<UInt8>, limits: DocumentLimits = .standard
    ) throws(DocumentError) -> T {
        try tape(bytes, limits).decode(type)
    }

    /// Decodes a `T` from a string.
    public static func decode<T: Decodable>(
        _ type: T.Type, from text: String, limits: DocumentLimits = .standard
    ) throws(DocumentError) -> T {
        try tape(text.utf8, limits).decode(type)
    }

    /// Writes a value. Throws when it holds a number that is not finite or is nested deeper than 64 levels, and what
    /// its own `encode(to:)` throws as a ``DocumentError``.
    public static func encode(_ value: some Encodable) throws(DocumentError) -> [UInt8] {
        let writer = try written(value)
        return Array(writer.state.pointee.text.bytes)
    }

    /// Writes a node.
    public static func encode(_ node: Node) -> [UInt8] {
        let writer = DocumentWriter()
        writer.state.pointee.text.appendNode(node)
        return Array(writer.state.pointee.text.bytes)
    }

    /// Writes a value as a string.
    public static func string(_ value: some Encodable) throws(DocumentError) -> String {
        let writer = try written(value)
        return String(decoding: writer.state.pointee.text.bytes, as: UTF8.self)
    }

    /// Writes a node as a string.
    public static func string(_ node: Node) -> String {
        let writer = DocumentWriter()
        writer.state.pointee.text.appendNode(node)
        return String(decoding: writer.state.pointee.text.bytes, as: UTF8.self)
    }

    private static func written(_ value: some Encodable) throws(DocumentError) -> DocumentWriter {
        let writer = DocumentWriter()
        try writer.value(value, level: 0)
        if let fault = writer.state.pointee.fault { throw fault }
        return writer
    }

    private static func tape(
        _ bytes: some Collection<UInt8>, _ limits: DocumentLimits
    ) throws(DocumentError) -> Tape {
        let count = bytes.count
        guard count <= limits.bytes else {
            throw DocumentError(
                position: .start, message: "the document has \(count) bytes; at most \(limits.bytes) are read")
        }
        let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count + 8)
        _ = text.initialize(from: bytes)
        (text.baseAddress! + count).initialize(repeating: 0, count: 8)
        var scanner = TapeScanner(text: text.baseAddress!, count: count, limits: limits)
        do {
            try scanner.scanDocument()
        } catch {
            text.deallocate()
            throw error
        }
        return Tape(entries: scanner.entries, text: text.baseAddress!, lenientScalars: false)
    }
}
