extension DifferenceCollector {
    /// What is said in words otherwise than before, term by term.
    mutating func compareTerms() {
        let (before, after) = (old.terms, new.terms)
        let earlier = Dictionary(before.map { ($0.place, $0) }) { first, _ in first }
        let later = Set(after.map(\.place))
        for term in before where !later.contains(term.place) {
            add(
                .removed, .rule, for: audience(of: term, in: old), term.clause, at: term.place, term.title,
                "change.term_removed", before: term.words)
        }
        for term in after {
            let audience = audience(of: term, in: new)
            guard let one = earlier[term.place] else {
                add(
                    .added, .rule, for: audience, term.clause, at: term.place, term.title, "change.term_added",
                    after: term.words)
                continue
            }
            compare(one.clause, term.clause, for: audience, at: term.place, term.title)
            compareLabel(one.title, term.title, for: audience, term.clause, at: term.place)
            compare(
                one.words, term.words, for: audience, term.clause, at: term.place, term.title, "change.term")
            compareTypes(one, term)
        }
        compareAgreementTexts()
    }

    private mutating func compareTypes(_ one: TermInWords, _ other: TermInWords) {
        guard one.types != other.types else { return }
        let (before, after) = (audience(of: one, in: old), audience(of: other, in: new))
        compare(
            before.label, after.label, .setting, for: everyone, other.clause, at: other.place, other.title,
            "change.term_for")
    }

    private func audience(of term: TermInWords, in words: ProgramInWords) -> Audience {
        guard let types = term.types else { return words.everyone }
        return words.audience(words.program.partnerTypes.filter { types.contains($0.id) })
    }

    /// A text to be accepted; what was published is never changed, so that this says which draft says something else.
    private mutating func compareAgreementTexts() {
        for agreement in new.program.joining.agreements {
            for version in agreement.versions {
                let known = old.program.joining.agreement(agreement.id)?.versions ?? []
                guard let before = known.first(where: { $0.version == version.version }) else { continue }
                compare(
                    say.text(before.text), say.text(version.text), .setting, for: everyone, agreement.clause,
                    at: "agreements.\(agreement.id).versions.\(version.version).text", say.text(agreement.label),
                    "change.agreement_text", ["version": .count(version.version)])
            }
        }
    }
}
