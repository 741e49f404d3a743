import Crypto

/// The last entry of a journal: where the next one is chained.
public struct ChainHead: Hashable, Sendable {
    /// Its sequence; 0 before the first entry.
    public let sequence: Int64
    /// Its hash; 32 zero bytes before the first entry.
    public let hash: [UInt8]

    /// A head that was read or kept before.
    public init(sequence: Int64, hash: [UInt8]) {
        self.sequence = sequence
        self.hash = hash
    }

    /// The head of an empty journal.
    public static let genesis = ChainHead(sequence: 0, hash: [UInt8](repeating: 0, count: 32))
}

/// Where a journal is not what it was when it was written.
public struct BrokenChain: Error, Hashable, Sendable, CustomStringConvertible {
    /// Whose journal.
    public let vendor: String
    /// The sequence at which the first contradiction shows.
    public let sequence: Int64
    /// The sentence for a person.
    public let description: String
}

extension JournalEntry {
    /// Numbers and chains a new entry.
    init(_ entry: NewEntry, after head: ChainHead) {
        let sequence = head.sequence + 1
        self.init(
            vendor: entry.vendor, sequence: sequence, at: entry.at, actor: entry.actor, kind: entry.kind,
            subject: entry.subject, partner: entry.partner, body: entry.body, program: entry.program,
            programVersion: entry.programVersion, because: entry.because,
            hash: ChainHash.of(entry, sequence: sequence, after: head.hash))
    }

    /// What the hash must be when `previous` is the hash before it.
    public func expectedHash(after previous: [UInt8]) -> [UInt8] {
        let entry = NewEntry(
            vendor: vendor, at: at, actor: actor, kind: kind, subject: subject, partner: partner, body: body,
            program: program, programVersion: programVersion, because: because)
        return ChainHash.of(entry, sequence: sequence, after: previous)
    }
}

/// The bytes that are hashed: `guildhall-journal-2`, the previous hash, then each field as a tag (0 absent, 1 text,
/// 2 integer), for text its length in bytes as 8 bytes big-endian and the UTF-8 itself, for integers 8 bytes big-endian.
/// No two different entries have the same bytes.
private enum ChainHash {
    static func of(_ entry: NewEntry, sequence: Int64, after previous: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256 + entry.body.utf8.count)
        bytes += "guildhall-journal-2".utf8
        bytes += previous
        add(entry.vendor, to: &bytes)
        add(sequence, to: &bytes)
        add(entry.at, to: &bytes)
        add(entry.actor, to: &bytes)
        add(entry.kind, to: &bytes)
        add(entry.subject, to: &bytes)
        add(entry.partner, to: &bytes)
        add(entry.body, to: &bytes)
        add(entry.program, to: &bytes)
        add(entry.programVersion, to: &bytes)
        if let because = entry.because { add(because, to: &bytes) } else { bytes.append(0) }
        return Array(SHA256.hash(data: bytes))
    }

    private static func add(_ text: String?, to bytes: inout [UInt8]) {
        guard let text else { return bytes.append(0) }
        bytes.append(1)
        addBigEndian(UInt64(text.utf8.count), to: &bytes)
        bytes += text.utf8
    }

    private static func add(_ integer: Int64, to bytes: inout [UInt8]) {
        bytes.append(2)
        addBigEndian(UInt64(bitPattern: integer), to: &bytes)
    }

    private static func addBigEndian(_ value: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.bigEndian) { bytes += $0 }
    }
}
