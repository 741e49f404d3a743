extension DifferenceCollector {
    mutating func compareClauses() {
        let (before, after) = (old.program.clauses, new.program.clauses)
        for id in Set(before.keys).union(after.keys).sorted() {
            switch (before[id], after[id]) {
            case (let one?, let other?): compare(one, other)
            case (let one?, nil):
                add(
                    .removed, .clause, for: everyone, id, at: "clauses.\(id)", say.text(one.title),
                    "change.clause_removed", before: say.text(one.summary))
            case (nil, let other?):
                add(
                    .added, .clause, for: everyone, id, at: "clauses.\(id)", say.text(other.title),
                    "change.clause_added", after: say.text(other.summary))
            case (nil, nil): break
            }
        }
        compareReadings()
    }

    private mutating func compare(_ one: Clause, _ other: Clause) {
        let (place, title) = ("clauses.\(other.id)", say.text(other.title))
        compare(
            say.text(one.title), title, .clause, for: everyone, other.id, at: place, title, "change.clause_titled")
        compare(
            say.text(one.summary), say.text(other.summary), .clause, for: everyone, other.id, at: place, title,
            "change.clause_summed")
        compare(
            limit(one.cap), limit(other.cap), .limit, for: everyone, other.id, at: place, title, "change.clause_cap")
    }

    private func limit(_ cap: Rate?) -> String { cap.map(say.language.share) ?? say("change.no_cap") }

    private mutating func compareReadings() {
        let title = say("title.reading")
        for reading in old.program.readings where !new.program.readings.contains(where: { $0.place == reading.place }) {
            add(
                .removed, .reading, for: vendor, reading.clause, at: reading.place, title, "change.reading_removed",
                ["place": .text(reading.place)], before: say.text(reading.reason))
        }
        for reading in new.program.readings {
            let place: [String: TypedValue] = ["place": .text(reading.place)]
            guard let earlier = old.program.readings.first(where: { $0.place == reading.place }) else {
                add(
                    .added, .reading, for: vendor, reading.clause, at: reading.place, title, "change.reading", place,
                    after: say.text(reading.reason))
                continue
            }
            compare(
                say.text(earlier.reason), say.text(reading.reason), .reading, for: vendor, reading.clause,
                at: reading.place, title, "change.reading", place)
        }
    }
}
