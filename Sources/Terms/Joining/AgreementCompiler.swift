/// Agreements, the profile and termination.
extension ProgramCompiler {
    mutating func agreements(_ written: Each<WrittenAgreement>?) -> [AgreementTerms] {
        guard let written else { return [] }
        collect(written)
        return written.items.map { agreement in
            unique(agreement.id)
            checkID(agreement.id)
            let place = "agreements.\(agreement.id.value)"
            let clause = cite(agreement.clause)
            note(agreement.reading, clause, place)
            if agreement.kind == .subprogram && agreement.subprogram == nil {
                report(
                    "`\(agreement.id.value)` names no subprogram", at: agreement.id.position,
                    hint: "write subprogram: and what it is about, such as incentives")
            }
            checkTypes(agreement.types)
            return AgreementTerms(
                id: agreement.id.value, label: text(agreement.label), clause: clause, kind: agreement.kind,
                subprogram: agreement.subprogram?.value, types: agreement.types?.value,
                withholds: Set(agreement.withholds ?? []), term: agreement.term.map { term($0, place) },
                cure: agreement.cure.map { cure($0, place) }, versions: versions(agreement, clause, place))
        }
    }

    private mutating func term(_ written: WrittenAgreement.Term, _ place: String) -> AgreementTerms.Term {
        let clause = cite(written.clause)
        note(written.reading, clause, "\(place).term")
        let months = positive(written.months, "months", most: 1_200)
        if let notice = written.noticeDays, notice.value >= Day.fewest(months: months) {
            report(
                "notice of \(notice.value) days is longer than the term", at: notice.position,
                hint: "use fewer days than \(months) months have")
        }
        return AgreementTerms.Term(
            clause: clause, months: months, renews: written.renews,
            noticeDays: written.noticeDays.map { positive($0, "notice_days", most: 3_660) })
    }

    private mutating func cure(_ written: WrittenAgreement.Cure, _ place: String) -> AgreementTerms.Cure {
        let clause = cite(written.clause)
        note(written.reading, clause, "\(place).cure")
        return AgreementTerms.Cure(clause: clause, days: positive(written.days, "days", most: 3_660))
    }

    private mutating func versions(
        _ agreement: WrittenAgreement, _ clause: ClauseID, _ place: String
    ) -> [AgreementTerms.Version] {
        collect(agreement.versions)
        if agreement.versions.items.isEmpty && agreement.versions.errors.isEmpty {
            report(
                "agreement `\(agreement.id.value)` has no version", at: agreement.id.position,
                hint: "give it one with version, effective and text")
        }
        var last: WrittenAgreement.Version?
        for version in agreement.versions.items {
            note(version.reading, clause, "\(place).versions.\(version.version.value)")
            _ = positive(version.version, "version", most: 1_000_000)
            if version.text.texts.contains(where: { $0.text.allSatisfy(\.isWhitespace) }) {
                report(
                    "version \(version.version.value) has no text", at: version.text.position,
                    hint: "nobody can accept nothing")
            }
            if let last, version.version.value <= last.version.value {
                report(
                    "version \(version.version.value) does not come after \(last.version.value)",
                    at: version.version.position, hint: "number the versions upwards, the earliest first")
            }
            if let last, version.effective.value <= last.effective.value {
                report(
                    "versions \(last.version.value) and \(version.version.value) overlap: both would be in force on "
                        + "\(max(version.effective.value, last.effective.value))",
                    at: version.effective.position,
                    hint: "a version is in force until the next one's day; begin it after \(last.effective.value)")
            }
            last = version
        }
        return agreement.versions.items.map {
            AgreementTerms.Version(version: $0.version.value, effective: $0.effective.value, text: text($0.text))
        }
    }

    mutating func profile(_ written: WrittenProfile?) -> ProfileTerms? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "profile")
        return ProfileTerms(clause: clause, months: positive(written.months, "months", most: 1_200))
    }

    mutating func termination(_ written: WrittenTermination?) -> TerminationTerms? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "termination")
        return TerminationTerms(
            clause: clause,
            reasons: written.reasons.map { reasons($0, .membership, "termination.reasons") } ?? [])
    }

    /// Reports ids that are no partner types.
    mutating func checkTypes(_ types: Located<[String]>?) {
        let known = partnerTypeIDs
        for type in types?.value ?? [] where !known.contains(type) {
            report(
                "`\(type)` is not a partner type of the program", at: types?.position ?? .start,
                hint: Nearest.hint(about: type, among: known))
        }
    }
}
