/// One pass over YAML text that notes everything which could be an anchor, an alias or a list or object as a key.
///
/// It knows nothing of quotes and comments, so it notes too much, never too little.
struct YAMLGuardScan {
    /// Names after `&`.
    var anchors: Set<String> = []
    /// Names after `*`.
    var aliases: Set<String> = []
    /// How often `?` stands alone where a value could begin, or `:` follows a closing bracket.
    var complexKeys = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "*"):
                guard index == 0 || !YAMLGuardScan.isInsideToken(text[index - 1], of: byte) else { continue }
                let name = text[(index + 1)...].prefix(while: YAMLGuardScan.isNameByte)
                if name.isEmpty { continue }
                if byte == UInt8(ascii: "&") {
                    anchors.insert(String(decoding: name, as: UTF8.self))
                } else {
                    aliases.insert(String(decoding: name, as: UTF8.self))
                }
            case UInt8(ascii: "?"):
                if YAMLGuardScan.mayBeginKey(text, index) { complexKeys += 1 }
            case UInt8(ascii: ":"):
                let before = text[..<index].last { $0 > 0x20 }
                if before == UInt8(ascii: "]") || before == UInt8(ascii: "}") { complexKeys += 1 }
            default: continue
            }
        }
    }

    /// Whether `?` at `index` stands alone where a value could begin, unlike those of `a ? b : c`.
    private static func mayBeginKey(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 1 == text.count || text[index + 1] <= 0x20 else { return false }
        let before = text[..<index].last { $0 != 0x20 && $0 != 0x09 } ?? 0x0A
        return before <= 0x20 || "-?:[{,".utf8.contains(before)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// Whether an indicator after `byte` cannot begin a token, as in `R&D`, `a && b`, `(x)*y`.
    private static func isInsideToken(_ byte: UInt8, of indicator: UInt8) -> Bool {
        byte == indicator || byte == UInt8(ascii: ")") || (isNameByte(byte) && byte != UInt8(ascii: "-"))
    }
}
