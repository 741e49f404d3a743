extension Program {
    /// Where the program acts by a clause in its sections about learning and resources, in the order of the program file.
    var resourceUses: [ClauseUse] {
        let learned =
            learning.certifications.map { certification in
                ClauseUse(
                    clause: certification.clause, place: "certifications.\(certification.id)",
                    title: certification.label,
                    words: certification.validMonths.map { "certifies people for \($0) months" }
                        ?? "certifies people for good")
            }
            + learning.courses.map { course in
                ClauseUse(
                    clause: course.clause, place: "courses.\(course.id)", title: course.label,
                    words: course.mode == .remote
                        ? "partners' people take the course over the network"
                        : "partners ask for the course, and accept what it costs before it is held")
            }
        let given = resources.licences.map { licence in
            ClauseUse(
                clause: licence.clause, place: "licences.\(licence.id)", title: licence.label,
                words: "\(licence.quota.words), each for \(licence.validDays) days" + when(licence.conditions))
        }
        return learned + given
            + (resources.library.map {
                [
                    ClauseUse(
                        clause: $0.clause, place: "library", title: "Library",
                        words: "partners have files and logos" + when($0.conditions))
                ]
            } ?? [])
            + (resources.directory.map {
                [
                    ClauseUse(
                        clause: $0.clause, place: "directory", title: "Public list of partners",
                        words: "partners publish what they choose to" + when($0.conditions))
                ]
            } ?? [])
            + resources.contacts.map {
                ClauseUse(clause: $0.clause, place: "contacts.\($0.id)", title: $0.purpose, words: "is reached at \($0.email)")
            }
    }

    private func when(_ conditions: [Condition]) -> String { conditions.words.map { ", when \($0)" } ?? "" }
}

extension LicenceTerms.Quota {
    /// As it stands in a sentence.
    public var words: String {
        switch self {
        case .all(let count): "\(count) at the same time"
        case .byTier(let counts):
            counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { "\($0.key) \($0.value)" }
                .joined(separator: ", ") + " at the same time"
        }
    }
}
