/// Values that are written where one is due, and the way to the current place.
extension DocumentWriter {
    @inline(__always)
    private func scalar(_ write: (inout ByteBuffer) -> Void) throws(DocumentError) {
        guard state.pointee.isValueDue else { throw failure("a value was encoded twice in the same place") }
        state.pointee.isValueDue = false
        write(&state.pointee.text)
    }

    func null() throws(DocumentError) { try scalar { $0.append("null") } }

    @inline(__always)
    func value(_ value: Bool) throws(DocumentError) { try scalar { $0.append(value ? "true" : "false") } }

    @inline(__always)
    func value(_ value: String) throws(DocumentError) { try scalar { $0.appendString(value) } }

    @inline(__always)
    func value<Integer: FixedWidthInteger>(_ value: Integer) throws(DocumentError) {
        try scalar { $0.appendInteger(value) }
    }

    func value<Number: BinaryFloatingPoint & CustomStringConvertible>(_ value: Number) throws(DocumentError) {
        guard value.isFinite else { throw failure("\(value) cannot be written: JSON has finite numbers only") }
        try scalar { $0.appendFloatingPoint(value) }
    }

    func value(_ node: Node, level: Int) throws(DocumentError) { try scalar { $0.appendNode(node) } }

    /// Lets `value` write itself where a value is due on `level`; whatever it throws becomes a ``DocumentError``.
    @inline(__always)
    func value<T: Encodable>(_ value: T, level: Int) throws(DocumentError) {
        do {
            try value.encode(to: DocumentEncoder(writer: self, level: level))
        } catch {
            throw failure(error)
        }
        close(downTo: level)
    }

    @inline(never)
    private func failure(_ error: any Error) -> DocumentError {
        if let error = error as? DocumentError { return error }
        if case EncodingError.invalidValue(_, let context) = error { return failure(context.debugDescription) }
        return failure("\(error)")
    }

    /// The JSON pointer to the member or item written last.
    var path: String {
        (0..<state.pointee.depth).reduce("") { path, depth in
            let level = levels[depth]
            if level.count == 0 { return path }
            return level.isMap
                ? Pointer.member(name(at: Int(level.name)), of: path) : Pointer.item(Int(level.count) - 1, of: path)
        }
    }

    var codingPath: [any CodingKey] {
        (0..<state.pointee.depth).filter { levels[$0].count > 0 }.map { depth in
            let level = levels[depth]
            return level.isMap
                ? PathKey(stringValue: name(at: Int(level.name))) : PathKey(intValue: Int(level.count) - 1)
        }
    }

    /// The name written at `start` of the text, escapes as they stand.
    private func name(at start: Int) -> String {
        let text = state.pointee.text.bytes
        var end = start + 1
        while end < text.count, text[end] != UInt8(ascii: "\"") { end += text[end] == UInt8(ascii: "\\") ? 2 : 1 }
        return String(decoding: text[start + 1..<min(end, text.count)], as: UTF8.self)
    }
}
