import Crypto
import Terms

/// A kind of thing that has ids of its own: `deal_…`, `quote_…`.
public protocol Identified: SendableMetatype {
    /// What stands before the underscore.
    static var prefix: String { get }
}

/// The id of one kind of thing, such as `deal_01jx4m2q…`: a prefix, then 26 characters that sort by time of making.
public struct ID<Subject: Identified>: TextCoded, Hashable, Sendable {
    public let text: String

    /// Takes any id with the right prefix; whether there is such a thing is another question.
    public init?(_ text: String) {
        let rest = text.utf8.dropFirst(Subject.prefix.utf8.count + 1)
        guard text.hasPrefix(Subject.prefix + "_"), (1...64).contains(rest.count),
            rest.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) || $0 == 45 })
        else { return nil }
        self.text = text
    }

    package init(unchecked text: String) { self.text = text }

    public var description: String { text }
    public static var form: String { "an id that starts with \(Subject.prefix)_" }
    public static var example: String { "\(Subject.prefix)_01jx4m2q8r6t0v3w5y7z9abcde" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("pattern", Node(.string("^\(Subject.prefix)_[0-9a-z-]{1,64}$")))]
    }
}

extension ID {
    /// An id of chance: 48 bits of milliseconds and 80 bits of chance in base 32, the layout of a ULID. For what is no part of the
    /// record: accounts, sessions, links.
    package static func random(at now: Instant) -> ID {
        var generator = SystemRandomNumberGenerator()
        let time = Base32.digits(UInt64(bitPattern: now.milliseconds), 10)
        return ID(
            unchecked: "\(Subject.prefix)_" + time + Base32.digits(generator.next(), 8)
                + Base32.digits(generator.next(), 8))
    }

    /// An id that follows from a text and a moment: the moment and 80 bits of the text's hash.
    package static func hashed(_ text: String, at now: Instant) -> ID {
        let bytes = SHA256.hash(data: Array(text.utf8)).prefix(10)
        func half(_ bytes: some Sequence<UInt8>) -> String {
            Base32.digits(bytes.reduce(0) { number, byte in number << 8 | UInt64(byte) }, 8)
        }
        let time = Base32.digits(UInt64(bitPattern: now.milliseconds), 10)
        return ID(unchecked: "\(Subject.prefix)_" + time + half(bytes.prefix(5)) + half(bytes.suffix(5)))
    }
}

/// Numbers in Crockford's base 32, which sorts as the numbers do.
enum Base32 {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// The last digits of a number, five bits each.
    static func digits(_ number: UInt64, _ count: Int) -> String {
        String(unsafeUninitializedCapacity: count) { buffer in
            var rest = number
            for index in stride(from: count - 1, through: 0, by: -1) {
                buffer[index] = alphabet[Int(rest & 31)]
                rest >>= 5
            }
            return count
        }
    }
}

/// The partner whom an entry belongs to, an actor acts for, or a row may be seen by: as much as the record knows of partners.
public enum PartnerIdentity: Identified {
    public static var prefix: String { "partner" }
}

public typealias PartnerID = ID<PartnerIdentity>
