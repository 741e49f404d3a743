/// A course as written.
struct WrittenCourse: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let mode: Course.Mode
    let certification: Located<String>?
    let types: Located<[String]>?
    let tiers: Located<[String]>?
    let reading: WrittenText?
}

extension ProgramCompiler {
    /// The sections about learning.
    ///
    /// - Parameter tiers: the ids of the program's tiers.
    mutating func learning(_ written: WrittenProgram, tiers: [String]) -> LearningTerms {
        let certifications = certifications(written.certifications)
        return LearningTerms(
            certifications: certifications,
            courses: courses(written.courses, names(in: written.certifications, \.id), tiers))
    }

    private mutating func courses(
        _ written: Each<WrittenCourse>?, _ certifications: [String]?, _ tiers: [String]
    ) -> [Course] {
        guard let written else { return [] }
        collect(written)
        checkDistinct(written.items.map(\.id), "course")
        return written.items.map { course in
            let clause = cite(course.clause)
            note(course.reading, clause, "courses.\(course.id.value)")
            if let certification = course.certification, let certifications {
                checkKnown([certification.value], among: certifications, "certification", at: certification.position)
            }
            checkAudience(course.types, course.tiers, known: tiers)
            return Course(
                id: course.id.value, label: text(course.label), clause: clause, mode: course.mode,
                certification: course.certification?.value, types: course.types?.value, tiers: course.tiers?.value)
        }
    }

    /// Types and tiers for which something is meant must be the program's.
    mutating func checkAudience(_ types: Located<[String]>?, _ tiers: Located<[String]>?, known: [String]) {
        if let types { checkKnown(types.value, among: partnerTypeIDs, "partner type", at: types.position) }
        if let tiers { checkKnown(tiers.value, among: known, "tier", at: tiers.position) }
    }

    /// Reports ids that the program does not have, and a list without any.
    mutating func checkKnown(_ ids: [String], among known: [String], _ noun: String, at position: Position) {
        if ids.isEmpty { report("it names no \(noun)", at: position, hint: "leave it out when it is for all") }
        for id in ids where !known.contains(id) {
            report(
                "the program has no \(noun) `\(id)`", at: position,
                hint: Nearest.hint(about: id, among: known))
        }
    }
}
