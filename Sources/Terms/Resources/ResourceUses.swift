extension Program {
    /// What the sections about learning and resources say, in the order of the program file.
    var resourcesInWords: [TermInWords] { learningInWords + givenInWords }

    private var learningInWords: [TermInWords] {
        learning.certifications.map { certification in
            TermInWords(
                certification.clause, "certifications.\(certification.id)", certification.label,
                certification.validMonths.map { "certifies people for \($0) months" } ?? "certifies people for good")
        }
            + learning.courses.map { course in
                let way =
                    course.mode == .remote
                    ? "partners' people take the course over the network"
                    : "partners ask for the course, and accept what it costs before it is held"
                let proof = course.certification.flatMap { learning.certification($0) }.map {
                    "; it leads to \($0.label)"
                }
                let tiers = course.tiers.map { "; for tiers \($0.joined(separator: ", "))" }
                return TermInWords(
                    course.clause, "courses.\(course.id)", course.label, way + (proof ?? "") + (tiers ?? ""),
                    types: course.types.map(Set.init))
            }
    }

    private var givenInWords: [TermInWords] {
        let licences = resources.licences.map { licence in
            TermInWords(
                licence.clause, "licences.\(licence.id)", licence.label,
                "\(licence.quota.words), each for \(licence.validDays) days", when: licence.conditions)
        }
        let library = resources.library.map {
            TermInWords($0.clause, "library", "Library", "partners have files and logos", when: $0.conditions)
        }
        let directory = resources.directory.map {
            let fields = $0.fields.map(\.rawValue).sorted().joined(separator: ", ")
            return TermInWords(
                $0.clause, "directory", "Public list of partners",
                "partners publish what they choose to of: \(fields)", when: $0.conditions)
        }
        let contacts = resources.contacts.map {
            TermInWords($0.clause, "contacts.\($0.id)", $0.purpose, "is reached at \($0.email)")
        }
        return licences + [library, directory].compactMap(\.self) + contacts
    }
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
