import Store
import Terms

/// One human being whom the record knows twice.
package struct Namesakes: Codable, Hashable, Sendable {
    package let one: PersonID
    package let other: PersonID
}

extension Reader {
    /// Those of some people who are somebody among others by their name, where their addresses do not say otherwise. A name that several
    /// have says nothing. It is no part of the record, so it is asked by `outside`.
    package func namesakes(of some: [PersonID], among others: [PersonID]) throws -> [Namesakes] {
        let (ones, theirs) = (try called(Set(some).subtracting(others)), try called(Set(others).subtracting(some)))
        return ones.sorted { $0.key < $1.key }.compactMap { name, people in
            guard people.count == 1, let same = theirs[name], same.count == 1,
                people[0].mailbox == nil || same[0].mailbox == nil
            else { return nil }
            return Namesakes(one: people[0].id, other: same[0].id)
        }
    }

    /// People by their names, without regard to capitals. O(people).
    private func called(_ people: Set<PersonID>) throws -> [String: [(id: PersonID, mailbox: String?)]] {
        let ids = people.map(\.text).sorted()
        guard !ids.isEmpty else { return [:] }
        let rows = try vendorWide.matching("SELECT id, name, mailbox FROM {person_keys}", "id", ids)
        return try rows.reduce(into: [:]) { found, row in
            let person = (id: PersonID(unchecked: try row.text(0)), mailbox: try row.optionalText(2))
            found[SameText.key(try row.text(1)), default: []].append(person)
        }
    }
}
