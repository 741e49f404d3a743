import Terms

extension Reader {
    /// The two versions to compare: the newest where `to` is left out, and the one before it where `from` is.
    ///
    /// - Throws: `Problem.notFound` when there is no such version, `Problem.invalid` when there is none before it.
    package func versions(from: Int?, to: Int?) throws -> (before: Int, after: Int) {
        let numbers = context.vendor.versions.map(\.version)
        guard let after = to ?? numbers.last, let place = numbers.firstIndex(of: after) else {
            throw Problem.notFound(PublishedProgram.noun)
        }
        guard let before = from ?? (place > 0 ? numbers[place - 1] : nil) else {
            throw Problem.invalid(field: "/from", Phrase("program.first_version", ["version": .count(after)]))
        }
        return (before, after)
    }
}
