import Store
import Terms

extension Reader {
    /// Those of some people of whom nothing speaks to the one who asks but records that are withheld: a partner's contacts, for the
    /// vendor's people. Nobody is for a partner, which reads its own alone. A few look-ups for each.
    package func withheld(among persons: some Sequence<PersonID>) throws -> Set<PersonID> {
        guard context.actor.partner == nil, context.actor.role != .system else { return [] }
        let (holdings, withholding) = (capabilities.persons, capabilities.persons.filter(\.withholds))
        return try Set(persons).filter { person in
            guard try withholding.contains(where: { try $0.speaks(self, person) == false }) else { return false }
            return try !holdings.contains { try $0.speaks(self, person) == true }
        }
    }

    /// Is a record withheld from the one who asks?
    fileprivate func isWithheld(_ subject: String) throws -> Bool {
        guard context.actor.partner == nil, context.actor.role != .system else { return false }
        return try capabilities.persons.contains { try $0.withholds && $0.isWithheld(self, subject) }
    }

    /// Entries of the vendor's journal with all open that is not erased, and that the one who asks may know. What is withheld says so.
    package func opened(_ entries: [JournalEntry]) throws -> [JournalEntry] {
        let keys = try snapshot.personKeys(of: context.vendor.id.text, in: entries)
        guard !keys.isEmpty else { return entries }
        let withheld = try withheld(among: keys.persons)
        let words = wording("value.withheld_person")
        return try entries.map { entry in
            if try isWithheld(entry.subject) { return entry.with(body: SealedText.withheld(entry.body, words)) }
            let open = entry.opened(by: keys.without(withheld))
            return withheld.isEmpty
                ? open : open.with(body: SealedText.withheld(open.body, words) { withheld.contains($0) })
        }
    }
}

extension SealedText {
    /// A text with the same words beside the seals of some persons, of all where nothing is said. O(bytes).
    fileprivate static func withheld(
        _ body: String, _ words: String, of isWithheld: (PersonID) -> Bool = { _ in true }
    ) -> String {
        let written = JSON.string(Node(.string(words)))
        return rewritten(body) { seal, text in isWithheld(seal.person) ? written : text }
    }
}
