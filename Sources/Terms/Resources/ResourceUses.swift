/// What the sections about learning and resources say, in the order of the program file.
extension ProgramInWords {
    var resources: [TermInWords] {
        program.learning.certifications.map(words) + program.learning.courses.map(words)
            + program.resources.licences.map(words) + [library, directory].compactMap(\.self)
            + program.resources.contacts.map {
                term(
                    $0.clause, "contacts.\($0.id)", say.text($0.purpose),
                    say("term.contact", ["email": .text($0.email)]))
            }
    }

    private func words(_ certification: Certification) -> TermInWords {
        let months = certification.validMonths.map(TypedValue.count)
        return term(
            certification.clause, "certifications.\(certification.id)", say.text(certification.label),
            say(months == nil ? "term.certifies_for_good" : "term.certifies", ["months": months]))
    }

    private func words(_ course: Course) -> TermInWords {
        let words = say(
            "term.course_\(course.mode.rawValue)",
            [
                "certification": course.certification.map { .named(.certification, $0) },
                "tiers": course.tiers.map { .list($0.map { .named(.tier, $0) }) },
            ])
        return term(
            course.clause, "courses.\(course.id)", say.text(course.label), words, types: course.types.map(Set.init))
    }

    private func words(_ licence: LicenceTerms) -> TermInWords {
        let words = say(
            "term.licence", ["quota": .text(quota(licence.quota)), "days": .count(licence.validDays)])
        return term(
            licence.clause, "licences.\(licence.id)", say.text(licence.label), words, when: licence.conditions)
    }

    func quota(_ quota: LicenceTerms.Quota) -> String {
        switch quota {
        case .all(let count): say.language.text(Int64(count))
        case .byTier(let counts):
            say.joined(
                counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map {
                    "\(say.text(.named(.tier, $0.key))) \($0.value)"
                })
        }
    }

    private var library: TermInWords? {
        program.resources.library.map {
            term($0.clause, "library", say.text(LibraryTerms.label), say("term.library"), when: $0.conditions)
        }
    }

    private var directory: TermInWords? {
        program.resources.directory.map { directory in
            let fields = directory.fields.map(\.rawValue).sorted().map { TypedValue.words("listing.\($0)") }
            return term(
                directory.clause, "directory", say.text(DirectoryTerms.label),
                say("term.directory", ["fields": .list(fields)]), when: directory.conditions)
        }
    }
}
