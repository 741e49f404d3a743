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

    /// Compares two versions.
    public init(from old: Program, to new: Program) {
        var collector = DifferenceCollector(old: old, new: new)
        collector.compareTypes()
        collector.comparePricing()
        collector.compareRegistration()
        collector.compareTermsInWords()
        collector.compareSettings()
        collector.compareNotices()
        collector.compareClauses()
        from = old.reference
        to = new.reference
        effective = new.effective
        var groups: [Group] = []
        for audience in collector.audiences {
            groups.append(
                Group(concerns: audience, changes: collector.changes.filter { $0.0 == audience }.map(\.1)))
        }
        self.groups = groups
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

/// Gathers changes while two programs are compared.
struct DifferenceCollector {
    let old: Program
    let new: Program
    private(set) var changes: [(Audience, ProgramChange)] = []

    init(old: Program, new: Program) {
        self.old = old
        self.new = new
    }

    /// Whom there are changes for, in the order in which they are shown.
    var audiences: [Audience] {
        let order = (new.partnerTypes + old.partnerTypes).map(\.id)
        let found = changes.map(\.0).reduce(into: [Audience]()) { all, one in
            if !all.contains(one) { all.append(one) }
        }
        func rank(_ audience: Audience) -> Int {
            if audience.isVendor { return .max }
            return audience.types.first.flatMap(order.firstIndex).map { $0 * 2 + (audience.types.count > 1 ? 1 : 2) }
                ?? 0
        }
        return found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
            \.element)
    }

    mutating func add(
        _ kind: ProgramChange.Kind, _ subject: ProgramChange.Subject, for audience: Audience, _ clause: ClauseID?,
        at place: String, _ title: String, _ sentence: String, before: String? = nil, after: String? = nil
    ) {
        let plain = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        let cited = plain.prefix(1).uppercased() + plain.dropFirst() + (clause.map { " (clause \($0))" } ?? "")
        changes.append(
            (
                audience,
                ProgramChange(
                    kind: kind, subject: subject, clause: clause, place: place, title: title, sentence: cited,
                    before: before, after: after)
            ))
    }

    /// A figure or a word that may be another now.
    mutating func compare(
        _ before: String, _ after: String, _ subject: ProgramChange.Subject = .limit, for audience: Audience,
        _ clause: ClauseID?, at place: String, _ title: String, _ sentence: (String, String) -> String
    ) {
        guard before != after else { return }
        add(
            .changed, subject, for: audience, clause, at: place, title, sentence(before, after), before: before,
            after: after)
    }

    /// A whole part of the program, known by its clause, that may be there before, after, or both times.
    mutating func compareParts(
        _ before: ClauseID?, _ after: ClauseID?, at place: String, _ title: String, _ words: String
    ) {
        switch (before, after) {
        case (nil, let clause?): add(.added, .rule, for: .everyone, clause, at: place, title, "from now on \(words)")
        case (let clause?, nil): add(.removed, .rule, for: .everyone, clause, at: place, title, "no longer: \(words)")
        case (nil, nil), (_?, _?): break
        }
    }

    /// The clause by which something is so may be another now, or none.
    mutating func compare(
        _ before: ClauseID?, _ after: ClauseID?, for audience: Audience, at place: String, _ title: String
    ) {
        guard let before, let after else {
            return compareParts(before, after, at: place, title, title)
        }
        compare(before, after, for: audience, at: place, title)
    }

    /// The clause by which something is so may be another now.
    mutating func compare(
        _ before: ClauseID, _ after: ClauseID, for audience: Audience, at place: String, _ title: String
    ) {
        guard before != after else { return }
        add(
            .changed, .setting, for: audience, after, at: place, title,
            "\(title) now follows from another clause, not \(before)",
            before: before.text, after: after.text)
    }
}
