import Testing

@testable import Matching

@Suite("Candidates among many companies")
struct CandidateTests {
    @Test("The keys of a name are the same today as when they were written down")
    func keysStay() {
        #expect(WordHash("kestrel".utf8).value == 0xd202_2fe1_043f_5f9e)
        var hash = WordHash("word")
        hash.addWord("kestrel".utf8)
        #expect(CandidateKeys(CompanyName("Kestrel GmbH")).keys.contains { $0.hash == hash.value })
        #expect(CandidateKeys.version == 1)
    }

    @Test("Nearly all pairs that mean one company share a key, in every kind of difference")
    func shared() {
        let matches = PairFile.own.filter(\.isMatch)
        let missed = matches.filter { pair in
            Set(CandidateKeys(pair.one).keys.map(\.hash)).isDisjoint(with: CandidateKeys(pair.other).keys.map(\.hash))
        }
        for pair in missed { print("no key in common: \(pair.one.text) | \(pair.other.text) (\(pair.kind))") }
        #expect(missed.count * 50 <= matches.count)
    }

    @Test("A name has few keys, whatever it is")
    func few() {
        let counts = PairFile.own.map { CandidateKeys($0.one).keys.count }
        #expect(counts.reduce(0, +) <= counts.count * 36)
        #expect(CandidateKeys(CompanyName(String(repeating: "Kestrel Falcon Marine ", count: 100))).keys.count < 150)
        #expect(CandidateKeys(CompanyName("")).keys.count <= 2)
    }

    @Test("An index finds a company under another spelling, the nearest among the first")
    func index() throws {
        let pairs = PairFile.own.filter(\.isMatch)
        let index = CandidateIndex(pairs.map(\.one))
        var missed = 0
        for (place, pair) in pairs.enumerated() where !index.candidates(for: pair.other).contains(place) { missed += 1 }
        #expect(missed * 50 <= pairs.count)
        let place = try #require(pairs.firstIndex { $0.one.text == "Kestrel Analytics LLC" })
        #expect(index.candidates(for: CompanyName("Kestrel Analitics")).prefix(12).contains(place))
        #expect(index.candidates(for: CompanyName("Zzyzx Qwop")).isEmpty)
        #expect(CandidateIndex([]).candidates(for: CompanyName("Kestrel")).isEmpty)
    }

    @Test("What too many names share finds none of them, and what is their own finds each")
    func popular() {
        let names = (0..<1_000).map { CompanyName("Customer Falcon \($0)") } + [CompanyName("Customer Kestrel")]
        let index = CandidateIndex(names)
        #expect(index.candidates(for: CompanyName("Customer Falcon Kites")).isEmpty)
        #expect(index.candidates(for: CompanyName("Customer Falcon 17")).first == 17)
        #expect(index.candidates(for: CompanyName("Custommer Kestrel")) == [1_000])
    }
}
