/// Licences, library, directory and contacts.
extension ProgramCompiler {
    /// - Parameter tiers: the ids of the program's tiers.
    mutating func resources(_ written: WrittenProgram, tiers: [String]) -> ResourceTerms {
        var terms = ResourceTerms(licences: licences(written.licences, tiers))
        if let library = written.library {
            note(library.reading, ClauseID(library.clause.value), "library")
            terms.library = LibraryTerms(
                clause: cite(library.clause), conditions: conditions(library.when, .library))
        }
        if let written = written.directory { terms.directory = directory(written) }
        terms.contacts = contacts(written.contacts)
        return terms
    }

    private mutating func licences(_ written: Each<WrittenLicence>?, _ tiers: [String]) -> [LicenceTerms] {
        guard let written else { return [] }
        collect(written)
        checkDistinct(written.items.map(\.id), "licence")
        return written.items.map { licence in
            let clause = cite(licence.clause)
            note(licence.reading, clause, "licences.\(licence.id.value)")
            let days = positive(licence.validDays, "valid_days")
            let remind = licence.remindDays.map { positive($0, "remind_days") } ?? min(30, days)
            if let written = licence.remindDays, remind > days {
                report(
                    "the reminder comes \(remind) days before the end of a licence of \(days) days",
                    at: written.position, hint: "use at most \(days)")
            }
            return LicenceTerms(
                id: licence.id.value, label: text(licence.label), clause: clause, quota: quota(licence.quota, tiers),
                validDays: days, remindDays: remind, conditions: conditions(licence.when, .licence))
        }
    }

    mutating func quota(_ written: WrittenQuota, _ tiers: [String]) -> LicenceTerms.Quota {
        if let all = written.all { return .all(positive(all, "quota", most: 1_000_000)) }
        if written.tiers.isEmpty { report("the quota names no tier", at: written.position, hint: "write a number") }
        var counts: [String: Int] = [:]
        for (id, count, position) in written.tiers {
            checkKnown([id], among: tiers, "tier", at: position)
            guard (0...1_000_000).contains(count.value) else {
                report("the quota is \(count.value)", at: count.position, hint: "use 0 or more")
                continue
            }
            counts[id] = count.value
        }
        return .byTier(counts)
    }

    private mutating func directory(_ written: WrittenDirectory) -> DirectoryTerms {
        note(written.reading, ClauseID(written.clause.value), "directory")
        let known = DirectoryTerms.Field.allCases.map(\.rawValue)
        var fields: Set<DirectoryTerms.Field> = []
        for name in written.fields.value {
            if let field = DirectoryTerms.Field(rawValue: name) {
                fields.insert(field)
            } else {
                report(
                    "a listing has no `\(name)`", at: written.fields.position,
                    hint: Nearest.hint(about: name, among: known))
            }
        }
        return DirectoryTerms(
            clause: cite(written.clause), fields: fields, conditions: conditions(written.when, .directory))
    }

    private mutating func contacts(_ written: Each<WrittenContact>?) -> [ContactTerms] {
        guard let written else { return [] }
        collect(written)
        checkDistinct(written.items.map(\.id), "contact")
        return written.items.map { contact in
            let clause = cite(contact.clause)
            note(contact.reading, clause, "contacts.\(contact.id.value)")
            let parts = contact.email.value.split(separator: "@", omittingEmptySubsequences: false)
            if parts.count != 2 || parts.contains(where: \.isEmpty)
                || contact.email.value.contains(where: \.isWhitespace)
            {
                report(
                    "\"\(contact.email.value)\" is not an e-mail address", at: contact.email.position,
                    hint: "write it as name@company.example")
            }
            return ContactTerms(
                id: contact.id.value, purpose: text(contact.purpose), email: contact.email.value, clause: clause)
        }
    }
}
