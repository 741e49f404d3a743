/// Something that a program says, in words: what clause pages show, and what two versions are compared by.
struct TermInWords: Sendable {
    let clause: ClauseID
    /// Where it stands in the program file, such as `tiers.requirements.revenue.silver`. No two terms share one.
    let place: String
    /// The term's name for people.
    let title: String
    /// What the program does by it.
    let words: String
    /// The partner types it concerns; nil for all.
    let types: Set<String>?
    /// Conditions of it that follow from clauses of their own.
    let conditions: [Condition]

    init(
        _ clause: ClauseID, _ place: String, _ title: String, _ words: String, types: Set<String>? = nil,
        when conditions: [Condition] = []
    ) {
        (self.clause, self.place, self.title, self.types) = (clause, place, title, types)
        self.conditions = conditions
        self.words = words + (conditions.words.map { ", when \($0)" } ?? "")
    }

    /// The places at which the program acts by a clause because of it. O(conditions).
    var uses: [ClauseUse] {
        [ClauseUse(clause: clause, place: place, title: title, words: words)]
            + conditions.compactMap { condition in
                guard let own = condition.clause, own != clause else { return nil }
                return ClauseUse(clause: own, place: place, title: title, words: "takes that \(condition.words)")
            }
    }
}

extension Program {
    /// What the program says of joining, standing and learning, in the order of the program file.
    var termsInWords: [TermInWords] { joiningInWords + standingInWords }
}

extension DifferenceCollector {
    /// What is said in words otherwise than before, term by term.
    mutating func compareTermsInWords() {
        let (before, after) = (old.termsInWords, new.termsInWords)
        let earlier = Dictionary(before.map { ($0.place, $0) }) { first, _ in first }
        let later = Set(after.map(\.place))
        for term in before where !later.contains(term.place) {
            add(
                .removed, .rule, for: audience(of: term, in: old), term.clause, at: term.place, term.title,
                "no longer holds: \(term.title): \(term.words)", before: term.words)
        }
        for term in after {
            let audience = audience(of: term, in: new)
            guard let one = earlier[term.place] else {
                add(
                    .added, .rule, for: audience, term.clause, at: term.place, term.title,
                    "from now on: \(term.title): \(term.words)", after: term.words)
                continue
            }
            compare(one.clause, term.clause, for: audience, at: term.place, term.title)
            compare(one.title, term.title, .setting, for: audience, term.clause, at: term.place, term.title) {
                "“\($0)” is now called “\($1)”"
            }
            compare(one.words, term.words, for: audience, term.clause, at: term.place, term.title) {
                "\(term.title): \($1); before: \($0)"
            }
            compareTypes(one, term)
        }
    }

    private mutating func compareTypes(_ one: TermInWords, _ other: TermInWords) {
        guard one.types != other.types else { return }
        let (before, after) = (audience(of: one, in: old), audience(of: other, in: new))
        compare(before.label, after.label, .setting, for: .everyone, other.clause, at: other.place, other.title) {
            "\(other.title) is for \($1) now; before: \($0)"
        }
    }

    private func audience(of term: TermInWords, in program: Program) -> Audience {
        guard let types = term.types else { return .everyone }
        return Audience(program.partnerTypes.filter { types.contains($0.id) }, in: program)
    }
}
