import Store
import Terms

/// Where a request that was performed again came to something else.
public struct RerunDifference: Sendable, CustomStringConvertible {
    public let vendor: String
    /// The sequence of the request's entry.
    public let request: Int64
    public let command: String
    /// Which conclusion, which member, and how it differs.
    public let words: String

    public var description: String { "request \(request) of \(vendor), \(command): \(words)" }

    /// Nil when everything is the same to the byte.
    init?(_ group: RequestGroup, _ again: RerunStage.Again, _ book: Wordbook) {
        let words: String?
        switch again {
        case .failed(let problem as Problem):
            words = "it could not be performed again: \(problem.message(in: Wording(.english, nil, book: book)))"
        case .failed(let error): words = "it could not be performed again: \(error)"
        case .concluded(let entries): words = Self.words([group.request] + group.conclusions, entries)
        }
        guard let words else { return nil }
        (vendor, request, command) = (group.request.vendor, group.request.sequence, group.request.kind)
        self.words = words
    }

    private static func words(_ recorded: [JournalEntry], _ again: [JournalEntry]) -> String? {
        guard let first = recorded.first?.sequence else { return nil }
        let start = again.first?.sequence ?? first
        for (place, (one, other)) in zip(recorded, again).enumerated() {
            let name = place == 0 ? "the request" : "conclusion \(place), \(one.kind)"
            guard one.kind == other.kind else { return "\(name): now it is \(other.kind)" }
            guard one.subject == other.subject, one.partner == other.partner else {
                return "\(name): it was about \(one.subject), now \(other.subject)"
            }
            guard one.because.map({ $0 - first }) == other.because.map({ $0 - start }) else {
                return "\(name): it follows from another entry"
            }
            guard (one.program, one.programVersion) == (other.program, other.programVersion) else {
                return
                    "\(name): it was decided by version \(one.programVersion ?? ""), now \(other.programVersion ?? "")"
            }
            if one.body != other.body { return "\(name): \(DocumentDifference.words(one.body, other.body))" }
        }
        if recorded.count > again.count { return "\(recorded[again.count].kind) is not concluded any more" }
        if recorded.count < again.count { return "\(again[recorded.count].kind) is concluded as well" }
        return nil
    }
}

/// The first place at which two JSON texts say something else.
enum DocumentDifference {
    static func words(_ one: String, _ other: String) -> String {
        guard let first = try? JSON.parse(Array(one.utf8)), let second = try? JSON.parse(Array(other.utf8)) else {
            return "its text differs"
        }
        return words(first, second, at: "") ?? "its text differs, though it says the same"
    }

    private static func words(_ one: Node?, _ other: Node?, at path: String) -> String? {
        guard one != other else { return nil }
        if let one, let other {
            if let mine = one.members, let theirs = other.members {
                let keys = mine.map(\.key) + theirs.map(\.key).filter { one[$0] == nil }
                return keys.lazy.compactMap { words(one[$0], other[$0], at: "\(path)/\($0)") }.first
            }
            if let mine = one.items, let theirs = other.items {
                return (0..<max(mine.count, theirs.count)).lazy.compactMap { place in
                    words(
                        place < mine.count ? mine[place] : nil, place < theirs.count ? theirs[place] : nil,
                        at: "\(path)/\(place)")
                }.first
            }
        }
        return "\(path) was \(shown(one)), now \(shown(other))"
    }

    private static func shown(_ node: Node?) -> String {
        guard let node else { return "absent" }
        let text = String(decoding: JSON.encode(node), as: UTF8.self)
        return text.count > 200 ? text.prefix(200) + "…" : text
    }
}
