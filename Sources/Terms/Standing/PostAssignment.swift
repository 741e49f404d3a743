/// Filling posts with people: each post takes one person who holds one of its certifications, and nobody fills two.
///
/// That is a matching in a bipartite graph. Augmenting paths (Kuhn's algorithm) find a largest one: O(posts × people × posts).
public struct PostAssignment: Hashable, Sendable {
    /// The person in each post; nil where nobody is left for it.
    public let people: [String?]

    /// - Parameters:
    ///   - posts: the certifications of which each post takes one.
    ///   - holders: who holds what; somebody may come several times.
    public init(posts: [[String]], holders: [(person: String, certification: String)]) {
        var names: [String] = []
        var places: [String: Int] = [:]
        var held: [Set<String>] = []
        for (person, certification) in holders {
            let place =
                places[person]
                ?? {
                    places[person] = names.count
                    names.append(person)
                    held.append([])
                    return names.count - 1
                }()
            held[place].insert(certification)
        }
        let fitting = posts.map { post in names.indices.filter { !held[$0].isDisjoint(with: post) } }
        var search = Search(fitting: fitting, people: names.count)
        for post in posts.indices { search.fill(post) }
        var filled = [String?](repeating: nil, count: posts.count)
        for (person, post) in search.postOf.enumerated() {
            if let post { filled[post] = names[person] }
        }
        people = filled
    }

    public var filled: Int { people.count { $0 != nil } }
    public var isComplete: Bool { filled == people.count }

    private struct Search {
        let fitting: [[Int]]
        var postOf: [Int?]
        private var seen: [Bool]

        init(fitting: [[Int]], people: Int) {
            self.fitting = fitting
            postOf = Array(repeating: nil, count: people)
            seen = Array(repeating: false, count: people)
        }

        mutating func fill(_ post: Int) {
            for person in seen.indices { seen[person] = false }
            _ = augment(post)
        }

        /// Gives the post a person, moving others to other posts where that makes room.
        private mutating func augment(_ post: Int) -> Bool {
            for person in fitting[post] where !seen[person] {
                seen[person] = true
                let current = postOf[person]
                if current.map({ augment($0) }) ?? true {
                    postOf[person] = post
                    return true
                }
            }
            return false
        }
    }
}
