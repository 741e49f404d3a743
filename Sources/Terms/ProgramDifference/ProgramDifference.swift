/// What is different between two versions of a program, in words: who gets what instead of what, and by which clause.
///
/// Pure: two compiled programs in, sentences out. O(rules × conditions).
public struct ProgramDifference: Codable, Hashable, Sendable {
    /// The version before.
    public let from: ProgramReference
    /// The version after.
    public let to: ProgramReference
    /// The first day on which the version after is in force.
    public let effective: Day
    /// By whom they concern: everyone first, then partner types in the program's order, the vendor last.
    public let groups: [Group]

    /// The changes that concern the same people.
    public struct Group: Codable, Hashable, Sendable {
        public let concerns: Audience
        /// In the order of the program file.
        public let changes: [ProgramChange]
    }

    /// Compares two versions for a reader of a language. What is only said otherwise in another language is told as that.
    public init(from old: Program, to new: Program, in language: Language) {
        var collector = DifferenceCollector(old, new, in: language)
        for other in Language.allCases where other != language {
            collector.addTranslations(of: DifferenceCollector(old, new, in: other))
        }
        from = old.reference
        to = new.reference
        effective = new.effective
        groups = collector.audiences.map { audience in
            Group(concerns: audience, changes: collector.found.filter { $0.audience == audience }.map(\.change))
        }
    }

    private init(from: ProgramReference, to: ProgramReference, effective: Day, groups: [Group]) {
        (self.from, self.to, self.effective, self.groups) = (from, to, effective, groups)
    }

    /// All changes, group after group.
    public var changes: [ProgramChange] { groups.flatMap(\.changes) }

    /// The difference as partners may read it: without readings, which are for the vendor's people.
    public var withoutReadings: ProgramDifference {
        ProgramDifference(
            from: from, to: to, effective: effective,
            groups: groups.compactMap { group in
                let changes = group.changes.filter { $0.subject != .reading }
                return changes.isEmpty ? nil : Group(concerns: group.concerns, changes: changes)
            })
    }
}

/// One thing that is different.
public struct ProgramChange: Codable, Hashable, Sendable {
    /// Whether it was there before and after.
    public enum Kind: String, Codable, CaseIterable, Sendable { case added, removed, changed }

    /// What sort of thing changed.
    public enum Subject: String, Codable, CaseIterable, Sendable {
        case rule, condition, limit
        case partnerType = "partner_type"
        case setting, reading, clause
    }

    public let kind: Kind
    public let subject: Subject
    /// The clause it follows from, where it follows from one.
    public let clause: ClauseID?
    /// Where it stands in the program file, such as `pricing.discounts.list-invested`.
    public let place: String
    /// The rule's or setting's name for people.
    public let title: String
    /// What it means: `Invested partners get 12 % instead of 10 % off list (clause 6.1.1)`.
    public let sentence: String
    /// What stood there, in words.
    public let before: String?
    /// What stands there now, in words.
    public let after: String?
}
