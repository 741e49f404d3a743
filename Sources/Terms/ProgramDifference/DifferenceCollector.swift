/// Gathers changes while two programs are compared, in the words of one language.
struct DifferenceCollector {
    let old: ProgramInWords
    let new: ProgramInWords
    private(set) var found: [Found] = []

    /// One change, for whom it is, and the key of its sentence.
    struct Found {
        let audience: Audience
        let change: ProgramChange
        let key: String
        /// Its sentence without the clause.
        let bare: String
    }

    var say: Wording { new.say }
    var everyone: Audience { new.everyone }
    var vendor: Audience { new.vendor }

    /// Compares everything.
    init(_ old: Program, _ new: Program, in language: Language) {
        self.old = ProgramInWords(old, in: language)
        self.new = ProgramInWords(new, in: language)
        compareTypes()
        comparePricing()
        compareRegistration()
        compareTerms()
        compareSettings()
        compareNotices()
        compareClauses()
    }

    /// Whom there are changes for, in the order in which they are shown.
    var audiences: [Audience] {
        let order = (new.program.partnerTypes + old.program.partnerTypes).map(\.id)
        let all = found.map(\.audience).reduce(into: [Audience]()) { all, one in
            if !all.contains(one) { all.append(one) }
        }
        func rank(_ audience: Audience) -> Int {
            if audience.isVendor { return .max }
            return audience.types.first.flatMap(order.firstIndex).map { $0 * 2 + (audience.types.count > 1 ? 1 : 2) }
                ?? 0
        }
        return all.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }

    /// - Parameters:
    ///   - key: of the sentence, which may name `title`, `before` and `after`.
    ///   - values: what else stands in it.
    mutating func add(
        _ kind: ProgramChange.Kind, _ subject: ProgramChange.Subject, for audience: Audience, _ clause: ClauseID?,
        at place: String, _ title: String, _ key: String, _ values: [String: TypedValue] = [:], before: String? = nil,
        after: String? = nil
    ) {
        var all: [String: TypedValue] = ["title": .text(title), "who": .text(audience.label)]
        if let before { all["before"] = .text(before) }
        if let after { all["after"] = .text(after) }
        let sentence = say(key, all.merging(values) { $1 })
        let plain = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        let begun = plain.prefix(1).uppercased() + plain.dropFirst()
        let cited = clause.map { say("change.cited", ["sentence": .text(begun), "clause": .text($0.text)]) } ?? begun
        let change = ProgramChange(
            kind: kind, subject: subject, clause: clause, place: place, title: title, sentence: cited, before: before,
            after: after)
        found.append(Found(audience: audience, change: change, key: key, bare: begun))
    }

    /// A figure or a word that may be another now.
    mutating func compare(
        _ before: String, _ after: String, _ subject: ProgramChange.Subject = .limit, for audience: Audience,
        _ clause: ClauseID?, at place: String, _ title: String, _ key: String, _ values: [String: TypedValue] = [:]
    ) {
        guard before != after else { return }
        add(.changed, subject, for: audience, clause, at: place, title, key, values, before: before, after: after)
    }

    /// What something is called.
    mutating func compareLabel(
        _ before: String, _ after: String, for audience: Audience, _ clause: ClauseID, at place: String
    ) {
        compare(before, after, .setting, for: audience, clause, at: place, after, "change.renamed")
    }

    /// A whole part of the program, known by its clause, that may be there before, after, or both times.
    mutating func compareParts(
        _ before: ClauseID?, _ after: ClauseID?, at place: String, _ title: String, _ words: String
    ) {
        switch (before, after) {
        case (nil, let clause?):
            add(.added, .rule, for: everyone, clause, at: place, title, "change.from_now_on", ["words": .text(words)])
        case (let clause?, nil):
            add(.removed, .rule, for: everyone, clause, at: place, title, "change.no_longer", ["words": .text(words)])
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
            .changed, .setting, for: audience, after, at: place, title, "change.other_clause", before: before.text,
            after: after.text)
    }

    /// Takes what another language has besides: texts that are the same in this one. What concerns the terms themselves shows in
    /// every language.
    mutating func addTranslations(of other: DifferenceCollector) {
        var known: [Place: Int] = [:]
        for one in found { known[Place(one), default: 0] += 1 }
        for one in other.found {
            let place = Place(one)
            if let left = known[place], left > 0 {
                known[place] = left - 1
                continue
            }
            add(
                one.change.kind, one.change.subject, for: vendor, one.change.clause, at: place.text,
                say("title.translation"), "change.translation",
                [
                    "language": .words("language.\(other.say.language.rawValue)"),
                    "sentence": .text(one.bare),
                ],
                before: one.change.before, after: one.change.after)
        }
    }

    /// What tells a change from others, in whichever language it is told.
    private struct Place: Hashable {
        let text: String
        let key: String

        init(_ found: Found) { (text, key) = (found.change.place, found.key) }
    }

    func days(_ count: Int) -> String { say("count.days", ["n": .count(count)]) }
    func months(_ count: Int) -> String { say("count.months", ["n": .count(count)]) }
    func businessDays(_ count: Int) -> String { say("count.business_days", ["n": .count(count)]) }
}
