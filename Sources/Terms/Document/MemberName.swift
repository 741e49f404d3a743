/// How the names of Swift properties are written in documents: `validThrough` as `valid_through`.
///
/// Each upper-case ASCII letter becomes `_` and its lower-case letter, everything else stays; digits stay attached:
/// `line2Total` is `line2_total`. The way back turns `_` and a lower-case letter into the upper-case letter. Both
/// ways are exact and undo each other for names that hold no `_` before a lower-case letter.
public enum MemberName {
    /// Whether a name is converted.
    enum Spelling {
        /// Properties: `validThrough` ↔ `valid_through`.
        case property
        /// Dictionary keys: as they are.
        case verbatim
    }

    /// `validThrough` → `valid_through`.
    public static func snakeCase(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            if "A"..."Z" ~= scalar {
                result += "_"
                result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `valid_through` → `validThrough`.
    public static func camelCase(_ name: String) -> String {
        var result = ""
        var underscore = false
        for scalar in name.unicodeScalars {
            if underscore, "a"..."z" ~= scalar {
                result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) & 0xDF))
                underscore = false
                continue
            }
            if underscore { result += "_" }
            underscore = scalar == "_"
            if !underscore { result.unicodeScalars.append(scalar) }
        }
        return underscore ? result + "_" : result
    }

    /// A coding key's name as it stands in the document.
    static func written(_ name: String, _ spelling: Spelling) -> String {
        spelling == .property ? snakeCase(name) : name
    }

    /// A name of the document as a coding key has it.
    static func key(_ name: String, _ spelling: Spelling) -> String {
        spelling == .property ? camelCase(name) : name
    }

    /// Whether `written`, from a document, is how `name`, from a coding key, is written. O(length), no allocation.
    @inline(__always)
    static func matches(
        _ written: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>, _ spelling: Spelling
    ) -> Bool {
        guard written.count >= name.count else { return false }
        var index = 0
        for byte in name {
            guard index < written.count else { return false }
            if spelling == .property, byte &- UInt8(ascii: "A") < 26 {
                guard written[index] == UInt8(ascii: "_"), index + 1 < written.count else { return false }
                guard written[index + 1] == byte | 0x20 else { return false }
                index += 2
            } else {
                guard written[index] == byte else { return false }
                index += 1
            }
        }
        return index == written.count
    }

    /// The key type that the standard library's dictionaries code themselves with: its names are never converted
    /// and none of them is unknown.
    static let dictionaryKey: ObjectIdentifier = {
        let probe = KeyTypeProbe()
        _ = try? [String: Int](from: probe)
        return probe.keyType ?? ObjectIdentifier(KeyTypeProbe.self)
    }()

    /// How keys of the given type are spelled.
    @inline(__always)
    static func spelling<Key: CodingKey>(of key: Key.Type) -> Spelling {
        ObjectIdentifier(key) == dictionaryKey ? .verbatim : .property
    }
}
