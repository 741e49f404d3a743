import NIOCore

/// Reads `multipart/form-data` (RFC 7578) from a body that is in memory as a whole.
enum MultipartForm {
    /// More parts than any form here has.
    static let partLimit = 500

    /// - Throws: `Fault.unreadable` when the body does not follow its boundary.
    static func read(_ body: ByteBuffer, contentType: String) throws(Fault) -> Form {
        guard let boundary = parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count) else {
            throw .unreadable
        }
        let bytes = Array(body.readableBytesView)
        let mark = Array("--\(boundary)".utf8)
        var values: [(name: String, value: String)] = []
        var uploads: [Form.Upload] = []
        guard var place = find(mark, in: bytes, from: 0) else { throw .unreadable }
        place += mark.count
        for _ in 0..<partLimit {
            if bytes[place...].starts(with: Array("--".utf8)) { return try Form(values: values, uploads: uploads) }
            guard bytes[place...].starts(with: [13, 10]),
                let end = find(Array("\r\n".utf8) + mark, in: bytes, from: place),
                let gap = find(Array("\r\n\r\n".utf8), in: bytes, from: place), gap < end
            else { throw .unreadable }
            let head = String(decoding: bytes[(place + 2)..<max(gap, place + 2)], as: UTF8.self)
            let content = bytes[(gap + 4)..<max(end, gap + 4)]
            try take(head, content, &values, &uploads)
            place = end + 2 + mark.count
        }
        throw .unreadable
    }

    private static func take(
        _ head: String, _ content: ArraySlice<UInt8>, _ values: inout [(name: String, value: String)],
        _ uploads: inout [Form.Upload]
    ) throws(Fault) {
        let lines = head.split(whereSeparator: \.isNewline)
        func field(_ name: String) -> String? {
            lines.first { $0.lowercased().hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
        }
        guard let disposition = field("content-disposition"), let name = parameter("name", of: disposition) else {
            throw .unreadable
        }
        if let file = parameter("filename", of: disposition) {
            let type = field("content-type")?.filter { !$0.isWhitespace } ?? "application/octet-stream"
            uploads.append(Form.Upload(field: name, name: file, mediaType: type, bytes: ByteBuffer(bytes: content)))
        } else {
            guard let text = String(validating: content, as: UTF8.self) else { throw .unreadable }
            values.append((name, text))
        }
    }

    /// A parameter of a header, quoted or not. Browsers write a quotation mark in a file's name as `%22`.
    private static func parameter(_ name: String, of header: String) -> String? {
        var inQuotes = false
        let parts = header.split { character in
            if character == "\"" { inQuotes.toggle() }
            return character == ";" && !inQuotes
        }
        for part in parts.dropFirst() {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, halves[0].filter({ $0 != " " }).lowercased() == name else { continue }
            var value = halves[1].drop { $0 == " " }
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 { value = value.dropFirst().dropLast() }
            return String(value).replacing("%22", with: "\"")
        }
        return nil
    }

    /// Where a sequence of bytes begins; by its first byte and a comparison. O(bytes × mark) at worst, O(bytes) in practice.
    private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = mark.first, bytes.count >= mark.count else { return nil }
        var place = start
        while place <= bytes.count - mark.count {
            guard let next = bytes[place...(bytes.count - mark.count)].firstIndex(of: first) else { return nil }
            if bytes[next..<(next + mark.count)].elementsEqual(mark) { return next }
            place = next + 1
        }
        return nil
    }
}
