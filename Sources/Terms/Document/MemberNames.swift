/// The names met so far in one object, to refuse the second of two equal ones (RFC 8259, section 4, leaves it open;
/// readers that disagree on which one counts are a known way to smuggle values).
struct MemberNames {
    /// A bit for each sort of name met; only a name of a sort met before has to be compared.
    private var sorts: UInt64 = 0
    private var count = 0
    /// All names, once there are too many to compare one by one.
    private var all: Set<[UInt8]> = []
    private static let comparedOneByOne = 32

    /// Notes `name`. True when it may be a duplicate and has to be compared with the earlier ones.
    @inline(__always)
    mutating func mayRepeat(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let ends = name.isEmpty ? 0 : Int(name[0]) &* 31 &+ Int(name[name.count - 1])
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: (name.count &* 7 &+ ends) & 63)
        let met = sorts & bit != 0
        sorts |= bit
        count += 1
        return met || count > MemberNames.comparedOneByOne
    }

    /// Whether the last noted `name` is among the `earlier` ones. O(1) amortised for large objects.
    mutating func repeats(_ name: UnsafeBufferPointer<UInt8>, earlier: (Int) -> UnsafeBufferPointer<UInt8>) -> Bool {
        if count <= MemberNames.comparedOneByOne {
            return (0..<count - 1).contains { ByteWord.areEqual(earlier($0), name) }
        }
        if all.isEmpty {
            for index in 0..<count - 1 { all.insert(Array(earlier(index))) }
        }
        return !all.insert(Array(name)).inserted
    }
}

extension TapeScanner {
    /// Refuses the name at entry `key` when an earlier member of `map` has it.
    @inline(__always)
    mutating func refuseDuplicate(_ key: Int, in map: Int, among names: inout MemberNames) throws(DocumentError) {
        if names.mayRepeat(bytes(key)), repeats(key, in: map, among: &names) {
            var error = failure("the member \(DocumentText.list([name(key)])) appears twice in this object")
            error.position = entries[key].position
            throw error
        }
    }

    @inline(never)
    private func repeats(_ key: Int, in map: Int, among names: inout MemberNames) -> Bool {
        var other = map + 1
        return names.repeats(bytes(key)) { _ in
            defer { other = Int(entries[other + 1].next) }
            return bytes(other)
        }
    }

    /// The bytes of the string at an entry.
    func bytes(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + Int(entries[entry].start), count: Int(entries[entry].count))
    }

    /// The string at an entry.
    func name(_ entry: Int) -> String { String(decoding: bytes(entry), as: UTF8.self) }
}
