/// A certification as written.
struct WrittenCertification: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let validMonths: Located<Int>?
    let remindDays: Located<Int>?
    let reading: WrittenText?
}

extension ProgramCompiler {
    /// The section `certifications`.
    mutating func certifications(_ written: Each<WrittenCertification>?) -> [Certification] {
        guard let written else { return [] }
        collect(written)
        checkDistinct(written.items.map(\.id), "certification")
        return written.items.map { certification in
            let clause = cite(certification.clause)
            note(certification.reading, clause, "certifications.\(certification.id.value)")
            checkReminder(certification)
            return Certification(
                id: certification.id.value, label: text(certification.label), clause: clause,
                validMonths: certification.validMonths.map { positive($0, "valid_months", most: 1_200) },
                remindDays: certification.remindDays.map { positive($0, "remind_days", most: 3_650) } ?? 30)
        }
    }

    /// A reminder comes before the end of what it reminds of, and after its beginning.
    private mutating func checkReminder(_ certification: WrittenCertification) {
        guard let remind = certification.remindDays, (1...3_650).contains(remind.value) else { return }
        guard let months = certification.validMonths else {
            report(
                "a certificate that holds for good has no end to remind of", at: remind.position,
                hint: "leave remind_days out, or say how long it holds: valid_months")
            return
        }
        guard (1...1_200).contains(months.value) else { return }
        let shortest = Day.fewest(months: months.value)
        guard remind.value > shortest else { return }
        report(
            "the reminder comes \(remind.value) days before the end of a certificate of \(months.value) months",
            at: remind.position, hint: "use at most \(shortest)")
    }

    /// Ids of one section: each once, and of what stands well in other places of the file.
    mutating func checkDistinct(_ ids: [Located<String>], _ noun: String) {
        var seen: [String: Position] = [:]
        for id in ids {
            if let first = seen.updateValue(id.position, forKey: id.value) {
                report(
                    "\(noun) `\(id.value)` is there twice; first on line \(first.line)", at: id.position,
                    hint: "give each its own id")
            }
            let letters = id.value.utf8
            let fits = letters.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_")
            }
            if !fits || !(1...60).contains(letters.count) {
                report(
                    "\"\(id.value)\" cannot be the id of a \(noun)", at: id.position,
                    hint: "use 1 to 60 small letters, digits and hyphens")
            }
        }
    }
}
