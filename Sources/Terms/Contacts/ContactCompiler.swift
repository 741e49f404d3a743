/// What is done with contacts that partners record.
extension ProgramCompiler {
    mutating func contactData(_ written: WrittenContactData?) -> ContactDataTerms? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "contact_data")
        let isMasked = written.maskedUntilApproved ?? true
        if !isMasked, written.permission == nil {
            report(
                "contact_data asks nothing of anybody", at: written.clause.position,
                hint: "write `masked_until_approved: true` or `permission`, or leave the section out")
        }
        return ContactDataTerms(
            clause: clause, isMaskedUntilApproved: isMasked, permission: permission(written.permission))
    }

    private mutating func permission(_ written: WrittenContactData.Permission?) -> ContactDataTerms.Permission? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "contact_data.permission")
        return ContactDataTerms.Permission(
            clause: clause, text: written.text.map(text) ?? LocalText(words: "contact.warranty"))
    }
}
