/// A document laid out flat for decoding: every value in written order, a member's name before its value,
/// strings already unescaped. Both JSON text and a ``Node`` become a tape; ``DocumentDecoder`` reads only tapes.
///
/// A tape notes which members were asked for, so it serves one decoding on one thread. Memory is reached through
/// pointers that live as long as the tape; every index comes from the tape itself and so is in bounds.
final class Tape {
    let entries: UnsafeMutablePointer<TapeEntry>
    let count: Int
    private let text: UnsafeMutablePointer<UInt8>
    /// Whether strings may stand for numbers, truth values and lists of one, as in a query string.
    let lenientScalars: Bool
    /// In which language somebody typed the strings; nil for what a document says.
    var typedIn: Language?
    /// The object whose asked-for names are collected in `recordedNames`; -1 for none.
    var recordedMap = -1
    var recordedNames: [String] = []
    /// What was wrong so far, where decoding goes on behind a mistake; nil where the first one ends it.
    var told: [DocumentError]?
    /// How many errors have been made. Types that try alternatives may make one for each of many values, and a path
    /// costs a walk over the values before, so after the first few the path waits until the last error is final.
    private var failures = 0
    private var lastFailed = 0
    private static let failuresWithPath = 64

    /// Takes over `text`, which was allocated by the caller, and copies `entries`, of which there is at least one.
    init(entries: [TapeEntry], text: UnsafeMutablePointer<UInt8>, lenientScalars: Bool) {
        self.entries = .allocate(capacity: entries.count)
        self.count = entries.count
        self.text = text
        self.lenientScalars = lenientScalars
        entries.withUnsafeBufferPointer { source in
            self.entries.initialize(from: source.baseAddress!, count: source.count)
        }
    }

    deinit {
        entries.deallocate()
        text.deallocate()
    }

    /// The bytes of a number or string; valid while the tape lives.
    @inline(__always)
    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let entry = entries[index]
        return UnsafeBufferPointer(start: text + Int(entry.start), count: Int(entry.count))
    }

    /// A number or string as a `String`.
    @inline(__always)
    func string(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// The entry of the value of member `name` in the object `map`, nil when there is none; notes the asking.
    ///
    /// The search starts after the member found last, so asking in written order costs O(1) each.
    func find(_ name: String, in map: Int, spelling: MemberName.Spelling) -> Int? {
        if recordedMap == map { recordedNames.append(MemberName.written(name, spelling)) }
        var name = name
        return name.withUTF8 { name in
            let first = map + 1
            let end = Int(entries[map].next)
            var key = Int(entries[map].start)
            for _ in 0..<entries[map].count {
                if key == end { key = first }
                let after = Int(entries[key + 1].next)
                if MemberName.matches(bytes(key), name, spelling) {
                    entries[key].flags.insert(.asked)
                    entries[map].start = UInt32(truncatingIfNeeded: after)
                    return key + 1
                }
                key = after
            }
            return nil
        }
    }

    /// The entries of the names of the members of `map`, in written order.
    func keys(of map: Int) -> [Int] {
        var keys: [Int] = []
        keys.reserveCapacity(Int(entries[map].count))
        var key = map + 1
        for _ in 0..<entries[map].count {
            keys.append(key)
            key = Int(entries[key + 1].next)
        }
        return keys
    }

    /// An error about the value at `index`.
    @inline(never)
    func failure(at index: Int, _ message: String, hint: String? = nil, phrase: Phrase? = nil) -> DocumentError {
        failures += 1
        lastFailed = index
        return DocumentError(
            path: arePathsPut ? path(index) : "", position: entries[index].position, message: message, hint: hint,
            phrase: phrase)
    }

    /// `error`, which ends the decoding, with its path in any case.
    func final(_ error: DocumentError) -> DocumentError { arePathsPut ? error : error.within(path(lastFailed)) }

    /// Whether paths are still put into errors as they are made.
    var arePathsPut: Bool { failures <= Tape.failuresWithPath }

    private func path(_ index: Int) -> String {
        TapePath.pointer(to: index, in: entries, count: count, key: string)
    }

    /// The value at `index` in a few words: `number 5`, `string "abc"`, `an object`.
    func summary(_ index: Int) -> String {
        switch entries[index].kind {
        case .null: "null"
        case .true: "true"
        case .false: "false"
        case .number: "number \(DocumentText.shortened(string(index)))"
        case .string: "string \(DocumentText.quoted(string(index)))"
        case .list: "a list"
        case .map: "an object"
        }
    }
}

/// Values as they are shown in error messages.
enum DocumentText {
    /// At most 40 characters of `text`.
    static func shortened(_ text: String) -> String {
        text.count <= 40 ? text : text.prefix(39) + "…"
    }

    /// At most 40 characters of `text` as a JSON string.
    static func quoted(_ text: String) -> String { JSON.string(Node(.string(shortened(text)))) }

    /// Names in backquotes, separated by commas.
    static func list(_ names: some Sequence<String>) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }
}
