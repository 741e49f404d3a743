/// A 64-bit hash of words, the same on every machine and in every version: FNV-1a with a last mixing, since keys of it are kept in tables.
///
/// Two among a million names share a key by chance about once in forty million databases, and a shared key only costs a comparison.
struct WordHash: Sendable {
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) { add(bytes) }

    init(_ text: StaticString) {
        text.withUTF8Buffer { add($0) }
    }

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// Another word of the same phrase.
    mutating func addWord(_ bytes: some Sequence<UInt8>) {
        add(0x20)
        add(bytes)
    }

    var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
