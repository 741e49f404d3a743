/// Obligations and benefits, and what both have in common with tiers: naming tiers and partner types.
extension ProgramCompiler {
    mutating func obligations(_ written: Each<WrittenObligation>?, _ tiers: TierTerms?) -> [Obligation] {
        guard let written else { return [] }
        collect(written, most: 100)
        var known = NamesInList()
        return written.items.map { item in
            check(known.add(item.id))
            checkID(item.id)
            let clause = cite(item.clause)
            note(item.reading, clause, "obligations.\(item.id.value)")
            if item.every == .once, item.withinDays == nil {
                report(
                    "obligation \(item.id.value) is due once, but nothing says when", at: item.id.position,
                    hint: "add within_days: days after joining, or after reaching a tier of `tiers`")
            } else if item.every != .once, let days = item.withinDays {
                report(
                    "within_days is for what is due once", at: days.position,
                    hint: "leave it out: each period's last day is its due day")
            }
            if item.every == .once, item.period != nil || item.first != nil {
                report(
                    "what is due once has no periods", at: item.id.position, hint: "leave period and first out")
            }
            checkReminder(item)
            if item.evidence.value.isEmpty {
                report("nothing can be handed in", at: item.evidence.position, hint: "name text, link or file")
            }
            var obligation = Obligation(
                id: item.id.value, label: text(item.label), clause: clause, every: item.every,
                count: item.count.map { positive($0, "count", most: 100) } ?? 1,
                withinDays: item.withinDays.map { positive($0, "within_days", most: 3_660) },
                tiers: item.tiers.map { tierNames($0, tiers) }, types: item.types.map { typeNames($0) },
                evidence: item.evidence.value,
                remindDays: item.remindDays.map { positive($0, "remind_days", most: 366) })
            obligation.year = TermYear(item.period ?? .calendar, fiscalMonth: fiscalMonth)
            obligation.first = item.first ?? .full
            return obligation
        }
    }

    /// Who is reminded of a duty has it by then: the reminder comes within its period.
    private mutating func checkReminder(_ item: WrittenObligation) {
        guard let remind = item.remindDays else { return }
        let days =
            switch item.every {
            case .month: 28
            case .quarter: 90
            case .halfYear: 181
            case .year: 365
            case .once: item.withinDays?.value ?? 366
            }
        guard days >= 1, remind.value <= 366, remind.value > days else { return }
        report(
            "the reminder comes \(remind.value) days before the last of \(days)", at: remind.position,
            hint: "use at most \(days)")
    }

    mutating func benefits(_ written: Each<WrittenBenefit>?, _ tiers: TierTerms?) -> [Benefit] {
        guard let written else { return [] }
        collect(written)
        var known = NamesInList()
        return written.items.map { item in
            check(known.add(item.id))
            let clause = cite(item.clause)
            note(item.reading, clause, "benefits.\(item.id.value)")
            return Benefit(
                id: item.id.value, label: text(item.label), clause: clause, tiers: words(item.tiers, tiers),
                types: item.types.map { typeNames($0) }, designations: designationNames(item.designations),
                conditions: conditions(item.when, .benefit))
        }
    }

    private mutating func designationNames(_ written: Located<[String]>?) -> Set<String>? {
        guard let written else { return nil }
        if let known = designationIDs {
            checkKnown(written.value, among: known, "designation", at: written.position)
        }
        return Set(written.value)
    }

    /// What a benefit is by tier: words, or a tick where the file only lists tiers.
    private mutating func words(_ written: Node?, _ tiers: TierTerms?) -> [String: LocalText]? {
        guard let written else { return nil }
        var words: [String: LocalText] = [:]
        for member in written.members ?? [] {
            check(tier: member.key, at: member.keyPosition, tiers)
            if let text = tierText(member) { words[member.key] = text }
        }
        for item in written.items ?? [] {
            let tier = item.asWritten ?? ""
            check(tier: tier, at: item.position, tiers)
            words[tier] = Benefit.tick
        }
        if written.members?.isEmpty ?? written.items?.isEmpty ?? true {
            report("no tier is named", at: written.position, hint: "list tiers, or write words by tier")
        }
        return words
    }

    private mutating func tierText(_ member: Node.Member) -> LocalText? {
        if let plain = member.value.asWritten { return LocalText([language: plain], otherwise: plain) }
        do throws(DocumentError) {
            guard member.value.members != nil else {
                throw DocumentError(
                    at: member.value, "what \(member.key) has is no text", hint: "write a few words in quotes")
            }
            return text(try member.value.decode(WrittenText.self))
        } catch {
            issues.append(ProgramIssue(error, file: Self.programFile))
            return nil
        }
    }

    mutating func tierNames(_ names: Located<[String]>, _ tiers: TierTerms?) -> Set<String> {
        if names.value.isEmpty {
            report("no tier is named", at: names.position, hint: "leave it out when it is for all")
        }
        for name in names.value { check(tier: name, at: names.position, tiers) }
        return Set(names.value)
    }

    mutating func check(tier: String, at position: Position, _ tiers: TierTerms?) {
        let known = tiers?.tiers.map(\.id) ?? []
        guard !known.contains(tier) else { return }
        report(
            "there is no tier `\(tier)`", at: position,
            hint: Nearest.hint(about: tier, among: known))
    }

    mutating func typeNames(_ names: Located<[String]>) -> Set<String> {
        if names.value.isEmpty {
            report("no partner type is named", at: names.position, hint: "leave it out when it is for all")
        }
        let known = partnerTypeIDs
        for name in names.value where !known.contains(name) {
            report(
                "there is no partner type `\(name)`", at: names.position,
                hint: Nearest.hint(about: name, among: known))
        }
        return Set(names.value)
    }

    /// Reports a name that a list has twice.
    mutating func check(_ twice: (id: Located<String>, first: Position)?) {
        guard let twice else { return }
        report(
            "id `\(twice.id.value)` is used twice in one list; first on line \(twice.first.line)",
            at: twice.id.position, hint: "give each its own")
    }
}

/// The ids of one list, to find one that stands there twice.
struct NamesInList {
    private var places: [String: Position] = [:]

    /// The id with the place where it stood first, when it did.
    mutating func add(_ id: Located<String>) -> (id: Located<String>, first: Position)? {
        places.updateValue(id.position, forKey: id.value).map { (id, $0) }
    }
}
