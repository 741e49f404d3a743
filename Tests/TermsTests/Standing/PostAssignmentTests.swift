import Testing

@testable import Terms

@Suite("Posts filled with people")
struct PostAssignmentTests {
    @Test("One person with two certificates fills one post; two people fill two")
    func twoPosts() {
        let posts = [["nsp"], ["ntsp"]]
        let one = PostAssignment(posts: posts, holders: [("ann", "nsp"), ("ann", "ntsp")])
        #expect(one.filled == 1)
        let two = PostAssignment(posts: posts, holders: [("ann", "nsp"), ("ann", "ntsp"), ("bob", "nsp")])
        #expect(two.isComplete)
        #expect(two.people == ["bob", "ann"])
        #expect(PostAssignment(posts: [["nsp", "ntsp"]], holders: []).people == [nil])
        #expect(PostAssignment(posts: [], holders: []).isComplete)
    }

    @Test("As many posts are filled as trying every way finds, on a thousand made-up cases")
    func againstBruteForce() {
        var random = Made(state: 7)
        for _ in 0..<1_000 {
            let posts = (0..<random.below(5)).map { _ in (0...random.below(2)).map { _ in "c\(random.below(4))" } }
            let people = random.below(5)
            var holders: [(person: String, certification: String)] = []
            for person in 0..<people {
                for _ in 0..<random.below(4) { holders.append(("p\(person)", "c\(random.below(4))")) }
            }
            let assignment = PostAssignment(posts: posts, holders: holders)
            #expect(assignment.filled == Self.most(posts[...], holders, taken: []))
            let filled = assignment.people.compactMap(\.self)
            #expect(Set(filled).count == filled.count, "nobody fills two posts")
            for (post, person) in zip(posts, assignment.people) {
                guard let person else { continue }
                #expect(holders.contains { $0.person == person && post.contains($0.certification) })
            }
        }
    }

    /// Tries everybody for the first post, and nobody.
    private static func most(
        _ posts: ArraySlice<[String]>, _ holders: [(person: String, certification: String)], taken: Set<String>
    ) -> Int {
        guard let post = posts.first else { return 0 }
        var best = most(posts.dropFirst(), holders, taken: taken)
        for person in Set(holders.map(\.person)).subtracting(taken)
        where holders.contains(where: { $0.person == person && post.contains($0.certification) }) {
            best = max(best, 1 + most(posts.dropFirst(), holders, taken: taken.union([person])))
        }
        return best
    }
}

/// A repeatable source of small numbers.
struct Made {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
