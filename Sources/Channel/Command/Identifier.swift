import Crypto
import Terms

/// A kind of thing that has ids of its own: `deal_…`, `quote_…`.
public protocol Identified {
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

    init(unchecked text: String) { self.text = text }

    public var description: String { text }
    public static var form: String { "an id that starts with \(Subject.prefix)_" }
    public static var example: String { "\(Subject.prefix)_01jx4m2q8r6t0v3w5y7z9abcde" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("pattern", Node(.string("^\(Subject.prefix)_[0-9a-z-]{1,64}$")))]
    }
}

/// Where new ids come from: a time and chance in service, a plain count in scenarios.
public struct IdentifierSource: Sendable {
    private let make: @Sendable (Instant) -> String

    public init(_ make: @escaping @Sendable (Instant) -> String) { self.make = make }

    func next<Subject>(_: Subject.Type = Subject.self, at now: Instant) -> ID<Subject> {
        ID(unchecked: "\(Subject.prefix)_\(make(now))")
    }

    /// 48 bits of milliseconds and 80 bits of chance in base 32 (Crockford's digits): the layout of a ULID.
    public static let random = IdentifierSource { now in
        var generator = SystemRandomNumberGenerator()
        let time = UInt64(bitPattern: now.milliseconds)
        return base32(time, digits: 10) + base32(generator.next(), digits: 8) + base32(generator.next(), digits: 8)
    }

    /// An id that follows from a text and a moment: the moment and 80 bits of the text's hash.
    static func hashed<Subject>(_ text: String, at now: Instant, _: Subject.Type) -> ID<Subject> {
        let bytes = SHA256.hash(data: Array(text.utf8)).prefix(10)
        func half(_ bytes: some Sequence<UInt8>) -> String {
            base32(bytes.reduce(0) { number, byte in number << 8 | UInt64(byte) }, digits: 8)
        }
        let time = base32(UInt64(bitPattern: now.milliseconds), digits: 10)
        return ID(unchecked: "\(Subject.prefix)_" + time + half(bytes.prefix(5)) + half(bytes.suffix(5)))
    }

    private static func base32(_ number: UInt64, digits: Int) -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        return String(unsafeUninitializedCapacity: digits) { buffer in
            var rest = number
            for index in stride(from: digits - 1, through: 0, by: -1) {
                buffer[index] = alphabet[Int(rest & 31)]
                rest >>= 5
            }
            return digits
        }
    }
}
