extension DifferenceCollector {
    mutating func compareClauses() {
        for id in Set(old.clauses.keys).union(new.clauses.keys).sorted() {
            switch (old.clauses[id], new.clauses[id]) {
            case (let one?, let other?): compare(one, other)
            case (let one?, nil):
                add(
                    .removed, .clause, for: .everyone, id, at: "clauses.\(id)", one.title,
                    "“\(one.title)” is no longer part of the program",
                    before: one.summary)
            case (nil, let other?):
                add(
                    .added, .clause, for: .everyone, id, at: "clauses.\(id)", other.title,
                    "“\(other.title)” is new: \(other.summary)", after: other.summary)
            case (nil, nil): break
            }
        }
        compareReadings()
    }

    private mutating func compare(_ one: Clause, _ other: Clause) {
        let place = "clauses.\(other.id)"
        compare(one.title, other.title, .clause, for: .everyone, other.id, at: place, other.title) {
            "the clause “\($0)” is now titled “\($1)”"
        }
        compare(one.summary, other.summary, .clause, for: .everyone, other.id, at: place, other.title) { _, now in
            "“\(other.title)” is now summed up so: \(now)"
        }
        compare(
            one.cap?.words ?? "no cap", other.cap?.words ?? "no cap", .limit, for: .everyone, other.id, at: place,
            other.title
        ) {
            "no rule that cites it may grant more than \($1), instead of \($0)"
        }
    }

    private mutating func compareReadings() {
        for reading in old.readings where !new.readings.contains(where: { $0.place == reading.place }) {
            add(
                .removed, .reading, for: .vendor, reading.clause, at: reading.place, "Reading",
                "what \(reading.place) assumed is no longer assumed", before: reading.reason)
        }
        for reading in new.readings {
            guard let earlier = old.readings.first(where: { $0.place == reading.place }) else {
                add(
                    .added, .reading, for: .vendor, reading.clause, at: reading.place, "Reading",
                    "\(reading.place) now assumes: \(reading.reason)", after: reading.reason)
                continue
            }
            compare(
                earlier.reason, reading.reason, .reading, for: .vendor, reading.clause, at: reading.place, "Reading"
            ) { _, now in "\(reading.place) now assumes: \(now)" }
        }
    }
}
