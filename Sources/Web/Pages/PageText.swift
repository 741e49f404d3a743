import Mustache

/// Values in HTML text and quoted attributes: what would be read as markup is written as a character reference (OWASP, Cross Site
/// Scripting Prevention, rule 1). Most values have nothing of it and stay as they are, which one look at their bytes finds. O(length).
struct PageText: MustacheContentType {
    /// By which templates ask for it.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.reference($0) != nil }) else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let reference = Self.reference(byte) { escaped += reference.utf8 } else { escaped.append(byte) }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// The reference for a byte; bytes of longer UTF-8 sequences are never among these.
    private static func reference(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
