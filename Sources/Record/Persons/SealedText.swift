import Store
import Terms

/// Personal values within a JSON text that the record has written, found and changed without reading the whole of it. What people enter
/// cannot pass for one: within a string quotation marks are escaped.
enum SealedText {
    private static let opening = Array(#"{"sealed":""#.utf8)
    static let middle = Array(#","text":"#.utf8)
    private static let quote = UInt8(ascii: "\"")

    /// A text without the texts that stand beside seals: as the journal keeps it. O(bytes).
    static func closed(_ body: String) -> String { rewritten(body) { _, _ in nil } }

    /// A text with the texts beside all seals that a key opens: as tables keep it, and as a request was asked. O(bytes).
    static func opened(_ body: String, by keys: PersonKeys) -> String {
        guard !keys.isEmpty else { return body }
        return rewritten(body) { seal, text in keys.open(seal).map { JSON.string(Node(.string($0))) } ?? text }
    }

    /// A text without the texts of one person. O(bytes).
    static func erased(_ body: String, of person: PersonID) -> String {
        rewritten(body) { seal, text in seal.person == person ? nil : text }
    }

    /// The persons whom a text speaks of. O(bytes).
    static func persons(in body: String) -> Set<PersonID> {
        var found: Set<PersonID> = []
        _ = rewritten(body) { seal, text in
            found.insert(seal.person)
            return text
        }
        return found
    }

    /// The open texts of one person. O(bytes).
    static func texts(in body: String, of person: PersonID) -> Set<String> {
        var found: Set<String> = []
        _ = rewritten(body) { seal, text in
            if seal.person == person, let text, let plain = try? JSON.decode(String.self, from: text) {
                found.insert(plain)
            }
            return text
        }
        return found
    }

    /// Copies nothing where nothing is sealed, as in most bodies.
    ///
    /// - Parameter change: what stands beside a seal afterwards, given what stands there: texts with their quotation marks.
    static func rewritten(_ body: String, _ change: (PersonSeal, String?) -> String?) -> String {
        var body = body
        return body.withUTF8 { rewritten($0, change) } ?? body
    }

    private static func rewritten(
        _ source: UnsafeBufferPointer<UInt8>, _ change: (PersonSeal, String?) -> String?
    ) -> String? {
        guard var place = next(in: source, from: 0) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var done = 0
        while true {
            result += source[done..<place.sealEnd]
            let old = place.text.map { String(decoding: source[$0], as: UTF8.self) }
            if let text = change(PersonSeal(String(decoding: source[place.seal], as: UTF8.self)), old) {
                result += middle
                result += text.utf8
            }
            done = place.end
            guard let following = next(in: source, from: done) else { break }
            place = following
        }
        result += source[done...]
        return String(decoding: result, as: UTF8.self)
    }

    struct Place {
        let seal: Range<Int>
        /// Behind the seal's closing quotation mark.
        let sealEnd: Int
        let text: Range<Int>?
        /// Where the closing brace stands.
        let end: Int
    }

    static func next(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Place? {
        var index = start
        while let brace = source[index...].firstIndex(of: opening[0]) {
            index = brace + 1
            guard source[brace...].starts(with: opening) else { continue }
            let first = brace + opening.count
            guard let last = source[first...].firstIndex(of: quote) else { return nil }
            let sealEnd = last + 1
            guard source[sealEnd...].starts(with: middle) else {
                return Place(seal: first..<last, sealEnd: sealEnd, text: nil, end: sealEnd)
            }
            let text = sealEnd + middle.count
            let end = endOfString(source, from: text)
            return Place(seal: first..<last, sealEnd: sealEnd, text: text..<end, end: end)
        }
        return nil
    }

    /// Behind the closing quotation mark of the string that begins here.
    private static func endOfString(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while index < source.count, source[index] != quote {
            index += source[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, source.count)
    }
}

extension JournalEntry {
    /// The same with another body: for code that reads it, never to be written.
    func with(body: String) -> JournalEntry {
        JournalEntry(
            vendor: vendor, sequence: sequence, at: at, actor: actor, kind: kind, subject: subject, partner: partner,
            body: body, program: program, programVersion: programVersion, because: because, hash: hash)
    }

    /// The same with all open that keys open.
    package func opened(by keys: PersonKeys) -> JournalEntry { with(body: SealedText.opened(body, by: keys)) }
}
